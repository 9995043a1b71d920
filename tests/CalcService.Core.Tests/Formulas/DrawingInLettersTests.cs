using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Tests.Formulas.Letters;

namespace CalcService.Core.Tests.Formulas;

/// <summary>Every formula as LaTeX and as a line of text, in letters.</summary>
public sealed class DrawingInLettersTests
{
    [Fact] public void Sum() => Draws("a + b", "a + b", A + B);
    [Fact] public void Sum_of_product() => Draws(@"a + b\, c", "a + b·c", A + B * C);
    [Fact] public void Product_of_sum() => Draws(@"a\, (b + c)", "a·(b + c)", A * (B + C));
    [Fact] public void Sum_times_letter() => Draws(@"(a + b)\, c", "(a + b)·c", (A + B) * C);
    [Fact] public void Sum_times_sum() => Draws(@"(a + b) \cdot (c + d)", "(a + b)·(c + d)", (A + B) * (C + D));
    [Fact] public void Difference_of_difference() => Draws("a - (b - c)", "a − (b − c)", A - (B - C));
    [Fact] public void Difference_from_the_left() => Draws("a - b - c", "a − b − c", A - B - C);
    [Fact] public void Difference_of_sum() => Draws("a - (b + c)", "a − (b + c)", A - (B + C));
    [Fact] public void Sum_of_difference() => Draws("a + b - c", "a + b − c", A + (B - C));
    [Fact] public void Difference_of_product() => Draws(@"a - b\, c", "a − b·c", A - B * C);
    [Fact] public void Opposite_of_letter() => Draws("-a", "−a", -A);
    [Fact] public void Opposite_of_sum() => Draws("-(a + b)", "−(a + b)", -(A + B));
    [Fact] public void Opposite_of_product() => Draws(@"-a\, b", "−a·b", -(A * B));
    [Fact] public void Opposite_of_opposite() => Draws("-(-a)", "−(−a)", -(-A));
    [Fact] public void Opposite_at_the_start_of_a_sum() => Draws("-a + b", "−a + b", -A + B);
    [Fact] public void Opposite_as_a_later_summand() => Draws("a + (-b)", "a + (−b)", A + -B);
    [Fact]
    public void Sum_beginning_with_an_opposite_as_a_later_summand() =>
        Draws("a + (-b + c)", "a + (−b + c)", A + (-B + C));
    [Fact] public void Opposite_as_a_factor() => Draws(@"a\, (-b)", "a·(−b)", A * -B);

    [Fact] public void Number_times_letter() => Draws("2 P", "2·P", 2 * P);
    [Fact] public void Letter_times_number() => Draws(@"P \cdot 2", "P·2", P * 2);
    [Fact] public void Number_times_number() => Draws(@"2 \cdot 3", "2·3", (Formula)2 * 3);
    [Fact] public void Letter_times_sum() => Draws(@"K\, (i + 1)", "K·(i + 1)", K * (I + 1));
    [Fact] public void Number_times_sum() => Draws(@"2 \cdot (i + 1)", "2·(i + 1)", 2 * (I + 1));
    [Fact] public void Letters_with_subscripts() => Draws(@"C_{\mathrm{in}}\, K^2", "C_in·K^2", CIn * Pow(K, 2));
    [Fact] public void Greek_letter() => Draws(@"\gamma\, x", "γ·x", Gamma * X);
    [Fact] public void Numbered_letter() => Draws("x_1", "x_1", Scalar("x_1"));
    [Fact] public void Letter_with_a_long_number() => Draws("x_{12}", "x_12", Scalar("x_12"));
    [Fact] public void Primed_letter() => Draws(@"s^{\prime}", "s′", Scalar("s′"));
    [Fact] public void Primed_letter_with_a_subscript() => Draws(@"s_1^{\prime}", "s_1′", Scalar("s′_1"));
    [Fact] public void Word() => Draws(@"\mathrm{lr}", "lr", Scalar("lr"));
    [Fact] public void Product_with_function() => Draws(@"a \cdot \exp(x)", "a·exp(x)", A * Exp(X));
    [Fact] public void Product_with_root() => Draws(@"a \cdot \sqrt{x}", "a·sqrt(x)", A * Sqrt(X));

    [Fact] public void Quotient() => Draws(@"\frac{a}{b}", "a/b", A / B);
    [Fact] public void Quotient_of_sums() => Draws(@"\frac{a + b}{c - d}", "(a + b)/(c − d)", (A + B) / (C - D));
    [Fact] public void Quotient_by_product() => Draws(@"\frac{a}{b\, c}", "a/(b·c)", A / (B * C));
    [Fact] public void Quotient_of_product() => Draws(@"\frac{a\, b}{c}", "a·b/c", A * B / C);
    [Fact] public void Quotient_of_power() => Draws(@"\frac{a^2}{b^2}", "a^2/b^2", Pow(A, 2) / Pow(B, 2));
    [Fact] public void Quotient_above_the_bar() => Draws(@"\frac{\frac{a}{b}}{c}", "(a/b)/c", A / B / C);
    [Fact] public void Quotient_below_the_bar() => Draws(@"\frac{a}{\frac{b}{c}}", "a/(b/c)", A / (B / C));
    [Fact] public void Opposite_of_quotient() => Draws(@"-\frac{a}{b}", "−a/b", -(A / B));
    [Fact] public void Opposite_above_the_bar() => Draws(@"\frac{-a}{b}", "(−a)/b", -A / B);
    [Fact] public void Quotient_times_letter() => Draws(@"\frac{a}{b}\, c", "(a/b)·c", A / B * C);
    [Fact] public void Letter_times_quotient() => Draws(@"a \cdot \frac{b}{c}", "a·(b/c)", A * (B / C));
    [Fact]
    public void Quotient_times_quotient() =>
        Draws(@"\frac{a}{b} \cdot \frac{c}{d}", "(a/b)·(c/d)", A / B * (C / D));
    [Fact] public void Sum_of_quotients() => Draws(@"\frac{a}{b} + \frac{c}{d}", "a/b + c/d", A / B + C / D);

    [Fact] public void Power_of_sum() => Draws("(a + b)^2", "(a + b)^2", Pow(A + B, 2));
    [Fact] public void Power_of_product() => Draws(@"(a\, b)^2", "(a·b)^2", Pow(A * B, 2));
    [Fact] public void Power_of_opposite() => Draws("(-a)^2", "(−a)^2", Pow(-A, 2));
    [Fact] public void Opposite_of_power() => Draws("-a^2", "−a^2", -Pow(A, 2));
    [Fact] public void Power_of_power() => Draws("(a^{b})^{c}", "(a^b)^c", Pow(Pow(A, B), C));
    [Fact] public void Power_in_the_exponent() => Draws("a^{b^{c}}", "a^(b^c)", Pow(A, Pow(B, C)));
    [Fact] public void Power_of_quotient() => Draws(@"\left(\frac{a}{b} \right)^2", "(a/b)^2", Pow(A / B, 2));
    [Fact] public void Quotient_in_the_exponent() => Draws(@"a^{\frac{b}{c}}", "a^(b/c)", Pow(A, B / C));
    [Fact] public void Negative_exponent() => Draws("a^{-1}", "a^(−1)", Pow(A, -1));
    [Fact]
    public void Power_of_a_letter_that_has_a_superscript() =>
        Draws(@"(s^{\prime})^2", "(s′)^2", Pow(Scalar("s′"), 2));

    [Fact]
    public void Floor_of_quotient() =>
        Draws(@"\left\lfloor \frac{a}{b} \right\rfloor + 1", "floor(a/b) + 1", Floor(A / B) + 1);
    [Fact] public void Floor_of_a_line() => Draws(@"\lfloor a + b \rfloor", "floor(a + b)", Floor(A + B));
    [Fact]
    public void Ceiling_of_quotient() =>
        Draws(@"\left\lceil \frac{a}{b} \right\rceil", "ceil(a/b)", Ceiling(A / B));
    [Fact] public void Absolute_value() => Draws(@"\lvert a - b \rvert", "abs(a − b)", Abs(A - B));
    [Fact] public void Absolute_value_of_an_opposite() => Draws(@"\lvert -a \rvert", "abs(−a)", Abs(-A));
    [Fact] public void Square_root() => Draws(@"\sqrt{a^2 + b^2}", "sqrt(a^2 + b^2)", Sqrt(Pow(A, 2) + Pow(B, 2)));
    [Fact] public void Exponential() => Draws(@"\exp(-x)", "exp(−x)", Exp(-X));
    [Fact] public void Logarithm_of_quotient() => Draws(@"\ln\left(\frac{a}{b} \right)", "ln(a/b)", Log(A / B));
    [Fact] public void Logistic_function() => Draws(@"\sigma(x)", "σ(x)", Sigmoid(X));
    [Fact] public void Hyperbolic_tangent() => Draws(@"\tanh(x)", "tanh(x)", Tanh(X));
    [Fact] public void Rectifier() => Draws(@"\operatorname{ReLU}(x)", "ReLU(x)", Relu(X));
    [Fact] public void Sine_and_cosine() => Draws(@"\sin(x) + \cos(x)", "sin(x) + cos(x)", Sin(X) + Cos(X));
    [Fact] public void Square_of_a_function() => Draws(@"\tanh(x)^2", "tanh(x)^2", Pow(Tanh(X), 2));
    [Fact] public void Maximum() => Draws(@"\max(0, a - b)", "max(0, a − b)", Max(0, A - B));
    [Fact]
    public void Minimum_of_quotients() =>
        Draws(@"\min\left(\frac{a}{b}, c \right)", "min(a/b, c)", Min(A / B, C));

    [Fact]
    public void Cases_apart() => Draws(
        @"\begin{cases} x & \text{if}\ x > 0 \\ 0 & \text{otherwise} \end{cases}", "x if x > 0, 0 otherwise",
        When(X > 0, X).Otherwise(0));
    [Fact]
    public void Cases_of_which_numbers_show_one() => Draws(
        @"\begin{cases} x & \text{if}\ x > 0 \\ 0 & \text{otherwise} \end{cases}", "x if x > 0, 0 otherwise",
        When(X > 0, X).Settled(0));
    [Fact]
    public void Cases_in_a_sum() => Draws(
        @"\left(\begin{cases} x & \text{if}\ x \ge a \\ 0 & \text{otherwise} \end{cases} \right) + 1",
        "(x if x ≥ a, 0 otherwise) + 1", When(X >= A, X).Otherwise(0) + 1);
    [Fact]
    public void Cases_within_cases_on_a_line() => Assert.Equal(
        "(1 if b < 0, 2 otherwise) if a ≤ 0, 3 otherwise",
        When(A <= 0, When(B < 0, 1).Otherwise(2)).Otherwise(3).ToString());

    [Fact]
    public void Words_follow_the_language() => Assert.Equal(
        "x 若 x > 0, 0 否则", TextPrinter.Print(When(X > 0, X).Otherwise(0).InLetters(), Language.Chinese));

    private static void Draws(string latex, string line, Formula formula)
    {
        Assert.Equal(latex, Latex(formula));
        Assert.Equal(line, formula.ToString());
    }
}
