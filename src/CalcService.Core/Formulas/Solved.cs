using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>The solution x of a system of linear equations A x = b, drawn as A⁻¹ b. It is found in double precision.</summary>
/// <param name="Left">The square matrix A.</param>
/// <param name="Right">The vector b.</param>
public sealed record Solved(TensorFormula Left, TensorFormula Right) : TensorFormula
{
    private static readonly Box Inverse = new Negated(new Numeral("1"));

    /// <inheritdoc/>
    public override int Rank => 1;

    internal override int Sums => Math.Max(Left.Sums, Right.Sums);

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at) => LinearSystem.Solve(Left.Evaluate(at), Right.Evaluate(at));

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: no entry of a solution has a formula of its own.</exception>
    public override Formula Entry(params IReadOnlyList<Formula> indices) =>
        throw new NotSupportedException("The entries of a solution come about together.");

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Notation.Draw.MatrixProduct(
        new Script(Notation.Draw.Base(Left.Draw(pen)), Super: Inverse), Right.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new Solved(rewrite.Of(Left), rewrite.Of(Right));
}
