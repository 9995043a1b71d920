using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>A vector as every row of a matrix, 𝟏bᵀ: the bias that is added for each node or sample.</summary>
/// <param name="Row">The vector.</param>
/// <param name="Beside">A matrix that has as many rows.</param>
public sealed record RepeatedRow(TensorFormula Row, TensorFormula Beside) : TensorFormula
{
    private static readonly Letter Ones = new("𝟏");

    /// <inheritdoc/>
    public override int Rank => 2;

    internal override int Sums => Row.Sums;

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at)
    {
        var row = Row.Evaluate(at);
        return Tensor.Matrix(Beside.Evaluate(at).Shape[0], row.Count, (_, j) => row[j]);
    }

    /// <summary>(𝟏bᵀ)ᵢⱼ = bⱼ.</summary>
    /// <param name="indices">An index for each axis.</param>
    public override Formula Entry(params IReadOnlyList<Formula> indices) => Row.Entry(indices[1]);

    /// <summary>In numbers the rows are written out.</summary>
    /// <param name="pen">The pen.</param>
    public override Box Draw(Pen pen) => pen.Values is { } values
        ? pen.Value(Evaluate(values))
        : Notation.Draw.MatrixProduct(Ones, Row.Transposed().Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new RepeatedRow(rewrite.Of(Row), rewrite.Of(Beside));
}
