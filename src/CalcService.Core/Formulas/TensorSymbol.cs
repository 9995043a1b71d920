using System.Runtime.CompilerServices;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>A letter that stands for a vector, a matrix or a tensor of more axes.</summary>
public sealed record TensorSymbol : TensorFormula, ISymbol
{
    /// <summary>Makes a symbol from its letter.</summary>
    /// <param name="letter">Its letter; what follows '_' is a subscript.</param>
    /// <param name="rank">How many axes it has.</param>
    /// <param name="meaning">What it stands for.</param>
    /// <param name="unit">What its entries are counted in.</param>
    public TensorSymbol(string letter, int rank, Text meaning, Unit? unit = null)
        : this(Glyphs.Parse(letter), rank, meaning, unit)
    {
    }

    /// <summary>Makes a symbol that is drawn in a way of its own.</summary>
    /// <param name="glyph">How it is drawn.</param>
    /// <param name="rank">How many axes it has.</param>
    /// <param name="meaning">What it stands for.</param>
    /// <param name="unit">What its entries are counted in.</param>
    public TensorSymbol(Box glyph, int rank, Text meaning, Unit? unit = null) =>
        (Glyph, Rank, Meaning, Unit) = (glyph, rank, meaning, unit);

    /// <inheritdoc/>
    public Box Glyph { get; }

    /// <inheritdoc/>
    public Text Meaning { get; }

    /// <inheritdoc/>
    public Unit? Unit { get; }

    /// <inheritdoc/>
    public override int Rank { get; }

    /// <summary>
    /// How an entry is drawn from its indices, where it is not by a subscript: V(s), or P(s′ | s, a) for the probability
    /// of a transition, whichever it is.
    /// </summary>
    public Func<IReadOnlyList<Box>, Box>? EntryGlyph { get; init; }

    /// <summary>One entry that is found by a place in a list and drawn by what it is about.</summary>
    /// <param name="place">The place, counted from 1.</param>
    /// <param name="drawnBy">The indices that <see cref="EntryGlyph"/> draws.</param>
    public Formula At(Formula place, params IReadOnlyList<Formula> drawnBy) =>
        new Entry(this, new([place])) { DrawnBy = new(drawnBy) };

    /// <summary>One entry.</summary>
    /// <param name="indices">An index for each axis, counted from 1.</param>
    public Formula this[params IReadOnlyList<Formula> indices] => Entry(indices);

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at) => at[this];

    /// <inheritdoc/>
    public override Formula Entry(params IReadOnlyList<Formula> indices) => new Entry(this, new(indices));

    /// <inheritdoc/>
    public override Box Draw(Pen pen) =>
        pen.Values is { } values && values.TryGet(this, out var value) ? pen.Value(value!) : Glyph;

    /// <summary>Whether it is this very symbol.</summary>
    /// <param name="other">The other symbol.</param>
    public bool Equals(TensorSymbol? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    internal override Expression Rebuild(Rewrite rewrite) => this;
}
