using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Tests.Formulas.Letters;

namespace CalcService.Core.Tests.Notation;

/// <summary>
/// MathML of formulas, without the outer element; to be seen, invisible times is written ×, application @, separator ;.
/// </summary>
public sealed class MathMLPrinterTests
{
    private const string A1 = "<mi>a</mi>", B1 = "<mi>b</mi>",
        Open = $"<mrow><mo {Flat}>(</mo>", Close = $"<mo {Flat}>)</mo></mrow>",
        Flat = "stretchy=\"false\"", Cell = "<mtd columnalign=\"left\">";

    private static readonly Domain UpToN = new Domain.Range(1, N);

    [Fact] public void Sum_of_difference() => Draws($"<mrow>{A1}<mo>+</mo>{B1}<mo>−</mo><mi>c</mi></mrow>", A + B - C);
    [Fact] public void Number_times_letter() => Draws("<mrow><mn>2</mn><mo>×</mo><mi>P</mi></mrow>", 2 * P);
    [Fact]
    public void Letter_times_sum() =>
        Draws($"<mrow><mi>K</mi><mo>×</mo>{Open}<mrow><mi>i</mi><mo>+</mo><mn>1</mn></mrow>{Close}</mrow>",
            K * (I + 1));
    [Fact] public void Quotient() => Draws($"<mfrac>{A1}{B1}</mfrac>", A / B);
    [Fact] public void Power() => Draws($"<msup>{A1}<mn>2</mn></msup>", Pow(A, 2));
    [Fact]
    public void Power_of_sum() =>
        Draws($"<msup>{Open}<mrow>{A1}<mo>+</mo>{B1}</mrow>{Close}<mn>2</mn></msup>", Pow(A + B, 2));
    [Fact] public void Opposite() => Draws($"<mrow><mo>−</mo>{A1}</mrow>", -A);
    [Fact] public void Root() => Draws($"<msqrt>{A1}</msqrt>", Sqrt(A));
    [Fact] public void Floor_of_letter() => Draws($"<mrow><mo {Flat}>⌊</mo>{A1}<mo {Flat}>⌋</mo></mrow>", Floor(A));
    [Fact] public void Absolute_value() => Draws($"<mrow><mo {Flat}>|</mo>{A1}<mo {Flat}>|</mo></mrow>", Abs(A));
    [Fact] public void Function() => Draws($"<mrow><mi>exp</mi><mo>@</mo>{Open}{A1}{Close}</mrow>", Exp(A));
    [Fact]
    public void Maximum() => Draws(
        $"<mrow><mi>max</mi><mo>@</mo>{Open}<mrow><mn>0</mn><mo>,</mo>{A1}</mrow>{Close}</mrow>", Max(0, A));
    [Fact] public void Subscript() => Draws("<msub><mi>C</mi><mi>in</mi></msub>", CIn);
    [Fact] public void Prime() => Draws("<msup><mi>s</mi><mi>′</mi></msup>", Scalar("s′"));
    [Fact]
    public void Entry() =>
        Draws("<msub><mi>W</mi><mrow><mi>i</mi><mo>;</mo><mi>j</mi></mrow></msub>", Matrix[I, J]);
    [Fact]
    public void Sum_over_index() => Draws(
        "<mrow><munderover><mo movablelimits=\"false\">∑</mo>"
        + "<mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>"
        + "<msub><mi>v</mi><mi>i</mi></msub></mrow>", Sum(I, UpToN, Vector[I]));
    [Fact]
    public void Cases() => Draws(
        $"<mrow><mo>{{</mo><mtable><mtr>{Cell}<mi>x</mi></mtd>"
        + $"{Cell}<mrow><mtext>_if_</mtext><mrow><mi>x</mi><mo>&gt;</mo><mn>0</mn></mrow></mrow></mtd></mtr>"
        + $"<mtr>{Cell}<mn>0</mn></mtd>{Cell}<mtext>_otherwise_</mtext></mtd></mtr></mtable></mrow>",
        When(X > 0, X).Otherwise(0));
    [Fact] public void Transpose() => Draws("<msup><mi>W</mi><mi>⊤</mi></msup>", Matrix.Transposed());
    [Fact]
    public void Entrywise_product() =>
        Draws("<mrow><mi>W</mi><mo>⊙</mo><mi>V</mi></mrow>", Matrix.Hadamard(Other));

    [Fact]
    public void Negative_subtrahend() => Draws(
        $"<mrow><mn>5</mn><mo>−</mo>{Open}<mrow><mo>−</mo><mn>3</mn></mrow>{Close}</mrow>", A - B, With(A, 5, B, -3));
    [Fact]
    public void Product_of_numbers() =>
        Draws("<mrow><mn>2</mn><mo>·</mo><mn>3</mn></mrow>", A * B, With(A, 2, B, 3));
    [Fact] public void Digits_are_grouped() => Draws("<mn>1\u202F048\u202F576</mn>", A, With(A, 1_048_576));
    [Fact] public void Fraction() => Draws("<mfrac><mn>1</mn><mn>3</mn></mfrac>", A, With(A, Ratio(1, 3)));
    [Fact] public void Infinity() => Draws("<mi>∞</mi>", A, With(A, Core.Numbers.Scalar.Real(double.PositiveInfinity)));
    [Fact]
    public void Column() => Draws(
        "<mrow><mo>(</mo>"
        + "<mtable displaystyle=\"true\"><mtr><mtd><mn>1</mn></mtd></mtr><mtr><mtd><mn>2</mn></mtd></mtr></mtable><mo>)</mo></mrow>",
        Vector, new Bindings().Bind(Vector, Core.Numbers.Tensor.Vector(1, 2)));
    [Fact]
    public void Dots() => Draws(
        "<mrow><mn>1</mn><mo>+</mo><mn>2</mn><mo>+</mo><mn>3</mn><mo>+</mo><mo>⋯</mo><mo>+</mo><mn>9</mn></mrow>",
        Sum(I, UpToN, I), With(N, 9));

    [Fact]
    public void Accent() => Draws(
        "<mover accent=\"true\"><mi>y</mi><mo>^</mo></mover>",
        new Symbol(new Accent(new Letter("y"), AccentMark.Hat), Text.Empty));
    [Fact] public void Names_are_escaped() => Draws("<mi>&lt;b&gt;&amp;</mi>", Scalar("<b>&"));
    [Fact]
    public void Words_follow_the_language() => Assert.Contains(
        "\u00A0否则\u00A0",
        MathMLPrinter.Print(When(X > 0, X).Otherwise(0).InLetters(), Language.Chinese), StringComparison.Ordinal);
    [Fact]
    public void A_block_says_so() =>
        Assert.Equal("block", MathMLPrinter.Element(A.InLetters(), block: true).Attribute("display")?.Value);
    [Fact] public void A_line_does_not() => Assert.Null(MathMLPrinter.Element(A.InLetters()).Attribute("display"));

    private static void Draws(string expected, Expression expression) => Draws(expression.InLetters(), expected);

    private static void Draws(string expected, Expression expression, Bindings at) =>
        Draws(expression.Draw(Pen.Numbers(at)), expected);

    private static void Draws(Box box, string expected) => Assert.Equal(
        $"<math xmlns=\"http://www.w3.org/1998/Math/MathML\">{expected}</math>",
        MathMLPrinter.Print(box)
            .Replace('\u2062', '×').Replace('\u2061', '@').Replace('\u2063', ';').Replace('\u00A0', '_'));
}
