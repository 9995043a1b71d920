using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Activations;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>One step of training a multilayer perceptron: forward pass, loss, back-propagated gradients, new weights.</summary>
/// <remarks>Source of the equations: Nielsen, "Neural Networks and Deep Learning" (2015), chapter 2, BP1 to BP4.</remarks>
public sealed class MlpBackprop : ProblemKind<MlpBackprop.Given>
{
    /// <summary>What a problem is given.</summary>
    public sealed record Given
    {
        /// <summary>The input: the n features of one sample, or a batch with a row for each sample.</summary>
        [Zh("输入：单个样本的 n 个特征，或每行一个样本的批数据。")]
        public required Tensor Inputs { get; init; }

        /// <summary>The layers, from the input to the output.</summary>
        [Zh("各层，从输入到输出依次给出。")]
        public required IReadOnlyList<MlpLayer> Layers { get; init; }

        /// <summary>What the output should be, of its shape; with cross-entropy also the index of the class (from 0), or one for each sample. Without it only the forward pass is asked for.</summary>
        [Zh("目标值，形状与输出相同；交叉熵损失下也可以给出类别序号（从 0 起），批数据则每个样本一个。省略时只问前向计算。")]
        public Value? Targets { get; init; }

        /// <summary>The loss: mean squared error over all elements, half the squared error of a sample, or an entropy.</summary>
        [Zh("损失函数：对所有元素平均的均方误差、每个样本的二分之一平方误差，或交叉熵。")]
        public Loss Loss { get; init; } = Loss.Mse;

        /// <summary>Whether the loss is averaged or added up: over all elements, or over samples for half-squared and cross-entropy.</summary>
        [Zh("损失取平均还是求和：mse 与二元交叉熵对所有元素，half-squared 与交叉熵对样本。")]
        public Reduction Reduction { get; init; } = Reduction.Mean;

        /// <summary>The learning rate of the gradient step; without it no new weights are asked for.</summary>
        [Zh("梯度下降的学习率；省略时不问更新后的参数。")]
        public Scalar? LearningRate { get; init; }

        /// <summary>Whether there is a batch, with a row for each sample.</summary>
        internal bool IsBatch => Inputs.Rank == 2;
    }

    /// <inheritdoc/>
    public override string Id => "mlp-backprop";

    /// <inheritdoc/>
    public override Family Family => Family.Backpropagation;

    /// <inheritdoc/>
    public override int Order => 1;

    /// <inheritdoc/>
    public override Text Title { get; } = new("Back-propagation through a multilayer perceptron", "多层感知机的反向传播");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "Forward pass, loss, error terms, gradients of all weights and biases, and the weights after one step of gradient descent.",
        "前向计算、损失、误差项、全部权重与偏置的梯度，以及一步梯度下降之后的参数。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new MlpRules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => MlpSheet.Laws;

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => MlpSheet.Answers;

    /// <inheritdoc/>
    protected internal override void Derive(Given given, Derivation d) => new MlpDerivation(given, d).Run();

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => MlpPrompts.Of(given);

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty) => MlpVariants.Make(chance, difficulty);

    /// <inheritdoc/>
    protected internal override bool IsWorthAsking(Given given, Func<Trace> solve, Difficulty difficulty) =>
        solve() is var trace && trace.IsVaried(Answers) && MlpVariants.IsTelling(given, trace)
        && (difficulty != Difficulty.Easy || trace.FitsPaper(Answers));

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) =>
        MlpFigure.Of(given, trace, language);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [.. MlpExamples.All.Select(example => Example(example.Name, example.Title, example.Given))];
}

/// <summary>A fully connected layer and the activation after it.</summary>
public sealed record MlpLayer
{
    /// <summary>The weights, a row for each unit of the layer and a column for each of its inputs: shape out × in.</summary>
    [Zh("权重矩阵：每行对应本层一个单元，每列对应一个输入，形状为 out × in。")]
    public required Tensor Weights { get; init; }

    /// <summary>The biases, one for each unit; left out where there are none.</summary>
    [Zh("偏置，每个单元一个；无偏置时省略。")]
    public Tensor? Biases { get; init; }

    /// <summary>The activation function of the layer.</summary>
    [Zh("本层的激活函数。")]
    public Activation Activation { get; init; } = Activation.Identity;

    /// <summary>The slope of a leaky ReLU for negative values.</summary>
    [Zh("Leaky ReLU 在负半轴的斜率。")]
    public Scalar NegativeSlope { get; init; } = Scalar.Ratio(1, 100);

    /// <summary>How many units it has.</summary>
    internal int Units => Weights.Shape[0];

    /// <summary>How many inputs it has.</summary>
    internal int Inputs => Weights.Shape[^1];
}

/// <summary>A measure of how far outputs are from their targets.</summary>
public enum Loss
{
    /// <summary>The squared error, averaged or added up over all elements.</summary>
    Mse,

    /// <summary>Half the squared error of a sample, averaged or added up over samples.</summary>
    HalfSquared,

    /// <summary>−[y ln a + (1 − y) ln(1 − a)], averaged or added up over all elements.</summary>
    BinaryCrossEntropy,

    /// <summary>−Σ y ln a of a sample, averaged or added up over samples.</summary>
    CrossEntropy,
}

/// <summary>What becomes of the losses of many.</summary>
public enum Reduction
{
    /// <summary>They are averaged.</summary>
    Mean,

    /// <summary>They are added up.</summary>
    Sum,
}
