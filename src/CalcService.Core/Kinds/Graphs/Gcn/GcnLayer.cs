using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Activations;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Kinds.Graphs.Gcn.GcnSymbols;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>A layer of a graph convolutional network, worked out from graph, features and weights.</summary>
public sealed class GcnLayer : ProblemKind<GcnLayer.Given>
{
    /// <summary>What a problem is given: a graph by its matrix or by its edges, features and weights.</summary>
    public sealed record Given
    {
        /// <summary>The adjacency matrix [N][N]: row i holds the weights with which node i aggregates from the others. Instead of nodes and edges.</summary>
        [Zh("邻接矩阵 [N][N]：第 i 行是节点 i 从各节点聚合时的边权。与 nodes、edges 二选一。")]
        public Tensor? Adjacency { get; init; }

        /// <summary>How many nodes there are, with edges instead of an adjacency matrix.</summary>
        [Zh("节点个数；与 edges 一起给出，代替邻接矩阵。")]
        public int? Nodes { get; init; }

        /// <summary>The edges [i, j], nodes counted from 0. Each counts both ways, unless the graph is directed: then node i aggregates from node j.</summary>
        [Zh("边 [i, j]，节点从 0 编号。无向图中每条边双向有效；有向图中表示节点 i 从节点 j 聚合。")]
        public IReadOnlyList<IReadOnlyList<int>>? Edges { get; init; }

        /// <summary>The features H [N][F], a row for each node.</summary>
        [Zh("节点特征 H [N][F]，每个节点一行。")]
        public required Tensor Features { get; init; }

        /// <summary>The weights W [F][F′], a row for each feature that goes in, a column for each that comes out.</summary>
        [Zh("权重 W [F][F′]：每个输入特征一行，每个输出特征一列。")]
        public required Tensor Weight { get; init; }

        /// <summary>The bias b [F′], the same for each node; none where left out.</summary>
        [Zh("偏置 b [F′]，各节点共用；省略表示没有偏置。")]
        public Tensor? Bias { get; init; }

        /// <summary>How neighbours are weighed: by the roots of both degrees, by the degree of the row, or not at all.</summary>
        [Zh("归一化方式：两端度的平方根（symmetric）、行的度（row）或不归一化（none）。")]
        public GraphNormalization Normalization { get; init; }

        /// <summary>Whether a loop is added to each node.</summary>
        [Zh("是否给每个节点加上自环。")]
        public bool SelfLoops { get; init; } = true;

        /// <summary>The activation.</summary>
        [Zh("激活函数。")]
        public Activation Activation { get; init; } = Activation.Relu;

        /// <summary>The slope of a leaky ReLU below 0.</summary>
        [Zh("Leaky ReLU 在负半轴的斜率。")]
        public Scalar NegativeSlope { get; init; } = Scalar.Ratio(1, 100);

        /// <summary>Whether edges count one way only, so that the adjacency matrix may be asymmetric.</summary>
        [Zh("图是否有向；有向图的邻接矩阵可以不对称。")]
        public bool Directed { get; init; }
    }

    /// <inheritdoc/>
    public override string Id => "gcn-layer";

    /// <inheritdoc/>
    public override Family Family => Family.Graph;

    /// <inheritdoc/>
    public override int Order => 1;

    /// <inheritdoc/>
    public override Text Title { get; } = new("A graph convolution layer", "图卷积层的前向计算");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "From graph, features and weights to the output of a GCN layer: self-loops, degrees, normalisation, aggregation, activation.",
        "由图、节点特征和权重逐步求 GCN 层的输出：自环、度、归一化、聚合与激活。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new GcnRules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => field ??=
        [.. AdjacencyLaws.Sheet, .. NormalizationLaws.Sheet, .. GcnLaws.Sheet];

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => field ??=
    [
        Answer.Of(AdjacencyLaws.Sheet[0], "N", "N"), Answer.Of(AdjacencyLaws.Sheet[2], "N"),
        Answer.Of(NormalizationLaws.Sheet[0], "N", "N"),
        Answer.Of(GcnLaws.Sheet[0], "N", "F"),
        Answer.Of(GcnLaws.PreActivation(bias: false), "N", "F′"),
        Answer.Of(GcnLaws.Output(Activation.Relu, bias: false), "N", "F′"),
    ];

    /// <inheritdoc/>
    protected internal override void Derive(Given given, Derivation d)
    {
        var graph = Graph.Of(given);
        Bind(given, graph, d);
        d.Section(GcnTexts.GraphSection);
        var laws = AdjacencyLaws.Of(new(given.SelfLoops, given.Directed, given.Edges is not null));
        d.Step(laws.WithLoops);
        var degrees = d.Step(laws.Degrees);
        var hasZeroDegrees = degrees.Value.Tensor.Entries.Contains(0);
        if (hasZeroDegrees && given.Normalization != GraphNormalization.None)
            d.Assume(GcnTexts.ZeroRows);
        var normalized = d.Step(NormalizationLaws.Of(given.Normalization, given.SelfLoops, hasZeroDegrees));
        if (given.Normalization != GraphNormalization.None)
            graph.ShowEntries(normalized);
        d.Section(GcnTexts.LayerSection);
        DeriveLayer(given, d);
    }

    private static void Bind(Given given, Graph graph, Derivation d)
    {
        d.Given(A, graph.Adjacency);
        d.Given(Identity, Graph.IdentityOf(graph.Nodes));
        d.Given(H, given.Features);
        d.Given(W, given.Weight);
        if (given.Bias is not null)
            d.Given(B, given.Bias);
        if (graph.OneWay is not null)
            d.Given(OneWay, graph.OneWay);
        if (given.Activation == Activation.LeakyRelu)
            d.Given(Slope, given.NegativeSlope);
        if (given.Directed)
            d.Assume(GcnTexts.RowsAggregate);
        if (!given.SelfLoops)
            d.Assume(GcnTexts.NoLoops);
        else if (graph.HasLoops)
            d.Assume(GcnTexts.LoopsAdd);
    }

    private static void DeriveLayer(Given given, Derivation d)
    {
        var bias = given.Bias is not null;
        d.Step(GcnLaws.Aggregated(
            given.SelfLoops, given.Normalization != GraphNormalization.None,
            !given.Directed && given.Normalization != GraphNormalization.Row)).Showing(1, 1);
        d.Step(GcnLaws.PreActivation(bias)).Showing(1, 1);
        var output = d.Step(GcnLaws.Output(given.Activation, bias));
        if (given.Activation == Activation.Softmax) // the others show how each entry comes about
            output.Showing(1, 1);
    }

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => GcnPrompts.Of(given);

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty) => GcnVariants.Make(chance, difficulty);

    /// <inheritdoc/>
    protected internal override bool IsWorthAsking(Given given, Func<Trace> solve, Difficulty difficulty) =>
        solve() is var trace && trace.IsVaried(Answers) && GcnVariants.IsTelling(trace["preActivation"].Tensor)
        && (difficulty != Difficulty.Easy || trace.FitsPaper(Answers));

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) =>
        GraphFigure.Of(given, trace, language);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [.. GcnExamples.All.Select(example => Example(example.Name, example.Title, example.Given))];
}
