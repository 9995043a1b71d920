using System.Text.Json.Nodes;

namespace CalcService.Benchmarks.Growth;

/// <summary>Problems of one kind that differ in size alone.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Size">What n is, in words.</param>
/// <param name="Sizes">The sizes, each twice the one before.</param>
/// <param name="Work">The additions and multiplications that a problem of size n takes by hand, up to a constant factor.</param>
/// <param name="Givens">The givens of a problem of size n.</param>
internal sealed record Series(string Kind, string Size, int[] Sizes, Func<int, double> Work, Func<int, JsonNode> Givens);

/// <summary>A series for every kind.</summary>
internal static class AllSeries
{
    private static readonly int[] Few = [4, 8, 16, 32], Many = [8, 16, 32, 64];

    /// <summary>The series, in the order of the catalogue; a kind with two ways to work has two.</summary>
    public static IReadOnlyList<Series> Of { get; } =
    [
        new("conv-output-size", "input n × n", [64, 256, 1_024, 4_096], _ => 1, n => Json($$"""{"input":[{{n}},{{n}}],"kernelSize":3,"padding":1}""")),
        new("conv-cost", "channels n", [64, 256, 1_024, 4_096], _ => 1,
            n => Json($$"""{"input":[28,28],"inChannels":{{n}},"outChannels":{{n}},"kernelSize":3,"padding":1}""")),
        new("conv-compare", "layers n", [2, 4, 8, 16], n => n, n => new JsonObject
        {
            ["input"] = Json("[28,28]"),
            ["before"] = List(n, _ => Json("""{"kernelSize":3,"padding":1,"inChannels":8,"outChannels":8}""")),
            ["after"] = List(n, _ => Json("""{"kernelSize":1,"inChannels":8,"outChannels":8}""")),
        }),
        new("receptive-field", "layers n", [16, 32, 64, 128], n => n,
            n => new JsonObject { ["layers"] = List(n, _ => Json("""{"type":"conv","kernelSize":3,"stride":1}""")) }),
        new("conv-forward", "input n × n", Few, n => 9.0 * n * n,
            n => new JsonObject { ["input"] = Grid(n, n), ["kernels"] = Grid(3, 3), ["padding"] = 1 }),
        new("pool-forward", "input n × n", Few, n => 1.0 * n * n,
            n => new JsonObject { ["input"] = Grid(n, n), ["type"] = "average", ["kernelSize"] = 2 }),
        new("mlp-backprop", "two layers of n", Few, n => 1.0 * n * n, n => new JsonObject
        {
            ["inputs"] = Row(n),
            ["layers"] = List(2, _ => new JsonObject { ["weights"] = Grid(n, n), ["biases"] = Row(n), ["activation"] = "sigmoid" }),
            ["targets"] = Row(n),
            ["loss"] = "mse",
        }),
        new("computation-graph", "chain of n nodes", Many, n => n, n => new JsonObject
        {
            ["nodes"] = List(n, i => i == 0
                ? Json("""{"id":"v0","op":"input","value":0.5}""")
                : Json($$"""{"id":"v{{i}}","op":"{{(i % 2 == 0 ? "tanh" : "square")}}","inputs":["v{{i - 1}}"]}""")),
            ["output"] = $"v{n - 1}",
        }),
        new("batch-norm", "batch n × n", Few, n => 1.0 * n * n, n => new JsonObject { ["x"] = Grid(n, n) }),
        new("batch-norm-backward", "batch n × n", Few, n => 1.0 * n * n, n => new JsonObject { ["x"] = Grid(n, n), ["dy"] = Grid(n, n) }),
        new("gcn-layer", "ring of n nodes", Few, n => 1.0 * n * n, n => new JsonObject
        {
            ["nodes"] = n,
            ["edges"] = List(n, i => new JsonArray(i, (i + 1) % n)),
            ["features"] = Grid(n, 4),
            ["weight"] = Grid(4, 4),
        }),
        new("value-iteration", "states n", Few, n => n, n => Process(n)),
        new("policy-evaluation", "states n", Few, n => n, n => Policy(n, exact: false)),
        new("policy-evaluation", "states n, exact", Few, n => 1.0 * n * n * n, n => Policy(n, exact: true)),
        new("q-iteration", "states n", Few, n => n, n => Process(n)),
        new("td-update", "steps n", Few, n => n, n => new JsonObject
        {
            ["method"] = "q-learning",
            ["states"] = Names("s", 4),
            ["actions"] = Names("a", 2),
            ["q"] = Grid(4, 2),
            ["steps"] = List(n, i => Json($$"""{"state":"s{{i % 4}}","action":"a{{i % 2}}","reward":1,"next":"s{{(i + 1) % 4}}"}""")),
            ["alpha"] = 0.5,
            ["gamma"] = 0.9,
        }),
    ];

    /// <summary>A ring of states in which one goes on or stays; 2 n cells of a table, 3 n ways to go.</summary>
    private static JsonObject Process(int n) => new()
    {
        ["states"] = Names("s", n),
        ["actions"] = Names("a", 2),
        ["transitions"] = new JsonArray(
        [
            .. Enumerable.Range(0, n).SelectMany(i => new[]
            {
                Json($$"""{"state":"s{{i}}","action":"a0","next":"s{{(i + 1) % n}}","probability":0.75,"reward":{{i % 3}}}"""),
                Json($$"""{"state":"s{{i}}","action":"a0","next":"s{{i}}","probability":0.25}"""),
                Json($$"""{"state":"s{{i}}","action":"a1","next":"s{{i}}","reward":1}"""),
            }),
        ]),
        ["gamma"] = 0.5,
    };

    private static JsonObject Policy(int n, bool exact)
    {
        var process = Process(n);
        process["policy"] = new JsonObject(Enumerable.Range(0, n).Select(i => KeyValuePair.Create<string, JsonNode?>($"s{i}", "a0")));
        if (exact)
            process["exact"] = true;
        return process;
    }

    private static JsonNode Json(string json) => JsonNode.Parse(json)!;

    private static JsonArray List(int n, Func<int, JsonNode> item) => new([.. Enumerable.Range(0, n).Select(item)]);

    private static JsonArray Names(string letter, int n) => List(n, i => $"{letter}{i}");

    /// <summary>Numbers between −0.4 and 0.5, so that nothing saturates.</summary>
    private static JsonArray Row(int n, int start = 0) => List(n, i => (((start + i) * 7 % 10) - 4) / 10m);

    private static JsonArray Grid(int rows, int columns) => List(rows, i => Row(columns, 3 * i));
}
