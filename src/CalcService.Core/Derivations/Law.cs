using System.Collections.Concurrent;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Derivations;

/// <summary>
/// An equation of the field, written once: its number, its line in letters, its line in numbers, what a student's answer
/// is compared with and the known ways to get it wrong all come from here.
/// </summary>
public sealed class Law
{
    private IReadOnlyList<ISymbol>? _reads;
    private ConcurrentDictionary<Symbol, Law>? _others;

    /// <summary>States a law for a number.</summary>
    /// <param name="id">The step's id, in camelCase: "outputSize".</param>
    /// <param name="symbol">The left side.</param>
    /// <param name="formula">The right side.</param>
    /// <param name="why">One sentence that makes the law plausible.</param>
    /// <param name="mistakes">Known ways to get it wrong.</param>
    public Law(string id, Symbol symbol, Formula formula, Text why, params IReadOnlyList<Mistake> mistakes)
        : this(id, symbol, formula, why, mistakes, symbol.Glyph)
    {
    }

    /// <summary>States a law for a vector, a matrix or a tensor.</summary>
    /// <param name="id">The step's id, in camelCase: "outputShape".</param>
    /// <param name="symbol">The left side.</param>
    /// <param name="formula">The right side.</param>
    /// <param name="why">One sentence that makes the law plausible.</param>
    /// <param name="mistakes">Known ways to get it wrong.</param>
    public Law(string id, TensorSymbol symbol, TensorFormula formula, Text why, params IReadOnlyList<Mistake> mistakes)
        : this(id, symbol, formula, why, mistakes, symbol.Glyph)
    {
    }

    private Law(string id, ISymbol symbol, Expression formula, Text why, IReadOnlyList<Mistake> mistakes, Box left)
    {
        (Id, Symbol, Formula, Why, Mistakes) = (id, symbol, formula, why, mistakes);
        Title = symbol.Meaning;
        Letter = new(() => left);
        Equation = new(() => Ruled(formula.EquationFor(symbol)));
    }

    /// <summary>The id of the step that applies it; also the id of the answer, where the step is one.</summary>
    public string Id { get; }

    /// <summary>The left side.</summary>
    public ISymbol Symbol { get; }

    /// <summary>The right side.</summary>
    public Expression Formula { get; }

    /// <summary>What we are after; the meaning of the symbol unless said otherwise.</summary>
    public Text Title { get; init; }

    /// <summary>
    /// The rule that the right side follows from, which stands before it in letters: the chain rule, a definition by matrices.
    /// </summary>
    public Box? Rule { get; init; }

    /// <summary>One sentence that makes the law plausible.</summary>
    public Text Why { get; }

    /// <summary>The symbols that the right side reads.</summary>
    internal IReadOnlyList<ISymbol> Reads => _reads ??= Formula.Symbols();

    /// <summary>Whether the entries are extents along axes, so that the answer is written 28 × 28.</summary>
    public bool GivesExtents { get; init; }

    /// <summary>Whether its value is a count or a size, a whole number that is right or wrong and never nearly right.</summary>
    public bool IsCount => GivesExtents || Symbol.Unit is not null;

    /// <summary>
    /// Where it gives one number of a series that is an answer as a whole, as the target of one update among several: the id
    /// of that answer, and the place in it, counted from 1. Who makes a mistake in the series makes it in each.
    /// </summary>
    public (string Id, int Place)? Series { get; init; }

    /// <summary>Known ways to get it wrong.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; }

    /// <summary>The left side alone. Printed once per process and notation.</summary>
    public Line Letter { get; }

    /// <summary>Both sides, in letters. Printed once per process and notation: it does not depend on the data.</summary>
    public Line Equation { get; }

    private Box Ruled(Box equation) => Rule is { } rule && equation is Infix { Left: var left, Right: var right }
        ? new Infix(new Infix(left, Sign.Equal, rule), Sign.Equal, right)
        : equation;

    /// <summary>The same law with another letter on the left, such as that of one of two layers; made once.</summary>
    /// <param name="symbol">The letter.</param>
    /// <exception cref="InvalidOperationException">The law is not one for a number.</exception>
    public Law For(Symbol symbol) => symbol.Equals(Symbol) ? this : (_others ??= new()).GetOrAdd(symbol, Renamed);

    /// <summary>A known way to get it wrong, or null.</summary>
    /// <param name="mistakeId">The mistake's id.</param>
    internal Mistake? Find(string mistakeId)
    {
        foreach (var mistake in Mistakes)
        {
            if (string.Equals(mistake.Id, mistakeId, StringComparison.Ordinal))
                return mistake;
        }
        return null;
    }

    /// <summary>The law, with the right side that a mistake gives it.</summary>
    /// <param name="mistakeId">The mistake's id.</param>
    /// <exception cref="ArgumentException">No such mistake is declared here.</exception>
    internal Expression FormulaAfter(string mistakeId) =>
        Find(mistakeId)?.Formula ?? throw new ArgumentException($"The law of {Id} knows no mistake {mistakeId}.", nameof(mistakeId));

    private Law Renamed(Symbol symbol) => Formula is Formula formula
        ? new(Id, symbol, formula, Why, Mistakes) { Title = Title }
        : throw new InvalidOperationException($"The law of {Id} is not one for a number.");
}

/// <summary>A known way to get a law wrong: a rewrite of the right formula, so that it follows when that is mended.</summary>
/// <param name="Id">In kebab-case; stable once released.</param>
/// <param name="Formula">The wrong right side.</param>
/// <param name="Message">What to tell a student who did this, without giving the answer away.</param>
public sealed record Mistake(string Id, Expression Formula, Text Message);
