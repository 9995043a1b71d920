using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Derivations;

/// <summary>How a result stands at the end of a line.</summary>
internal static class Results
{
    private static readonly Bindings Nothing = new();

    /// <summary>"= 28", "≈ 0.138499", or "= 73/576 ≈ 0.126736": a fraction is exact, but hard to picture.</summary>
    /// <param name="formula">The formula, which says how its values are written.</param>
    /// <param name="value">The value.</param>
    /// <param name="names">What the entries name, where they name something.</param>
    public static Box Of(Expression formula, Value value, IReadOnlyList<string>? names = null)
    {
        if (names is not null)
            return new Continued(Sign.Equal, Named(value, names));
        var pen = Pen.Numbers(Nothing);
        var drawn = value.IsScalar ? pen.Number(value.Scalar) : formula.DrawValue(pen, value.Tensor);
        var result = new Continued(pen.HasRounded ? Sign.Approximately : Sign.Equal, drawn);
        return value is { IsScalar: true, IsExact: true, Scalar.IsInteger: false } && HasFractionBar(drawn)
            ? new Infix(result, Sign.Approximately, pen.Number(Scalar.Real(value.Scalar.ToDouble())))
            : result;
    }

    /// <summary>The value alone, "28 × 28"; only a rounded one has a sign before it.</summary>
    /// <param name="law">The law, which says whether the entries are extents.</param>
    /// <param name="formula">The formula, which says how its values are written.</param>
    /// <param name="value">The value.</param>
    /// <param name="names">What the entries name, where they name something.</param>
    public static Box Answer(Law law, Expression formula, Value value, IReadOnlyList<string>? names) => law.GivesExtents
        ? Extents(value.Tensor)
        : Of(formula, value, names) switch
        {
            Continued { Sign: Sign.Equal, Body: var exact } => exact,
            Infix { Left: Continued { Sign: Sign.Equal, Body: var exact } } rounded => rounded with { Left = exact },
            var result => result,
        };

    private static Box Extents(Tensor value)
    {
        var pen = Pen.Numbers(Nothing);
        return value.Entries.ToArray().Select(pen.Number).Aggregate((left, right) => new Infix(left, Sign.Times, right));
    }

    private static Box Named(Value value, IReadOnlyList<string> names)
    {
        var pen = Pen.Numbers(Nothing);
        return value.IsScalar ? Name(value.Scalar) : Grids.Of(value.Tensor, Name);

        Box Name(Scalar place) =>
            place.IsUndefined ? pen.Number(place) : new Words(Text.Same(names[Indexing.Position(place)]));
    }

    private static bool HasFractionBar(Box box) => box is Fraction or Negated { Body: Fraction };
}
