using System.Text.Json;
using CalcService.Core.Derivations;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Activations;
using CalcService.Core.Kinds.Graphs.Gcn;
using CalcService.Core.Numbers;
using MathNet.Numerics.LinearAlgebra;

namespace CalcService.Core.Tests.Kinds.Graphs;

public sealed class GcnLayerTests
{
    private const string Kind = "gcn-layer";

    private static readonly GcnLayer Layer = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Fact]
    public void A_path_of_three_nodes()
    {
        const string path = """{"adjacency":[[0,1,0],[1,0,1],[0,1,0]],"features":[[1,0],[0,1],[1,1]],"weight":[[1,-1],[2,0.5]]}""";
        Assert.Equal(Tensor.Vector(2, 3, 2), Problems.Solve(Kind, path, "degrees").Tensor);
        var normalized = Problems.Solve(Kind, path, "normalizedAdjacency").Tensor;
        Assert.Equal(Scalar.Ratio(1, 2), normalized[0, 0]); // exact, since 2 · 2 is a square
        Assert.Equal(1 / Math.Sqrt(6), normalized[0, 1].ToDouble(), 15);
        Assert.Equal(1 / 2.0 + 2 / Math.Sqrt(6), Problems.Solve(Kind, path, "output").Tensor[0, 0].ToDouble(), 15);
    }

    [Fact]
    public void A_node_without_neighbours_and_loop_has_a_row_of_zeros()
    {
        const string lonely = """{"nodes":3,"edges":[[0,1]],"features":[[1],[2],[3]],"weight":[[1]],"bias":[5],"selfLoops":false}""";
        Assert.Equal([0, 0, 0], Problems.Solve(Kind, lonely, "normalizedAdjacency").Tensor.Entries[6..].ToArray());
        Assert.Equal(5, Problems.Solve(Kind, lonely, "output").Tensor[2, 0]);
    }

    [Fact]
    public void A_loop_that_is_there_already_weighs_2_and_the_solution_says_so()
    {
        var solution = Problems.Read(Kind, """{"adjacency":[[1,1],[1,0]],"features":[[1],[2]],"weight":[[1]]}""").OrThrow().Solve().OrThrow();
        Assert.Equal(Tensor.Create([2, 2], 2, 1, 1, 1), solution["adjacencyWithLoops"].Tensor);
        Assert.Contains(solution.Conventions, convention => convention.ToString().Contains("weighs 2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_directed_edge_lets_its_first_node_aggregate_from_its_second()
    {
        const string edge = """{"nodes":2,"edges":[[0,1]],"directed":true,"features":[[1],[10]],"weight":[[1]],"normalization":"none"}""";
        Assert.Equal(Tensor.Create([2, 1], 11, 10), Problems.Solve(Kind, edge, "aggregated").Tensor);
    }

    [Fact]
    public void A_bias_has_its_symbol_and_a_leaky_ReLU_its_slope() => Assert.Equal(
        Tensor.Create([1, 2], Scalar.Ratio(-1, 4), 4),
        Problems.Solve(Kind, """{"nodes":1,"edges":[],"features":[[1]],"weight":[[-3,3]],"bias":[2,1],"activation":"leaky-relu","negativeSlope":0.25}""", "output").Tensor);

    [Theory, MemberData(nameof(Seeds))]
    public void Rows_of_a_row_normalised_matrix_sum_to_1(int seed)
    {
        var normalized = Normalized(Some(seed) with { Normalization = GraphNormalization.Row, SelfLoops = true });
        for (var i = 0; i < normalized.Rows; i++)
            Assert.Equal(1, normalized.Entries.Slice(i * normalized.Columns, normalized.Columns).ToArray().Aggregate((sum, entry) => sum + entry));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_symmetrically_normalised_matrix_is_symmetric_with_a_spectral_radius_of_1(int seed)
    {
        var given = Some(seed);
        Assert.False(given.Directed);
        var normalized = Normalized(given with { Normalization = GraphNormalization.Symmetric, SelfLoops = true });
        Assert.Equal(normalized, normalized.Transpose());
        var matrix = Matrix<double>.Build.Dense(normalized.Rows, normalized.Columns, (i, j) => normalized[i, j].ToDouble());
        var radius = matrix.Evd(Symmetricity.Symmetric).EigenValues.Max(value => value.Magnitude);
        Assert.Equal(1, radius, 1e-12); // D̃^(1/2)·1 is an eigenvector of 1
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Permuting_the_nodes_permutes_the_output(int seed)
    {
        var given = Some(seed);
        var adjacency = given.Adjacency ?? Graph.Of(given).Adjacency;
        var (nodes, features) = (adjacency.Rows, given.Features);
        var order = Enumerable.Range(0, nodes).Select(node => (node + seed) % nodes).Reverse().ToArray();
        var permuted = given with
        {
            Nodes = null,
            Edges = null,
            Adjacency = Tensor.Matrix(nodes, nodes, (i, j) => adjacency[order[i], order[j]]),
            Features = Tensor.Matrix(nodes, features.Columns, (i, j) => features[order[i], j]),
        };
        var (output, other) = (Run(given)["output"].Tensor, Run(permuted)["output"].Tensor);
        Assert.All(Enumerable.Range(0, nodes), i => Assert.Equal(output[order[i], 0].ToDouble(), other[i, 0].ToDouble(), 1e-12));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Without_edges_each_node_is_on_its_own(int seed)
    {
        var given = Some(seed) with { Adjacency = null, Edges = [], SelfLoops = true, Activation = Activation.Relu, Bias = null };
        given = given with { Nodes = given.Features.Rows };
        Assert.Equal(given.Features.Product(given.Weight).Map(entry => Scalar.Max(entry, 0)), Run(given)["output"].Tensor);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public void In_a_regular_graph_symmetric_and_row_normalisation_are_the_same(int nodes)
    {
        GcnLayer.Given ring = new()
        {
            Nodes = nodes,
            Edges = [.. Enumerable.Range(0, nodes).Select(node => new[] { node, (node + 1) % nodes })],
            Features = Tensor.Matrix(nodes, 1, (i, _) => i),
            Weight = Tensor.Create([1, 1], 1),
        };
        Assert.Equal(Normalized(ring), Normalized(ring with { Normalization = GraphNormalization.Row }));
    }

    [Fact]
    public void The_largest_layer_is_solved()
    {
        GcnLayer.Given large = new()
        {
            Adjacency = Tensor.Matrix(100, 100, (i, j) => (i * j + i + j) % 7 == 0 ? 1 : 0),
            Features = Tensor.Matrix(100, 64, (i, j) => Scalar.Ratio((i * 31 + j * 17) % 401 - 200, 100)),
            Weight = Tensor.Matrix(64, 64, (i, j) => Scalar.Ratio((i * 13 + j * 29) % 401 - 200, 100)),
            Normalization = GraphNormalization.Row,
        };
        var trace = Run(large);
        Assert.True(trace["aggregated"].IsExact); // the mean of hundredths over up to 100 neighbours fits 64 bits
        Assert.Equal([100, 64], trace["output"].Shape.ToArray());
    }

    [Theory]
    [InlineData(""" "weight":[[1]] """, "adjacency", "missing")]
    [InlineData(""" "nodes":2,"weight":[[1]] """, "edges", "missing")]
    [InlineData(""" "edges":[],"weight":[[1]] """, "nodes", "missing")]
    [InlineData(""" "adjacency":[[0,1],[1,0]],"nodes":2,"weight":[[1]] """, "nodes", "graph-given-twice")]
    [InlineData(""" "adjacency":[[0,1],[1,0]],"edges":[],"weight":[[1]] """, "edges", "graph-given-twice")]
    [InlineData(""" "adjacency":[0,1],"weight":[[1]] """, "adjacency", "wrong-rank")]
    [InlineData(""" "adjacency":[[0,1,0],[1,0,0]],"weight":[[1]] """, "adjacency", "not-square")]
    [InlineData(""" "adjacency":[[0,1],[0,0]],"weight":[[1]] """, "adjacency[0][1]", "not-symmetric")]
    [InlineData(""" "adjacency":[[0,1000001],[1000001,0]],"weight":[[1]] """, "adjacency[0][1]", "out-of-range")]
    [InlineData(""" "nodes":0,"edges":[],"weight":[[1]] """, "nodes", "out-of-range")]
    [InlineData(""" "nodes":101,"edges":[],"weight":[[1]] """, "nodes", "out-of-range")]
    [InlineData(""" "nodes":2,"edges":[[0,2]],"weight":[[1]] """, "edges[0][1]", "no-such-node")]
    [InlineData(""" "nodes":2,"edges":[[-1,0]],"weight":[[1]] """, "edges[0][0]", "no-such-node")]
    [InlineData(""" "nodes":2,"edges":[[0,1,1]],"weight":[[1]] """, "edges[0]", "wrong-length")]
    [InlineData(""" "nodes":2,"edges":[[0,1],[0,1]],"weight":[[1]] """, "edges[1]", "duplicate-edge")]
    [InlineData(""" "nodes":2,"edges":[[0,1],[1,0]],"weight":[[1]] """, "edges[1]", "duplicate-edge")]
    [InlineData(""" "nodes":2,"edges":[[1,0],[1,0]],"directed":true,"weight":[[1]] """, "edges[1]", "duplicate-edge")]
    [InlineData(""" "nodes":3,"edges":[],"weight":[[1]] """, "features", "shapes-disagree")]
    [InlineData(""" "nodes":2,"edges":[],"weight":[[1],[2]] """, "weight", "shapes-disagree")]
    [InlineData(""" "nodes":2,"edges":[],"weight":[[1]],"bias":[1,2] """, "bias", "shapes-disagree")]
    [InlineData(""" "nodes":2,"edges":[],"weight":[1] """, "weight", "wrong-rank")]
    [InlineData(""" "nodes":2,"edges":[],"weight":[[1]],"bias":[[1]] """, "bias", "wrong-rank")]
    [InlineData(""" "nodes":2,"edges":[],"weight":[[1000001]] """, "weight[0][0]", "out-of-range")]
    [InlineData(""" "nodes":2,"edges":[],"weight":[[1]],"bias":[-1000001] """, "bias[0]", "out-of-range")]
    [InlineData(""" "nodes":2,"edges":[],"weight":[[1]],"negativeSlope":2 """, "negativeSlope", "out-of-range")]
    [InlineData(""" "nodes":2,"edges":[],"weight":[[1]],"normalization":"column" """, "normalization", "not-a-choice")]
    [InlineData(""" "adjacency":[[0,-1],[-1,0]],"weight":[[1]] """, "adjacency[0]", "degree-not-positive")]
    [InlineData(""" "adjacency":[[0,-3],[-3,0]],"normalization":"row","weight":[[1]] """, "adjacency[0]", "degree-not-positive")]
    [InlineData(""" "adjacency":[[1,-1],[-1,2]],"selfLoops":false,"weight":[[1]] """, "adjacency[0]", "degree-not-positive")]
    public void Refuses_what_is_not_valid(string givens, string path, string code)
    {
        var fault = Problems.Faults(Kind, $$"""{"features":[[1],[2]],{{givens}}}""")[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    [Theory]
    [InlineData(""" "nodes":1,"edges":[],"features":[[1000001]],"weight":[[1]] """, "features[0][0]", "out-of-range")]
    [InlineData(""" "nodes":1,"edges":[],"features":[1],"weight":[[1]] """, "features", "wrong-rank")]
    public void Refuses_features_that_are_not_valid(string givens, string path, string code)
    {
        var fault = Problems.Faults(Kind, $"{{{givens}}}")[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    [Theory]
    [InlineData("features", 101, 1)]
    [InlineData("features", 1, 65)]
    [InlineData("weight", 65, 1)]
    [InlineData("weight", 1, 65)]
    [InlineData("adjacency", 101, 101)]
    public void Refuses_what_is_too_large(string name, int rows, int columns)
    {
        var matrix = JsonSerializer.Serialize(Enumerable.Repeat(new int[columns], rows));
        var others = new[] { "features", "weight", "adjacency" }.Where(other => other != name).Select(other => $"\"{other}\":[[1]],");
        Assert.Contains(
            Problems.Faults(Kind, $"{{{string.Concat(others)}\"{name}\":{matrix}}}"), fault => (fault.Path, fault.Code) == (name, "too-long"));
    }

    [Fact]
    public void Negative_weights_are_allowed_where_nothing_is_divided() => Assert.Equal(
        Tensor.Create([2, 1], -4, -2),
        Problems.Solve(Kind, """{"adjacency":[[0,-2],[-2,-1]],"features":[[0],[2]],"weight":[[1]],"normalization":"none","selfLoops":false,"activation":"identity"}""", "output").Tensor);

    private static GcnLayer.Given Some(int seed) => Layer.Generate(new Chance((ulong)seed), Difficulty.Medium);

    private static Trace Run(GcnLayer.Given given) => Layer.Accept(given).OrThrow().Run(Scenario.Truth);

    private static Tensor Normalized(GcnLayer.Given given) => Run(given)["normalizedAdjacency"].Tensor;
}
