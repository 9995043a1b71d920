using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>The forward pass of batch normalization, in training and at inference.</summary>
public sealed class BatchNorm : ProblemKind<BatchNorm.Given>
{
    /// <summary>What a problem is given.</summary>
    public sealed record Given : IBatch
    {
        /// <summary>The values: a row of features for each sample, [N][D], or maps with channels, [N][C][H][W].</summary>
        [Zh("输入值：每个样本一行特征 [N][D]，或带通道的特征图 [N][C][H][W]。")]
        public required Tensor X { get; init; }

        /// <summary>Scale of each feature or channel; 1 unless given.</summary>
        [Zh("每个特征（或通道）的缩放系数；默认为 1。")]
        public Tensor? Gamma { get; init; }

        /// <summary>Shift of each feature or channel; 0 unless given.</summary>
        [Zh("每个特征（或通道）的平移系数；默认为 0。")]
        public Tensor? Beta { get; init; }

        /// <summary>Constant added to the variance under the root. It may be 0 while no variance is 0.</summary>
        [Zh("加在根号内方差上的常数；只要没有方差为 0，就可以取 0。")]
        public Scalar Epsilon { get; init; } = Scalar.Ratio(1, 100_000);

        /// <summary>Whether the statistics of the batch normalize (training) or the running ones (inference).</summary>
        [Zh("归一化使用批统计量（training）还是滑动统计量（inference）。")]
        public NormMode Mode { get; init; }

        /// <summary>Running mean of each feature or channel before the batch; needed at inference.</summary>
        [Zh("本批之前每个特征（或通道）的滑动均值；推断时必须给出。")]
        public Tensor? RunningMean { get; init; }

        /// <summary>Running variance of each feature or channel before the batch; needed at inference.</summary>
        [Zh("本批之前每个特征（或通道）的滑动方差；推断时必须给出。")]
        public Tensor? RunningVariance { get; init; }

        /// <summary>Weight of the batch when the running statistics are updated, as PyTorch defines the momentum.</summary>
        [Zh("更新滑动统计量时当前批次的权重（PyTorch 对 momentum 的定义）。")]
        public Scalar Momentum { get; init; } = Scalar.Ratio(1, 10);
    }

    private sealed class Rules : GivenValidator<Given>
    {
        public Rules() => this.ForBatch();
    }

    private static readonly Text
        StatisticsTitle = new("Statistics of the batch", "批统计量"),
        NormalizeTitle = new("Normalize, scale and shift", "归一化、缩放与平移"),
        RunningTitle = new("Running statistics", "滑动统计量"),
        AsPyTorch = new(
            "The momentum is that of PyTorch: new = (1 − momentum) · old + momentum · batch; the running variance takes the unbiased variance of the batch.",
            "动量采用 PyTorch 的定义：新值 = (1 − 动量) × 旧值 + 动量 × 批统计量；滑动方差用批的无偏方差更新。"),
        AtInference = new(
            "At inference the running statistics normalize, and they do not change.", "推断时用滑动统计量归一化，且滑动统计量不再更新。");

    /// <inheritdoc/>
    public override string Id => "batch-norm";

    /// <inheritdoc/>
    public override Family Family => Family.Normalization;

    /// <inheritdoc/>
    public override int Order => 1;

    /// <inheritdoc/>
    public override Text Title { get; } = new("Batch normalization", "批归一化");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "From a batch to its mean, its variance, the normalized values and the output; running statistics and inference included.",
        "由一个批次求均值、方差、归一化后的值和输出；包括滑动统计量的更新与推断模式。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new Rules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => field ??= [.. ForwardLaws.Sheet, .. RunningLaws.Vectors.All];

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => BatchAnswers.Forward;

    /// <inheritdoc/>
    protected internal override Given Complete(Given given) => given with
    {
        Gamma = given.Gamma ?? Batches.Constant(1, given.Features),
        Beta = given.Beta ?? Batches.Constant(0, given.Features),
    };

    /// <inheritdoc/>
    protected internal override void Derive(Given given, Derivation d)
    {
        var steps = new BatchDerivation(d, given);
        steps.Begin();
        if (given.Mode == NormMode.Inference)
            Infer(d, steps);
        else
            Train(given, d, steps);
    }

    private static void Train(Given given, Derivation d, BatchDerivation steps)
    {
        d.Section(StatisticsTitle);
        steps.Statistics();
        d.Section(NormalizeTitle);
        steps.Each(given.HasRunning ? steps.Laws.XHatBesideRunning : steps.Laws.XHat);
        steps.Each(steps.Laws.Y);
        if (!given.HasRunning)
            return;
        d.Assume(AsPyTorch);
        d.Section(RunningTitle);
        foreach (var law in RunningLaws.Of(steps.Form).All)
            steps.EachFeature(law);
    }

    private static void Infer(Derivation d, BatchDerivation steps)
    {
        d.Assume(AtInference);
        d.Section(NormalizeTitle);
        steps.PassStatistics(); // a student may take them by mistake
        steps.Each(steps.Laws.XHatAtInference);
        steps.Each(steps.Laws.YAtInference);
    }

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => BatchPrompts.Forward(given);

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty) =>
        BatchVariants.Forward(chance, difficulty);

    /// <inheritdoc/>
    protected internal override bool IsWorthAsking(Given given, Func<Trace> solve, Difficulty difficulty) =>
        solve() is var trace && trace.IsVaried(Answers) && (difficulty != Difficulty.Easy || trace.FitsPaper(Answers));

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) =>
        BatchFigure.Of(given, trace, language);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [.. BatchExamples.Forward.Select(example => Example(example.Name, example.Title, example.Given))];
}
