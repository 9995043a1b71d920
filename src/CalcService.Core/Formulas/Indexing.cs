using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>Indices of tensors: they count from 1, as in the mathematics, and sums have some of their own.</summary>
internal static class Indexing
{
    // The same symbols every time, so that an entry equals itself when it is asked for again.
    private static readonly Symbol[] Inner = [.. "klpqrstuv".Select(letter =>
        new Symbol($"{letter}", Text.Same($"{letter}")))];

    /// <summary>An index for a sum over an axis that is summed away.</summary>
    /// <param name="sums">The sums within one another, this one included.</param>
    /// <param name="taken">The indices around the sum, whose letters it leaves alone.</param>
    public static Symbol ForSum(int sums, IReadOnlyList<Formula> taken) =>
        Inner.Where(inner => !taken.Any(index => index is Symbol { Glyph: var glyph } && glyph == inner.Glyph))
            .ElementAt(sums - 1);

    /// <summary>The place of an entry, counted from 0.</summary>
    public static int Position(Scalar index) => index.TryToInt32(out var i) && i >= 1
        ? i - 1
        : throw new UndefinedValueException($"{index} is no index.");
}
