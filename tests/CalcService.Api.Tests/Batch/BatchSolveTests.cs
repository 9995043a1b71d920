using System.Net;
using System.Text.Json.Nodes;

namespace CalcService.Api.Tests.Batch;

[Collection(nameof(Service))]
public sealed class BatchSolveTests(Service service)
{
    [Fact]
    public async Task A_line_is_the_solution_that_the_problem_alone_has()
    {
        var alone = await service.PostAsync($"{Service.Solve}?math=mathml&figure=true", Service.Layer).JsonAsync();
        var lines = await service.BatchAsync(
            $"{Batches.Solve}?math=mathml&figure=true", $$"""{"id":"ü\t1","kind":"conv-cost","problem":{{Service.Layer}}}""");

        var line = Assert.Single(lines).AsObject();
        Assert.Equal("ü\t1", (string)line["id"]!);
        Assert.Equal(1, (int)line["line"]!);
        line.Remove("id");
        line.Remove("line");
        Assert.Equal(alone.ToJsonString(), line.ToJsonString());
    }

    [Fact]
    public async Task Thousands_of_lines_are_answered_in_their_order()
    {
        const int count = 5_000;
        string[] sent = [.. Enumerable.Range(1, count).Select(i => i % 7 == 0 ? "{" : Batches.Line($"{i}", i, kernel: 1 + i % 5))];
        var lines = await service.BatchAsync($"{Batches.Solve}?derivation=false", sent);

        Assert.Equal(Enumerable.Range(1, count), lines.Select(line => (int)line["line"]!));
        for (var i = 1; i <= count; i++)
        {
            var (line, size) = (lines[i - 1], i - i % 5);
            Assert.Equal((i % 7 == 0, size < 1), (line["error"]?["path"] is not null, i % 7 == 0 ? size < 1 : line["error"]?["errors"] is not null));
            if (line["error"] is null)
                Assert.Equal((i, size), ((int)line["id"]!, (int)line["answers"]![0]!["value"]![0]!));
        }
    }

    [Theory]
    [InlineData("12345678901234567890")]
    [InlineData("1.50")]
    [InlineData("\"\\u00e9 \\\"x\\\"\"")]
    [InlineData("\"\\ud800\"")]
    public async Task An_id_comes_back_as_it_was_sent(string id)
    {
        using var response = await service.SendAsync(
            HttpMethod.Post, $"{Batches.Solve}?derivation=false", Batches.Content(System.Text.Encoding.UTF8.GetBytes(Batches.Line(id, 5, 3))));

        Assert.StartsWith($$"""{"id":{{id}},"line":1,"kind":""", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_end_as_they_like()
    {
        var (a, b) = (Batches.Line("1", 5, 3), Batches.Line("2", 5, 3));
        foreach (var body in new[] { $"{a}\n{b}", $"{a}\r\n{b}\r\n", $"\uFEFF{a}\n\n \t\r\n{b}\n\n" })
        {
            var lines = await service.BatchAsync(Batches.Solve, body);
            Assert.Equal([1, 2], lines.Select(line => (int)line["id"]!));
        }
        Assert.Equal([1, 4], (await service.BatchAsync(Batches.Solve, $"{a}\n\n \n{b}")).Select(line => (int)line["line"]!));
    }

    [Fact]
    public async Task An_empty_batch_has_an_empty_answer()
    {
        Assert.Empty(await service.BatchAsync(Batches.Solve, ""));
        Assert.Empty(await service.BatchAsync(Batches.Solve, "\n\r\n  "));
    }

    [Fact]
    public async Task Speaks_Chinese()
    {
        var lines = await service.BatchAsync($"{Batches.Solve}?lang=zh-CN", Batches.Line("1", 5, 3), Batches.Line("2", 5, 0), "{");

        Assert.Equal("输出尺寸", (string)lines[0]["answers"]![0]!["label"]!);
        Assert.Contains("必须是", (string)lines[1]["error"]!["errors"]!["problem.kernelSize"]![0]!, StringComparison.Ordinal);
        Assert.Equal("请求正文不是有效的 JSON", (string)lines[2]["error"]!["title"]!);
    }

    [Theory]
    [InlineData("application/x-ndjson", HttpStatusCode.OK)]
    [InlineData("application/jsonl; charset=utf-8", HttpStatusCode.OK)]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/x-ndjson; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task Lines_are_taken_under_all_of_their_names(string type, HttpStatusCode status)
    {
        var content = new StringContent(Batches.Line("1", 5, 3));
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await service.SendAsync(HttpMethod.Post, Batches.Solve, content);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Other_representations_and_parameters_are_refused()
    {
        var body = System.Text.Encoding.UTF8.GetBytes(Batches.Line("1", 5, 3));
        await service.SendAsync(HttpMethod.Post, Batches.Solve, Batches.Content(body), ("Accept", "text/html"))
            .RefusedAsync(HttpStatusCode.NotAcceptable);
        var problem = await service.SendAsync(HttpMethod.Post, $"{Batches.Grade}?math=text", Batches.Content(body))
            .RefusedAsync(HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(problem["errors"]!["math"]);
    }

    [Fact]
    public async Task The_derivation_can_be_left_out_of_any_solution()
    {
        var whole = (await service.PostAsync(Service.Solve, Service.Layer).JsonAsync()).AsObject();
        var answers = await service.PostAsync($"{Service.Solve}?derivation=false", Service.Layer).JsonAsync();

        Assert.True(whole.Remove("derivation"));
        Assert.Equal(whole.ToJsonString(), answers.ToJsonString());
    }

    [Fact]
    public async Task Examples_of_the_description_run_as_they_are()
    {
        var description = await service.GetAsync("/openapi/v1.json").JsonAsync();
        foreach (var (path, answered) in new[] { (Batches.Solve, "answers"), (Batches.Grade, "results") })
        {
            var body = description["paths"]![path]!["post"]!["requestBody"]!["content"]!["application/x-ndjson"]!;
            foreach (var (_, example) in body["examples"]!.AsObject())
            {
                var lines = await service.BatchAsync(path, (string)example!["value"]!);
                Assert.Equal(3, lines.Length);
                Assert.Single(lines, line => line["error"] is not null);
                Assert.Equal(2, lines.Count(line => line[answered] is JsonArray { Count: > 0 }));
            }
        }
    }
}
