using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>How many numbers an answer may have, so that it can be sent: some two megabytes at most.</summary>
internal static class MapLimits
{
    /// <summary>How many decimals or averages there may be.</summary>
    public const long MostOthers = 65_536;

    private const long MostWholeNumbers = 262_144, MostPadded = 2_097_152;

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

    /// <summary>Positions along an axis that windows reach, those of the padding among them.</summary>
    /// <param name="window">The window along the axis.</param>
    /// <param name="outputs">How many windows there are.</param>
    public static long Reach(WindowAxis window, long outputs) =>
        Math.Max(window.Input, (outputs - 1) * window.Stride + window.Span);

    /// <summary>What is wrong with the size of a padded input, if anything: a wide dilation asks for much around a small map.</summary>
    /// <param name="channels">How many maps there are.</param>
    /// <param name="height">Their rows, with those of the padding.</param>
    /// <param name="width">Their columns, with those of the padding.</param>
    public static IEnumerable<Fault> CheckPadded(long channels, long height, long width) => channels * height * width <= MostPadded
        ? []
        : [new("", "padded-input-too-large", new(
            $"With its padding the input would have {channels * height * width} numbers; at most {MostPadded} are gone through.",
            $"加上填充后输入将有 {channels * height * width} 个数；最多只处理 {MostPadded} 个。"))];

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
