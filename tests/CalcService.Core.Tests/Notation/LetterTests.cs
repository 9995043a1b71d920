using CalcService.Core.Notation;
using static CalcService.Core.Tests.Formulas.Letters;

namespace CalcService.Core.Tests.Notation;

/// <summary>How single marks are written in LaTeX and on a line.</summary>
public sealed class LetterTests
{
    private static readonly Letter Y = new("y");

    [Theory]
    [InlineData("x", "x"), InlineData("K", "K"), InlineData("lr", @"\mathrm{lr}")]
    [InlineData("α", @"\alpha"), InlineData("ε", @"\varepsilon"), InlineData("φ", @"\varphi"), InlineData("ξ", @"\xi")]
    [InlineData("Γ", @"\Gamma"), InlineData("Ω", @"\Omega"), InlineData("∂", @"\partial"), InlineData("∇", @"\nabla")]
    [InlineData("∞", @"\infty"), InlineData("ℓ", @"\ell")]
    [InlineData("a_b", @"\mathrm{a\_b}"), InlineData("50%", @"\mathrm{50\%}")]
    [InlineData(@"\input", @"\mathrm{\textbackslash{}input}")]
    [InlineData("{x}^~", @"\mathrm{\{x\}\textasciicircum{}\textasciitilde{}}")]
    public void Names_in_latex(string name, string expected) =>
        Assert.Equal(expected, LatexPrinter.Print(new Letter(name)));

    [Theory]
    [InlineData("αβγδεζηθικλμνξπρστυφχψωϵϕ"), InlineData("ΓΔΘΛΞΠΣΦΨΩ")]
    public void Every_greek_letter_has_its_command(string letters) => Assert.All(
        letters, letter => Assert.Matches(@"^\\[A-Za-z]+$", LatexPrinter.Print(new Letter($"{letter}"))));

    [Theory]
    [InlineData(AccentMark.Hat, @"\hat{y}", "y\u0302"), InlineData(AccentMark.Tilde, @"\tilde{y}", "y\u0303")]
    [InlineData(AccentMark.Bar, @"\bar{y}", "y\u0304")]
    public void Accents(AccentMark mark, string latex, string line) => Prints(latex, line, new Accent(Y, mark));

    [Fact]
    public void Script_on_both_sides() => Prints("y_1^{(2)}", "y_1^(2)",
        new Script(Y, new Numeral("1"), Draw.Bracketed(new Numeral("2"))));
    [Fact] public void Square_brackets() => Prints("[y]", "[y]", new Fence(Bracket.Square, Y));
    [Fact]
    public void Words_are_escaped() =>
        Prints(@"\text{100\% sure}", "100% sure", new Words(Text.Same("100% sure")));
    [Fact] public void Equation() => Prints("y = 2", "y = 2", new Infix(Y, Sign.Equal, Draw.Integer(2)));
    [Fact]
    public void Approximation() =>
        Prints(@"y \approx -2", "y ≈ −2", new Infix(Y, Sign.Approximately, Draw.Integer(-2)));
    [Fact] public void Inequality() => Prints(@"y \neq 300", "y ≠ 300", new Infix(Y, Sign.NotEqual, Draw.Integer(300)));
    [Fact]
    public void Continued_line() =>
        Prints("= y - 2", "= y − 2", new Continued(Sign.Equal, Draw.Difference(Y, Draw.Integer(2))));
    [Fact]
    public void Smallest_integer() =>
        Prints(@"-2\,147\,483\,648", "−2\u202F147\u202F483\u202F648", Draw.Integer(int.MinValue));

    [Fact]
    public void Brackets_around_a_list_of_fractions_grow() =>
        Prints(@"\max\left(\frac{1}{3}, y \right)", "max(1/3, y)",
        new Call(new Letter("max"), Number(Ratio(1, 3)), Y));

    private static Box Number(Core.Numbers.Scalar number) => Draw.Number(Core.Numbers.NumberText.Of(number));

    private static void Prints(string latex, string line, Box box)
    {
        Assert.Equal(latex, LatexPrinter.Print(box));
        Assert.Equal(line, TextPrinter.Print(box));
    }
}
