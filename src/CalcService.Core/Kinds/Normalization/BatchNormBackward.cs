using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>The backward pass of batch normalization in training.</summary>
public sealed class BatchNormBackward : ProblemKind<BatchNormBackward.Given>
{
    /// <summary>What a problem is given.</summary>
    public sealed record Given : IBatch
    {
        /// <summary>The values: a row of features for each sample, [N][D], or maps with channels, [N][C][H][W].</summary>
        [Zh("输入值：每个样本一行特征 [N][D]，或带通道的特征图 [N][C][H][W]。")]
        public required Tensor X { get; init; }

        /// <summary>The gradient of the loss with respect to the output; of the shape of x.</summary>
        [Zh("损失对输出的梯度；形状与 x 相同。")]
        public required Tensor Dy { get; init; }

        /// <summary>Scale of each feature or channel; 1 unless given.</summary>
        [Zh("每个特征（或通道）的缩放系数；默认为 1。")]
        public Tensor? Gamma { get; init; }

        /// <summary>Shift of each feature or channel; 0 unless given. No gradient depends on it.</summary>
        [Zh("每个特征（或通道）的平移系数；默认为 0。各梯度都与它无关。")]
        public Tensor? Beta { get; init; }

        /// <summary>Constant added to the variance under the root. It may be 0 while no variance is 0.</summary>
        [Zh("加在根号内方差上的常数；只要没有方差为 0，就可以取 0。")]
        public Scalar Epsilon { get; init; } = Scalar.Ratio(1, 100_000);

        /// <summary>Only training: the gradient flows through the statistics of the batch.</summary>
        [Zh("只能是 training：梯度要经由批统计量回传。")]
        public NormMode Mode { get; init; }

        /// <summary>Running mean of each feature or channel, as for the forward pass; no gradient depends on it.</summary>
        [Zh("每个特征（或通道）的滑动均值，与前向计算相同；各梯度都与它无关。")]
        public Tensor? RunningMean { get; init; }

        /// <summary>Running variance of each feature or channel, as for the forward pass; no gradient depends on it.</summary>
        [Zh("每个特征（或通道）的滑动方差，与前向计算相同；各梯度都与它无关。")]
        public Tensor? RunningVariance { get; init; }

        /// <summary>Weight of the batch when the running statistics are updated; no gradient depends on it.</summary>
        [Zh("更新滑动统计量时当前批次的权重；各梯度都与它无关。")]
        public Scalar Momentum { get; init; } = Scalar.Ratio(1, 10);
    }

    private sealed class Rules : GivenValidator<Given>
    {
        public Rules()
        {
            RuleFor(given => given.Dy).HasRank(2, 4).HasEntriesUpTo(BatchRules.MostValues)
                .EachIsBetween(-BatchRules.Largest, BatchRules.Largest);
            Together(InTraining);
            Together(OfOneShape);
            this.ForBatch();
        }

        private static IEnumerable<Fault> InTraining(Given given) => given.Mode == NormMode.Training ? [] :
        [
            new("mode", "training-only", new(
                "Must be \"training\": at inference the statistics are constants, and no gradient flows through them.",
                "必须是 “training”：推断时统计量是常数，梯度不经由它们回传。")),
        ];

        private static IEnumerable<Fault> OfOneShape(Given given) => given.Dy.Shape.SequenceEqual(given.X.Shape) ? [] :
        [
            new("dy", "shape-disagrees", new(
                $"Must have the shape of x, {given.X.ShapeText}, not {given.Dy.ShapeText}.",
                $"形状必须与 x 相同，即 {given.X.ShapeText}，而不是 {given.Dy.ShapeText}。")),
        ];
    }

    private static readonly Text
        ForwardTitle = new("Forward pass", "前向计算"),
        ParametersTitle = new("Gradients of the parameters", "参数的梯度"),
        InputTitle = new("Gradient of the input", "输入的梯度");

    /// <inheritdoc/>
    public override string Id => "batch-norm-backward";

    /// <inheritdoc/>
    public override Family Family => Family.Normalization;

    /// <inheritdoc/>
    public override int Order => 2;

    /// <inheritdoc/>
    public override Text Title { get; } = new("Batch normalization, backwards", "批归一化的反向传播");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "From the gradient of the output to those of the scale, the shift and the input, through the statistics of the batch.",
        "由输出的梯度求缩放系数、平移系数和输入的梯度，梯度要经由批统计量回传。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new Rules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => field ??= [.. ForwardLaws.BackwardSheet, .. BackwardLaws.Vectors.All];

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => BatchAnswers.Backward;

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
        var laws = BackwardLaws.Of(steps.Form);
        steps.Begin();
        d.Given(steps.Form.DY, given.Dy);
        d.Section(ForwardTitle);
        steps.Statistics();
        steps.Each(steps.Laws.XHat);
        d.Section(ParametersTitle);
        steps.EachFeature(laws.Gamma);
        steps.EachFeature(laws.Beta);
        d.Section(InputTitle);
        steps.Each(laws.XHat);
        steps.EachFeature(laws.Sum);
        steps.EachFeature(laws.SumOfWeighted);
        steps.Each(laws.X);
    }

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => BatchPrompts.Backward(given, given.Dy);

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty) =>
        BackwardVariants.Make(chance, difficulty);

    /// <inheritdoc/>
    protected internal override bool IsWorthAsking(Given given, Func<Trace> solve, Difficulty difficulty) =>
        solve() is var trace && trace.IsVaried(Answers) && (difficulty != Difficulty.Easy || trace.FitsPaper(Answers));

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) =>
        GradientFigure.Of(given, given.Dy, trace, language);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [.. BackwardExamples.All.Select(example => Example(example.Name, example.Title, example.Given))];
}
