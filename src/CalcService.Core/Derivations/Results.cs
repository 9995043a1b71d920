using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Derivations;

/// <summary>How a result stands at the end of a line.</summary>
internal static class Results
{
    private static readonly Letter Nothing = new("");

    /// <summary>"= 28", "≈ 0.138499", or "= 73/576 ≈ 0.126736": a fraction is exact, but hard to picture.</summary>
    public static Box Of(Value value)
    {
        var pen = Pen.Numbers(new Bindings());
        var drawn = pen.Value(value);
        var result = new Infix(Nothing, pen.HasRounded ? Sign.Approximately : Sign.Equal, drawn);
        return value is { IsScalar: true, IsExact: true, Scalar.IsInteger: false } && HasFractionBar(drawn)
            ? new Infix(result, Sign.Approximately, pen.Number(Scalar.Real(value.Scalar.ToDouble())))
            : result;
    }

    private static bool HasFractionBar(Box box) => box is Fraction or Negated { Body: Fraction };
}
