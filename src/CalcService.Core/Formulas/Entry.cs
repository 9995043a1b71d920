using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>One entry of a tensor that has a name. Indices are those of the mathematics: they count from 1.</summary>
/// <param name="Of">The tensor.</param>
/// <param name="Indices">An index for each axis.</param>
public sealed record Entry(TensorSymbol Of, Operands<Formula> Indices) : Formula
{
    /// <summary>
    /// The indices that it is drawn with, where they are not those that it is found by: a transition is found by its place in
    /// a list, and drawn as P(s′ | s, a). Null where they are the same.
    /// </summary>
    public Operands<Formula>? DrawnBy { get; init; }

    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at)
    {
        Span<int> position = stackalloc int[Indices.Count];
        for (var axis = 0; axis < position.Length; axis++)
            position[axis] = Indexing.Position(Indices[axis].Evaluate(at));
        return at[Of][position];
    }

    /// <inheritdoc/>
    public override Box Draw(Pen pen) =>
        pen.Values is { } values && values.TryGet(Of, out _) ? pen.Number(Evaluate(values)) : InLetters(pen);

    internal override Expression Rebuild(Rewrite rewrite)
    {
        var rewritten = rewrite.Of<TensorFormula>(Of).Entry(rewrite.Of(Indices));
        return DrawnBy is not null && rewritten is Entry entry ? entry with { DrawnBy = rewrite.Of(DrawnBy) } : rewritten;
    }

    private Box InLetters(Pen pen)
    {
        Box[] indices = [.. (DrawnBy ?? Indices).Select(index => index.Draw(pen))];
        if (Of.EntryGlyph is { } glyph)
            return glyph(indices);
        return Notation.Draw.Indexed(Of.Glyph, indices);
    }
}
