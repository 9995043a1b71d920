using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>A convolution layer, described as PyTorch describes it; of what size its input is, is another matter.</summary>
public record ConvLayer : IWindow
{
    /// <summary>Channels of the input.</summary>
    [Zh("输入通道数。")]
    public required int InChannels { get; init; }

    /// <summary>Channels of the output: how many filters there are.</summary>
    [Zh("输出通道数，即滤波器个数。")]
    public required int OutChannels { get; init; }

    /// <summary>Kernel size along each axis, in taps. May be left out for "pointwise", where it is 1.</summary>
    [Zh("卷积核在每个轴上的尺寸；“pointwise” 时恒为 1，可省略。")]
    public PerAxis? KernelSize { get; init; }

    /// <summary>Positions by which the kernel moves.</summary>
    [Zh("卷积核每次移动的位置数。")]
    public PerAxis Stride { get; init; } = 1;

    /// <summary>Positions added at each end of an axis; a pair gives both ends. "same" makes the output ⌈input / stride⌉.</summary>
    [Zh("每个轴两端各补的位置数；数对分别给出首端与末端。“same” 使输出为 ⌈输入 / 步幅⌉。")]
    public Padding Padding { get; init; } = 0;

    /// <summary>Distance between neighbouring taps of the kernel; 1 means a dense kernel.</summary>
    [Zh("卷积核相邻采样点的间距；1 表示普通卷积核。")]
    public PerAxis Dilation { get; init; } = 1;

    /// <summary>Groups that the channels are divided into; must divide both numbers of channels. Default 1; for "depthwise" all input channels.</summary>
    [Zh("通道分组数，必须同时整除输入与输出通道数。默认为 1；“depthwise” 时等于输入通道数。")]
    public int? Groups { get; init; }

    /// <summary>Whether each output channel has a bias; in a depthwise-separable layer, of both stages.</summary>
    [Zh("每个输出通道是否带偏置；深度可分离卷积的两个阶段都适用。")]
    public bool Bias { get; init; } = true;

    /// <summary>The sort of convolution. Where it is left out, the groups tell: 1 is standard, as many as channels depthwise, else grouped.</summary>
    [Zh("卷积的类型。省略时由分组数决定：1 为标准卷积，等于输入通道数为逐通道卷积，其余为分组卷积。")]
    public ConvVariant? Variant { get; init; }

    /// <summary>Whether the convolution is transposed.</summary>
    [Zh("是否为转置卷积。")]
    public bool Transposed { get; init; }

    /// <summary>Positions added at one end of a transposed convolution's output; smaller than stride or dilation.</summary>
    [Zh("转置卷积输出一端补上的位置数；必须小于步幅或膨胀率。")]
    public PerAxis OutputPadding { get; init; } = 0;

    PerAxis? IWindow.Input => null;

    PerAxis IWindow.KernelSize => KernelSize ?? 1;

    bool IWindow.CeilMode => false;

    /// <summary>Whether the layer is a depthwise and a pointwise convolution, one after the other.</summary>
    internal bool IsSeparable => Variant == ConvVariant.DepthwiseSeparable;

    /// <summary>The groups, once they are filled in.</summary>
    internal int GroupCount => Groups ?? 1;

    /// <summary>The layer with what follows from other givens filled in: groups, variant, a kernel of 1.</summary>
    internal ConvLayer Completed()
    {
        var groups = Groups ?? (Variant == ConvVariant.Depthwise ? InChannels : 1);
        var variant = Variant ?? VariantOf(groups, InChannels);
        return this with { Groups = groups, Variant = variant, KernelSize = KernelSize ?? (variant == ConvVariant.Pointwise ? 1 : null) };
    }

    private static ConvVariant VariantOf(int groups, int channels) => groups switch
    {
        1 => ConvVariant.Standard,
        _ when groups == channels => ConvVariant.Depthwise,
        _ => ConvVariant.Grouped,
    };
}

/// <summary>A sort of convolution.</summary>
public enum ConvVariant
{
    /// <summary>Every output channel sees every input channel.</summary>
    Standard,

    /// <summary>Every output channel sees one input channel.</summary>
    Depthwise,

    /// <summary>A kernel of 1: channels are mixed, positions are not.</summary>
    Pointwise,

    /// <summary>Every output channel sees the input channels of its group.</summary>
    Grouped,

    /// <summary>A depthwise convolution, then a pointwise one.</summary>
    DepthwiseSeparable,
}
