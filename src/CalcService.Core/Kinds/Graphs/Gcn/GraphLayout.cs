using CalcService.Core.Figures;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>Where the nodes of a graph are drawn: on a circle, the first on top, the others clockwise.</summary>
internal sealed class GraphLayout
{
    private const int MostLarge = 12;
    private const double Widest = 200;

    private readonly Point[] _places;

    /// <summary>Places the nodes.</summary>
    /// <param name="nodes">How many there are.</param>
    public GraphLayout(int nodes)
    {
        IsLarge = nodes <= MostLarge;
        var radius = nodes == 1 ? 0 : IsLarge ? Math.Min(100 + 14 * nodes, Widest) : Widest + nodes;
        // Two nodes lie side by side.
        var first = nodes == 2 ? Math.PI : -Math.PI / 2;
        _places = [.. Enumerable.Range(0, nodes).Select(node => first + 2 * Math.PI * node / nodes)
            .Select(angle => new Point(radius * Math.Cos(angle), radius * Math.Sin(angle)))];
    }

    /// <summary>Whether there is room for weights.</summary>
    public bool IsLarge { get; }

    /// <summary>The radius of a node.</summary>
    public double NodeRadius => IsLarge ? 16 : 11;

    /// <summary>The middle of a node.</summary>
    /// <param name="node">The node, from 0.</param>
    public Point this[int node] => _places[node];

    /// <summary>All nodes, as areas.</summary>
    public IEnumerable<Area> Nodes => _places.Select(place => Area.Around(place, 2 * NodeRadius, 2 * NodeRadius));

    /// <summary>The way out through a node, of length 1; up where the node is the middle.</summary>
    /// <param name="node">The node, from 0.</param>
    public Point Outwards(int node)
    {
        var (x, y) = _places[node];
        var length = Math.Sqrt(x * x + y * y);
        return length < 1 ? new(0, -1) : new(x / length, y / length);
    }

    /// <summary>The straight way from one node to another, from rim to rim.</summary>
    /// <param name="from">The first node, from 0.</param>
    /// <param name="to">The other.</param>
    /// <param name="aside">How far it runs to the left of the line through the middles.</param>
    public (Point From, Point To) Edge(int from, int to, double aside)
    {
        var (a, b) = (_places[from], _places[to]);
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = Math.Sqrt(dx * dx + dy * dy);
        var (ux, uy) = (dx / length, dy / length);
        var gap = NodeRadius + 1;
        return (
            a.By(gap * ux + aside * uy, gap * uy - aside * ux),
            b.By(-gap * ux + aside * uy, -gap * uy - aside * ux));
    }
}
