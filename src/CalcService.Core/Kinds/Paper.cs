using System.Numerics;
using CalcService.Core.Derivations;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds;

/// <summary>What one can work with by hand, and what is worth the work: the criteria by which generated problems are kept.</summary>
public static class Paper
{
    private const int MostOfCount = 1_000_000, MostOfDecimal = 10_000, MostOfFraction = 1_000, Decimals = 10_000;

    /// <summary>
    /// Whether one writes a number down without a calculator: it is exact, and a whole number of at most 6 digits, a decimal of
    /// at most 4 digits before and 4 behind the point, or a fraction whose numerator and denominator have at most 3 digits.
    /// </summary>
    /// <param name="number">The number; an empty cell fits.</param>
    public static bool Fits(Scalar number)
    {
        if (number.IsUndefined)
            return true;
        if (!number.IsExact)
            return false;
        var (size, parts) = (BigInteger.Abs(number.Numerator), number.Denominator);
        return parts.IsOne ? size < MostOfCount
            : Decimals % parts == 0 ? size < MostOfDecimal * parts
            : parts < MostOfFraction && size < MostOfFraction;
    }

    extension(Trace trace)
    {
        /// <summary>Whether all answers fit on paper.</summary>
        internal bool FitsPaper(IReadOnlyList<Answer> answers) =>
            trace.Found(answers).All(value => NumbersOf(value).All(Fits));

        /// <summary>Whether no answer with several places has 0 in all of them, or, from four places on, one number in all.</summary>
        internal bool IsVaried(IReadOnlyList<Answer> answers) =>
            trace.Found(answers).Where(value => !value.IsScalar).All(value => IsVaried(NumbersOf(value)));

        private IEnumerable<Value> Found(IReadOnlyList<Answer> answers) =>
            from step in trace.Steps
            where step.Names is null && answers.Any(answer => answer.Covers(step.Id))
            select step.Value;
    }

    /// <summary>The number, or the entries row by row.</summary>
    private static Scalar[] NumbersOf(Value value) => value.IsScalar ? [value.Scalar] : value.Tensor.Entries.ToArray();

    private static bool IsVaried(Scalar[] entries)
    {
        const int several = 4;
        return entries.Any(entry => !entry.IsZero && !entry.IsUndefined)
            && (entries.Length < several || entries.AsSpan().ContainsAnyExcept(entries[0]));
    }
}
