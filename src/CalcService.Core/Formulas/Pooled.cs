using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;

namespace CalcService.Core.Formulas;

/// <summary>A pooling window along one axis, in letters.</summary>
/// <param name="Size">Taps of the window.</param>
/// <param name="Sliding">How it moves; null where it covers the whole axis and stays.</param>
/// <param name="Before">Padding before the first position.</param>
/// <param name="After">Padding behind the last.</param>
public sealed record PooledSide(Formula Size, Sliding? Sliding, Formula Before, Formula After)
{
    private static readonly Formula Zero = 0;

    internal WindowSide At(Bindings at, bool ceilMode) => new(
        Indexing.Whole(Size.Evaluate(at)), Sliding?.At(at) ?? new(Stride: 1),
        Indexing.Whole(Before.Evaluate(at)), Indexing.Whole(After.Evaluate(at)), ceilMode);

    /// <summary>Where a tap falls on the input, all counted from 1: S (p − 1) + i − P.</summary>
    internal Formula Place(Formula window, Formula tap)
    {
        var place = Sliding is null ? tap : Sliding.Place(window, tap);
        return Before.Equals(Zero) ? place : place - Before;
    }

    internal PooledSide Rebuild(Rewrite rewrite) =>
        new(rewrite.Of(Size), Sliding?.Rebuild(rewrite), rewrite.Of(Before), rewrite.Of(After));
}

/// <summary>Pooling over the rows and columns of an input, channel by channel.</summary>
/// <remarks>Source: Goodfellow, Bengio and Courville, "Deep Learning" (2016), section 9.3.</remarks>
/// <param name="Pooling">What becomes of the numbers under a window.</param>
/// <param name="Input">Rows × columns, or channels × rows × columns.</param>
/// <param name="Rows">The window along the rows.</param>
/// <param name="Columns">The window along the columns.</param>
/// <param name="CeilMode">Whether a last window that fits only in part counts.</param>
public sealed record Pooled(
    Pooling Pooling, TensorFormula Input, PooledSide Rows, PooledSide Columns, bool CeilMode = false) : TensorFormula
{
    private static readonly Symbol[] Places =
        [.. "cpq".Select(letter => new Symbol($"{letter}", Text.Same($"{letter}")))];

    /// <inheritdoc/>
    public override int Rank => Input.Rank;

    internal override int Sums => 1 + Input.Sums;

    /// <summary>The indices of whichever entry.</summary>
    private Formula[] Any => [.. Places[^Rank..]];

    internal bool IsMaximum => Pooling is Pooling.Maximum or Pooling.MaximumWithZeros;

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at) =>
        Input.Evaluate(at).Pool(Pooling, Rows.At(at, CeilMode), Columns.At(at, CeilMode));

    /// <inheritdoc/>
    public override Formula Entry(params IReadOnlyList<Formula> indices) => new PooledEntry(this, new(indices));

    /// <summary>An entry in letters; in numbers what comes out, since single entries are details.</summary>
    /// <param name="pen">The pen.</param>
    public override Box Draw(Pen pen) => pen.Values is { } values ? pen.Value(Evaluate(values)) : Entry(Any).Draw(pen);

    internal override Box EquationFor(ISymbol symbol) =>
        new Infix(((TensorSymbol)symbol).Entry(Any).InLetters(), Sign.Equal, InLetters());

    internal override Expression Rebuild(Rewrite rewrite) =>
        new Pooled(Pooling, rewrite.Of(Input), Rows.Rebuild(rewrite), Columns.Rebuild(rewrite), CeilMode);
}

/// <summary>What one pooling window comes to: the maximum of the numbers under it, or their sum or average.</summary>
/// <param name="Of">The pooling.</param>
/// <param name="Indices">The channel where there are several, then row and column of the output, from 1.</param>
public sealed record PooledEntry(Pooled Of, Operands<Formula> Indices) : Formula
{
    private const int Most = 16; // numbers under a window that are written out
    private const int First = 8;

    private static readonly Letter Count = new("n");

    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at)
    {
        int[] position = [.. Indices.Select(index => Indexing.Position(index.Evaluate(at)))];
        return Of.Evaluate(at)[position];
    }

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => pen.Values is { } values ? InNumbers(pen, values) : InLetters(pen);

    internal override Expression Rebuild(Rewrite rewrite) => new PooledEntry(rewrite.Of(Of), rewrite.Of(Indices));

    private Box InLetters(Pen pen)
    {
        var (_, i, j) = Indexing.ForWindow(Of.Sums, [.. Indices.TakeLast(2)]);
        var (row, column) = (Of.Rows.Place(Indices[^2], i), Of.Columns.Place(Indices[^1], j));
        var under = Of.Input.Entry([.. Indices.SkipLast(2), row, column]).Draw(pen).In(Binding.Big);
        var sign = Of.IsMaximum ? BigSign.Maximum : BigSign.Sum;
        var combined = new Big(sign, new Listing(i.Glyph, j.Glyph), Above: null, under);
        return Divisor(pen) is { } divisor
            ? Notation.Draw.Product(Notation.Draw.Quotient(pen.Number(1), divisor), combined)
            : combined;
    }

    /// <summary>What a sum is divided by: the size of the window, or n where windows differ.</summary>
    private Box? Divisor(Pen pen) => Of.Pooling switch
    {
        Pooling.AverageOfWindow when Of.Rows.Size.Equals(Of.Columns.Size) => Pow(Of.Rows.Size, 2).Draw(pen),
        Pooling.AverageOfWindow => (Of.Rows.Size * Of.Columns.Size).Draw(pen),
        Pooling.AverageWithPadding or Pooling.AverageOfInput =>
            new Script(Count, new Listing([.. Indices.TakeLast(2).Select(index => index.Draw(pen))])),
        _ => null,
    };

    private Box InNumbers(Pen pen, Bindings values)
    {
        Scalar[] numbers = [.. Under(values)];
        var dots = new Dots(Of.IsMaximum ? DotsDirection.Listed : DotsDirection.Across);
        Box[] drawn = numbers.Length <= Most
            ? [.. numbers.Select(pen.Number)]
            : [.. numbers.Take(First).Select(pen.Number), dots, pen.Number(numbers[^1])];
        if (Of.IsMaximum)
            return new Call(new Letter("max"), drawn);
        var sum = drawn.Aggregate(Notation.Draw.Sum);
        var count = Of.Pooling == Pooling.AverageOfWindow ? Size(values) : numbers.Length;
        return Of.Pooling == Pooling.Sum ? sum : Notation.Draw.Quotient(sum, pen.Number(count));
    }

    private Scalar Size(Bindings values) => Of.Rows.Size.Evaluate(values) * Of.Columns.Size.Evaluate(values);

    /// <summary>The numbers under the window, row by row; zeros for the padding, where it counts.</summary>
    private IEnumerable<Scalar> Under(Bindings values)
    {
        var input = Of.Input.Evaluate(values);
        int[] at = [.. Indices.Select(index => Indexing.Position(index.Evaluate(values)))];
        var (height, width) = (input.Shape[^2], input.Shape[^1]);
        var padding = Of.Pooling is not (Pooling.Maximum or Pooling.AverageOfInput);
        return
            from row in Of.Rows.At(values, Of.CeilMode).Taps(at[^2], height, padding)
            from column in Of.Columns.At(values, Of.CeilMode).Taps(at[^1], width, padding)
            select row >= 0 && row < height && column >= 0 && column < width ? input[[.. at[..^2], row, column]] : 0;
    }
}
