using System.Globalization;
using CalcService.Core.Derivations;
using CalcService.Core.Kinds.Activations;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Kinds.Graphs.Gcn.GcnSymbols;
using Given = CalcService.Core.Kinds.Graphs.Gcn.GcnLayer.Given;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>Puts a layer into words, as an exam would. Nodes are counted from 1 there, as rows are.</summary>
internal static class GcnPrompts
{
    private const int MostEdgesInWords = 20;

    public static Prompt Of(Given given)
    {
        var graph = Graph.Of(given);
        var inWords = given.Edges is not null && given.Edges.Count <= MostEdgesInWords;
        return new(new(En(given, graph, inWords), Zh(given, graph, inWords)), [.. Parts(given)])
        {
            Data = [.. Data(given, graph, inWords)],
        };
    }

    private static IEnumerable<Line> Data(Given given, Graph graph, bool inWords)
    {
        if (!inWords)
            yield return Prompt.Datum(A, graph.Adjacency);
        yield return Prompt.Datum(H, given.Features);
        yield return Prompt.Datum(W, given.Weight);
        if (given.Bias is { } bias)
            yield return Prompt.Datum(B, bias);
    }

    private static IEnumerable<PromptPart> Parts(Given given)
    {
        var precision = Precision(given);
        yield return new("adjacencyWithLoops", given.SelfLoops
            ? new("Write down the adjacency matrix Ã with self-loops.", "写出带自环的邻接矩阵 Ã。")
            : new("Write down the matrix Ã.", "写出矩阵 Ã。"));
        yield return new("degrees", new("State the degree of each node, that is the row sums of Ã.", "写出每个节点的度，即 Ã 的各行之和。"));
        yield return new("normalizedAdjacency", given.Normalization == GraphNormalization.None
            ? new("Write down the matrix Â.", "写出矩阵 Â。")
            : new($"Calculate the normalised adjacency matrix Â{precision.En}.", $"求归一化邻接矩阵 Â{precision.Zh}。"));
        yield return new("aggregated", new($"Aggregate the features: calculate ÂH{precision.En}.", $"聚合特征：求 ÂH{precision.Zh}。"));
        yield return new("preActivation", given.Activation == Activation.Identity
            ? new($"Calculate the pre-activation Z, that is {Linear(given)}{precision.En}.", $"求净输入 Z，即 {Linear(given)}{precision.Zh}。")
            : new($"Calculate the pre-activation Z, the argument of σ{precision.En}.", $"求净输入 Z（即 σ 的自变量）{precision.Zh}。"));
        yield return new("output", new($"Give the output H′ of the layer{precision.En}.", $"求该层的输出 H′{precision.Zh}。"));
    }

    /// <summary>How precise the numbers are to be: exact where no roots and no exponentials come up.</summary>
    private static Text Precision(Given given) =>
        given.Normalization != GraphNormalization.Symmetric && given.Activation is Activation.Identity or Activation.Relu or Activation.LeakyRelu
            ? new(", exactly or to 4 significant digits", "，给出精确值或保留 4 位有效数字")
            : new(", to 4 significant digits", "，保留 4 位有效数字");

    private static string En(Given given, Graph graph, bool inWords)
    {
        var edges = inWords ? $" with {EdgesEn(given)}" : " with the adjacency matrix A";
        var direction = graph.IsDirected ? inWords
            ? " An edge from i to j means that node i aggregates from node j."
            : " Row i of A says whom node i aggregates from." : "";
        return $"{(graph.IsDirected ? "A directed" : "An undirected")} graph of {graph.Nodes} {(graph.Nodes == 1 ? "node" : "nodes")}{edges} "
            + $"carries the features H, a row for each node.{direction} "
            + $"A graph convolution layer calculates {Equation(given)} with the weights W{(given.Bias is null ? "" : " and the bias b")}. "
            + $"{LoopsEn(given, graph)}, {NormalizationEn(given)}; {ActivationEn(given)}.";
    }

    private static string Zh(Given given, Graph graph, bool inWords)
    {
        var edges = inWords ? $"，{EdgesZh(given)}" : "，邻接矩阵为 A";
        var direction = graph.IsDirected ? inWords
            ? "从 i 到 j 的边表示节点 i 从节点 j 聚合。"
            : "A 的第 i 行表示节点 i 从哪些节点聚合。" : "";
        return $"{(graph.IsDirected ? "有向图" : "无向图")}有 {graph.Nodes} 个节点{edges}，节点特征为 H（每个节点一行）。{direction}"
            + $"图卷积层计算 {Equation(given)}，权重为 W{(given.Bias is null ? "" : "，偏置为 b")}。"
            + $"{LoopsZh(given, graph)}，{NormalizationZh(given)}；{ActivationZh(given)}。";
    }

    private static string Linear(Given given) => given.Bias is null ? "ÂHW" : "ÂHW + 𝟏bᵀ";

    private static string Equation(Given given) =>
        given.Activation == Activation.Identity ? $"H′ = {Linear(given)}" : $"H′ = σ({Linear(given)})";

    private static string EdgesEn(Given given) => given.Edges!.Count switch
    {
        0 => "no edges",
        1 => $"the edge {List(given)} (nodes are counted from 1)",
        _ => $"the edges {List(given)} (nodes are counted from 1)",
    };

    private static string EdgesZh(Given given) => given.Edges!.Count == 0 ? "没有边" : $"边为 {List(given)}（节点从 1 编号）";

    private static string List(Given given) => string.Join(", ", given.Edges!.Select(edge =>
        string.Create(CultureInfo.InvariantCulture, $"{edge[0] + 1}{(given.Directed ? " → " : "–")}{edge[1] + 1}")));

    private static string LoopsEn(Given given, Graph graph) => (given.SelfLoops, graph.HasLoops) switch
    {
        (true, true) => "Every node gets a self-loop, Ã = A + I, which adds to a loop that it may have already",
        (true, false) => "Every node gets a self-loop, Ã = A + I",
        _ => "No self-loops are added, Ã = A",
    };

    private static string LoopsZh(Given given, Graph graph) => (given.SelfLoops, graph.HasLoops) switch
    {
        (true, true) => "每个节点加一个自环，Ã = A + I，与已有的自环相加",
        (true, false) => "每个节点加一个自环，Ã = A + I",
        _ => "不添加自环，Ã = A",
    };

    private static string NormalizationEn(Given given) => given.Normalization switch
    {
        GraphNormalization.Symmetric => "and the normalisation is symmetric, Â = D̃^(−1/2) Ã D̃^(−1/2), where D̃ is the diagonal matrix of the row sums of Ã",
        GraphNormalization.Row => "and each row is divided by its sum, Â = D̃⁻¹ Ã",
        _ => "and nothing is normalised, Â = Ã",
    };

    private static string NormalizationZh(Given given) => given.Normalization switch
    {
        GraphNormalization.Symmetric => "采用对称归一化 Â = D̃^(−1/2) Ã D̃^(−1/2)，其中 D̃ 是以 Ã 的行和为对角元的对角矩阵",
        GraphNormalization.Row => "每行除以其行和，Â = D̃⁻¹ Ã",
        _ => "不做归一化，Â = Ã",
    };

    private static string ActivationEn(Given given) => given.Activation switch
    {
        Activation.Identity => "there is no activation",
        Activation.Sigmoid => "σ is the sigmoid",
        Activation.Tanh => "σ is tanh",
        Activation.Relu => "σ is ReLU",
        Activation.LeakyRelu => $"σ is a leaky ReLU with the slope {Number(given.NegativeSlope)} below 0",
        _ => "σ is softmax, over each row",
    };

    private static string ActivationZh(Given given) => given.Activation switch
    {
        Activation.Identity => "没有激活函数",
        Activation.Sigmoid => "σ 为 Sigmoid 函数",
        Activation.Tanh => "σ 为 tanh 函数",
        Activation.Relu => "σ 为 ReLU 函数",
        Activation.LeakyRelu => $"σ 为负半轴斜率 {Number(given.NegativeSlope)} 的 Leaky ReLU",
        _ => "σ 为按行计算的 softmax",
    };

    private static string Number(Scalar number) =>
        number.ToDouble().ToString("0.############", CultureInfo.InvariantCulture);
}
