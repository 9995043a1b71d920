using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>Values and gradients of all nodes of a computation graph of numbers: the forward pass and the backward pass.</summary>
/// <remarks>
/// Source: Stanford CS231n, course notes "Backpropagation, Intuitions"; conventions at corners as in PyTorch's autograd.
/// </remarks>
public sealed class GraphBackprop : ProblemKind<GraphBackprop.Given>
{
    /// <summary>What a problem is given.</summary>
    public sealed record Given
    {
        /// <summary>The nodes, in any order; none may depend on itself.</summary>
        [Zh("各节点，顺序不限；任何节点都不能依赖自身。")]
        public required IReadOnlyList<GraphNode> Nodes { get; init; }

        /// <summary>The name of the node whose gradients are wanted.</summary>
        [Zh("输出节点的名称：求的是它的梯度。")]
        public required string Output { get; init; }

        /// <summary>The gradient that arrives at the output from further on; 1 where the output itself is differentiated.</summary>
        [Zh("从后方传到输出节点的上游梯度；对输出自身求导时为 1。")]
        public Scalar Upstream { get; init; } = 1;
    }

    private static readonly Operation[] WithCorners = [Operation.Relu, Operation.Abs, Operation.Max, Operation.Min];

    /// <inheritdoc/>
    public override string Id => "computation-graph";

    /// <inheritdoc/>
    public override Family Family => Family.Backpropagation;

    /// <inheritdoc/>
    public override int Order => 2;

    /// <inheritdoc/>
    public override Text Title { get; } = new("Back-propagation through a computation graph", "计算图上的反向传播");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "Value and gradient of every node of a computation graph, by the chain rule, node by node.",
        "用链式法则逐个节点求计算图中每个节点的值和梯度。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new GraphRules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => SheetLaws.All;

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => field ??=
    [
        new("value.{id}", new("Value of a node", "节点的值"), new Letter("v"), [], Unit: null),
        new(
            "gradient.{id}",
            new("Gradient with respect to a node", "对节点的梯度"),
            Variable.Derivative(new Letter("f"), new Letter("v")), [], Unit: null),
    ];

    /// <inheritdoc/>
    protected internal override void Derive(Given given, Derivation d)
    {
        var laws = GraphLaws.Of(given);
        if (given.Upstream != 1)
            d.Assume(GraphTexts.Upstream(Variable.NameOf(laws.Differentiated), laws[given.Output].Name));
        if (given.Nodes.Any(node => WithCorners.Contains(node.Op)))
            d.Assume(GraphTexts.Corners);
        laws.Apply(d);
    }

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => GraphPrompts.Of(given);

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty) => GraphVariants.Make(chance, difficulty);

    /// <inheritdoc/>
    protected internal override bool IsWorthAsking(Given given, Func<Trace> solve, Difficulty difficulty) =>
        GraphVariants.IsNatural(given) && GraphVariants.IsFit(given, solve(), difficulty)
        && (difficulty != Difficulty.Easy || solve().FitsPaper(Answers));

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) =>
        GraphFigure.Of(given, trace, language);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [.. GraphExamples.All.Select(example => Example(example.Name, example.Title, example.Given))];
}
