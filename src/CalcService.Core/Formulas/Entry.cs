using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>One entry of a tensor that has a name. Indices are those of the mathematics: they count from 1.</summary>
/// <param name="Of">The tensor.</param>
/// <param name="Indices">An index for each axis.</param>
public sealed record Entry(TensorSymbol Of, Operands<Formula> Indices) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at)
    {
        Span<int> position = stackalloc int[Indices.Count];
        for (var axis = 0; axis < position.Length; axis++)
            position[axis] = Position(Indices[axis].Evaluate(at));
        return at[Of][position];
    }

    /// <inheritdoc/>
    public override Box Draw(Pen pen) =>
        pen.Values is { } values && values.TryGet(Of, out _) ? pen.Number(Evaluate(values)) : InLetters(pen);

    internal override Expression Rebuild(Rewrite rewrite) => new Entry(rewrite.Of(Of), rewrite.Of(Indices));

    private Script InLetters(Pen pen)
    {
        Box[] indices = [.. Indices.Select(index => index.Draw(pen))];
        var subscript = indices is [var only] ? only : Side(indices);
        return Of.Glyph is Script { Sub: null } glyph ? glyph with { Sub = subscript } : new Script(Of.Glyph, subscript);
    }

    /// <summary>Single letters and digits stand side by side, W_ij; anything longer needs commas.</summary>
    private static Box Side(Box[] indices) => indices.All(index => index is Letter or Numeral { Digits.Length: 1 })
        ? indices.Aggregate((left, right) => new Infix(left, Sign.Juxtaposition, right))
        : new Listing(indices);

    private static int Position(Scalar index) => index.TryToInt32(out var i) && i >= 1
        ? i - 1
        : throw new InvalidOperationException($"{index} is no index.");
}
