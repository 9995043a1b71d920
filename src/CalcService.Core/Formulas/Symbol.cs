using System.Runtime.CompilerServices;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>What symbols of numbers and of tensors have in common.</summary>
public interface ISymbol
{
    /// <summary>How it is drawn.</summary>
    Box Glyph { get; }

    /// <summary>What it stands for.</summary>
    Text Meaning { get; }

    /// <summary>What it is counted in, or null for a bare number.</summary>
    Unit? Unit { get; }
}

/// <summary>
/// A letter that stands for a number. Symbols are identities: two with the same letter are two symbols.
/// </summary>
public sealed record Symbol : Formula, ISymbol
{
    /// <summary>Makes a symbol from its letter.</summary>
    /// <param name="letter">Its letter: "K", "γ", "C_in"; what follows '_' is a subscript.</param>
    /// <param name="meaning">What it stands for.</param>
    /// <param name="unit">What it is counted in.</param>
    public Symbol(string letter, Text meaning, Unit? unit = null)
        : this(Glyphs.Parse(letter), meaning, unit)
    {
    }

    /// <summary>Makes a symbol that is drawn in a way of its own.</summary>
    /// <param name="glyph">How it is drawn.</param>
    /// <param name="meaning">What it stands for.</param>
    /// <param name="unit">What it is counted in.</param>
    public Symbol(Box glyph, Text meaning, Unit? unit = null) => (Glyph, Meaning, Unit) = (glyph, meaning, unit);

    /// <inheritdoc/>
    public Box Glyph { get; }

    /// <inheritdoc/>
    public Text Meaning { get; }

    /// <inheritdoc/>
    public Unit? Unit { get; }

    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at) => at[this];

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => pen.Symbol(this);

    /// <summary>Whether it is this very symbol.</summary>
    /// <param name="other">The other symbol.</param>
    public bool Equals(Symbol? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    internal override Expression Rebuild(Rewrite rewrite) => this;
}

/// <summary>How the letters of symbols are read.</summary>
internal static class Glyphs
{
    private static readonly Letter Prime = new("′");

    /// <summary>A letter, with a subscript where '_' says so and a prime where the name ends in one.</summary>
    public static Box Parse(string letter) => letter.Split('_', 2) switch
    {
        [[.. var name, '′'], var index] => new Script(new Letter(name), Index(index), Prime),
        [var name, var index] => new Script(new Letter(name), Index(index)),
        [[.. var name, '′']] => new Script(new Letter(name), Super: Prime),
        _ => new Letter(letter),
    };

    private static Box Index(string index) =>
        index.All(char.IsAsciiDigit) ? new Numeral(index) : new Letter(index);
}
