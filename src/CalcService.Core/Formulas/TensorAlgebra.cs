using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;

namespace CalcService.Core.Formulas;

/// <summary>A sum, entry by entry.</summary>
/// <param name="Left">The first summand.</param>
/// <param name="Right">The second summand, of the same shape.</param>
public sealed record TensorSum(TensorFormula Left, TensorFormula Right) : TensorFormula
{
    /// <inheritdoc/>
    public override int Rank => Left.Rank;

    internal override int Sums => Math.Max(Left.Sums, Right.Sums);

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at) => Left.Evaluate(at).Add(Right.Evaluate(at));

    /// <inheritdoc/>
    public override Formula Entry(params IReadOnlyList<Formula> indices) => Left.Entry(indices) + Right.Entry(indices);

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Notation.Draw.Sum(Left.Draw(pen), Right.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new TensorSum(rewrite.Of(Left), rewrite.Of(Right));
}

/// <summary>A difference, entry by entry.</summary>
/// <param name="Left">What is subtracted from.</param>
/// <param name="Right">What is subtracted, of the same shape.</param>
public sealed record TensorDifference(TensorFormula Left, TensorFormula Right) : TensorFormula
{
    /// <inheritdoc/>
    public override int Rank => Left.Rank;

    internal override int Sums => Math.Max(Left.Sums, Right.Sums);

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at) => Left.Evaluate(at).Subtract(Right.Evaluate(at));

    /// <inheritdoc/>
    public override Formula Entry(params IReadOnlyList<Formula> indices) => Left.Entry(indices) - Right.Entry(indices);

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Notation.Draw.Difference(Left.Draw(pen), Right.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new TensorDifference(rewrite.Of(Left), rewrite.Of(Right));
}

/// <summary>A matrix product; the last axis of the left factor meets the first of the right.</summary>
/// <param name="Left">A matrix, or a vector as a column before a row.</param>
/// <param name="Right">A matrix or a vector.</param>
public sealed record TensorProduct(TensorFormula Left, TensorFormula Right) : TensorFormula
{
    /// <inheritdoc/>
    public override int Rank => Right.Rank;

    internal override int Sums => 1 + Math.Max(Left.Sums, Right.Sums);

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at) => Matrix(Left.Evaluate(at)).Product(Right.Evaluate(at));

    /// <summary>(AB)ᵢⱼ = Σₖ AᵢₖBₖⱼ, and (abᵀ)ᵢⱼ = aᵢbⱼ.</summary>
    /// <param name="indices">An index for each axis.</param>
    public override Formula Entry(params IReadOnlyList<Formula> indices)
    {
        if (Left.Rank == 1)
            return Left.Entry(indices[0]) * Right.Entry([1, .. indices.Skip(1)]);
        var inner = Indexing.ForSum(Sums, indices);
        var term = Left.Entry(indices[0], inner) * Right.Entry([inner, .. indices.Skip(1)]);
        return Sum(inner, new Domain.Along(Right, Axis: 0), term);
    }

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Notation.Draw.MatrixProduct(Left.Draw(pen), Right.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new TensorProduct(rewrite.Of(Left), rewrite.Of(Right));
}

/// <summary>A product entry by entry.</summary>
/// <param name="Left">The first factor.</param>
/// <param name="Right">The second factor, of the same shape.</param>
public sealed record EntrywiseProduct(TensorFormula Left, TensorFormula Right) : TensorFormula
{
    /// <inheritdoc/>
    public override int Rank => Left.Rank;

    internal override int Sums => Math.Max(Left.Sums, Right.Sums);

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at) => Left.Evaluate(at).Multiply(Right.Evaluate(at));

    /// <inheritdoc/>
    public override Formula Entry(params IReadOnlyList<Formula> indices) => Left.Entry(indices) * Right.Entry(indices);

    /// <inheritdoc/>
    public override Box Draw(Pen pen) =>
        Notation.Draw.EntrywiseProduct(Left.Draw(pen), Right.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new EntrywiseProduct(rewrite.Of(Left), rewrite.Of(Right));
}

/// <summary>The transpose of a matrix.</summary>
/// <param name="Operand">The matrix.</param>
public sealed record Transpose(TensorFormula Operand) : TensorFormula
{
    private static readonly Letter Mark = new("⊤");

    /// <inheritdoc/>
    public override int Rank => 2;

    internal override int Sums => Operand.Sums;

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at) => Matrix(Operand.Evaluate(at)).Transpose();

    /// <inheritdoc/>
    public override Formula Entry(params IReadOnlyList<Formula> indices) =>
        Operand.Rank == 1 ? Operand.Entry(indices[1]) : Operand.Entry(indices[1], indices[0]);

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Operand.Draw(pen) switch
    {
        Script { Super: null } plain => plain with { Super = Mark },
        var body => new Script(Notation.Draw.Base(body), Super: Mark),
    };

    internal override Expression Rebuild(Rewrite rewrite) => new Transpose(rewrite.Of(Operand));
}

/// <summary>A tensor scaled by a number.</summary>
/// <param name="Factor">The number.</param>
/// <param name="Operand">The tensor.</param>
public sealed record Scaled(Formula Factor, TensorFormula Operand) : TensorFormula
{
    /// <inheritdoc/>
    public override int Rank => Operand.Rank;

    internal override int Sums => Operand.Sums;

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at) => Operand.Evaluate(at).Scale(Factor.Evaluate(at));

    /// <inheritdoc/>
    public override Formula Entry(params IReadOnlyList<Formula> indices) => Factor * Operand.Entry(indices);

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Notation.Draw.Product(Factor.Draw(pen), Operand.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new Scaled(rewrite.Of(Factor), rewrite.Of(Operand));
}
