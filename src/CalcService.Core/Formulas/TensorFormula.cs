using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>
/// A formula for a vector, a matrix or a tensor of more axes. It is a sort of its own: adding it to a number does not
/// compile. Any entry of it is an ordinary <see cref="Formula"/>, so that how the entry comes about can be shown.
/// </summary>
public abstract record TensorFormula : Expression
{
    /// <summary>How many axes it has: 1 for a vector, 2 for a matrix.</summary>
    public abstract int Rank { get; }

    /// <summary>
    /// How many sums over an inner index an entry holds within one another; each has a letter of its own.
    /// </summary>
    internal virtual int Sums => 0;

    /// <summary>A sum, entry by entry.</summary>
    public static TensorFormula operator +(TensorFormula left, TensorFormula right) => new TensorSum(left, right);

    /// <summary>A difference, entry by entry.</summary>
    public static TensorFormula operator -(TensorFormula left, TensorFormula right) =>
        new TensorDifference(left, right);

    /// <summary>The product of matrices, or of a matrix and a vector.</summary>
    public static TensorFormula operator *(TensorFormula left, TensorFormula right) => new TensorProduct(left, right);

    /// <summary>A tensor scaled by a number.</summary>
    public static TensorFormula operator *(Formula factor, TensorFormula tensor) => new Scaled(factor, tensor);

    /// <summary>The product entry by entry, ⊙.</summary>
    /// <param name="other">A tensor of the same shape.</param>
    public TensorFormula Hadamard(TensorFormula other) => new EntrywiseProduct(this, other);

    /// <summary>The transpose of a matrix; of a vector, the row.</summary>
    public TensorFormula Transposed() => new Transpose(this);

    /// <summary>What the formula is worth under the bindings.</summary>
    /// <param name="at">Values of the symbols.</param>
    /// <exception cref="ArithmeticException">A value is undefined.</exception>
    public abstract Tensor Evaluate(Bindings at);

    /// <summary>One entry, as a formula. Indices count from 1, as in the mathematics.</summary>
    /// <param name="indices">An index for each axis.</param>
    public abstract Formula Entry(params IReadOnlyList<Formula> indices);

    /// <inheritdoc/>
    public sealed override Value ValueAt(Bindings at) => Evaluate(at);

    /// <summary>The formula with one part put in place of another, wherever it occurs.</summary>
    /// <param name="part">The part that is looked for, compared by structure.</param>
    /// <param name="by">What takes its place: a number for a number, a tensor for a tensor.</param>
    /// <exception cref="ArgumentException">The part does not occur: the rewrite would do nothing.</exception>
    public TensorFormula Replace(Expression part, Expression by)
    {
        var rewrite = new Rewrite(part, by);
        var rewritten = rewrite.Of(this);
        return rewrite.Count > 0
            ? rewritten
            : throw new ArgumentException($"{part} does not occur in {this}.", nameof(part));
    }

    /// <summary>A matrix as it is, a vector as a column.</summary>
    private protected static Tensor Matrix(Tensor tensor) =>
        tensor.Rank == 1 ? Tensor.Create([tensor.Count, 1], tensor.Entries) : tensor;

    /// <summary>The formula on one line of text, in letters.</summary>
    public sealed override string ToString() => TextPrinter.Print(InLetters());
}
