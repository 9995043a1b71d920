using System.Net;
using System.Text.Json.Nodes;

namespace CalcService.Api.Tests.Kinds;

[Collection(nameof(Service))]
public sealed class SolveTests(Service service)
{
    [Theory]
    [InlineData("outputSize", "[28,28]", """["28","28"]""", "[2]", "px")]
    [InlineData("parameters", "4640", "\"4640\"", "[]", "params")]
    [InlineData("macs", "3612672", "\"3612672\"", "[]", "MAC")]
    [InlineData("flops", "7225344", "\"7225344\"", "[]", "FLOP")]
    public async Task Answers_have_value_exact_shape_and_unit(
        string id, string value, string exact, string shape, string unit)
    {
        var solution = await SolveAsync();
        var answer = solution["answers"]!.AsArray().Single(answer => (string)answer!["id"]! == id)!;

        Assert.Equal(value, answer["value"]!.ToJsonString());
        Assert.Equal(exact, answer["exact"]!.ToJsonString());
        Assert.Equal(shape, answer["shape"]!.ToJsonString());
        Assert.Equal(unit, (string)answer["unit"]!);
        Assert.NotEmpty((string)answer["label"]!);
        Assert.NotEmpty((string)answer["symbol"]!);
    }

    [Fact]
    public async Task Steps_have_letters_numbers_and_result()
    {
        var parameters = Step(await SolveAsync(), "parameters");

        Assert.Equal("N = W + B", (string)parameters["formula"]!["latex"]!);
        Assert.Equal("N = W + B", (string)parameters["formula"]!["text"]!);
        Assert.StartsWith("4", (string)parameters["substitution"]!["text"]!, StringComparison.Ordinal);
        Assert.StartsWith("= 4", (string)parameters["result"]!["latex"]!, StringComparison.Ordinal);
        Assert.StartsWith("= 4", (string)parameters["result"]!["text"]!, StringComparison.Ordinal);
        Assert.Equal(4640, (int)parameters["value"]!);
        Assert.Equal("4640", (string)parameters["exact"]!);
        Assert.NotEmpty((string)parameters["explanation"]!);
    }

    [Fact]
    public async Task The_problem_comes_back_with_defaults_and_solves_to_the_same()
    {
        var first = await SolveAsync();
        var again = await service.PostAsync(Service.Solve, first["problem"]!.ToJsonString()).JsonAsync();

        Assert.Equal(1, (int)first["problem"]!["stride"]!);
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.NotEmpty(first["conventions"]!.AsArray());
    }

    [Theory]
    [InlineData("", "latex,text")]
    [InlineData("?math=text", "text")]
    [InlineData("?math=mathml", "mathml")]
    [InlineData("?math=latex,mathml,text", "latex,mathml,text")]
    [InlineData("?math=latex&math=mathml", "latex,mathml")]
    public async Task Mathematics_comes_in_the_notations_asked_for(string query, string notations)
    {
        var step = Step(await SolveAsync(query), "macs");

        foreach (var line in new[] { "formula", "substitution", "result" })
            Assert.Equal(notations, string.Join(",", step[line]!.AsObject().Select(notation => notation.Key)));
    }

    [Fact]
    public async Task A_figure_comes_when_asked_for()
    {
        Assert.Null((await SolveAsync())["figure"]);
        Assert.Null((await SolveAsync("?figure=false"))["figure"]);

        var figure = (await SolveAsync("?figure=true"))["figure"]!;
        Assert.StartsWith("<svg", (string)figure["svg"]!, StringComparison.Ordinal);
        Assert.NotEmpty((string)figure["alt"]!);
    }

    [Fact]
    public async Task Valid_givens_are_valid()
    {
        var validity = await service.PostAsync($"{Service.ConvCost}/validate", Service.Layer).JsonAsync();

        Assert.Equal("""{"valid":true}""", validity.ToJsonString());
    }

    private Task<JsonNode> SolveAsync(string query = "") =>
        service.PostAsync($"{Service.Solve}{query}", Service.Layer).JsonAsync();

    /// <summary>64 channels in and out, 64 × 64: with nines throughout every entry has five digits, and the answer 2.3 MB.</summary>
    [Theory]
    [InlineData(1, HttpStatusCode.OK)]
    [InlineData(9, HttpStatusCode.UnprocessableEntity)]
    public async Task An_answer_that_is_too_long_to_send_is_refused(int number, HttpStatusCode status)
    {
        var (map, kernel) = (Square(number, 64), Square(number, 3));
        var input = $"[{string.Join(',', Enumerable.Repeat(map, 64))}]";
        var kernels = $"[{string.Join(',', Enumerable.Repeat($"[{string.Join(',', Enumerable.Repeat(kernel, 64))}]", 64))}]";
        using var response = await service.PostAsync(
            "/api/v1/kinds/conv-forward/solve", $$"""{"input":{{input}},"kernels":{{kernels}},"padding":1}""");
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(status, response.StatusCode);
        Assert.InRange(body.Length, 1, 2_000_000);
        Assert.Equal(status != HttpStatusCode.OK, body.Contains("answer-too-large", StringComparison.Ordinal));
    }

    private static string Square(int number, int size)
    {
        var row = $"[{string.Join(',', Enumerable.Repeat(number, size))}]";
        return $"[{string.Join(',', Enumerable.Repeat(row, size))}]";
    }

    private static JsonNode Step(JsonNode solution, string id) => solution["derivation"]!.AsArray()
        .SelectMany(section => section!["steps"]!.AsArray())
        .Single(step => (string)step!["id"]! == id)!;
}
