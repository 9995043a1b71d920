using CalcService.Core.Formulas;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Tests.Formulas.Letters;

namespace CalcService.Core.Tests.Formulas;

/// <summary>Every formula as LaTeX and as a line of text, with numbers in place of the letters.</summary>
public sealed class DrawingInNumbersTests
{
    [Fact] public void Negative_subtrahend() => Draws("5 - (-3)", "5 − (−3)", A - B, 5, -3);
    [Fact] public void Negative_minuend() => Draws("-5 - 3", "−5 − 3", A - B, -5, 3);
    [Fact] public void Negative_later_summand() => Draws("5 + (-3)", "5 + (−3)", A + B, 5, -3);
    [Fact] public void Negative_base() => Draws("(-3)^2", "(−3)^2", Pow(A, B), -3, 2);
    [Fact] public void Negative_exponent() => Draws("2^{-3}", "2^(−3)", Pow(A, B), 2, -3);
    [Fact] public void Negative_second_factor() => Draws(@"5 \cdot (-3)", "5·(−3)", A * B, 5, -3);
    [Fact] public void Negative_first_factor() => Draws(@"(-5) \cdot 3", "(−5)·3", A * B, -5, 3);
    [Fact] public void Negative_numerator() => Draws(@"\frac{-5}{3}", "(−5)/3", A / B, -5, 3);
    [Fact] public void Negative_denominator() => Draws(@"\frac{5}{-3}", "5/(−3)", A / B, 5, -3);
    [Fact] public void Opposite_of_a_negative() => Draws("-(-5) + 3", "−(−5) + 3", -A + B, -5, 3);
    [Fact]
    public void Absolute_value_of_a_negative() =>
        Draws(@"\lvert -5 \rvert + 3", "abs(−5) + 3", Abs(A) + B, -5, 3);

    [Fact] public void Product_of_letters() => Draws(@"2 \cdot 3", "2·3", A * B, 2, 3);
    [Fact] public void Number_before_a_letter() => Draws(@"2 \cdot 5 + 3", "2·5 + 3", 2 * A + B, 5, 3);
    [Fact] public void Letter_before_brackets() => Draws(@"5 \cdot (3 + 1)", "5·(3 + 1)", A * (B + 1), 5, 3);
    [Fact] public void Brackets_before_a_letter() => Draws(@"(5 + 1) \cdot 3", "(5 + 1)·3", (A + 1) * B, 5, 3);
    [Fact] public void A_symbol_without_a_value_stays_a_letter() => Draws("5 c + 3", "5·c + 3", A * C + B, 5, 3);

    [Fact]
    public void Fractions_stay_exact() =>
        Draws(@"\frac{1}{3} + \frac{2}{7}", "1/3 + 2/7", A + B, Ratio(1, 3), Ratio(2, 7));
    [Fact]
    public void Negative_fraction_later() =>
        Draws(@"\frac{1}{3} - \left(-\frac{2}{7} \right)", "1/3 − (−2/7)", A - B, Ratio(1, 3), Ratio(-2, 7));
    [Fact]
    public void Power_of_a_fraction() =>
        Draws(@"\left(\frac{2}{3} \right)^3", "(2/3)^3", Pow(A, B), Ratio(2, 3), 3);
    [Fact]
    public void Product_of_fractions() =>
        Draws(@"\frac{1}{3} \cdot \frac{2}{7}", "(1/3)·(2/7)", A * B, Ratio(1, 3), Ratio(2, 7));
    [Fact]
    public void Quotient_of_fractions() =>
        Draws(@"\frac{\frac{1}{3}}{\frac{2}{7}}", "(1/3)/(2/7)", A / B, Ratio(1, 3), Ratio(2, 7));
    [Fact]
    public void Decimals_stay_decimals() =>
        Draws(@"0.1 \cdot 0.25", "0.1·0.25", A * B, Decimal("0.1"), Decimal("0.25"));

    [Fact]
    public void Integers_are_grouped() =>
        Draws(@"2\,048 \cdot 1\,000\,000", "2 048·1 000 000", A * B, 2048, 1_000_000);
    [Fact] public void Three_digits_are_one_group() => Draws("999 + 100", "999 + 100", A + B, 999, 100);
    [Fact]
    public void Decimals_are_not_grouped() =>
        Draws("1\\,234.56789 + 1", "1 234.56789 + 1", A + B, Decimal("1234.56789"), 1);
    [Fact]
    public void Powers_of_ten_in_a_power() => Draws(
        @"(1.5 \cdot 10^{20})^2", "(1.5·10^20)^2", Pow(A, B), Core.Numbers.Scalar.Real(1.5e20), 2);
    [Fact]
    public void Small_powers_of_ten() => Draws(
        @"2.50000 \cdot 10^{-9} \cdot 2", "2.50000·10^(−9)·2", A * B, Core.Numbers.Scalar.Real(2.5e-9), 2);
    [Fact]
    public void Infinity() =>
        Draws(@"\infty - 1", "∞ − 1", A - B, Core.Numbers.Scalar.Real(double.PositiveInfinity), 1);
    [Fact]
    public void Negative_infinity() =>
        Draws(@"1 + (-\infty)", "1 + (−∞)", B + A, Core.Numbers.Scalar.Real(double.NegativeInfinity), 1);

    [Fact]
    public void Cases() => Draws(
        @"\begin{cases} -5 & \text{if}\ -5 > 3 \\ 0 & \text{otherwise} \end{cases}",
        "−5 if −5 > 3, 0 otherwise", When(A > B, A).Otherwise(0), -5, 3);

    [Fact] public void The_case_that_holds_where_that_is_plain() => Draws("5 - 3", "5 − 3", When(A > B, A - B).Settled(0), 5, 3);
    [Fact] public void What_holds_otherwise_where_that_is_plain() => Draws("0", "0", When(A > B, A - B).Settled(0), 3, 5);
    [Fact]
    public void It_stays_plain_when_something_is_replaced() =>
        Draws("5 + 3", "5 + 3", When(A > B, A - B).Settled(0).Replace(A - B, A + B), 5, 3);

    [Fact]
    public void The_output_size_of_a_convolution() => Draws(
        @"\left\lfloor \frac{28 + 2 \cdot 1 - 3}{2} \right\rfloor + 1", "floor((28 + 2·1 − 3)/2) + 1",
        Floor((A + 2 * P - B) / 2) + 1, With(A, 28, B, 3).Bind(P, 1));

    private static void Draws(string latex, string line, Formula formula, Scalar a, Scalar b) =>
        Draws(latex, line, formula, With(A, a, B, b));

    private static void Draws(string latex, string line, Formula formula, Bindings at)
    {
        Assert.Equal(latex, Latex(formula, at));
        Assert.Equal(line, Line(formula, at).Replace('\u202F', ' '));
    }
}
