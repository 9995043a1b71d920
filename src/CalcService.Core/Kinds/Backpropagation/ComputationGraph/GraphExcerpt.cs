namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>The part of a graph that is drawn: all of it, or, of one too large to be read, what is nearest to the output.</summary>
/// <param name="Nodes">The nodes, each after those that it uses; what is left out is not among their inputs.</param>
/// <param name="Cut">Names of the nodes that use something that is left out.</param>
internal sealed record GraphExcerpt(IReadOnlyList<GraphNode> Nodes, IReadOnlySet<string> Cut)
{
    private const int MostLayers = 8, MostNodes = 48;

    /// <summary>The part of a graph that is drawn.</summary>
    /// <param name="nodes">The nodes, each after those that it uses.</param>
    /// <param name="output">The name of the output.</param>
    public static GraphExcerpt Of(IReadOnlyList<GraphNode> nodes, string output)
    {
        var steps = StepsTo(output, nodes);
        var isSmall = nodes.Count <= MostNodes && DepthOf(nodes) <= MostLayers;
        var kept = isSmall
            ? [.. nodes.Select(node => node.Id)]
            : nodes.Where(node => steps.GetValueOrDefault(node.Id, MostLayers) < MostLayers - 1) // the dots take up room too
                .OrderBy(node => steps[node.Id]).Take(MostNodes).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. nodes.Where(node => kept.Contains(node.Id)).Select(node => node with { Inputs = [.. node.Inputs.Where(kept.Contains)] })],
            nodes.Where(node => !node.Inputs.All(kept.Contains)).Select(node => node.Id).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>How many layers the nodes take up.</summary>
    private static int DepthOf(IReadOnlyList<GraphNode> nodes)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in nodes)
            depths[node.Id] = 1 + node.Inputs.Select(input => depths[input]).DefaultIfEmpty(0).Max();
        return depths.Values.Max();
    }

    /// <summary>How many steps the longest path from each node to the output has; nodes that do not lead to it are missing.</summary>
    private static Dictionary<string, int> StepsTo(string output, IReadOnlyList<GraphNode> nodes)
    {
        var steps = new Dictionary<string, int>(StringComparer.Ordinal) { [output] = 0 };
        foreach (var node in nodes.Reverse().Where(node => steps.ContainsKey(node.Id)))
        {
            foreach (var input in node.Inputs)
                steps[input] = Math.Max(steps.GetValueOrDefault(input), steps[node.Id] + 1);
        }
        return steps;
    }
}
