using CalcService.Core.Notation;

namespace CalcService.Core.Formulas;

/// <summary>The functions of formulas; <c>using static</c> lets formulas read like mathematics.</summary>
public static class Functions
{
    /// <summary>⌊x⌋, the greatest integer that is not greater.</summary>
    public static Formula Floor(Formula operand) => new Rounding(Bracket.Floor, operand);

    /// <summary>⌈x⌉, the least integer that is not less.</summary>
    public static Formula Ceiling(Formula operand) => new Rounding(Bracket.Ceiling, operand);

    /// <summary>|x|.</summary>
    public static Formula Abs(Formula operand) => new AbsoluteValue(operand);

    /// <summary>√x.</summary>
    public static Formula Sqrt(Formula operand) => new SquareRoot(operand);

    /// <summary>x to a power.</summary>
    public static Formula Pow(Formula @base, Formula exponent) => new Power(@base, exponent);

    /// <summary>The exponential function.</summary>
    public static Formula Exp(Formula operand) => new Application(Elementary.Exp, operand);

    /// <summary>The natural logarithm.</summary>
    public static Formula Log(Formula operand) => new Application(Elementary.Log, operand);

    /// <summary>w·ln x, and 0 where w is 0.</summary>
    public static Formula WeightedLog(Formula weight, Formula operand) => new WeightedLogarithm(weight, operand);

    /// <summary>The hyperbolic tangent.</summary>
    public static Formula Tanh(Formula operand) => new Application(Elementary.Tanh, operand);

    /// <summary>The logistic function, 1/(1 + e⁻ˣ).</summary>
    public static Formula Sigmoid(Formula operand) => new Application(Elementary.Sigmoid, operand);

    /// <summary>The rectified linear unit, max(0, x).</summary>
    public static Formula Relu(Formula operand) => new Application(Elementary.Relu, operand);

    /// <summary>The sine.</summary>
    public static Formula Sin(Formula operand) => new Application(Elementary.Sin, operand);

    /// <summary>The cosine.</summary>
    public static Formula Cos(Formula operand) => new Application(Elementary.Cos, operand);

    /// <summary>The greatest of some numbers.</summary>
    public static Formula Max(params IEnumerable<Formula> operands) => new Extremum(BigSign.Maximum, new(operands));

    /// <summary>The least of some numbers.</summary>
    public static Formula Min(params IEnumerable<Formula> operands) => new Extremum(BigSign.Minimum, new(operands));

    /// <summary>A sum over an index: Σ in letters, written out in numbers.</summary>
    /// <param name="index">The index.</param>
    /// <param name="over">What the index runs over.</param>
    /// <param name="body">What is added up.</param>
    /// <param name="empty">What it comes to where there is nothing; not drawn in letters.</param>
    public static Formula Sum(Symbol index, Domain over, Formula body, Formula? empty = null) =>
        new Indexed(BigSign.Sum, index, over, body) { Empty = empty };

    /// <summary>A product over an index: ∏ in letters, written out in numbers.</summary>
    /// <param name="index">The index.</param>
    /// <param name="over">What the index runs over.</param>
    /// <param name="body">What is multiplied.</param>
    public static Formula Product(Symbol index, Domain over, Formula body) =>
        new Indexed(BigSign.Product, index, over, body);

    /// <summary>The greatest value over an index.</summary>
    /// <param name="index">The index.</param>
    /// <param name="over">What the index runs over; it must not be empty unless it is said what then holds.</param>
    /// <param name="body">What is compared.</param>
    /// <param name="empty">What it comes to where there is nothing; not drawn in letters.</param>
    public static Formula Max(Symbol index, Domain over, Formula body, Formula? empty = null) =>
        new Indexed(BigSign.Maximum, index, over, body) { Empty = empty };

    /// <summary>The least value over an index.</summary>
    /// <param name="index">The index.</param>
    /// <param name="over">What the index runs over; it must not be empty unless it is said what then holds.</param>
    /// <param name="body">What is compared.</param>
    /// <param name="empty">What it comes to where there is nothing; not drawn in letters.</param>
    public static Formula Min(Symbol index, Domain over, Formula body, Formula? empty = null) =>
        new Indexed(BigSign.Minimum, index, over, body) { Empty = empty };

    /// <summary>Where a value is greatest: the first such member of what the index runs over.</summary>
    /// <param name="index">The index.</param>
    /// <param name="over">What the index runs over; it must not be empty unless it is said what then holds.</param>
    /// <param name="body">What is compared.</param>
    /// <param name="empty">What it comes to where there is nothing; not drawn in letters.</param>
    public static Formula ArgMax(Symbol index, Domain over, Formula body, Formula? empty = null) =>
        new Indexed(BigSign.ArgMaximum, index, over, body) { Empty = empty };

    /// <summary>A vector that is given entry by entry.</summary>
    /// <param name="i">The index of the entry.</param>
    /// <param name="over">What the index runs over: the integers from 1 on.</param>
    /// <param name="body">The entry.</param>
    public static Tabulated Tabulate(Symbol i, Domain over, Formula body) => Tabulate([(i, over)], body);

    /// <summary>A tensor that is given entry by entry.</summary>
    /// <param name="indices">An index for each axis, and what it runs over: the integers from 1 on.</param>
    /// <param name="body">The entry.</param>
    public static Tabulated Tabulate(IReadOnlyList<(Symbol Index, Domain Over)> indices, Formula body) =>
        new(new(indices.Select(axis => axis.Index)), new(indices.Select(axis => axis.Over)), body);

    /// <summary>Begins a case distinction: <c>When(z > 0, z).Otherwise(0)</c>.</summary>
    /// <param name="condition">When the value holds.</param>
    /// <param name="value">The value.</param>
    public static CaseList When(Condition condition, Formula value) => new([(condition, value)]);

    /// <summary>A product of some factors, from left to right.</summary>
    /// <param name="factors">The factors, at least one.</param>
    public static Formula ProductOf(params IEnumerable<Formula> factors) =>
        factors.Aggregate((left, right) => left * right);

    /// <summary>A sum of some terms, from left to right.</summary>
    /// <param name="terms">The terms, at least one.</param>
    public static Formula SumOf(params IEnumerable<Formula> terms) => terms.Aggregate((left, right) => left + right);

    /// <summary>A vector whose components are given one by one.</summary>
    /// <param name="components">The components, at least one.</param>
    public static TensorFormula Stack(params IEnumerable<Formula> components) => new Stacked(new(components));

    /// <summary>A function applied to a tensor entry by entry.</summary>
    /// <param name="x">The function's variable.</param>
    /// <param name="body">The function, as a formula in its variable.</param>
    /// <param name="operand">The tensor.</param>
    public static TensorFormula Map(Symbol x, Formula body, TensorFormula operand) => new Entrywise(x, body, operand);

    /// <summary>The solution x of A x = b.</summary>
    /// <param name="matrix">The square matrix A.</param>
    /// <param name="right">The vector b.</param>
    public static TensorFormula Solve(TensorFormula matrix, TensorFormula right) => new Solved(matrix, right);

    /// <summary>Softmax along the last axis, the probabilities of each row.</summary>
    /// <param name="operand">The scores.</param>
    public static TensorFormula Softmax(TensorFormula operand) => new SoftmaxRows(operand);

    /// <summary>A vector as every row of a matrix, 𝟏bᵀ.</summary>
    /// <param name="row">The vector.</param>
    /// <param name="beside">A matrix that has as many rows.</param>
    public static TensorFormula RowsOf(TensorFormula row, TensorFormula beside) => new RepeatedRow(row, beside);
}
