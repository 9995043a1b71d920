using System.Net;
using System.Text.Json.Nodes;

namespace CalcService.Api.Tests.Kinds;

/// <summary>Marking over HTTP: the report is that of the contract, and refusals are problem details.</summary>
[Collection(nameof(Service))]
public sealed class GradeTests(Service service)
{
    private const string Grade = $"{Service.ConvCost}/grade";
    private const string Layer = """{"input":[28,28],"inChannels":16,"outChannels":32,"kernelSize":5,"padding":2}""";

    [Fact]
    public async Task Reports_verdict_credit_and_mistake()
    {
        var report = await GradeAsync(Layer, """{"outputSize":"27x27","macs":"27*27*12800","parameters":"?"}""");
        Assert.Equal(1, (double)report["score"]!);
        Assert.Equal(7, (double)report["maxScore"]!);

        var size = Result(report, "outputSize");
        Assert.Equal("mistake", (string)size["verdict"]!);
        Assert.Equal("outputSize", (string)size["mistake"]!["step"]!);
        Assert.Equal("27 × 27", (string)size["understood"]!);
        Assert.False((bool)size["cells"]![0]!);

        var macs = Result(report, "macs");
        Assert.Equal("followThrough", (string)macs["verdict"]!);
        Assert.Equal("1", (string)macs["creditExact"]!);

        Assert.Equal("invalid", (string)Result(report, "parameters")["verdict"]!);
        Assert.Equal("blank", (string)Result(report, "flops")["verdict"]!);
    }

    [Fact]
    public async Task Never_tells_what_is_right()
    {
        var report = await GradeAsync(Layer, """{"outputSize":"3","macs":"5","flops":"7","parameters":"9","weights":"11","biases":"13"}""");
        foreach (var secret in new[] { "10035200", "10 035 200", "20070400", "12832", "12800", "28 × 28" })
            Assert.DoesNotContain(secret, report.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speaks_Chinese()
    {
        var report = await GradeAsync(Layer, """{"macs":"abc"}""", query: "?lang=zh-CN");
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", (string)Result(report, "macs")["feedback"]!);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", (string)Result(report, "flops")["tolerance"]!);
    }

    [Theory]
    [InlineData("""{"problem":{"input":[28,28]},"responses":{}}""", "problem.inChannels")]
    [InlineData("""{"problem":{"inChannels":1,"outChannels":1,"kernelSize":3},"responses":{"parametres":1}}""", "responses.parametres")]
    [InlineData("""{"problem":{"inChannels":1,"outChannels":1,"kernelSize":3},"responses":{},"polcy":{}}""", "polcy")]
    public async Task Refuses_with_the_path(string request, string path)
    {
        var problem = await service.PostAsync(Grade, request).RefusedAsync(HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(problem["errors"]![path]);
    }

    [Fact]
    public async Task An_unknown_kind_is_not_found() =>
        await service.PostAsync("/api/v1/kinds/conv-costs/grade", "{}").RefusedAsync(HttpStatusCode.NotFound);

    private Task<JsonNode> GradeAsync(string problem, string responses, string query = "") =>
        service.PostAsync(Grade + query, $$"""{"problem":{{problem}},"responses":{{responses}}}""").JsonAsync();

    private static JsonNode Result(JsonNode report, string id) =>
        report["results"]!.AsArray().Single(result => (string)result!["id"]! == id)!;
}
