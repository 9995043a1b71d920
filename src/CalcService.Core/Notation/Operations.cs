namespace CalcService.Core.Notation;

/// <summary>Two things with a sign between them.</summary>
/// <param name="Left">Before the sign.</param>
/// <param name="Sign">The sign.</param>
/// <param name="Right">After the sign.</param>
public sealed record Infix(Box Left, Sign Sign, Box Right) : Box
{
    /// <inheritdoc/>
    public override Binding Binding => Sign switch
    {
        Sign.Plus or Sign.Minus => Binding.Sum,
        Sign.Dot or Sign.Times or Sign.Juxtaposition when Right.Binding == Binding.Big => Binding.Big, // or Σ takes in what follows
        Sign.Dot or Sign.Times or Sign.Juxtaposition => Binding.Product,
        Sign.Hadamard or Sign.Correlation => Binding.Entrywise,
        _ => Binding.Relation,
    };

    /// <inheritdoc/>
    public override bool IsTall => Left.IsTall || Right.IsTall;

    /// <inheritdoc/>
    public override bool StartsWithDigit => Left.StartsWithDigit;

    /// <inheritdoc/>
    public override bool EndsWithDigit => Right.EndsWithDigit;

    /// <inheritdoc/>
    public override bool IsLetter => Sign == Sign.Juxtaposition && Right.IsLetter;
}

/// <summary>A sign between two things.</summary>
public enum Sign
{
    /// <summary>+</summary>
    Plus,

    /// <summary>−</summary>
    Minus,

    /// <summary>A multiplication dot.</summary>
    Dot,

    /// <summary>×, between the extents of something: 28 × 28.</summary>
    Times,

    /// <summary>
    /// A product without a sign, as in 2P. Printed with one where a line of plain text would be ambiguous.
    /// </summary>
    Juxtaposition,

    /// <summary>⊙, entry by entry.</summary>
    Hadamard,

    /// <summary>⋆, cross-correlation.</summary>
    Correlation,

    /// <summary>=</summary>
    Equal,

    /// <summary>≈</summary>
    Approximately,

    /// <summary>≠</summary>
    NotEqual,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>≤</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>≥</summary>
    GreaterOrEqual,

    /// <summary>∈</summary>
    In,

    /// <summary>The bar of a condition: P(s′ | s, a).</summary>
    Given,
}

/// <summary>What stands behind a sign at the beginning of a line: "= 28".</summary>
/// <param name="Sign">The sign.</param>
/// <param name="Body">What follows it.</param>
public sealed record Continued(Sign Sign, Box Body) : Box
{
    /// <inheritdoc/>
    public override Binding Binding => Binding.Relation;

    /// <inheritdoc/>
    public override bool IsTall => Body.IsTall;
}

/// <summary>
/// Something with a minus sign before it. It binds loosest, so that 5 − (−3) and (−3)² come out by themselves.
/// </summary>
/// <param name="Body">What is negated.</param>
public sealed record Negated(Box Body) : Box
{
    /// <inheritdoc/>
    public override Binding Binding => Binding.Sum;

    /// <inheritdoc/>
    public override bool IsTall => Body.IsTall;

    /// <inheritdoc/>
    public override bool EndsWithDigit => Body.EndsWithDigit;
}
