using System.Text;
using System.Text.Json.Nodes;

namespace CalcService.Api.Tests.Batch;

/// <summary>A bad line costs that line only, and says what is wrong with it.</summary>
[Collection(nameof(Service))]
public sealed class BadLineTests(Service service)
{
    private const int MostBytes = 1024 * 1024; // of a line

    private static readonly string Good = Batches.Line("\"good\"", 5, 3);

    [Theory]
    [InlineData("""{"id":1,"kind":"conv-output-sice","problem":{}}""", 404, "didYouMean", "conv-output-size")]
    [InlineData("""{"id":1,"kind":"conv-output-size","problem":{"input":[5],"kernelSize":0}}""", 422, "errors", "problem.kernelSize")]
    [InlineData("""{"id":1,"kind":"conv-output-size","problem":{"input":[5]},"seed":3}""", 422, "errors", "seed")]
    [InlineData("""{"id":1,"kind":"conv-output-size"}""", 422, "errors", "problem")]
    [InlineData("""{"id":1,"problem":{"input":[5],"kernelSize":3}}""", 422, "errors", "kind")]
    [InlineData("""{"id":1,"kind":7,"problem":{}}""", 422, "errors", "kind")]
    public async Task A_line_that_is_not_valid_is_refused_under_its_id(string bad, int status, string member, string said)
    {
        var line = await BetweenGoodLinesAsync(Encoding.UTF8.GetBytes(bad));

        Assert.Equal(1, (int)line["id"]!);
        Assert.Equal(status, line.Status());
        Assert.Contains(said, line["error"]![member]!.ToJsonString(), StringComparison.Ordinal);
        Assert.StartsWith("/problems/", (string)line["error"]!["type"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"conv-output-size","problem":{"input":[5,],"kernelSize":3}}""", "problem.input[1]", 50)]
    [InlineData("{", "$", 2)]
    [InlineData("null x", "$", 6)]
    public async Task A_line_that_is_not_json_is_refused_with_the_place(string bad, string path, int position)
    {
        var line = await BetweenGoodLinesAsync(Encoding.UTF8.GetBytes(bad));

        Assert.Equal(400, line.Status());
        Assert.Null(line["id"]);
        Assert.Equal((path, 2, position), ((string)line["error"]!["path"]!, (int)line["error"]!["line"]!, (int)line["error"]!["bytePosition"]!));
    }

    [Theory]
    [InlineData("[1,2]", "$")]
    [InlineData("null", "$")]
    [InlineData("""{"id":{"a":1},"kind":"conv-output-size","problem":{"input":[5],"kernelSize":3}}""", "id")]
    [InlineData("""{"id":true,"kind":"conv-output-size","problem":{"input":[5],"kernelSize":3}}""", "id")]
    [InlineData("""{"kind":"\ud800","problem":{"input":[5],"kernelSize":3}}""", "kind")]
    [InlineData("""{"\ud800":1,"kind":"conv-output-size","problem":{"input":[5],"kernelSize":3}}""", "\uFFFD")]
    public async Task A_line_that_is_something_else_is_refused(string bad, string path)
    {
        var line = await BetweenGoodLinesAsync(Encoding.UTF8.GetBytes(bad));

        Assert.Equal(422, line.Status());
        Assert.NotNull(line["error"]!["errors"]![path]);
    }

    [Fact]
    public async Task Bytes_that_are_not_text_are_refused()
    {
        var line = await BetweenGoodLinesAsync([(byte)'"', 0xFF, 0xFE, (byte)'"']);

        Assert.Equal(400, line.Status());
        Assert.Equal(2, (int)line["error"]!["bytePosition"]!);
    }

    [Fact]
    public async Task A_line_that_is_nested_too_deeply_is_refused() =>
        Assert.Equal(400, (await BetweenGoodLinesAsync(Encoding.UTF8.GetBytes(new string('[', 100_000)))).Status());

    [Theory]
    [InlineData(MostBytes + 1)]
    [InlineData(20 * MostBytes)]
    public async Task A_line_that_is_too_long_is_refused(int length)
    {
        var bad = new byte[length];
        Array.Fill(bad, (byte)' ');
        Good.Select(character => (byte)character).ToArray().CopyTo(bad, 0);
        var line = await BetweenGoodLinesAsync(bad);

        Assert.Equal(413, line.Status());
    }

    [Fact]
    public async Task A_line_as_long_as_may_be_is_answered()
    {
        var lines = await service.BatchAsync(Batches.Solve, Good, Good.PadRight(MostBytes), Good.PadRight(MostBytes - 1), Good.PadRight(MostBytes));

        Assert.All(lines, line => Assert.NotNull(line["answers"]));
    }

    [Fact]
    public async Task A_last_line_that_is_too_long_is_refused()
    {
        var lines = await service.BatchAsync(Batches.Solve, Good, Good.PadRight(3 * MostBytes));

        Assert.Equal(2, lines.Length);
        Assert.Equal(413, lines[1].Status());
    }

    private async Task<JsonNode> BetweenGoodLinesAsync(byte[] bad)
    {
        var good = Encoding.UTF8.GetBytes(Good);
        var lines = await service.BatchAsync(Batches.Solve, [.. good, (byte)'\n', .. bad, (byte)'\n', .. good]);

        Assert.Equal([1, 2, 3], lines.Select(line => (int)line["line"]!));
        Assert.All(new[] { lines[0], lines[2] }, line => Assert.Equal(3, (int)line["answers"]![0]!["value"]![0]!));
        return lines[1];
    }
}
