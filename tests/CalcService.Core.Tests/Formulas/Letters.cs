using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Formulas;

/// <summary>Letters that the tests write their formulas in, with values for them.</summary>
internal static class Letters
{
    public static readonly Symbol A = Scalar("a"), B = Scalar("b"), C = Scalar("c"), D = Scalar("d"), X = Scalar("x"),
        I = Scalar("i"), J = Scalar("j"), K = Scalar("K"), P = Scalar("P"), N = Scalar("n"),
        CIn = Scalar("C_in"), Gamma = Scalar("γ");

    public static readonly TensorSymbol Matrix = Tensor("W", rank: 2), Other = Tensor("V", rank: 2),
        Third = Tensor("U", rank: 2), Vector = Tensor("v", rank: 1), Offset = Tensor("u", rank: 1);

    public static Symbol Scalar(string letter) => new(letter, Text.Empty);

    public static TensorSymbol Tensor(string letter, int rank) => new(letter, rank, Text.Empty);

    public static Scalar Decimal(string digits) => Core.Numbers.Scalar.Parse(digits);

    public static Scalar Ratio(int numerator, int denominator) => Core.Numbers.Scalar.Ratio(numerator, denominator);

    /// <summary>A matrix of the given rows.</summary>
    public static Tensor Rows(params Scalar[][] rows) =>
        Core.Numbers.Tensor.Matrix(rows.Length, rows[0].Length, (i, j) => rows[i][j]);

    public static Bindings With(Symbol symbol, Scalar value) => new Bindings().Bind(symbol, value);

    public static Bindings With(Symbol first, Scalar one, Symbol second, Scalar two) =>
        With(first, one).Bind(second, two);

    public static string Latex(Formula formula) => LatexPrinter.Print(formula.InLetters());

    public static string Latex(Expression expression, Bindings at) =>
        LatexPrinter.Print(expression.Draw(Pen.Numbers(at)));

    public static string Line(Expression expression, Bindings at) =>
        TextPrinter.Print(expression.Draw(Pen.Numbers(at)));
}
