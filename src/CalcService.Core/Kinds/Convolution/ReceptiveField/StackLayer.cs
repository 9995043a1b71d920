using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Kinds.Convolution.ReceptiveField;

/// <summary>A layer as far as its receptive field goes: a window that slides. Channels do not matter.</summary>
public sealed record StackLayer : IWindow
{
    /// <summary>Whether the layer convolves or pools; its receptive field is the same either way.</summary>
    [Zh("卷积层（conv）还是池化层（pool）；两者的感受野算法相同。")]
    public StackLayerType Type { get; init; }

    /// <summary>Kernel size along each axis, in taps; of a pooling layer, the size of its window.</summary>
    [Zh("卷积核（或池化窗口）在每个轴上的尺寸。")]
    public required PerAxis KernelSize { get; init; }

    /// <summary>Positions by which the kernel moves; 1 also for pooling, unless given.</summary>
    [Zh("窗口每次移动的位置数；池化层未给出时也为 1。")]
    public PerAxis Stride { get; init; } = 1;

    /// <summary>Positions added at each end of an axis; a pair gives both ends. "same" with a stride above 1 needs the input size.</summary>
    [Zh("每个轴两端各补的位置数；数对分别给出首端与末端。步幅大于 1 的 “same” 需要给出输入尺寸。")]
    public Padding Padding { get; init; } = 0;

    /// <summary>Distance between neighbouring taps of the kernel; 1 means a dense kernel.</summary>
    [Zh("卷积核相邻采样点的间距；1 表示普通卷积核。")]
    public PerAxis Dilation { get; init; } = 1;

    PerAxis? IWindow.Input => null;

    bool IWindow.CeilMode => false;

    bool IWindow.Transposed => false;

    PerAxis IWindow.OutputPadding => 0;
}

/// <summary>What a layer does with its window.</summary>
public enum StackLayerType
{
    /// <summary>A convolution.</summary>
    Conv,

    /// <summary>Pooling, by maximum or average.</summary>
    Pool,
}
