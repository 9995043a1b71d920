namespace CalcService.Core.Notation;

/// <summary>How tightly a piece of notation holds together; what is looser than its place gets brackets.</summary>
public enum Binding
{
    /// <summary>A comparison, or anything else that stands alone.</summary>
    Relation,

    /// <summary>A sum, a difference, or anything that begins with a minus sign.</summary>
    Sum,

    /// <summary>
    /// A product entry by entry, ⊙. It does not associate with other products, which therefore hold tighter.
    /// </summary>
    Entrywise,

    /// <summary>Σ or ∏ with its body, which reaches as far to the right as a product does.</summary>
    Big,

    /// <summary>A product or a fraction.</summary>
    Product,

    /// <summary>A power.</summary>
    Power,

    /// <summary>A letter, a number, anything in brackets.</summary>
    Atom,
}

/// <summary>
/// A piece of mathematics as it is drawn, whatever it is printed as. Brackets are part of the drawing and already
/// in place; only what a printer lays out differently (a fraction on one line, say) is bracketed by the printer.
/// </summary>
public abstract record Box
{
    /// <summary>How tightly it holds together.</summary>
    public virtual Binding Binding => Binding.Atom;

    /// <summary>Whether it is taller than a line, so that brackets around it must grow.</summary>
    public virtual bool IsTall => false;

    /// <summary>Whether its first mark is a digit, so that a factor before it needs a multiplication sign.</summary>
    public virtual bool StartsWithDigit => false;

    /// <summary>Whether its last mark is a digit, so that a bracket after it needs a multiplication sign.</summary>
    public virtual bool EndsWithDigit => false;

    /// <summary>Whether it can stand directly before another factor, as the letters of a product do.</summary>
    public virtual bool IsLetter => false;

    /// <summary>The same in round brackets if it is looser than <paramref name="place"/> asks for.</summary>
    public Box In(Binding place) => Binding < place ? new Fence(Bracket.Round, this) : this;
}

/// <summary>A name: one letter is set in italics, several are set upright. Greek letters are written as such.</summary>
/// <param name="Name">What is written, in Unicode.</param>
public sealed record Letter(string Name) : Box
{
    /// <inheritdoc/>
    public override bool IsLetter => true;
}

/// <summary>A non-negative decimal number; printers group its digits.</summary>
/// <param name="Digits">Digits with at most one '.', without sign or grouping.</param>
public sealed record Numeral(string Digits) : Box
{
    /// <inheritdoc/>
    public override bool StartsWithDigit => true;

    /// <inheritdoc/>
    public override bool EndsWithDigit => true;
}

/// <summary>Words inside mathematics, such as the "otherwise" of a case distinction.</summary>
/// <param name="Text">The words.</param>
public sealed record Words(Text Text) : Box;

/// <summary>Dots that stand for what is left out.</summary>
/// <param name="Direction">Which way the omission runs.</param>
public sealed record Dots(DotsDirection Direction) : Box;

/// <summary>Which way dots run.</summary>
public enum DotsDirection
{
    /// <summary>Within a sum or a row.</summary>
    Across,

    /// <summary>Among things that commas separate.</summary>
    Listed,

    /// <summary>Within a column.</summary>
    Down,

    /// <summary>Within a matrix, both ways.</summary>
    Diagonal,
}

/// <summary>A letter with a mark above it.</summary>
/// <param name="Base">What is marked.</param>
/// <param name="Mark">The mark.</param>
public sealed record Accent(Box Base, AccentMark Mark) : Box
{
    /// <inheritdoc/>
    public override bool IsLetter => true;
}

/// <summary>A mark above a letter.</summary>
public enum AccentMark
{
    /// <summary>x̂</summary>
    Hat,

    /// <summary>x̃</summary>
    Tilde,

    /// <summary>x̄</summary>
    Bar,
}
