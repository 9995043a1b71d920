using System.Net;
using CalcService.Api.Tests.OpenApi;
using CalcService.Core.Kinds;

namespace CalcService.Api.Tests.Problems;

/// <summary>What is sealed stays as it is, and opens only where it was sealed.</summary>
[Collection(nameof(Service))]
public sealed class TokenTests(Service service)
{
    [Fact]
    public async Task Opens_to_the_question_that_was_sealed()
    {
        using var created = await service.PostAsync(Handed.Path, """{"kind":"gcn-layer","seed":5,"difficulty":"hard"}""");
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var question = System.Text.Json.Nodes.JsonNode.Parse(await created.Content.ReadAsStringAsync())!;
        Assert.Equal($"{Handed.Path}/{question["token"]}", created.Headers.Location!.ToString());

        var shown = await service.GetAsync(created.Headers.Location!.ToString()).JsonAsync();
        Assert.Equal(question.ToJsonString(), shown.ToJsonString());
        var variant = await service.GetAsync("/api/v1/kinds/gcn-layer/variants/5?difficulty=hard").JsonAsync();
        Assert.Equal(variant["problem"]!.ToJsonString(), shown["problem"]!.ToJsonString());
    }

    [Fact]
    public async Task Whatever_is_changed_no_longer_opens()
    {
        var token = await service.TokenAsync();
        for (var place = 0; place < token.Length; place += 13)
        {
            var changed = $"{token[..place]}{(token[place] == 'A' ? 'B' : 'A')}{token[(place + 1)..]}";
            await service.GetAsync($"{Handed.Path}/{changed}").RefusedAsync(HttpStatusCode.NotFound);
        }
        string[] others = [token[..^1], token[..40], token + "AAAA", "x", "CfDJ8", new('A', 5_000), "%F0%9F%92%A5"];
        foreach (var other in others)
            await service.GetAsync($"{Handed.Path}/{other}").RefusedAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Is_short_enough_for_an_address()
    {
        foreach (var kind in (await service.GetAsync("/api/v1/kinds").JsonAsync()).AsArray())
        {
            foreach (var difficulty in new[] { "easy", "medium", "hard" })
            {
                var question = await service.CreateAsync($$"""{"kind":"{{kind!["id"]}}","seed":3,"difficulty":"{{difficulty}}"}""");
                var token = (string)question["token"]!;
                Assert.InRange(token.Length, 100, 2_048);
                Assert.Matches("^[A-Za-z0-9_-]+$", token);
            }
        }
    }

    [Fact]
    public async Task A_problem_too_large_for_an_address_is_refused_with_the_reason()
    {
        var chance = new Chance(1);
        var rows = string.Join(',', Enumerable.Range(0, 60).Select(_ =>
            $"[{string.Join(',', Enumerable.Range(0, 60).Select(_ => chance.Between(-1_000_000, 1_000_000)))}]"));
        var problem = await service.PostAsync(Handed.Path, $$$"""{"kind":"conv-forward","problem":{"input":[{{{rows}}}],"kernels":[[1,2],[3,4]]}}""")
            .RefusedAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("too-large-for-a-token", (string)problem["codes"]!["problem"]![0]!);
    }

    [Theory]
    [InlineData("""{"kind":"conv-cots","seed":1}""", HttpStatusCode.NotFound, null)]
    [InlineData("""{"kind":"conv-cost"}""", HttpStatusCode.UnprocessableEntity, "problem")]
    [InlineData("""{"kind":"conv-cost","seed":1,"problem":{}}""", HttpStatusCode.UnprocessableEntity, "seed")]
    [InlineData("""{"kind":"conv-cost","seed":-1}""", HttpStatusCode.UnprocessableEntity, "seed")]
    [InlineData("""{"kind":"conv-cost","seed":1.5}""", HttpStatusCode.UnprocessableEntity, "seed")]
    [InlineData("""{"kind":"conv-cost","problem":{"kernelSize":3}}""", HttpStatusCode.UnprocessableEntity, "problem.inChannels")]
    [InlineData("""{"kind":"conv-cost","problem":{"kernelSize":3,"inChannels":1,"outChannels":1},"difficulty":"easy"}""", HttpStatusCode.UnprocessableEntity, "difficulty")]
    [InlineData("""{"kind":"conv-cost","seed":1,"reveal":"sometimes"}""", HttpStatusCode.UnprocessableEntity, "reveal")]
    [InlineData("""{"kind":"conv-cost","seed":1,"reveal":"afterAttempts:0"}""", HttpStatusCode.UnprocessableEntity, "reveal")]
    [InlineData("""{"kind":"conv-cost","seed":1,"reveal":"after:tomorrow"}""", HttpStatusCode.UnprocessableEntity, "reveal")]
    [InlineData("""{"kind":"conv-cost","seed":1,"reveal":"after:2030-01-01T00:00:00"}""", HttpStatusCode.UnprocessableEntity, "reveal")]
    [InlineData("""{"kind":"conv-cost","seed":1,"expires":"2001-01-01T00:00:00Z"}""", HttpStatusCode.UnprocessableEntity, "expires")]
    [InlineData("""{"kind":"conv-cost","seed":1,"expires":7}""", HttpStatusCode.UnprocessableEntity, "expires")]
    [InlineData("""{"kind":"conv-cost","seed":1,"hints":4}""", HttpStatusCode.UnprocessableEntity, "hints")]
    [InlineData("""{"kind":"conv-cost","seed":1,"policy":{"weights":{"mac":1}}}""", HttpStatusCode.UnprocessableEntity, "policy.weights.mac")]
    [InlineData("""{"kind":"conv-cost","seed":1,"policy":{"mistakeCredit":2}}""", HttpStatusCode.UnprocessableEntity, "policy.mistakeCredit")]
    [InlineData("""{"kind":"conv-cost","seed":1,"polcy":{}}""", HttpStatusCode.UnprocessableEntity, "polcy")]
    public async Task What_cannot_be_handed_out_is_refused_at_its_path(string body, HttpStatusCode status, string? path)
    {
        var problem = await service.PostAsync(Handed.Path, body).RefusedAsync(status);
        if (path is not null)
            Assert.NotNull(problem["errors"]![path]);
    }

    /// <summary>They share the solution; what each wrote, and how far each has come, is each one's own.</summary>
    [Fact]
    public async Task A_class_hands_in_at_the_same_time()
    {
        var handed = await service.TokenAsync("\"reveal\":\"afterAttempts:2\"");
        var alone = new List<string>();
        for (var student = 0; student < 20; student++)
            alone.Add(await SeenByAsync(student, handed));
        Assert.Equal(20, alone.Distinct(StringComparer.Ordinal).Count());
        for (var round = 0; round < 3; round++)
            Assert.Equal(alone, await Task.WhenAll(Enumerable.Range(0, 20).Select(student => SeenByAsync(student, handed))));
    }

    /// <summary>All that a student gets to see of a question, beside tokens: two reports; the question and a hint between them; the solution.</summary>
    private async Task<string> SeenByAsync(int student, string token)
    {
        var first = await service.GradeAsync(token, $$"""{"outputSize":"28 x {{student}}","macs":"{{student}}*28*12800","weights":"128{{student}}"}""");
        token = (string)first["token"]!;
        var shown = await service.GetAsync($"{Handed.Path}/{token}").JsonAsync();
        Assert.Equal((token, 1), ((string)shown["token"]!, (int)shown["terms"]!["attempts"]!));
        var hint = await service.PostAsync($"{Handed.Path}/{token}/hint", """{"level":3,"responses":{"outputSize":"28"}}""").JsonAsync();
        var second = await service.GradeAsync(token, $$"""{"outputSize":"{{student}}"}""");
        var solution = await service.SolutionAsync((string)second["token"]!).JsonAsync();
        foreach (var own in new[] { first, shown, second })
            own.AsObject().Remove("token");
        return $"{first.ToJsonString()} {shown.ToJsonString()} {hint.ToJsonString()} {second.ToJsonString()} {solution.ToJsonString()}";
    }

    [Fact]
    public async Task Its_examples_run_as_they_are_described()
    {
        var description = await service.GetAsync("/openapi/v1.json").JsonAsync();
        var examples = description["paths"]![Handed.Path]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!;
        foreach (var (_, example) in examples.AsObject())
        {
            var question = await service.CreateAsync(example!["value"]!.ToJsonString());
            new ResponseSchema(description).Check(Handed.Path, "post", "201", question);
        }
        var token = await service.TokenAsync("\"reveal\":\"always\"");
        var report = await service.GradeAsync(token, """{"outputSize":"28 x 28"}""");
        new ResponseSchema(description).Check($"{Handed.Path}/{{token}}/grade", "post", "200", report);
        var hint = await service.PostAsync($"{Handed.Path}/{token}/hint?math=mathml,latex", """{"level":3}""").JsonAsync();
        new ResponseSchema(description).Check($"{Handed.Path}/{{token}}/hint", "post", "200", hint);
    }
}
