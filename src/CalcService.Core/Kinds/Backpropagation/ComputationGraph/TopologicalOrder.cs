namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>Puts nodes after those that they use; where these allow it, in the order in which they are given.</summary>
internal sealed class TopologicalOrder
{
    private readonly IReadOnlyList<GraphNode> _nodes;
    private readonly Dictionary<string, int> _byId;
    private readonly bool[] _isPlaced;
    private readonly List<int> _order = [];
    private readonly List<int> _waiting = [];

    /// <summary>Orders some nodes.</summary>
    /// <param name="nodes">The nodes; names are unique, and every input is one of them.</param>
    public TopologicalOrder(IReadOnlyList<GraphNode> nodes)
    {
        _nodes = nodes;
        _byId = Enumerable.Range(0, nodes.Count).ToDictionary(i => nodes[i].Id, StringComparer.Ordinal);
        _isPlaced = new bool[nodes.Count];
        for (var i = 0; i < nodes.Count && Cycle.Count == 0; i++)
            Place(i);
    }

    /// <summary>The nodes in order; not all of them if there is a cycle.</summary>
    public IEnumerable<GraphNode> Nodes => _order.Select(i => _nodes[i]);

    /// <summary>Indices of nodes of which each uses the next, and the last the first; empty if there is no cycle.</summary>
    public IReadOnlyList<int> Cycle { get; private set; } = [];

    private void Place(int node)
    {
        if (_isPlaced[node] || Cycle.Count > 0)
            return;
        if (_waiting.IndexOf(node) is >= 0 and var first)
        {
            Cycle = [.. _waiting[first..]];
            return;
        }
        _waiting.Add(node);
        foreach (var input in _nodes[node].Inputs)
            Place(_byId[input]);
        _waiting.RemoveAt(_waiting.Count - 1);
        _isPlaced[node] = true;
        _order.Add(node);
    }
}
