namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>
/// Where the nodes of a graph stand in a drawing: in layers from left to right, each as many steps from the inputs as its longest
/// path; what is given stands just before what uses it first. Edges that pass a layer have a place in it.
/// </summary>
/// <remarks>Source: Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures" (1981).</remarks>
internal sealed class GraphLayout
{
    private const int Sweeps = 6;
    private const double Crowded = 0.55; // rows that a passing edge takes up

    private readonly Dictionary<string, int> _layers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Spot> _spots = new(StringComparer.Ordinal);

    /// <summary>Lays a graph out.</summary>
    /// <param name="nodes">The nodes, each after those that it uses.</param>
    public GraphLayout(IReadOnlyList<GraphNode> nodes)
    {
        Assign(nodes);
        Layers = [.. Enumerable.Range(0, _layers.Values.Max() + 1).Select(_ => new List<Spot>())];
        foreach (var node in nodes)
            _spots[node.Id] = Put(_layers[node.Id], height: 1);
        Edges = [.. from node in nodes from input in node.Inputs.Distinct(StringComparer.Ordinal) select Route(input, node.Id)];
        Arrange();
    }

    /// <summary>The layers, each from top to bottom.</summary>
    public IReadOnlyList<List<Spot>> Layers { get; }

    /// <summary>The edges, each through a spot in every layer from the node that is used to the one that uses it.</summary>
    public IReadOnlyList<Edge> Edges { get; }

    /// <summary>Where a node stands.</summary>
    /// <param name="id">The node's name.</param>
    public Spot this[string id] => _spots[id];

    private void Assign(IReadOnlyList<GraphNode> nodes)
    {
        foreach (var node in nodes)
            _layers[node.Id] = node.Inputs.Select(input => _layers[input] + 1).DefaultIfEmpty(0).Max();
        foreach (var given in nodes.Where(node => node.IsGiven))
        {
            var users = nodes.Where(node => node.Inputs.Contains(given.Id, StringComparer.Ordinal)).Select(node => _layers[node.Id]);
            _layers[given.Id] = users.DefaultIfEmpty(1).Min() - 1;
        }
    }

    private Spot Put(int layer, double height)
    {
        var spot = new Spot(layer, height);
        Layers[layer].Add(spot);
        return spot;
    }

    private Edge Route(string from, string to)
    {
        List<Spot> spots = [_spots[from]];
        for (var layer = _layers[from] + 1; layer < _layers[to]; layer++)
            spots.Add(Put(layer, Crowded));
        spots.Add(_spots[to]);
        for (var i = 1; i < spots.Count; i++)
        {
            spots[i].Before.Add(spots[i - 1]);
            spots[i - 1].After.Add(spots[i]);
        }
        return new(from, to, spots);
    }

    /// <summary>Moves each spot towards its neighbours, to and fro, so that few edges cross and most run straight.</summary>
    private void Arrange()
    {
        foreach (var layer in Layers)
            Stack(layer);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var forward = sweep % 2 == 0;
            foreach (var layer in forward ? Layers : Layers.Reverse())
            {
                foreach (var spot in layer)
                    spot.MoveTo(forward ? spot.Before : spot.After);
                layer.Sort((a, b) => a.Y.CompareTo(b.Y) is var order and not 0 ? order : a.Rank.CompareTo(b.Rank));
                Stack(layer);
            }
        }
    }

    /// <summary>Moves the spots of a layer apart where they are too close, and all of them so that they are right on average.</summary>
    private static void Stack(List<Spot> layer)
    {
        var wanted = layer.Sum(spot => spot.Y);
        for (var i = 0; i < layer.Count; i++)
        {
            layer[i].Rank = i;
            if (i > 0)
                layer[i].Y = Math.Max(layer[i].Y, layer[i - 1].Y + (layer[i - 1].Height + layer[i].Height) / 2);
        }
        var shift = (wanted - layer.Sum(spot => spot.Y)) / Math.Max(layer.Count, 1);
        foreach (var spot in layer)
            spot.Y += shift;
    }
}

/// <summary>A place in a layer: of a node, or of an edge that passes.</summary>
/// <param name="layer">The layer, from 0.</param>
/// <param name="height">How many rows it takes up.</param>
internal sealed class Spot(int layer, double height)
{
    /// <summary>The layer, from 0.</summary>
    public int Layer { get; } = layer;

    /// <summary>How many rows it takes up.</summary>
    public double Height { get; } = height;

    /// <summary>Its middle, in rows.</summary>
    public double Y { get; set; }

    /// <summary>Its place from the top.</summary>
    public int Rank { get; set; }

    /// <summary>Where edges come from.</summary>
    public List<Spot> Before { get; } = [];

    /// <summary>Where edges go to.</summary>
    public List<Spot> After { get; } = [];

    /// <summary>Moves it to the middle of some neighbours, if it has any.</summary>
    /// <param name="neighbours">The neighbours.</param>
    public void MoveTo(IReadOnlyCollection<Spot> neighbours)
    {
        if (neighbours.Count > 0)
            Y = neighbours.Average(neighbour => neighbour.Y);
    }
}

/// <summary>An edge of a drawn graph.</summary>
/// <param name="From">The node that is used.</param>
/// <param name="To">The node that uses it.</param>
/// <param name="Spots">Where it runs, both ends included.</param>
internal sealed record Edge(string From, string To, IReadOnlyList<Spot> Spots);
