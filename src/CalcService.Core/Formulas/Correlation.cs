using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;

namespace CalcService.Core.Formulas;

/// <summary>
/// A cross-correlation, W ⋆ X: a kernel slides over an input, and at every stop the products are added up. It is what
/// frameworks call a convolution; the true one, W ∗ X, is the cross-correlation with the flipped kernel.
/// </summary>
/// <remarks>Source: Goodfellow, Bengio and Courville, "Deep Learning" (2016), equation 9.6.</remarks>
/// <param name="Kernel">Rows × columns, or maps × channels × rows × columns.</param>
/// <param name="Input">Rows × columns, or channels × rows × columns, padding included.</param>
/// <param name="Rows">How the kernel moves down.</param>
/// <param name="Columns">How it moves to the right.</param>
/// <param name="Before">Channels before those that each map sees, where it does not see the first ones.</param>
public sealed record Correlation(
    TensorFormula Kernel, TensorFormula Input, Sliding Rows, Sliding Columns, TensorFormula? Before = null)
    : TensorFormula
{
    /// <inheritdoc/>
    public override int Rank => Input.Rank;

    internal override int Sums => 1 + Math.Max(Kernel.Sums, Input.Sums);

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at)
    {
        var first = Before?.Evaluate(at).Entries.ToArray().Select(Indexing.Whole).ToArray();
        return Input.Evaluate(at).Correlate(Kernel.Evaluate(at), Rows.At(at), Columns.At(at), first ?? []);
    }

    /// <summary>Σ over the taps, row by row; over the channels first where there are several.</summary>
    /// <param name="indices">The map where there are several, then row and column.</param>
    public override Formula Entry(params IReadOnlyList<Formula> indices)
    {
        var (c, i, j) = Indexing.ForWindow(Sums, indices);
        var (row, column) = (Rows.Place(indices[^2], i), Columns.Place(indices[^1], j));
        if (Rank == 2)
            return Taps(i, j, Kernel.Entry(i, j) * Input.Entry(row, column));
        var map = indices[0];
        var channel = Before is null ? c : Before.Entry(map) + c;
        return Sum(c, Along(1), Taps(i, j, Kernel.Entry(map, c, i, j) * Input.Entry(channel, row, column)));
    }

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Notation.Draw.Correlation(Kernel.Draw(pen), Input.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new Correlation(
        rewrite.Of(Kernel), rewrite.Of(Input), Rows.Rebuild(rewrite), Columns.Rebuild(rewrite),
        Before is null ? null : rewrite.Of(Before));

    private Formula Taps(Symbol i, Symbol j, Formula product) =>
        Sum(i, Along(Rank == 2 ? 0 : 2), Sum(j, Along(Rank == 2 ? 1 : 3), product));

    private Domain.Along Along(int axis) => new(Kernel, axis);
}

/// <summary>A tensor with something added to all of its entries: a bias.</summary>
/// <param name="Operand">The tensor.</param>
/// <param name="By">A number, or a vector with a number for each slice along the first axis.</param>
public sealed record Shifted(TensorFormula Operand, Expression By) : TensorFormula
{
    /// <inheritdoc/>
    public override int Rank => Operand.Rank;

    internal override int Sums => Operand.Sums;

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at)
    {
        var (tensor, by) = (Operand.Evaluate(at), By.ValueAt(at));
        if (by.IsScalar)
            return tensor.Map(entry => entry + by.Scalar);
        var (slices, size) = (by.Tensor.Count, tensor.Count / tensor.Shape[0]);
        if (by.Tensor.Rank != 1 || slices != tensor.Shape[0])
            throw new ShapeMismatchException($"{slices} numbers are no shift for the shape {tensor.ShapeText}.");
        var entries = tensor.Entries.ToArray();
        for (var i = 0; i < entries.Length; i++)
            entries[i] += by.Tensor[i / size];
        return Tensor.Create(tensor.Shape, entries);
    }

    /// <inheritdoc/>
    public override Formula Entry(params IReadOnlyList<Formula> indices) =>
        Operand.Entry(indices) + (By as Formula ?? ((TensorFormula)By).Entry(indices[0]));

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Notation.Draw.Sum(Operand.Draw(pen), By.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new Shifted(rewrite.Of(Operand), rewrite.Of(By));
}
