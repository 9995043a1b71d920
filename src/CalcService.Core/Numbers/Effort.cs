namespace CalcService.Core.Numbers;

/// <summary>
/// How much the current thread has worked out, counted in what takes as long as a term of a sum. It is the same on every machine, so that
/// the same mistakes are tried for the same response.
/// </summary>
internal static class Effort
{
    /// <summary>What applying a law takes, beyond the terms of its sums.</summary>
    public const int OfLaw = 16;

    /// <summary>What an operation takes on fractions that do not fit two longs.</summary>
    public const int OfLargeFractions = 32;

    /// <summary>What a table takes that is compiled, beyond its entries.</summary>
    public const int OfCompiledTable = 64;

    /// <summary>So many multiplications of plain numbers, one after the other, are done in the time of a term.</summary>
    public const int MultiplicationsAtOnce = 64;

    private const int MostLaws = 1 << 20; // nobody goes on after so many

    [ThreadStatic]
    private static long _spent;

    /// <summary>All that was done so far.</summary>
    public static long Spent => _spent;

    /// <summary>Counts what is done now.</summary>
    /// <param name="terms">How many terms it is worth.</param>
    public static void Spend(long terms) => _spent += terms;

    /// <summary>What was done since then, in laws: at least one, and no more than matters, so that sums stay whole numbers of 32 bits.</summary>
    /// <param name="then">What had been done then.</param>
    public static int LawsSince(long then) => (int)Math.Min(1 + (_spent - then) / OfLaw, MostLaws);
}
