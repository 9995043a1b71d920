using System.Net;
using System.Text.Json.Nodes;
using CalcService.Api.Tests.OpenApi;

namespace CalcService.Api.Tests.Mark;

[Collection(nameof(Service))]
public sealed class MarkEndpointTests(Service service)
{
    private const string Mark = "/api/v1/mark";

    [Fact]
    public async Task A_report_has_scores_and_results()
    {
        var report = await MarkAsync(
            """
            {"items":[
              {"id":"size","reference":[27,27],"response":"27x27"},
              {"id":"thirds","reference":[1,2,3],"response":"1 9 17","weight":2},
              {"id":"grid","reference":[[1,2],[3,4]],"response":[["1","2"],["3","5"]]}]}
            """);

        Assert.Equal("29/12", (string)report["scoreExact"]!);
        Assert.Equal(4, (double)report["maxScore"]!);
        var (size, thirds, grid) = (report["results"]![0]!, report["results"]![1]!, report["results"]![2]!);
        Assert.Equal(("size", "correct", 1.0, "1", 1.0, "correct", "27 × 27", "exact"), (
            (string)size["id"]!, (string)size["verdict"]!, (double)size["credit"]!, (string)size["creditExact"]!,
            (double)size["weight"]!, (string)size["code"]!, (string)size["understood"]!, (string)size["tolerance"]!));
        Assert.Equal(("partial", "1/3"), ((string)thirds["verdict"]!, (string)thirds["creditExact"]!));
        Assert.Equal("[true,false,false]", thirds["cells"]!.ToJsonString());
        Assert.Equal("[[true,true],[true,false]]", grid["cells"]!.ToJsonString());
    }

    [Fact]
    public async Task A_mistake_and_an_unreadable_response_say_what_and_where()
    {
        var report = await MarkAsync(
            """
            {"items":[
              {"id":"macs","reference":3612672,"unit":"MAC","response":"7.2 MFLOPs"},
              {"id":"gap","reference":28,"response":"2\u200b8"},
              {"id":"none","reference":28}]}
            """);

        Assert.Equal("""{"id":"flops-for-macs","step":"macs"}""", report["results"]![0]!["mistake"]!.ToJsonString());
        Assert.Equal("""{"position":2,"character":"U\u002B200B"}""", report["results"]![1]!["place"]!.ToJsonString());
        Assert.Equal("blank", (string)report["results"]![2]!["verdict"]!);
        Assert.Null(report["results"]![2]!["understood"]);
    }

    [Fact]
    public async Task Feedback_is_in_the_language_of_the_request()
    {
        const string body = """{"items":[{"reference":28,"response":"28"}]}""";
        var asked = await service.PostAsync($"{Mark}?lang=zh-CN", body).JsonAsync();
        var preferred = await service.PostAsync(Mark, body, ("Accept-Language", "zh-CN")).JsonAsync();

        Assert.Equal("正确。", (string)asked["results"]![0]!["feedback"]!);
        Assert.Equal("正确。", (string)preferred["results"]![0]!["feedback"]!);
    }

    [Theory]
    [InlineData("""{"item":[]}""", "item")]
    [InlineData("""{"items":[{"reference":1,"respose":"1"}]}""", "items[0].respose")]
    [InlineData("""{"items":[{"reference":"x"}]}""", "items[0].reference")]
    public async Task Requests_that_are_not_valid_say_where(string body, string path)
    {
        var problem = await service.PostAsync(Mark, body).RefusedAsync(HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(problem["errors"]![path]);
    }

    [Fact]
    public async Task A_misspelt_field_is_guessed()
    {
        var problem = await service.PostAsync(Mark, """{"itms":[]}""").RefusedAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("items", (string)problem["didYouMean"]!["itms"]!);
    }

    [Fact]
    public async Task Malformed_json_is_refused() =>
        await service.PostAsync(Mark, """{"items":[""").RefusedAsync(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("true")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"a\":1}")]
    [InlineData("[[[1]]]")]
    [InlineData("\"9^9^9^9\"")]
    public async Task Whatever_a_student_writes_is_no_error_of_the_request(string response)
    {
        var report = await MarkAsync($"{{\"items\":[{{\"reference\":1,\"response\":{response}}}]}}");

        Assert.Equal("invalid", (string)report["results"]![0]!["verdict"]!);
    }

    [Fact]
    public async Task Examples_run_as_described()
    {
        var description = await service.GetAsync("/openapi/v1.json").JsonAsync();
        var content = description["paths"]![Mark]!["post"]!["requestBody"]!["content"]!["application/json"]!;

        Assert.Equal("#/components/schemas/mark-request", (string)content["schema"]!["$ref"]!);
        foreach (var (_, example) in content["examples"]!.AsObject())
        {
            var report = await MarkAsync(example!["value"]!.ToJsonString());
            new ResponseSchema(description).Check(Mark, "post", "200", report);
        }
    }

    private Task<JsonNode> MarkAsync(string body) => service.PostAsync(Mark, body).JsonAsync();
}
