using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution.Forward;

/// <summary>The letters of a convolution with numbers; tensors have others where there are channels.</summary>
internal sealed class ForwardSymbols
{
    private static readonly Text
        InputMeaning = new("Input", "输入"),
        PaddedMeaning = new("Padded input", "填充后的输入"),
        KernelMeaning = new("Kernel", "卷积核"),
        FlippedMeaning = new("Flipped kernel", "翻转后的卷积核"),
        OutputMeaning = new("Output", "输出");

    /// <summary>Matrices.</summary>
    public static readonly ForwardSymbols Planar = new(rank: 2);

    /// <summary>Channels × rows × columns, and kernels maps × channels × rows × columns.</summary>
    public static readonly ForwardSymbols Channelled = new(rank: 3);

    /// <summary>How windows move; a letter of its own for each axis where they differ.</summary>
    public static readonly AxisSymbol
        Stride = new("S", new("Stride", "步幅")),
        Dilation = new("D", new("Dilation", "膨胀率"));

    /// <summary>The bias of a matrix.</summary>
    public static readonly Symbol Bias = new("b", new("Bias", "偏置"));

    /// <summary>The biases of all output channels.</summary>
    public static readonly TensorSymbol Biases = new("b", rank: 1, new("Biases", "偏置"));

    /// <summary>Channels that one kernel spans.</summary>
    public static readonly Symbol Depth = new("C", new("Channels that a kernel spans", "一个卷积核跨越的通道数"));

    /// <summary>For each output channel, the input channels before those of its group.</summary>
    public static readonly TensorSymbol Before = new(
        "f", rank: 1, new("Input channels before the group", "本组之前的输入通道数"));

    /// <summary>For every channel of every kernel, the input channels before the one that it meets.</summary>
    public static readonly TensorSymbol BeforeEach = new(
        "e", rank: 1, new("Input channels before each channel of the kernels", "卷积核各通道之前的输入通道数"));

    /// <summary>Rows and columns of zeros around the input.</summary>
    public static readonly Symbol
        Above = new("P_top", new("Rows of zeros above", "上方补零行数")),
        Below = new("P_bottom", new("Rows of zeros below", "下方补零行数")),
        Left = new("P_left", new("Columns of zeros to the left", "左侧补零列数")),
        Right = new("P_right", new("Columns of zeros to the right", "右侧补零列数"));

    private ForwardSymbols(int rank)
    {
        var kernel = rank == 3 ? 4 : 2;
        X = new("X", rank, InputMeaning);
        XPadded = new(new Accent(new Letter("X"), AccentMark.Tilde), rank, PaddedMeaning);
        W = new("W", kernel, KernelMeaning);
        WFlipped = new(new Accent(new Letter("W"), AccentMark.Hat), kernel, FlippedMeaning);
        Y = new("Y", rank, OutputMeaning);
    }

    public TensorSymbol X { get; }

    public TensorSymbol XPadded { get; }

    public TensorSymbol W { get; }

    public TensorSymbol WFlipped { get; }

    public TensorSymbol Y { get; }
}
