using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>The output size of a convolution, a pooling layer or a transposed convolution, in one to three dimensions.</summary>
public sealed class ConvOutputSize : ProblemKind<ConvOutputSize.Given>
{
    /// <summary>What a problem is given.</summary>
    public sealed record Given : IWindow
    {
        /// <summary>Input size along each spatial axis (L, HW or DHW), in positions. A list fixes how many axes there are.</summary>
        [Zh("输入在每个空间轴（L、HW 或 DHW）上的尺寸；用列表给出时，其长度决定轴数。")]
        public required PerAxis Input { get; init; }

        /// <summary>Kernel size along each axis, in taps.</summary>
        [Zh("卷积核在每个轴上的尺寸（采样点数）。")]
        public required PerAxis KernelSize { get; init; }

        /// <summary>Positions by which the kernel moves.</summary>
        [Zh("卷积核每次移动的位置数。")]
        public PerAxis Stride { get; init; } = 1;

        /// <summary>Positions added at each end of an axis; a pair gives both ends. "same" makes the output ⌈input / stride⌉.</summary>
        [Zh("每个轴两端各补的位置数；数对分别给出首端与末端。“same” 使输出为 ⌈输入 / 步幅⌉。")]
        public Padding Padding { get; init; } = 0;

        /// <summary>Distance between neighbouring taps of the kernel; 1 means a dense kernel.</summary>
        [Zh("卷积核相邻采样点的间距；1 表示普通卷积核。")]
        public PerAxis Dilation { get; init; } = 1;

        /// <summary>Whether a last window that fits only in part counts, as PyTorch's pooling layers offer it.</summary>
        [Zh("末尾只能放下一部分的窗口是否计入（PyTorch 池化层的 ceil_mode）。")]
        public bool CeilMode { get; init; }

        /// <summary>Whether the convolution is transposed.</summary>
        [Zh("是否为转置卷积。")]
        public bool Transposed { get; init; }

        /// <summary>Positions added at one end of a transposed convolution's output; smaller than stride or dilation.</summary>
        [Zh("转置卷积输出一端补上的位置数；必须小于步幅或膨胀率。")]
        public PerAxis OutputPadding { get; init; } = 0;
    }

    private sealed class Rules : GivenValidator<Given>
    {
        public Rules() => this.ForWindow();
    }

    /// <inheritdoc/>
    public override string Id => "conv-output-size";

    /// <inheritdoc/>
    public override Family Family => Family.Convolution;

    /// <inheritdoc/>
    public override int Order => 1;

    /// <inheritdoc/>
    public override Text Title { get; } = new("Output size of a convolution or pooling layer", "卷积层或池化层的输出尺寸");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "From input, kernel, stride, padding and dilation to the size of the output; ceil mode and transposed convolution included.",
        "由输入、卷积核、步幅、填充和膨胀率求输出尺寸；包括 ceil 模式和转置卷积。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new Rules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => field ??= [.. OutputSizes.Laws, .. OutputSizes.CeilLaws];

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => field ??= [Answer.Of(SameLaws.Output, "rank")];

    /// <inheritdoc/>
    protected internal override void Derive(Given given, Derivation d) => OutputSizes.Derive(d, given);

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => new(
        WindowPrompts.Layer(given), [new("outputSize", WindowPrompts.AskOutputSize(given))]);

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => WindowVariants.Easy(chance),
        Difficulty.Medium => WindowVariants.Medium(chance),
        _ => WindowVariants.Hard(chance),
    };

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) =>
        WindowFigure.Of(given, trace, language);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Example("resnet-first-layer", new(
            "First layer of ResNet: 7 × 7, stride 2 (He et al., 2016)",
            "ResNet 的第一层：7 × 7，步幅 2（He 等，2016）"),
            new() { Input = new[] { 224, 224 }, KernelSize = 7, Stride = 2, Padding = 3 }),
        Example("alexnet-first-layer", new(
            "First layer of AlexNet: 11 × 11, stride 4 (Krizhevsky et al., 2012)",
            "AlexNet 的第一层：11 × 11，步幅 4（Krizhevsky 等，2012）"),
            new() { Input = new[] { 227, 227 }, KernelSize = 11, Stride = 4 }),
        Example("dilated-unequal-axes", new("A dilated kernel over an oblong input", "长方形输入上的膨胀卷积"),
            new()
            {
                Input = new[] { 64, 48 },
                KernelSize = new[] { 3, 5 },
                Stride = new[] { 2, 1 },
                Padding = new[] { 2, 4 },
                Dilation = 2,
            }),
        Example("pooling-ceil-mode", new("Max pooling in ceil mode, last window dropped", "ceil 模式的最大池化：去掉最后一个窗口"),
            new() { Input = new[] { 5, 5 }, KernelSize = 2, Stride = 2, Padding = 1, CeilMode = true }),
        Example("pooling-ceil-mode-fits", new(
            "Max pooling in ceil mode where every window fits",
            "ceil 模式的最大池化：所有窗口恰好放下"),
            new() { Input = new[] { 12, 12 }, KernelSize = 4, Stride = 2, Padding = 1, CeilMode = true }),
        Example("same-with-stride", new(
            "\"Same\" padding with stride 2, as in TensorFlow",
            "步幅为 2 的 “same” 填充（TensorFlow）"),
            new() { Input = new[] { 5, 5 }, KernelSize = 3, Stride = 2, Padding = new Padding.Same() }),
        Example("unequal-padding", new("Different padding at the two ends", "两端填充不同"),
            new()
            {
                Input = new[] { 7, 5 },
                KernelSize = 3,
                Stride = 2,
                Padding = new Padding.Asymmetric([(1, 0),
                (1, 0)]),
            }),
        Example("dcgan-upsampling", new(
            "Upsampling layer of DCGAN: transposed convolution 4 × 4, stride 2 (Radford et al., 2016)",
            "DCGAN 的上采样层：4 × 4 转置卷积，步幅 2（Radford 等，2016）"),
            new() { Input = new[] { 8, 8 }, KernelSize = 4, Stride = 2, Padding = 1, Transposed = true }),
        Example("audio-one-dimensional", new("A causal-sized 1-D convolution over audio samples", "音频上的一维卷积"),
            new() { Input = new[] { 16_000 }, KernelSize = 25, Stride = 10, Dilation = 2 }),
    ];
}
