using System.Text.Json;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Tests.Figures;

namespace CalcService.Core.Tests.Kinds.Graphs;

public sealed class GraphFigureTests
{
    private static readonly ProblemKind Kind = Catalog.Default["gcn-layer"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(100)]
    public void Graphs_of_all_sizes_are_drawn(int nodes)
    {
        foreach (var normalization in new[] { "symmetric", "row" })
        {
            Draw(Ring(nodes, normalization, every: 1));
            Draw(Ring(nodes, normalization, every: 3));
            Draw(Ring(nodes, normalization, every: nodes));
        }
    }

    [Fact]
    public void A_dense_graph_with_negative_weights_is_drawn() => Draw(Read(
        JsonSerializer.Serialize(Enumerable.Range(0, 60).Select(i => Enumerable.Range(0, 60).Select(j => (i + j) % 3 - 1)))));

    [Fact]
    public void Examples_are_drawn() => Assert.All(Kind.Examples, example => Draw(example.Problem));

    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Medium)]
    [InlineData(Difficulty.Hard)]
    public void Variants_are_drawn(Difficulty difficulty) => Assert.All(Enumerable.Range(0, 40), seed => Draw(Kind.Variant(seed, difficulty)));

    [Fact]
    public void A_question_does_not_tell_the_weights()
    {
        var path = Kind.Examples[0].Problem;
        Assert.Contains("0.4082", Drawing.Of(path.Illustrate(path.Solve().OrThrow().Trace, Language.English)).Texts);
        var asked = path.Illustrate(trace: null, Language.English);
        Assert.Equal("An undirected graph of 3 nodes with 2 edges: 1–2, 2–3.", asked.Alt);
        Assert.Equal(["1", "2", "3", "node"], Drawing.Of(asked).Texts);
    }

    [Fact]
    public void Each_end_of_an_edge_has_the_weight_of_its_row()
    {
        var star = Ring(4, "row", every: 4);
        var texts = Drawing.Of(star.Illustrate(star.Solve().OrThrow().Trace, Language.English)).Texts.ToArray();
        Assert.Contains("weight in Â, in the row of the nearer node", texts);
        Assert.Contains("0.5", texts);  // a leaf has itself and the hub
        Assert.Contains("0.25", texts); // the hub has itself and three leaves
    }

    /// <summary>Nodes in a ring, of which some are joined with the first one besides; one in as many as there are makes a star.</summary>
    private static Problem Ring(int nodes, string normalization, int every)
    {
        var ring = Enumerable.Range(1, nodes - 1).Where(_ => every < nodes).Select(node => (node - 1, node));
        var spokes = Enumerable.Range(1, nodes - 1).Where(node => every == nodes || every > 1 && node % every == 0).Select(node => (0, node));
        var edges = JsonSerializer.Serialize(ring.Union(spokes).Select(edge => new[] { edge.Item1, edge.node }));
        var features = JsonSerializer.Serialize(Enumerable.Repeat(new[] { 1 }, nodes));
        return Parse($$"""{"nodes":{{nodes}},"edges":{{edges}},"features":{{features}},"weight":[[1]],"normalization":"{{normalization}}"}""");
    }

    private static Problem Read(string adjacency)
    {
        var features = JsonSerializer.Serialize(Enumerable.Repeat(new[] { 1 }, 60));
        return Parse($$"""{"adjacency":{{adjacency}},"features":{{features}},"weight":[[1]],"normalization":"none"}""");
    }

    private static Problem Parse(string givens) => Kind.Read(JsonDocument.Parse(givens).RootElement).OrThrow();

    private static void Draw(Problem problem)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Drawing.Of(problem.Illustrate(problem.Solve().OrThrow().Trace, language)).IsSound();
            Drawing.Of(problem.Illustrate(trace: null, language)).IsSound();
        }
    }
}
