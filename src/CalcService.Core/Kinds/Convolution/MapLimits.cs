using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>How many numbers an answer may have, so that it can be sent: some two megabytes at most.</summary>
internal static class MapLimits
{
    /// <summary>How many decimals or averages there may be.</summary>
    public const long MostOthers = 65_536;

    private const long MostWholeNumbers = 262_144;

    /// <summary>How many there may be of numbers that are made of others.</summary>
    /// <param name="numbers">The others; whole numbers give whole numbers.</param>
    public static long MostEntries(params IEnumerable<Tensor> numbers) =>
        numbers.All(AreWhole) ? MostWholeNumbers : MostOthers;

    /// <summary>What is wrong with a number of entries, if anything.</summary>
    /// <param name="entries">The number of entries.</param>
    /// <param name="most">How many there may be.</param>
    public static IEnumerable<Fault> Check(long entries, long most) => entries <= most
        ? []
        : [new("", "output-too-large", new(
            $"The output would have {entries} entries; at most {most} are worked out of such numbers.",
            $"输出将有 {entries} 个元素；对这样的数最多只计算 {most} 个。"))];

    private static bool AreWhole(Tensor tensor)
    {
        foreach (var entry in tensor.Entries)
        {
            if (!entry.IsInteger)
                return false;
        }
        return true;
    }
}
