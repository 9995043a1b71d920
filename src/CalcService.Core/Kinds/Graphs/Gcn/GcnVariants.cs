using CalcService.Core.Kinds.Activations;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Graphs.Gcn.GcnLayer.Given;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>Makes layers in which the known mistakes give other numbers than the right answer.</summary>
internal static class GcnVariants
{
    /// <summary>Positive and negative entries, so that a ReLU has something to do.</summary>
    public static bool IsTelling(Tensor z)
    {
        var signs = z.Entries.ToArray().Select(entry => entry.Sign).ToArray();
        return signs.Contains(1) && signs.Contains(-1);
    }

    public static Given Make(Chance chance, Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => Easy(chance),
        Difficulty.Medium => Medium(chance),
        _ => Hard(chance),
    };

    /// <summary>Whole numbers, and degrees whose roots are not needed, or are whole.</summary>
    private static Given Easy(Chance chance) => chance.Between(0, 3) switch
    {
        0 => Simple(chance, nodes: 5, Star(chance.Between(0, 4))) with { SelfLoops = false },
        1 => Simple(chance, nodes: 5, Pairs(chance)),
        _ => Simple(chance, nodes: 4, Connected(chance, nodes: 4, extra: chance.Between(0, 1))) with
        {
            Normalization = chance.Of(GraphNormalization.Row, GraphNormalization.Row, GraphNormalization.None),
        },
    };

    private static Given Simple(Chance chance, int nodes, int[][] edges)
    {
        var given = new Given { Features = Whole(chance, nodes, 2, most: 3), Weight = Whole(chance, 2, chance.Between(1, 2), most: 2) };
        return AsGiven(chance, given, nodes, edges);
    }

    /// <summary>A node with four neighbours: without self-loops each edge weighs ½, the root of 1 · 4 below 1.</summary>
    private static int[][] Star(int middle) =>
        InOrder(Enumerable.Range(0, 5).Where(node => node != middle).Select(node => new[] { middle, node }));

    /// <summary>A triangle and a pair of nodes: with self-loops their edges weigh ⅓ and ½.</summary>
    private static int[][] Pairs(Chance chance)
    {
        var nodes = chance.Shuffled(0, 1, 2, 3, 4);
        return InOrder([[nodes[0], nodes[1]], [nodes[1], nodes[2]], [nodes[0], nodes[2]], [nodes[3], nodes[4]]]);
    }

    /// <summary>Four nodes of unlike degrees.</summary>
    private static Given Medium(Chance chance)
    {
        var given = new Given
        {
            Features = Whole(chance, 4, 2, most: 3),
            Weight = Tenths(chance, 2, 2),
            Normalization = chance.OnceIn(3) ? GraphNormalization.Row : GraphNormalization.Symmetric,
            SelfLoops = !chance.OnceIn(4),
            Activation = chance.Of(Activation.Relu, Activation.Relu, Activation.Sigmoid, Activation.Tanh),
            Bias = chance.OnceIn(3) ? Biases(chance, 2) : null,
        };
        return AsGiven(chance, given, nodes: 4, Connected(chance, nodes: 4, extra: 1));
    }

    /// <summary>Five or six nodes: directed with the mean over neighbours, class probabilities, or weighted edges.</summary>
    private static Given Hard(Chance chance)
    {
        var nodes = chance.Between(5, 6);
        var given = new Given
        {
            Features = Tenths(chance, nodes, chance.Between(2, 3)),
            Weight = Tensor.Vector(0), // replaced below, when the number of features is known
            Bias = Biases(chance, 2),
        };
        given = given with { Weight = Tenths(chance, given.Features.Columns, 2) };
        return chance.Between(0, 2) switch
        {
            0 => Directed(chance, given, nodes),
            1 => Classifying(chance, given, nodes),
            _ => Weighted(chance, given, nodes),
        };
    }

    private static Given Directed(Chance chance, Given given, int nodes)
    {
        var edges = Connected(chance, nodes, extra: 2).Select(edge => chance.OnceIn(2) ? edge : [edge[1], edge[0]]);
        return AsGiven(chance, given with { Directed = true, Normalization = GraphNormalization.Row }, nodes, [.. edges]);
    }

    private static Given Classifying(Chance chance, Given given, int nodes)
    {
        var edges = Connected(chance, nodes, extra: chance.Between(1, 2));
        return AsGiven(chance, given with { Activation = Activation.Softmax }, nodes, edges);
    }

    private static Given Weighted(Chance chance, Given given, int nodes)
    {
        var weights = new Scalar[nodes * nodes];
        foreach (var edge in Connected(chance, nodes, extra: 1))
            weights[edge[0] * nodes + edge[1]] = weights[edge[1] * nodes + edge[0]] = chance.Between(1, 4);
        return given with
        {
            Adjacency = Tensor.Create([nodes, nodes], weights),
            Activation = Activation.LeakyRelu,
            NegativeSlope = Scalar.Ratio(1, 10),
        };
    }

    /// <summary>A tree, each node hung on an earlier one, and some edges besides; degrees are never all alike.</summary>
    private static int[][] Connected(Chance chance, int nodes, int extra)
    {
        List<int[]> edges =
            [.. Enumerable.Range(1, nodes - 1).Select(node => new[] { chance.Between(0, node - 1), node })];
        for (var i = 0; i < extra; i++)
        {
            var (from, to) = (chance.Between(0, nodes - 2), chance.Between(1, nodes - 1));
            int[][] longer = [.. edges, [from, to]];
            if (from < to && !edges.Exists(edge => edge[0] == from && edge[1] == to) && HasUnlikeDegrees(longer, nodes))
                edges = [.. longer];
        }
        return InOrder(edges);
    }

    private static int[][] InOrder(IEnumerable<int[]> edges) =>
        [.. edges.Select(edge => edge.Order().ToArray()).OrderBy(edge => (edge[0], edge[1]))];

    private static bool HasUnlikeDegrees(int[][] edges, int nodes) =>
        Enumerable.Range(0, nodes).Select(node => edges.Count(edge => edge.Contains(node))).Distinct().Count() > 1;

    /// <summary>The graph by its edges or by its matrix, as chance has it.</summary>
    private static Given AsGiven(Chance chance, Given given, int nodes, IReadOnlyList<IReadOnlyList<int>> edges)
    {
        var listed = given with { Nodes = nodes, Edges = edges };
        return chance.OnceIn(2) ? listed : given with { Adjacency = Graph.Of(listed).Adjacency };
    }

    private static Tensor Whole(Chance chance, int rows, int columns, int most) =>
        Tensor.Matrix(rows, columns, (_, _) => chance.Between(-most, most));

    private static Tensor Tenths(Chance chance, int rows, int columns) =>
        Tensor.Matrix(rows, columns, (_, _) => Scalar.Ratio(chance.Between(-20, 20), 10));

    private static Tensor Biases(Chance chance, int count) =>
        Tensor.Vector([.. Enumerable.Range(0, count).Select(_ => Scalar.Ratio(chance.Of(-5, -3, -2, 1, 2, 4, 5), 10))]);
}
