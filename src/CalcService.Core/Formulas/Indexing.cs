using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>Indices of tensors: they count from 1, as in the mathematics, and sums have some of their own.</summary>
internal static class Indexing
{
    // The same symbols every time, so that an entry equals itself when it is asked for again.
    private static readonly Symbol[] Inner = Letters("klpqrstuv");

    private static readonly Symbol[][] Taps = [Letters("cij"), Letters("dmn"), Letters("gxy")];

    /// <summary>An index for a sum over an axis that is summed away.</summary>
    /// <param name="sums">The sums within one another, this one included.</param>
    /// <param name="taken">The indices around the sum, whose letters it leaves alone.</param>
    public static Symbol ForSum(int sums, IReadOnlyList<Formula> taken) =>
        Inner.Where(inner => IsFree(inner, taken)).ElementAt(sums - 1);

    /// <summary>Indices for the taps of a window: channel, row and column.</summary>
    /// <param name="sums">The sums within one another, this one included.</param>
    /// <param name="taken">The indices around the sum, whose letters it leaves alone.</param>
    public static (Symbol Channel, Symbol Row, Symbol Column) ForWindow(int sums, IReadOnlyList<Formula> taken)
    {
        var free = Taps.Where(letters => letters.All(letter => IsFree(letter, taken))).ElementAt(sums - 1);
        return (free[0], free[1], free[2]);
    }

    /// <summary>A number that is whole.</summary>
    /// <exception cref="UndefinedValueException">It is not; a student's own number need not be.</exception>
    public static int Whole(Scalar number) => number.TryToInt32(out var whole)
        ? whole
        : throw new UndefinedValueException($"{number} is no number of positions.");

    /// <summary>The place of an entry, counted from 0.</summary>
    public static int Position(Scalar index) => index.TryToInt32(out var i) && i >= 1
        ? i - 1
        : throw new UndefinedValueException($"{index} is no index.");

    private static Symbol[] Letters(string letters) =>
        [.. letters.Select(letter => new Symbol($"{letter}", Text.Same($"{letter}")))];

    private static bool IsFree(Symbol letter, IReadOnlyList<Formula> taken) =>
        !taken.Any(index => index is Symbol { Glyph: var glyph } && glyph == letter.Glyph);
}
