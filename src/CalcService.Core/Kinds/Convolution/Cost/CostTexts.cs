using CalcService.Core.Notation;
using static CalcService.Core.Kinds.Convolution.Cost.CostSymbols;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>What is said about a layer's parameters and cost: why a law holds, and what a mistake overlooks.</summary>
internal static class CostTexts
{
    public static readonly Text
        Shape = new(
            $"Each of the {COut} filters gives one output channel; convention puts the channels first.",
            $"{COut} 个滤波器各给出一个输出通道；按约定通道写在最前。"),
        Standard = new(
            $"Each of the {COut} filters has one tap per kernel position and input channel, of which there are {CIn}.",
            $"{COut} 个滤波器中的每一个，在每个核位置、每个输入通道（共 {CIn} 个）上都有一个权重。"),
        Grouped = new(
            $"The channels are split into {G} groups, and each of the {COut} filters sees only the input channels of its own group.",
            $"通道分成 {G} 组，{COut} 个滤波器中的每一个只看到本组的输入通道。"),
        Depthwise = new(
            $"Each of the {COut} filters looks at a single input channel; channels are not mixed.",
            $"{COut} 个滤波器中的每一个只看一个输入通道，通道之间不混合。"),
        Pointwise = new(
            $"Each of the {COut} filters weighs all {CIn} input channels at a single position.",
            $"{COut} 个滤波器中的每一个在单个位置上对全部 {CIn} 个输入通道加权。"),
        DepthwiseStage = new(
            $"One filter for each of the {CIn} input channels; channels are not mixed.",
            $"{CIn} 个输入通道各有一个滤波器，通道之间不混合。"),
        PointwiseStage = new(
            $"Each of the {COut} outputs weighs all {CIn} channels at a single position.",
            $"{COut} 个输出通道中的每一个，在单个位置上对全部 {CIn} 个通道加权。"),
        BothStages = new("Both stages together.", "两个阶段相加。"),
        Biases = new("Every output channel has one bias, added at all of its positions.", "每个输出通道有一个偏置，在该通道的所有位置上共用。"),
        NoBiases = new("The layer has no bias.", "该层没有偏置。"),
        StageBiases = new(
            $"The depthwise stage has a bias for each of its {CIn} channels, the pointwise stage for each of its {COut}.",
            $"逐通道阶段的 {CIn} 个通道各有一个偏置，逐点阶段的 {COut} 个通道也各有一个。"),
        DepthwiseBiases = new($"Its {CIn} output channels have one bias each.", $"它的 {CIn} 个输出通道各有一个偏置。"),
        PointwiseBiases = new($"Its {COut} output channels have one bias each.", $"它的 {COut} 个输出通道各有一个偏置。"),
        Parameters = new(
            "All that is learned. The size of the input does not matter: every position uses the same weights.",
            "即全部可学习的数。与输入尺寸无关：所有位置共用同一组权重。"),
        Macs = new("Every weight is used once at each output position.", "每个权重在每个输出位置上各用一次。"),
        PointwiseMacs = new("At each output position every pointwise weight is used once.", "在每个输出位置上，每个逐点权重各用一次。"),
        MacsTransposed = new("Every input position meets every weight once.", "每个输入位置与每个权重各相遇一次。"),
        Flops2 = new(
            "A multiply-accumulate is two operations, one multiplication and one addition.",
            "一次乘加包含两次运算：一次乘法和一次加法。"),
        Flops1 = new("Here a multiply-accumulate counts as one operation.", "这里一次乘加计为一次运算。");

    public static readonly Text
        InputDepthKept = new(
            "The number of output channels is the number of filters, not that of the input.",
            "输出通道数等于滤波器个数，而不是输入通道数。"),
        AxesSwapped = new(
            "The spatial axes are in the wrong order: keep that of the problem, height before width.",
            "空间轴的顺序颠倒了：应与题目一致，先高后宽。"),
        ChannelsLast = new("The problem puts the channels first.", "题目约定通道写在最前。"),
        InputChannelsIgnored = new(
            "A filter extends through the input channels: it has a weight for each of them.",
            "滤波器贯穿各个输入通道：每个输入通道都有相应的权重。"),
        OutputChannelsIgnored = new(
            "This is one filter; there is one for each output channel.",
            "这只是一个滤波器；每个输出通道都有一个。"),
        KernelSideNotSquared = new("A kernel has taps along every axis: multiply its sides.", "卷积核在每个轴上都有采样点：应把各边长相乘。"),
        GroupsIgnored = new(
            "A filter sees only the input channels of its group: divide them by the number of groups.",
            "滤波器只看到本组的输入通道：输入通道数要除以组数。"),
        BothChannelsDivided = new(
            "This is one group; the output channels of all groups count.",
            "这只是一个组；所有组的输出通道都要计入。"),
        ChannelsMixed = new(
            "A depthwise filter looks at one channel only; this counts as if channels were mixed.",
            "逐通道卷积的滤波器只看一个通道；这里按通道混合来计算了。"),
        OneFilterForAllChannels = new("Every channel has a filter of its own.", "每个通道都有自己的滤波器。"),
        PointwiseWithKernel = new(
            "The pointwise stage has a kernel of 1: the positions were dealt with by the depthwise stage.",
            "逐点阶段的卷积核尺寸为 1：空间位置已由逐通道阶段处理。"),
        StageMissing = new(
            "The layer has two stages, depthwise and pointwise; one of them is missing.",
            "该层包含逐通道和逐点两个阶段，漏掉了其中一个。"),
        BiasForgotten = new("The biases are missing: one for each output channel.", "漏掉了偏置：每个输出通道一个。"),
        OneBiasForTheLayer = new(
            "There is one bias for each output channel, not one for the whole layer.",
            "偏置是每个输出通道一个，而不是整层一个。"),
        BiasPerInputChannel = new(
            "Biases belong to the output channels, not to those of the input.",
            "偏置属于输出通道，而不是输入通道。"),
        BiasCounted = new("The layer is said to have no bias.", "题目说明该层没有偏置。"),
        BiasOfOneStage = new("Both stages have biases; only those of one are counted.", "两个阶段都有偏置，这里只计了其中一个阶段的。"),
        DepthwiseBiasPerOutputChannel = new(
            "The depthwise stage puts out as many channels as it takes in.",
            "逐通道阶段输出的通道数与输入的相同。"),
        WeightsNotShared = new(
            "Convolution shares its weights: they do not multiply with the number of positions.",
            "卷积共享权重：参数个数不随位置数增加。"),
        InputSizeUsed = new(
            "The filter is applied at the positions of the output, not of the input.",
            "滤波器作用在输出的各个位置上，而不是输入的各个位置。"),
        OutputSizeUsed = new(
            "In a transposed convolution the kernel is applied at the positions of the input.",
            "在转置卷积中，卷积核作用在输入的各个位置上。"),
        PositionsIgnored = new(
            "This is the cost of a single position; the filter is applied at all of them.",
            "这只是一个位置的运算量；滤波器要作用在所有位置上。"),
        OneAxisOnly = new("Only one spatial axis is counted.", "只计了一个空间轴。"),
        FlopsGiven = new(
            "Multiply-accumulates are asked for: multiplication and addition count as one together.",
            "题目问的是乘加次数：一次乘法与一次加法合计为一次。"),
        FactorTwoForgotten = new("A multiply-accumulate is two floating-point operations.", "一次乘加等于两次浮点运算。"),
        FactorTwoTwice = new("The factor 2 is applied twice.", "因子 2 乘了两次。"),
        FactorTwoNotAsked = new("The problem counts a multiply-accumulate as one operation.", "题目约定一次乘加计为一次运算。"),
        FactorTwoForOneStage = new("The factor 2 applies to both stages.", "因子 2 对两个阶段都适用。");
}
