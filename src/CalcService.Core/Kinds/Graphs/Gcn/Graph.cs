using CalcService.Core.Derivations;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>The graph of a problem, however it is given.</summary>
/// <param name="adjacency">Its adjacency matrix, without added loops.</param>
/// <param name="isDirected">Whether edges count one way only.</param>
internal sealed class Graph(Tensor adjacency, bool isDirected)
{
    /// <summary>The adjacency matrix, without added loops.</summary>
    public Tensor Adjacency => adjacency;

    /// <summary>The edges as they are listed, one way only; null where the graph is given by its matrix.</summary>
    public Tensor? OneWay { get; private init; }

    /// <summary>How many nodes there are.</summary>
    public int Nodes => adjacency.Rows;

    /// <summary>Whether edges count one way only.</summary>
    public bool IsDirected => isDirected;

    /// <summary>Whether some node has a loop already.</summary>
    public bool HasLoops => Enumerable.Range(0, Nodes).Any(i => !adjacency[i, i].IsZero);

    /// <summary>Whether some edge has a weight other than 1.</summary>
    public bool IsWeighted => adjacency.Entries.ToArray().Any(weight => !weight.IsZero && weight != 1);

    /// <summary>The edges between different nodes, counted from 0; an undirected one once.</summary>
    public IEnumerable<(int From, int To)> Edges =>
        from i in Enumerable.Range(0, Nodes)
        from j in Enumerable.Range(0, Nodes)
        where i != j && (isDirected || i < j) && !adjacency[i, j].IsZero
        select (i, j);

    /// <summary>The graph of a problem whose edges are within range.</summary>
    /// <param name="given">The problem.</param>
    public static Graph Of(GcnLayer.Given given)
    {
        if (given.Adjacency is { } adjacency)
            return new(adjacency, given.Directed);
        var nodes = given.Nodes!.Value;
        var oneWay = new bool[nodes, nodes];
        foreach (var edge in given.Edges!)
            oneWay[edge[0], edge[1]] = true;
        var listed = Matrix(nodes, (i, j) => oneWay[i, j]);
        return given.Directed
            ? new(listed, isDirected: true) { OneWay = listed }
            : new(Matrix(nodes, (i, j) => oneWay[i, j] || oneWay[j, i]), isDirected: false) { OneWay = listed };
    }

    /// <summary>The identity matrix.</summary>
    /// <param name="size">Its size.</param>
    public static Tensor IdentityOf(int size) => Matrix(size, (i, j) => i == j);

    /// <summary>Shows how entries of Â come about: one on the diagonal, one of an edge, one of a row of zeros.</summary>
    /// <param name="step">The step that derives it.</param>
    public void ShowEntries(Step step)
    {
        var matrix = step.Value.Tensor;
        var nodes = Enumerable.Range(0, Nodes).ToArray();
        foreach (var node in nodes.Where(i => !matrix[i, i].IsZero).Take(1))
            step.Showing(node + 1, node + 1);
        // Beside an equal entry of the first row an edge of another row shows more.
        foreach (var (from, to) in Edges.OrderBy(edge => edge.From == 0 && matrix[0, edge.To] == matrix[0, 0]).Take(1))
            step.Showing(from + 1, to + 1);
        foreach (var node in nodes.Where(i => nodes.All(j => matrix[i, j].IsZero)).Take(1))
            step.Showing(node + 1, node + 1);
    }

    private static Tensor Matrix(int size, Func<int, int, bool> isEdge) =>
        Tensor.Matrix(size, size, (i, j) => isEdge(i, j) ? 1 : 0);
}
