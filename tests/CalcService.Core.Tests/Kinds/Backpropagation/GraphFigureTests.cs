using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Tests.Figures;

namespace CalcService.Core.Tests.Kinds.Backpropagation;

public sealed class GraphFigureTests
{
    private static readonly ProblemKind Kind = Catalog.Default["computation-graph"];

    [Fact]
    public void Examples_are_drawn() => Assert.All(Kind.Examples, example => Draw(example.Problem));

    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Medium)]
    [InlineData(Difficulty.Hard)]
    public void Variants_are_drawn(Difficulty difficulty) =>
        Assert.All(Enumerable.Range(0, 60), seed => Draw(Kind.Variant(seed, difficulty)));

    [Theory]
    [InlineData("f = 4")]
    [InlineData("x = 2; y = 3; aside = square y; f = negate x")]
    [InlineData("a_rather_long_name_of_an_input = 123456789.123; f = square a_rather_long_name_of_an_input")]
    [InlineData("x = 1; f = add x x x x x x x x")]
    public void Extremes_are_drawn(string graph) => Draw(Problems.Read(Kind.Id, Graphs.Json(graph)).OrThrow());

    [Fact]
    public void Of_a_long_chain_only_the_end_is_drawn()
    {
        var chain = Enumerable.Range(1, 199).Select(i => $"n{i} = tanh n{i - 1}").Prepend("n0 = 1");
        var problem = Problems.Read(Kind.Id, Graphs.Json(string.Join(';', chain))).OrThrow();
        Draw(problem);
        var texts = Drawing.Of(problem.Illustrate(trace: null, Language.English)).Texts.ToArray();
        Assert.Equal(7, texts.Count(text => text == "tanh"));
        Assert.Contains("⋯", texts);
    }

    [Fact]
    public void Of_a_broad_graph_a_part_is_drawn()
    {
        var inputs = Enumerable.Range(0, 60).Select(i => $"x{i} = {i}");
        var sums = Enumerable.Range(0, 20).Select(i => $"s{i} = add x{3 * i} x{3 * i + 1} x{3 * i + 2} {(i > 0 ? $"s{i - 1}" : "x59")}");
        Draw(Problems.Read(Kind.Id, Graphs.Json(string.Join(';', inputs.Concat(sums)))).OrThrow());
    }

    [Fact]
    public void A_node_has_its_value_above_and_its_gradient_below()
    {
        var texts = Drawing.Of(Kind.Examples[0].Problem.Illustrate(Kind.Examples[0].Problem.Solve().OrThrow().Trace, Language.English)).Texts.ToArray();
        Assert.Equal(["+", "q", "3", "−4"], texts[Array.IndexOf(texts, "+")..][..4]);
        Assert.Equal(["×", "f", "−12", "1"], texts[Array.IndexOf(texts, "×")..][..4]);
    }

    [Fact]
    public void A_question_tells_neither_values_nor_gradients()
    {
        var asked = Drawing.Of(Kind.Examples[0].Problem.Illustrate(trace: null, Language.English));
        Assert.Equal(2 + 5, asked.Texts.Count(text => text == "?"));
        Assert.DoesNotContain(12, asked.Numbers);
        Assert.DoesNotContain(3, asked.Numbers);
    }

    private static void Draw(Problem problem)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Drawing.Of(problem.Illustrate(problem.Solve().OrThrow().Trace, language)).IsSound();
            Drawing.Of(problem.Illustrate(trace: null, language)).IsSound();
        }
    }
}
