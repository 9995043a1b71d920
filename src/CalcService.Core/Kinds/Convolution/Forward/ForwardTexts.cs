using CalcService.Core.Notation;
using static CalcService.Core.Kinds.Convolution.Forward.ForwardSymbols;

namespace CalcService.Core.Kinds.Convolution.Forward;

/// <summary>What is said about a convolution with numbers: why a law holds, and what a mistake overlooks.</summary>
internal static class ForwardTexts
{
    public static readonly Text
        CrossCorrelation = new(
            "Convolution is meant as deep learning frameworks mean it, as cross-correlation: the kernel is not flipped.",
            "此处的卷积按深度学习框架的约定，即互相关：卷积核不翻转。"),
        TrueConvolution = new(
            "Convolution is meant as in mathematics: W ∗ X is the cross-correlation of X with the flipped kernel.",
            "此处的卷积取数学上的定义：W ∗ X 等于翻转后的卷积核与 X 的互相关。"),
        Flipped = new(
            "A true convolution turns the kernel by 180°: the order of its rows is reversed, and that of its columns.",
            "真正的卷积要先把卷积核旋转 180°：行的次序颠倒，列的次序也颠倒。"),
        Padded = new(
            $"Zeros are put around the input: {Above} deep above, {Below} below, {Left} to the left and {Right} to the right.",
            $"在输入四周补零：上方 {Above} 行、下方 {Below} 行，左侧 {Left} 列、右侧 {Right} 列。");

    private static readonly Text
        Slides = new(
            "The kernel slides over the input; at every stop each weight is multiplied by the number under it, and all the products are added up.",
            "卷积核在输入上滑动；每停一处，各权重与其下方的数相乘，再把所有乘积相加。"),
        Strides = new($"It moves on by {Stride.Common} at a time.", $"每次移动 {Stride.Common} 个位置。"),
        StridesDiffer = new(
            $"It moves down by {Stride.Of(2)[0]} and to the right by {Stride.Of(2)[1]} at a time.",
            $"每次向下移动 {Stride.Of(2)[0]} 个位置，或向右移动 {Stride.Of(2)[1]} 个位置。"),
        Dilated = new(
            "Neighbouring weights meet numbers that lie apart by the dilation.", "相邻权重所对应的数按膨胀率隔开。"),
        Channels = new(
            $"A kernel spans all {Depth} channels, and the sum runs over all of them.",
            $"每个卷积核跨越全部 {Depth} 个通道，求和时各通道都要加上。"),
        Groups = new(
            $"Each output channel sees only the {Depth} input channels of its own group; {Before} counts those before them.",
            $"每个输出通道只看到本组的 {Depth} 个输入通道；{Before} 是排在它们之前的输入通道数。"),
        WithBias = new("The bias is added once to every sum.", "每个和只加一次偏置。");

    public static readonly Text
        NotFlipped = new(
            "In a true convolution the kernel is flipped before it slides.", "真正的卷积在滑动之前要先翻转卷积核。"),
        HalfFlipped = new(
            "Both are reversed, the order of the rows and that of the columns.", "行和列的次序都要颠倒，不能只翻转一个方向。"),
        TransposedForFlipped = new(
            "Flipping is not transposing: the kernel is turned by 180°.", "翻转不是转置：应把卷积核旋转 180°。"),
        KernelFlipped = new(
            "The kernel is taken as it is here: it is not flipped.", "这里直接使用卷积核，不作翻转。"),
        KernelTransposed = new(
            "Rows and columns of the kernel have been exchanged: its rows lie along those of the input.",
            "卷积核的行与列弄反了：它的行应对应输入的行。"),
        ProductsNotAdded = new(
            "These are the products under one window; each window gives a single number, their sum.",
            "这只是一个窗口下的各个乘积；每个窗口只给出一个数，即这些乘积之和。"),
        ProductsAveraged = new(
            "The products are added up, not averaged.", "各乘积应当相加，而不是取平均。"),
        SlidesByKernel = new(
            "The window moves on by the stride, not by the size of the kernel: windows may overlap.",
            "窗口每次移动的是步幅，而不是卷积核的尺寸；窗口可以重叠。"),
        StrideIgnored = new(
            "The stride is missing: this slides the window by one position at a time.", "漏掉了步幅：这里窗口每次只移动了一个位置。"),
        StridesSwapped = new(
            "The first stride is the one down the rows, the second the one along them.", "第一个步幅沿高度方向，第二个沿宽度方向。"),
        DilationIgnored = new(
            "The kernel is dilated: its weights meet numbers that lie apart.", "卷积核带有膨胀：各权重所对应的数不相邻。"),
        ChannelsAveraged = new(
            "What the channels give is added up, not averaged.", "各通道的结果应当相加，而不是取平均。"),
        OnlyFirstChannel = new(
            "Only the first channel has been used: the sum runs over all channels that the kernel spans.",
            "只用了第一个通道：求和应包括卷积核跨越的所有通道。"),
        ChannelsKeptApart = new(
            "What the channels give is added up to one map for each kernel, not kept apart.",
            "每个卷积核应把各通道的结果相加成一张特征图，而不是各成一张。"),
        FirstGroupForAll = new(
            "Every group of kernels sees its own channels, not those of the first group.", "每组卷积核只看本组的通道，而不是第一组的通道。"),
        BiasForgotten = new("The bias is missing.", "漏掉了偏置。"),
        BiasPerTap = new(
            "The bias is added once to each sum, not once for each product.", "偏置对每个和只加一次，而不是对每个乘积各加一次。"),
        BiasPerChannel = new(
            "The bias is added once to each sum, not once for each input channel.", "偏置对每个和只加一次，而不是对每个输入通道各加一次。"),
        FirstBiasForAll = new(
            "Every output channel has a bias of its own.", "每个输出通道有各自的偏置。"),
        PaddingIgnored = new(
            "The padding is missing: the kernel slides over the padded input.", "漏掉了填充：卷积核是在填充后的输入上滑动的。"),
        PaddedBeforeOnly = new(
            "Zeros are put on all sides, below and to the right as well.", "四周都要补零，下方和右侧也不例外。"),
        PaddedOneWay = new(
            "Both axes are padded, the rows as well as the columns.", "两个方向都要填充，不能只填充一个方向。");

    /// <summary>Why the output comes out as it does.</summary>
    /// <param name="geometry">The form of the problem.</param>
    public static Text Output(ForwardGeometry geometry) => Sentences(geometry).Aggregate(
        (before, next) => new($"{before.En} {next.En}", $"{before.Zh}{next.Zh}"));

    private static IEnumerable<Text> Sentences(ForwardGeometry geometry)
    {
        yield return Slides;
        if (geometry.Strides != Letters.None)
            yield return geometry.Strides == Letters.Common ? Strides : StridesDiffer;
        if (geometry.Dilations != Letters.None)
            yield return Dilated;
        if (geometry.Channelled)
            yield return geometry.Grouped ? Groups : Channels;
        if (geometry.Biased)
            yield return WithBias;
    }
}
