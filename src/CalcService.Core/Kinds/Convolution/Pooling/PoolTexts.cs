using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution.Pooling;

/// <summary>What is said about pooling: why it comes out so, and what a mistake overlooks.</summary>
internal static class PoolTexts
{
    private static readonly Text
        PaddingNeverWins = new(
            "Padding takes no part in a maximum: it counts as −∞.", "填充不参与求最大值，相当于 −∞。"),
        PaddingCounts = new(
            "The zeros of the padding count in an average (PyTorch's count_include_pad).",
            "填充的零计入平均的个数（PyTorch 的 count_include_pad）。"),
        PaddingDoesNotCount = new(
            "The padding does not count in an average: it is taken over the numbers of the input alone.",
            "填充不计入平均：只对输入中的数取平均。"),
        Beyond = new(
            "What lies beyond the padding counts nowhere.", "超出填充范围的部分一律不计。");

    private static readonly Text
        Largest = new(
            "Of the numbers under each window only the largest is kept.", "每个窗口只保留其下各数中的最大值。"),
        LargestOfAll = new(
            "Of all the numbers of a channel only the largest is kept.", "每个通道只保留所有数中的最大值。"),
        Average = new(
            "The numbers under each window are added up and divided by how many they are.", "把每个窗口下的数相加，再除以个数。"),
        AverageOfAll = new(
            "All the numbers of a channel are added up and divided by how many they are.", "把每个通道的所有数相加，再除以个数。"),
        Channels = new("Every channel is pooled by itself.", "各通道分别池化。"),
        Counted = new(
            "Windows at the border have fewer numbers: n says how many count.", "边缘的窗口下计入的数较少，n 表示计入的个数。");

    public static readonly Text
        AveragedInstead = new("This is the average; the largest number is asked for.", "这是平均值；这里要取最大值。"),
        MinimumInstead = new("This is the smallest number under each window, not the largest.", "这是每个窗口下的最小值，而不是最大值。"),
        MaximumFromZero = new(
            "Where all numbers are negative, the largest is negative too: the comparison does not begin with 0.",
            "若窗口下全为负数，最大值也是负数：比较不应从 0 开始。"),
        PaddingWins = new(
            "Zeros of the padding have won: padding takes no part in a maximum.", "填充的零被当成了最大值：填充不参与求最大值。"),
        MaximumInstead = new("This is the largest number; the average is asked for.", "这是最大值；这里要取平均值。"),
        SumInstead = new("The sum still has to be divided by how many numbers there are.", "求和之后还要除以个数。"),
        DividedByOneSide = new(
            "A window has rows and columns: it counts side times side numbers, not one side.",
            "窗口有行有列：个数是两边之积，而不是一边的长度。"),
        DividedByWindowSize = new(
            "At the border not all of a window counts: divide by how many numbers do.", "边缘的窗口并非全部计入：应除以实际计入的个数。"),
        PaddingLeftOut = new("Here the zeros of the padding count in the average.", "这里填充的零也计入平均的个数。"),
        PaddingCounted = new("Here the padding does not count in the average.", "这里填充不计入平均。"),
        StrideIgnored = new(
            "The stride is missing: this slides the window by one position at a time.", "漏掉了步幅：这里窗口每次只移动了一个位置。"),
        SlidesByWindow = new(
            "The window moves on by the stride here, not by its own size: windows may overlap.",
            "这里窗口每次移动的是步幅，而不是窗口的尺寸；窗口可以重叠。"),
        StridesSwapped = new(
            "The first stride is the one down the rows, the second the one along them.", "第一个步幅沿高度方向，第二个沿宽度方向。"),
        DilationIgnored = new("The window is dilated: its taps lie apart.", "窗口带有膨胀：各采样点不相邻。"),
        LastWindowsLeftOut = new(
            "In ceil mode a last window that fits only in part counts too.", "在 ceil 模式下，末尾只能放下一部分的窗口也计入。"),
        LastWindowsAdded = new(
            "A window that does not fit whole is not counted here.", "放不下的窗口在这里不计入。"),
        PaddingIgnored = new(
            "The padding is missing: the first window begins before the input.", "漏掉了填充：第一个窗口从输入之前开始。"),
        PaddedBeforeOnly = new(
            "Padding is added on all sides, below and to the right as well.", "四周都要填充，下方和右侧也不例外。");

    /// <summary>Why the output comes out as it does.</summary>
    /// <param name="geometry">The form of the problem.</param>
    public static Text Why(PoolGeometry geometry) => MapWords.Joined(
        (geometry.IsAverage, geometry.IsGlobal) switch
        {
            (false, false) => Largest,
            (false, true) => LargestOfAll,
            (true, false) => Average,
            (true, true) => AverageOfAll,
        },
        geometry is { IsAverage: true, IsGlobal: false, IsUniform: false } ? Counted : null,
        geometry is { Channelled: true, IsGlobal: false } ? Channels : null);

    /// <summary>What the numbers assume.</summary>
    /// <param name="geometry">The form of the problem.</param>
    public static IEnumerable<Text> Conventions(PoolGeometry geometry)
    {
        if (geometry.Padding != Letters.None)
        {
            yield return !geometry.IsAverage ? PaddingNeverWins
                : geometry.CountsPadding ? PaddingCounts
                : PaddingDoesNotCount;
        }
        if (geometry is { IsAverage: true, CeilMode: true })
            yield return Beyond;
    }
}
