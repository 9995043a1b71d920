using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Kinds;

namespace CalcService.Core.Tests.Kinds.Backpropagation;

public sealed class GraphBackpropTests
{
    private const string Kind = "computation-graph";

    public static TheoryData<int, Difficulty> Variants()
    {
        var data = new TheoryData<int, Difficulty>();
        foreach (var difficulty in Enum.GetValues<Difficulty>())
        {
            for (var seed = 500; seed < 540; seed++)
                data.Add(seed, difficulty);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Gradients_agree_with_central_differences(int seed, Difficulty difficulty)
    {
        const double step = 1e-6;
        var graph = Graph(seed, difficulty);
        var truth = Solve(graph);
        foreach (var node in graph["nodes"]!.AsArray().Where(node => (string)node!["op"]! == "input"))
        {
            var (id, x) = ((string)node!["id"]!, node["value"]!.GetValue<double>());
            var (above, below) = (OutputAt(x + step), OutputAt(x - step));
            var (difference, gradient) = ((above - below) / (2 * step), truth[$"gradient.{id}"].Scalar.ToDouble());
            Assert.True(
                Math.Abs(difference - gradient) <= 1e-4 * Math.Max(1, Math.Abs(gradient)) || HasTie(graph),
                $"{difference} is not {gradient} at {id} of {graph.ToJsonString()}");

            double OutputAt(double value)
            {
                node["value"] = value;
                var output = Solve(graph)[$"value.{(string)graph["output"]!}"].Scalar.ToDouble();
                node["value"] = x;
                return output;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Names_do_not_matter_nor_does_the_order_of_nodes(int seed, Difficulty difficulty)
    {
        var truth = Solve(Graph(seed, difficulty));
        var renamed = Graph(seed, difficulty);
        foreach (var node in renamed["nodes"]!.AsArray())
        {
            node!["id"] = Renamed(node["id"]!);
            node["inputs"] = new JsonArray([.. node["inputs"]!.AsArray().Select(input => (JsonNode)Renamed(input!))]);
        }
        renamed["output"] = Renamed(renamed["output"]!);
        renamed["nodes"] = new JsonArray([.. renamed["nodes"]!.AsArray().Reverse().Select(node => node!.DeepClone())]);
        var solution = Solve(renamed);
        foreach (var (_, step) in truth.Answers)
            Assert.Equal(step.Value.Scalar.ToDouble(), solution[step.Id.Replace(".", ".node_", StringComparison.Ordinal)].Scalar.ToDouble(), 1e-12);

        static string Renamed(JsonNode id) => $"node_{id}";
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_node_that_leads_nowhere_changes_nothing(int seed, Difficulty difficulty)
    {
        var truth = Solve(Graph(seed, difficulty));
        var grown = Graph(seed, difficulty);
        grown["nodes"]!.AsArray().Add(new JsonObject { ["id"] = "aside", ["op"] = "square", ["inputs"] = new JsonArray("x") });
        var solution = Solve(grown);
        Assert.Equal(0, solution["gradient.aside"].Scalar);
        Assert.All(truth.Answers, answer => Assert.Equal(answer.Step.Value, solution[answer.Step.Id]));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_gradient_from_upstream_scales_all_gradients(int seed, Difficulty difficulty)
    {
        var truth = Solve(Graph(seed, difficulty));
        var scaled = Graph(seed, difficulty);
        scaled["upstream"] = -4; // a power of two: rounding is the same
        var solution = Solve(scaled);
        foreach (var (_, step) in truth.Answers)
            Assert.Equal(step.Value.Scalar * (step.Id.StartsWith("value", StringComparison.Ordinal) ? 1 : -4), solution[step.Id].Scalar);
    }

    [Theory]
    [InlineData("x = 0.1; y = 0.2; q = add x y; f = divide q y", "gradient.y", "-5/2")] // −q/y² + 1/y = −7.5 + 5
    [InlineData("x = 3; f = multiply x x", "gradient.x", "6")]
    [InlineData("x = 3; f = multiply x x x", "gradient.x", "27")]
    [InlineData("x = 3; f = divide x x", "gradient.x", "0")]
    [InlineData("x = 3; f = max x x", "gradient.x", "1")]
    [InlineData("x = 2; y = 2; z = 2; f = max x y z", "gradient.y", "1/3")]
    [InlineData("x = 2; y = 1; z = 2; f = min x y z", "gradient.x", "0")]
    [InlineData("x = 2; y = 2; z = 1; f = max x y z", "gradient.y", "1/2")]
    [InlineData("w = 5; x = 2; y = 5; z = 5; f = max w x y z", "gradient.w", "1/3")]
    [InlineData("w = 5; x = 2; y = 5; z = 5; f = max w x y z", "gradient.x", "0")]
    [InlineData("x = 0; f = relu x", "gradient.x", "0")]
    [InlineData("x = 0; f = abs x", "gradient.x", "0")]
    [InlineData("x = 0; f = power x 0", "gradient.x", "0")]
    [InlineData("x = 0; f = power x 1", "gradient.x", "1")]
    [InlineData("x = 2; f = power x -2", "gradient.x", "-1/4")]
    [InlineData("x = 9; f = power x 0.5", "gradient.x", "1/6")]
    [InlineData("x = 2; a = square x; f = reciprocal x", "gradient.a", "0")]
    [InlineData("f = 4", "gradient.f", "1")]
    public void Rational_gradients_are_exact(string graph, string answer, string expected) =>
        Assert.Equal(expected, Problems.Solve(Kind, Graphs.Json(graph), answer).Scalar.ToString());

    [Fact]
    public void An_inner_node_may_be_the_output()
    {
        var graph = JsonNode.Parse(Graphs.Json("x = 3; q = square x; f = square q"))!;
        graph["output"] = "q";
        Assert.Equal(6, Solve(graph)["gradient.x"].Scalar);
        Assert.Equal(0, Solve(graph)["gradient.f"].Scalar);
        Assert.Equal(81, Solve(graph)["value.f"].Scalar);
    }

    [Theory]
    [InlineData("x = 0; f = reciprocal x", "value.f")]
    [InlineData("x = 3; y = 0; f = divide x y", "value.f")]
    [InlineData("x = 0; f = log x", "value.f")]
    [InlineData("x = -1; f = log x", "value.f")]
    [InlineData("x = -1; f = sqrt x", "value.f")]
    [InlineData("x = 0; f = sqrt x", "gradient.x")]
    [InlineData("x = 0; f = power x 0.5", "gradient.x")]
    [InlineData("x = -1; f = power x 0.5", "value.f")]
    [InlineData("x = 1000; f = exp x", "value.f")]
    public void What_has_no_value_names_its_step(string graph, string step)
    {
        var refused = Assert.IsType<Outcome<Solution>.Refused>(Problems.Read(Kind, Graphs.Json(graph)).OrThrow().Solve());
        Assert.Equal((step, "undefined-step"), (refused.Faults[0].Path, refused.Faults[0].Code));
    }

    [Fact]
    public void Where_nothing_is_asked_of_it_a_corner_without_slope_does_no_harm() =>
        Assert.Equal(1, Problems.Solve(Kind, Graphs.Json("x = 0; a = sqrt x; y = 5; f = negate y; g = negate f"), "gradient.y").Scalar);

    [Fact]
    public void Two_hundred_nodes_are_solved()
    {
        var lines = Enumerable.Range(1, 199).Select(i => $"n{i} = add n{i - 1} n{i - 1}").Prepend("n0 = 1");
        Assert.Equal(Math.Pow(2, 199), Problems.Solve(Kind, Graphs.Json(string.Join(';', lines)), "gradient.n0").Scalar.ToDouble());
    }

    private static bool HasTie(JsonNode graph)
    {
        var solution = Solve(graph);
        return graph["nodes"]!.AsArray().Any(node => node!["op"]!.GetValue<string>() switch
        {
            "max" or "min" => node["inputs"]!.AsArray().Select(input => solution[$"value.{input}"]).Distinct().Count() == 1,
            "relu" or "abs" => solution[$"value.{node["inputs"]![0]}"].Scalar.IsZero,
            _ => false,
        });
    }

    private static JsonNode Graph(int seed, Difficulty difficulty) =>
        JsonNode.Parse(Problems.Json(Catalog.Default[Kind].Variant(seed, difficulty)))!;

    private static Solution Solve(JsonNode graph) =>
        Catalog.Default[Kind].Read(JsonSerializer.SerializeToElement(graph)).OrThrow().Solve().OrThrow();
}
