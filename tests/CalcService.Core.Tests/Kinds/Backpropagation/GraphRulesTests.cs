using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Kinds.Backpropagation;

public sealed class GraphRulesTests
{
    private const string Kind = "computation-graph";
    private const string X = """{"id":"x","op":"input","value":1}""";

    [Theory]
    [InlineData("""{"output":"x"}""", "nodes", "missing")]
    [InlineData("""{"nodes":[],"output":"x"}""", "nodes", "wrong-length")]
    [InlineData("""{"nodes":[{"id":"x","op":"input","value":1}]}""", "output", "missing")]
    [InlineData("""{"nodes":[{"id":"x","op":"input","value":1}],"output":"x","upstream":1e10}""", "upstream", "out-of-range")]
    [InlineData("""{"nodes":[{"id":"x","op":"input","value":1}],"output":"","upstream":1}""", "output", "not-a-name")]
    [InlineData("""{"nodes":[{"id":"x","op":"input","value":1}],"output":"y"}""", "output", "unknown-node")]
    public void Refuses_a_graph_that_is_not_valid(string graph, string path, string code) => Refuses(graph, path, code);

    [Theory]
    [InlineData("""{"op":"negate","inputs":["x"]}""", "nodes[1].id", "missing")]
    [InlineData("""{"id":"f","inputs":["x"]}""", "nodes[1].op", "missing")]
    [InlineData("""{"id":"f","op":"multipy","inputs":["x","x"]}""", "nodes[1].op", "not-a-choice")]
    [InlineData("""{"id":"","op":"negate","inputs":["x"]}""", "nodes[1].id", "not-a-name")]
    [InlineData("""{"id":"f-1","op":"negate","inputs":["x"]}""", "nodes[1].id", "not-an-identifier")]
    [InlineData("""{"id":"f 1","op":"negate","inputs":["x"]}""", "nodes[1].id", "not-an-identifier")]
    [InlineData("""{"id":"f\\","op":"negate","inputs":["x"]}""", "nodes[1].id", "not-an-identifier")]
    [InlineData("""{"id":"a23456789012345678901234567890123","op":"negate","inputs":["x"]}""", "nodes[1].id", "not-an-identifier")]
    [InlineData("""{"id":"x","op":"negate","inputs":["x"]}""", "nodes[1].id", "duplicate-id")]
    [InlineData("""{"id":"f","op":"negate"}""", "nodes[1].inputs", "wrong-number-of-inputs")]
    [InlineData("""{"id":"f","op":"negate","inputs":["x","x"]}""", "nodes[1].inputs", "wrong-number-of-inputs")]
    [InlineData("""{"id":"f","op":"add","inputs":["x"]}""", "nodes[1].inputs", "wrong-number-of-inputs")]
    [InlineData("""{"id":"f","op":"divide","inputs":["x","x","x"]}""", "nodes[1].inputs", "wrong-number-of-inputs")]
    [InlineData("""{"id":"f","op":"max","inputs":["x","x","x","x","x"]}""", "nodes[1].inputs", "wrong-number-of-inputs")]
    [InlineData("""{"id":"f","op":"constant","value":1,"inputs":["x"]}""", "nodes[1].inputs", "wrong-number-of-inputs")]
    [InlineData("""{"id":"f","op":"add","inputs":["x","x","x","x","x","x","x","x","x"]}""", "nodes[1].inputs", "wrong-length")]
    [InlineData("""{"id":"f","op":"negate","inputs":["X1"]}""", "nodes[1].inputs[0]", "unknown-node")]
    [InlineData("""{"id":"f","op":"negate","inputs":["f"]}""", "nodes[1].inputs", "cycle")]
    [InlineData("""{"id":"f","op":"input"}""", "nodes[1].value", "missing")]
    [InlineData("""{"id":"f","op":"constant"}""", "nodes[1].value", "missing")]
    [InlineData("""{"id":"f","op":"input","value":1e10}""", "nodes[1].value", "out-of-range")]
    [InlineData("""{"id":"f","op":"negate","inputs":["x"],"value":1}""", "nodes[1].value", "not-allowed")]
    [InlineData("""{"id":"f","op":"power","inputs":["x"]}""", "nodes[1].exponent", "missing")]
    [InlineData("""{"id":"f","op":"power","inputs":["x"],"exponent":101}""", "nodes[1].exponent", "out-of-range")]
    [InlineData("""{"id":"f","op":"square","inputs":["x"],"exponent":2}""", "nodes[1].exponent", "not-allowed")]
    public void Refuses_a_node_that_is_not_valid(string node, string path, string code) =>
        Refuses($$"""{"nodes":[{{X}},{{node}}],"output":"f"}""", path, code);

    [Fact]
    public void More_than_200_nodes_are_refused()
    {
        var nodes = Enumerable.Range(0, 201).Select(i => $$"""{"id":"n{{i}}","op":"input","value":1}""");
        Refuses($$"""{"nodes":[{{string.Join(',', nodes)}}],"output":"n0"}""", "nodes", "wrong-length");
    }

    [Fact]
    public void More_than_400_inputs_in_all_are_refused()
    {
        var nodes = Enumerable.Range(0, 51).Select(i => $$"""{"id":"n{{i}}","op":"add","inputs":["x","x","x","x","x","x","x","x"]}""");
        Refuses($$"""{"nodes":[{{X}},{{string.Join(',', nodes)}}],"output":"n0"}""", "nodes", "too-many-edges");
    }

    [Fact]
    public void A_cycle_is_named()
    {
        var fault = Problems.Faults(Kind, Graphs.Json("x = 1; a = add x c; b = negate a; c = negate b; f = negate c"))[0];
        Assert.Equal(("nodes[1].inputs", "cycle"), (fault.Path, fault.Code));
        Assert.Contains("a ← c ← b ← a", fault.Message.In(Language.English), StringComparison.Ordinal);
        Assert.Contains("a ← c ← b ← a", fault.Message.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_name_is_recognised()
    {
        var fault = Problems.Faults(Kind, Graphs.Json("alpha = 1; f = negate alhpa"))[0];
        Assert.Equal(("nodes[1].inputs[0]", "alpha"), (fault.Path, fault.DidYouMean));
    }

    [Theory]
    [InlineData("w_0")]
    [InlineData("θ1")]
    [InlineData("7")]
    [InlineData("hidden_layer_2")]
    [InlineData("_")]
    public void Names_may_have_letters_digits_and_underscores(string id) =>
        Assert.Equal(-1, Problems.Solve(Kind, Graphs.Json($"{id} = 2; f = negate {id}"), $"gradient.{id}").Scalar);

    private static void Refuses(string graph, string path, string code)
    {
        var fault = Problems.Faults(Kind, graph)[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
        Assert.NotEqual(fault.Message.In(Language.English), fault.Message.In(Language.Chinese));
    }
}
