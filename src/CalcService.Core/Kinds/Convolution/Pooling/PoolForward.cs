using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Kinds.Convolution.Forward.ForwardSymbols;

namespace CalcService.Core.Kinds.Convolution.Pooling;

/// <summary>A sort of pooling.</summary>
public enum PoolType
{
    /// <summary>The largest number under each window.</summary>
    Max,

    /// <summary>The average of the numbers under each window.</summary>
    Average,

    /// <summary>The largest number of each channel.</summary>
    GlobalMax,

    /// <summary>The average of each channel.</summary>
    GlobalAverage,
}

/// <summary>The output of a pooling layer, worked out from the numbers of its input.</summary>
public sealed class PoolForward : ProblemKind<PoolForward.Given>
{
    /// <summary>What a problem is given.</summary>
    public sealed record Given : IWindow
    {
        /// <summary>The numbers of the input: [rows][columns], or [channels][rows][columns].</summary>
        [Zh("输入的数值：[行][列]，或 [通道][行][列]。")]
        public required Tensor Input { get; init; }

        /// <summary>The sort of pooling; the global ones pool each channel as a whole.</summary>
        [Zh("池化的类型；全局池化把每个通道作为一个整体。")]
        public required PoolType Type { get; init; }

        /// <summary>Size of the window along each axis; left out for global pooling.</summary>
        [Zh("窗口在每个轴上的尺寸；全局池化不给出。")]
        public PerAxis? KernelSize { get; init; }

        /// <summary>Positions by which the window moves; the size of the window where left out.</summary>
        [Zh("窗口每次移动的位置数；省略时等于窗口尺寸。")]
        public PerAxis? Stride { get; init; }

        /// <summary>Positions added at each end of an axis, at most half a window; they never win a maximum.</summary>
        [Zh("每个轴两端各补的位置数，至多为窗口的一半；求最大值时填充不参与比较。")]
        public Padding Padding { get; init; } = 0;

        /// <summary>Distance between neighbouring taps of the window; 1 means a dense window.</summary>
        [Zh("窗口相邻采样点的间距；1 表示普通窗口。")]
        public PerAxis Dilation { get; init; } = 1;

        /// <summary>Whether a last window that fits only in part counts.</summary>
        [Zh("末尾只能放下一部分的窗口是否计入。")]
        public bool CeilMode { get; init; }

        /// <summary>Whether an average counts the zeros of the padding.</summary>
        [Zh("求平均时填充的零是否计入个数。")]
        public bool CountIncludePad { get; init; } = true;

        PerAxis? IWindow.Input => Sides;

        PerAxis IWindow.KernelSize => IsGlobal ? Sides : KernelSize ?? 1;

        PerAxis IWindow.Stride => Stride ?? (IsGlobal ? 1 : KernelSize ?? 1);

        bool IWindow.Transposed => false;

        PerAxis IWindow.OutputPadding => 0;

        internal IWindow Window => this;

        internal bool IsGlobal => Type is PoolType.GlobalMax or PoolType.GlobalAverage;

        internal bool IsAverage => Type is PoolType.Average or PoolType.GlobalAverage;

        internal int Channels => Input.Rank == 3 ? Input.Shape[0] : 1;

        /// <summary>Rows and columns of the input.</summary>
        internal PerAxis Sides => new[] { Input.Shape[^2], Input.Shape[^1] };

        /// <summary>Whether there is anything around the input.</summary>
        internal bool Pads => Window.AnyPadding;
    }

    private static readonly Text
        SizeSection = new("Size of the output", "输出的尺寸"),
        OutputSection = new("Output", "输出");

    /// <inheritdoc/>
    public override string Id => "pool-forward";

    /// <inheritdoc/>
    public override Family Family => Family.Convolution;

    /// <inheritdoc/>
    public override int Order => 6;

    /// <inheritdoc/>
    public override Text Title { get; } = new("Pooling by hand", "手算池化");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "The output of a max or average pooling layer from the numbers of its input: windows, stride, padding counted or not, ceil mode, global pooling.",
        "由输入的具体数值求最大池化或平均池化的输出；包括窗口、步幅、填充是否计入、ceil 模式与全局池化。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new PoolRules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => field ??=
    [
        .. OutputSizes.SlidingLaws, .. OutputSizes.CeilLaws,
        .. PoolGeometry.Sheet.Select(form => PoolLaws.Of(form).Output),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => field ??=
        [Answer.Of(PoolLaws.Of(PoolGeometry.Sheet[0]).Output, "C", "O_H", "O_W")];

    /// <inheritdoc/>
    protected internal override Given Complete(Given given) =>
        given.IsGlobal || given.KernelSize is null ? given : given with { Stride = given.Stride ?? given.KernelSize };

    /// <inheritdoc/>
    protected internal override void Derive(Given given, Derivation d)
    {
        var geometry = PoolGeometry.Of(given);
        geometry.Bind(d, given);
        if (!given.IsGlobal)
            DeriveSize(given, geometry, d);
        d.Section(OutputSection);
        foreach (var convention in PoolTexts.Conventions(geometry))
            d.Assume(convention);
        d.Step(PoolLaws.Of(geometry).Output).ShowingSome(given.Window.KernelSize[0] * given.Window.KernelSize[1]);
    }

    private static void DeriveSize(Given given, PoolGeometry geometry, Derivation d)
    {
        d.Section(SizeSection);
        var ends = OutputSizes.Derive(d, given).Ends;
        if (geometry.Padding == Letters.Common)
            d.Given(PoolGeometry.P, ends[0].Before);
        else if (geometry.Padding == Letters.PerAxis)
        {
            d.Given(Above, ends[0].Before);
            d.Given(Below, ends[0].After);
            d.Given(Left, ends[1].Before);
            d.Given(Right, ends[1].After);
        }
    }

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => PoolPrompts.Of(given);

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty) =>
        PoolVariants.Make(chance, difficulty);

    /// <inheritdoc/>
    protected internal override bool IsWorthAsking(Given given, Func<Trace> solve, Difficulty difficulty) =>
        PoolVariants.IsTelling(solve()["output"].Tensor);

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) =>
        PoolFigure.Of(given, trace, language);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [.. PoolExamples.All.Select(example => Example(example.Name, example.Title, example.Given))];
}
