using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Kinds.Convolution.Forward.ForwardSymbols;

namespace CalcService.Core.Kinds.Convolution.Forward;

/// <summary>What is called a convolution.</summary>
public enum ConvMode
{
    /// <summary>The kernel slides as it is, as in deep learning frameworks.</summary>
    CrossCorrelation,

    /// <summary>The kernel is flipped first, as in mathematics and signal processing.</summary>
    Convolution,
}

/// <summary>The output of a convolution, worked out from the numbers of input and kernel.</summary>
public sealed class ConvForward : ProblemKind<ConvForward.Given>
{
    /// <summary>What a problem is given.</summary>
    public sealed record Given : IWindow
    {
        /// <summary>The numbers of the input: [rows][columns], or [channels][rows][columns].</summary>
        [Zh("输入的数值：[行][列]，或 [通道][行][列]。")]
        public required Tensor Input { get; init; }

        /// <summary>
        /// The weights: [rows][columns] for an input without channels, else [output channels][input channels /
        /// groups][rows][columns].
        /// </summary>
        [Zh("权重：输入不带通道时为 [行][列]，否则为 [输出通道][输入通道 / 分组数][行][列]。")]
        public required Tensor Kernels { get; init; }

        /// <summary>A bias for each output channel; none where left out.</summary>
        [Zh("每个输出通道的偏置；省略表示没有偏置。")]
        public Tensor? Biases { get; init; }

        /// <summary>Positions by which the kernel moves.</summary>
        [Zh("卷积核每次移动的位置数。")]
        public PerAxis Stride { get; init; } = 1;

        /// <summary>
        /// Zeros added at each end of an axis; a pair gives both ends. "same" makes the output ⌈input / stride⌉.
        /// </summary>
        [Zh("每个轴两端各补的零的个数；数对分别给出首端与末端。“same” 使输出为 ⌈输入 / 步幅⌉。")]
        public Padding Padding { get; init; } = 0;

        /// <summary>Distance between the numbers that neighbouring weights meet; 1 means a dense kernel.</summary>
        [Zh("相邻权重所对应的数的间距；1 表示普通卷积核。")]
        public PerAxis Dilation { get; init; } = 1;

        /// <summary>Groups that the channels are divided into; must divide the channels of input and output.</summary>
        [Zh("通道分组数，必须同时整除输入与输出通道数。")]
        public int Groups { get; init; } = 1;

        /// <summary>
        /// Whether the kernel slides as it is (cross-correlation, as in frameworks) or is flipped first (convolution,
        /// as in mathematics).
        /// </summary>
        [Zh("卷积核直接滑动（cross-correlation，即框架中的约定），还是先翻转再滑动（convolution，即数学上的卷积）。")]
        public ConvMode Mode { get; init; }

        PerAxis? IWindow.Input => new[] { Input.Shape[^2], Input.Shape[^1] };

        PerAxis IWindow.KernelSize => new[] { Kernels.Shape[^2], Kernels.Shape[^1] };

        bool IWindow.CeilMode => false;

        bool IWindow.Transposed => false;

        PerAxis IWindow.OutputPadding => 0;

        internal IWindow Window => this;

        internal int Channels => Input.Rank == 3 ? Input.Shape[0] : 1;

        internal int Maps => Kernels.Rank == 4 ? Kernels.Shape[0] : 1;

        internal int Depth => Kernels.Rank == 4 ? Kernels.Shape[1] : 1;

        internal long TapsPerOutput => (long)Depth * Kernels.Shape[^2] * Kernels.Shape[^1];

        /// <summary>Whether there are zeros around the input.</summary>
        internal bool Pads => Window.AnyPadding;
    }

    private static readonly Text
        SizeSection = new("Size of the output", "输出的尺寸"),
        OutputSection = new("Output", "输出");

    /// <inheritdoc/>
    public override string Id => "conv-forward";

    /// <inheritdoc/>
    public override Family Family => Family.Convolution;

    /// <inheritdoc/>
    public override int Order => 5;

    /// <inheritdoc/>
    public override Text Title { get; } = new("Convolution by hand", "手算卷积");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "The output of a convolution from the numbers of input, kernels and biases: padding, stride, dilation, channels and groups, as cross-correlation or with the kernel flipped.",
        "由输入、卷积核与偏置的具体数值求卷积的输出；包括填充、步幅、膨胀、通道与分组，可按互相关或翻转卷积核的卷积计算。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new ForwardRules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => field ??= [.. OutputSizes.SlidingLaws, .. Sheet.SelectMany(All)];

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => field ??=
        [Answer.Of(ForwardLaws.Of(Sheet[^1]).Output, "C_out", "O_H", "O_W")];

    /// <summary>Forms of problems that between them have all laws and mistakes.</summary>
    private static IReadOnlyList<ForwardGeometry> Sheet =>
    [
        new() { Padded = true, ByHand = true, Kernels = Letters.Common },
        new() { Flips = true, Biased = true, ByHand = true, Kernels = Letters.Common },
        new()
        {
            Channelled = true, Grouped = true, Biased = true, Padded = true, ByHand = true,
            Strides = Letters.PerAxis, Dilations = Letters.Common, Kernels = Letters.Common,
        },
    ];

    private static IEnumerable<Law> All(ForwardGeometry geometry)
    {
        var laws = ForwardLaws.Of(geometry);
        if (geometry.Flips)
            yield return laws.Flipped;
        if (geometry.Padded)
            yield return laws.Padded;
        yield return laws.Output;
    }

    /// <inheritdoc/>
    protected internal override void Derive(Given given, Derivation d)
    {
        var geometry = ForwardGeometry.Of(given);
        var laws = ForwardLaws.Of(geometry);
        geometry.Bind(d, given);
        d.Section(SizeSection);
        var ends = OutputSizes.Derive(d, given).Ends;
        d.Section(OutputSection);
        d.Assume(geometry.Flips ? ForwardTexts.TrueConvolution : ForwardTexts.CrossCorrelation);
        if (geometry.Flips)
            d.Step(laws.Flipped);
        if (geometry.Padded)
            DerivePadded(laws, ends, d);
        d.Step(laws.Output).ShowingSome(given.TapsPerOutput);
    }

    private static void DerivePadded(ForwardLaws laws, IReadOnlyList<(Scalar Before, Scalar After)> ends, Derivation d)
    {
        d.Given(Above, ends[0].Before);
        d.Given(Below, ends[0].After);
        d.Given(Left, ends[1].Before);
        d.Given(Right, ends[1].After);
        d.Step(laws.Padded);
    }

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => ForwardPrompts.Of(given);

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty) =>
        ForwardVariants.Make(chance, difficulty);

    /// <inheritdoc/>
    protected internal override bool IsWorthAsking(Given given, Func<Trace> solve, Difficulty difficulty) =>
        solve().IsVaried(Answers);

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) =>
        ForwardFigure.Of(given, trace, language);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [.. ForwardExamples.All.Select(example => Example(example.Name, example.Title, example.Given))];
}
