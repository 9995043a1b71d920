namespace CalcService.Core.Notation;

/// <summary>Something with a subscript or superscript that is part of its name.</summary>
/// <param name="Base">What is indexed.</param>
/// <param name="Sub">Below, or null.</param>
/// <param name="Super">Above, or null: a layer in brackets, a transposition; not a power.</param>
public sealed record Script(Box Base, Box? Sub = null, Box? Super = null) : Box
{
    /// <inheritdoc/>
    public override bool IsLetter => Base.IsLetter;

    /// <inheritdoc/>
    public override bool IsTall => Base.IsTall;
}

/// <summary>A power.</summary>
/// <param name="Base">The base, in brackets where it needs them.</param>
/// <param name="Exponent">The exponent.</param>
public sealed record Raised(Box Base, Box Exponent) : Box
{
    /// <inheritdoc/>
    public override Binding Binding => Binding.Power;

    /// <inheritdoc/>
    public override bool IsTall => Base.IsTall;

    /// <inheritdoc/>
    public override bool StartsWithDigit => Base.StartsWithDigit;

    /// <inheritdoc/>
    public override bool EndsWithDigit => Base.EndsWithDigit;

    /// <inheritdoc/>
    public override bool IsLetter => Base.IsLetter;
}

/// <summary>A quotient, drawn with a fraction bar.</summary>
/// <param name="Numerator">Above the bar.</param>
/// <param name="Denominator">Below the bar.</param>
public sealed record Fraction(Box Numerator, Box Denominator) : Box
{
    /// <inheritdoc/>
    public override Binding Binding => Binding.Product;

    /// <inheritdoc/>
    public override bool IsTall => true;

    /// <inheritdoc/>
    public override bool StartsWithDigit => true; // a bar beside a bar reads badly without a sign between them

    /// <inheritdoc/>
    public override bool EndsWithDigit => true;
}

/// <summary>A square root.</summary>
/// <param name="Radicand">Under the root.</param>
public sealed record Root(Box Radicand) : Box
{
    /// <inheritdoc/>
    public override bool IsTall => true;
}

/// <summary>Something in brackets.</summary>
/// <param name="Bracket">Which brackets.</param>
/// <param name="Body">What they enclose.</param>
public sealed record Fence(Bracket Bracket, Box Body) : Box
{
    /// <inheritdoc/>
    public override bool IsTall => Body.IsTall;
}

/// <summary>Kinds of brackets.</summary>
public enum Bracket
{
    /// <summary>( )</summary>
    Round,

    /// <summary>[ ]</summary>
    Square,

    /// <summary>⌊ ⌋</summary>
    Floor,

    /// <summary>⌈ ⌉</summary>
    Ceiling,

    /// <summary>| |</summary>
    Bars,
}

/// <summary>A named function applied to arguments: exp(x), max(a, b).</summary>
/// <param name="Function">The function's name, as written upright.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record Call(Box Function, params IReadOnlyList<Box> Arguments) : Box
{
    /// <summary>Whether it names an entry of a table, as V(s) does, and stands beside other letters in a product.</summary>
    public bool IsEntry { get; init; }

    /// <inheritdoc/>
    public override bool IsLetter => IsEntry;

    /// <inheritdoc/>
    public override bool IsTall => Arguments.Any(argument => argument.IsTall);
}

/// <summary>Σ, ∏ or max over an index.</summary>
/// <param name="Sign">The sign: Σ, ∏, or a word such as max.</param>
/// <param name="Below">The index and where it starts or the set it runs over.</param>
/// <param name="Above">Where the index ends, or null.</param>
/// <param name="Body">What is summed.</param>
public sealed record Big(BigSign Sign, Box Below, Box? Above, Box Body) : Box
{
    /// <inheritdoc/>
    public override Binding Binding => Binding.Big;

    /// <inheritdoc/>
    public override bool IsTall => true;
}

/// <summary>The sign of an operation over an index.</summary>
public enum BigSign
{
    /// <summary>Σ</summary>
    Sum,

    /// <summary>∏</summary>
    Product,

    /// <summary>max</summary>
    Maximum,

    /// <summary>min</summary>
    Minimum,

    /// <summary>arg max: where the greatest value is, the first of equals.</summary>
    ArgMaximum,
}

/// <summary>A vector or matrix written out.</summary>
/// <param name="Rows">The cells, row by row; a column vector has rows of one cell.</param>
public sealed record Grid(IReadOnlyList<IReadOnlyList<Box>> Rows) : Box
{
    /// <inheritdoc/>
    public override bool IsTall => true;
}

/// <summary>A case distinction: each value with its condition, and what holds otherwise.</summary>
/// <param name="Branches">Values and the conditions under which they hold, tried in order.</param>
/// <param name="Otherwise">The value when no condition holds.</param>
public sealed record CaseTable(IReadOnlyList<(Box Value, Box Condition)> Branches, Box Otherwise) : Box
{
    /// <inheritdoc/>
    public override Binding Binding => Binding.Relation;

    /// <inheritdoc/>
    public override bool IsTall => true;
}

/// <summary>Things in a row, separated by commas: the indices of an entry.</summary>
/// <param name="Items">The things.</param>
public sealed record Listing(params IReadOnlyList<Box> Items) : Box
{
    /// <inheritdoc/>
    public override Binding Binding => Binding.Relation;

    /// <inheritdoc/>
    public override bool IsTall => Items.Any(item => item.IsTall);
}

/// <summary>Letters and digits side by side that are not multiplied: the indices of W_ij.</summary>
/// <param name="Items">The letters and digits.</param>
public sealed record Cluster(params IReadOnlyList<Box> Items) : Box;
