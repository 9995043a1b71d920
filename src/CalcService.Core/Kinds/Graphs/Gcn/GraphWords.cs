using System.Globalization;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>What is written beside the drawing of a graph, and what is said instead of it.</summary>
/// <param name="graph">The graph.</param>
/// <param name="normalized">Â, or null while it is asked for.</param>
/// <param name="language">The language.</param>
internal sealed class GraphWords(Graph graph, Tensor? normalized, Language language)
{
    private const int MostEdgesSaid = 12;

    /// <summary>What a circle is.</summary>
    public string Node => Say("node", "节点");

    /// <summary>What an arrow is.</summary>
    public string Direction => Say("i → j: node i aggregates from node j", "i → j：节点 i 从节点 j 聚合");

    /// <summary>What the thick lines are.</summary>
    public string Own => Say("what node 1 aggregates", "节点 1 的聚合来源");

    /// <summary>What a dashed loop is.</summary>
    public string AddedLoop => Say("self-loop that was added", "添加的自环");

    /// <summary>What a square of a matrix plot is.</summary>
    public string Square => normalized is null
        ? Say("edge", "边")
        : Say("entry of Â; its area is its value", "Â 的元素，面积表示数值大小");

    /// <summary>What an empty square of a matrix plot is.</summary>
    public string NegativeSquare => Say("negative entry", "负元素");

    /// <summary>What is written above a matrix plot.</summary>
    public string MatrixTitle => normalized is null ? "A" : "Â";

    /// <summary>What the numbers are.</summary>
    /// <param name="isAsymmetric">Whether the two ends of an edge have different ones.</param>
    public string Weights(bool isAsymmetric) => (normalized is null, isAsymmetric) switch
    {
        (true, _) => Say("weight in A", "A 中的边权"),
        (_, true) => Say("weight in Â, in the row of the nearer node", "Â 中的权重（属于较近节点的那一行）"),
        _ => Say("weight in Â", "Â 中的权重"),
    };

    /// <summary>What the drawing shows, for those who do not see it.</summary>
    public string Alt
    {
        get
        {
            (int From, int To)[] edges = [.. graph.Edges];
            var listed = edges.Length is > 0 and <= MostEdgesSaid ? ": " + string.Join(", ", edges.Select(Edge)) : "";
            return Say(
                $"{(graph.IsDirected ? "A directed" : "An undirected")} graph of {Count(graph.Nodes, "node")} with {Count(edges.Length, "edge")}{listed}{WeightsEn(edges)}.",
                $"{(graph.IsDirected ? "有向图" : "无向图")}，{graph.Nodes} 个节点，{edges.Length} 条边{listed}{WeightsZh(edges)}。");
        }
    }

    private string WeightsEn((int, int)[] edges) =>
        normalized is not null && edges.Length <= MostEdgesSaid ? $". Weights after normalisation: {Entries}" : "";

    private string WeightsZh((int, int)[] edges) =>
        normalized is not null && edges.Length <= MostEdgesSaid ? $"。归一化后的权重：{Entries}" : "";

    private string Entries => string.Join(
        ", ",
        from i in Enumerable.Range(0, graph.Nodes)
        from j in Enumerable.Range(0, graph.Nodes)
        where !normalized![i, j].IsZero
        select string.Create(CultureInfo.InvariantCulture, $"{i + 1}→{j + 1} {normalized![i, j].ToDouble():0.####}"));

    private string Edge((int From, int To) edge) =>
        string.Create(CultureInfo.InvariantCulture, $"{edge.From + 1}{(graph.IsDirected ? "→" : "–")}{edge.To + 1}");

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private string Say(string english, string chinese) => language == Language.Chinese ? chinese : english;
}
