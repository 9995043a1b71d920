using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using FluentValidation;
using Given = CalcService.Core.Kinds.Graphs.Gcn.GcnLayer.Given;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>What the givens of a layer must satisfy.</summary>
internal sealed class GcnRules : GivenValidator<Given>
{
    private const int MostNodes = 100, MostFeatures = 64, MostEdges = MostNodes * MostNodes, Largest = 1_000_000;

    public GcnRules()
    {
        RuleFor(given => given.Adjacency).HasRank(2).HasExtentsUpTo(MostNodes, MostNodes).EachIsBetween(-Largest, Largest);
        RuleFor(given => given.Nodes).IsBetween(1, MostNodes);
        RuleFor(given => given.Edges).HasCount(0, MostEdges);
        RuleForEach(given => given.Edges).HasCount(2, 2);
        RuleFor(given => given.Features).HasRank(2).HasExtentsUpTo(MostNodes, MostFeatures).EachIsBetween(-Largest, Largest);
        RuleFor(given => given.Weight).HasRank(2).HasExtentsUpTo(MostFeatures, MostFeatures).EachIsBetween(-Largest, Largest);
        RuleFor(given => given.Bias).HasRank(1).HasExtentsUpTo(MostFeatures).EachIsBetween(-Largest, Largest);
        RuleFor(given => given.NegativeSlope).IsBetween(0, 1);
        Together(OneGraph);
        Together(given => given.Adjacency is { } adjacency ? MatrixFaults(adjacency, given.Directed) : []);
        Together(given => given.Edges is { } edges ? EdgeFaults(edges, given.Nodes!.Value, given.Directed) : []);
        Together(ShapeFaults);
        Together(given => given.Normalization == GraphNormalization.None ? [] : DegreeFaults(given));
    }

    private static IEnumerable<Fault> OneGraph(Given given)
    {
        if (given.Adjacency is not null && given.Nodes is not null)
            yield return Both("nodes");
        if (given.Adjacency is not null && given.Edges is not null)
            yield return Both("edges");
        if (given is { Adjacency: null, Nodes: null, Edges: null })
        {
            yield return new("adjacency", "missing", new(
                "The graph is missing: give either \"adjacency\" or \"nodes\" and \"edges\".", "缺少图：请给出“adjacency”，或“nodes”与“edges”。"));
        }
        else if (given is { Adjacency: null, Nodes: null })
        {
            yield return new("nodes", "missing", new("\"nodes\" is required with \"edges\".", "给出“edges”时必须同时给出“nodes”。"));
        }
        else if (given is { Adjacency: null, Edges: null })
        {
            yield return new("edges", "missing", new(
                "\"edges\" is required with \"nodes\"; a graph without edges has [].", "给出“nodes”时必须同时给出“edges”；没有边时写 []。"));
        }
    }

    private static Fault Both(string path) => new(path, "graph-given-twice", new(
        $"The graph is given by \"adjacency\" already; leave \"{path}\" out.", $"图已由“adjacency”给出，请省略“{path}”。"));

    private static IEnumerable<Fault> MatrixFaults(Tensor adjacency, bool directed)
    {
        if (adjacency.Rows != adjacency.Columns)
        {
            yield return new("adjacency", "not-square", new(
                $"Must have as many columns as rows, not {adjacency.Rows} × {adjacency.Columns}.",
                $"必须是方阵，而不是 {adjacency.Rows} × {adjacency.Columns}。"));
            yield break;
        }
        var cells =
            from i in Enumerable.Range(0, adjacency.Rows)
            from j in Enumerable.Range(i + 1, adjacency.Rows - i - 1)
            where !directed && adjacency[i, j] != adjacency[j, i]
            select (i, j);
        foreach (var (i, j) in cells.Take(1))
        {
            yield return new($"adjacency[{i}][{j}]", "not-symmetric", new(
                $"Must equal adjacency[{j}][{i}], which is {adjacency[j, i].ToString()}, not {adjacency[i, j].ToString()}; an asymmetric matrix needs \"directed\": true.",
                $"必须等于 adjacency[{j}][{i}]（即 {adjacency[j, i].ToString()}），而不是 {adjacency[i, j].ToString()}；不对称的矩阵需要 \"directed\": true。"));
        }
    }

    private static IEnumerable<Fault> EdgeFaults(IReadOnlyList<IReadOnlyList<int>> edges, int nodes, bool directed)
    {
        var known = new Dictionary<(int, int), int>();
        for (var e = 0; e < edges.Count; e++)
        {
            var (from, to) = (edges[e][0], edges[e][1]);
            var ends = Enumerable.Range(0, 2).Where(end => edges[e][end] < 0 || edges[e][end] >= nodes).ToArray();
            foreach (var end in ends)
                yield return OutOfRange($"edges[{e}][{end}]", edges[e][end], nodes);
            var edge = directed || from < to ? (from, to) : (to, from);
            if (ends.Length == 0 && !known.TryAdd(edge, e))
                yield return Duplicate(e, known[edge], directed);
        }
    }

    private static Fault OutOfRange(string path, int node, int nodes) => new(path, "no-such-node", new(
        $"Must be a node from 0 to {nodes - 1}, not {node}.", $"必须是 0 到 {nodes - 1} 之间的节点编号，而不是 {node}。"));

    private static Fault Duplicate(int edge, int first, bool directed) => new($"edges[{edge}]", "duplicate-edge", directed
        ? new($"The edge is given already, as edges[{first}].", $"这条边已在 edges[{first}] 中给出。")
        : new(
            $"The edge is given already, as edges[{first}]; in an undirected graph it counts both ways.",
            $"这条边已在 edges[{first}] 中给出；无向图的边双向有效。"));

    private static IEnumerable<Fault> ShapeFaults(Given given)
    {
        var nodes = given.Nodes ?? given.Adjacency!.Rows;
        var (features, weight) = (given.Features, given.Weight);
        if (features.Rows != nodes)
        {
            yield return Disagree("features", new(
                $"Must have a row for each of the {nodes} nodes, not {features.Rows} rows.",
                $"必须为 {nodes} 个节点各给一行，而不是 {features.Rows} 行。"));
        }
        if (weight.Rows != features.Columns)
        {
            yield return Disagree("weight", new(
                $"Must have a row for each of the {features.Columns} features, not {weight.Rows} rows.",
                $"必须为 {features.Columns} 个特征各给一行，而不是 {weight.Rows} 行。"));
        }
        if (given.Bias is { } bias && bias.Count != weight.Columns)
        {
            yield return Disagree("bias", new(
                $"Must have an entry for each of the {weight.Columns} columns of the weights, not {bias.Count}.",
                $"必须为权重矩阵的 {weight.Columns} 列各给一个元素，而不是 {bias.Count} 个。"));
        }
    }

    private static Fault Disagree(string path, Text message) => new(path, "shapes-disagree", message);

    /// <summary>A node without any edge has a row of zeros; where weights cancel or are negative, none can divide.</summary>
    private static IEnumerable<Fault> DegreeFaults(Given given)
    {
        if (given.Adjacency is not { } adjacency)
            yield break;
        for (var i = 0; i < adjacency.Rows; i++)
        {
            var row = adjacency.Entries.Slice(i * adjacency.Columns, adjacency.Columns).ToArray();
            var degree = row.Aggregate((Scalar)(given.SelfLoops ? 1 : 0), (sum, weight) => sum + weight);
            if (degree.Sign > 0 || !given.SelfLoops && row.All(weight => weight.IsZero))
                continue;
            yield return new($"adjacency[{i}]", "degree-not-positive", new(
                $"The degree of this node must be above 0 to normalise by it, not {degree.ToString()}.",
                $"要按度归一化，该节点的度必须大于 0，而不是 {degree.ToString()}。"));
        }
    }
}
