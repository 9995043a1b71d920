using System.Net;
using System.Text.Json.Nodes;
using CalcService.Api.Tests.OpenApi;

namespace CalcService.Api.Tests.Problems;

/// <summary>The question of a seed: one for ever, kept by whoever has it.</summary>
[Collection(nameof(Service))]
public sealed class VariantTests(Service service)
{
    private const string Address = $"{Service.ConvCost}/variants/7";

    [Fact]
    public async Task Every_kind_puts_questions_as_described()
    {
        var description = await service.GetAsync("/openapi/v1.json").JsonAsync();
        foreach (var kind in (await service.GetAsync("/api/v1/kinds").JsonAsync()).AsArray())
        {
            var path = $"/api/v1/kinds/{kind!["id"]}/variants";
            foreach (var difficulty in new[] { "easy", "medium", "hard" })
            {
                var question = await service.GetAsync($"{path}/12?difficulty={difficulty}").JsonAsync();
                new ResponseSchema(description).Check($"{path}/{{seed}}", "get", "200", question);
                Assert.Equal((difficulty, 12), ((string)question["difficulty"]!, (int)question["seed"]!));
                Assert.Null(question["token"]);
            }
        }
    }

    [Fact]
    public async Task May_be_kept_for_ever_and_is_not_sent_twice()
    {
        using var first = await service.GetAsync(Address);
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal("public, max-age=31536000, immutable", first.Headers.CacheControl!.ToString());

        foreach (var known in new[] { tag, $"\"other\", {tag}", $"W/{tag}", "*" })
        {
            using var again = await service.GetAsync(Address, ("If-None-Match", known));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        }
        using var other = await service.GetAsync(Address, ("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Is_the_same_problem_in_both_languages()
    {
        var (english, chinese) = (await AskAsync(""), await AskAsync("?lang=zh-CN"));
        Assert.Equal(english["problem"]!.ToJsonString(), chinese["problem"]!.ToJsonString());
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", (string)chinese["prompt"]!["markdown"]!);
        Assert.Contains("（1）", (string)chinese["prompt"]!["markdown"]!, StringComparison.Ordinal);
        Assert.Contains("(a)", (string)english["prompt"]!["markdown"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_of_medium_difficulty_unless_said_otherwise() =>
        Assert.Equal((await AskAsync("?difficulty=medium")).ToJsonString(), (await AskAsync("")).ToJsonString());

    [Fact]
    public async Task Can_be_marked_and_solved_as_it_is()
    {
        var problem = (await AskAsync(""))["problem"]!.ToJsonString();
        var solution = await service.PostAsync(Service.Solve, problem).JsonAsync();
        var right = new JsonObject(solution["answers"]!.AsArray().Select(answer =>
            KeyValuePair.Create((string)answer!["id"]!, (JsonNode?)answer["value"]!.DeepClone())));
        var report = await service.PostAsync($"{Service.ConvCost}/grade", $$"""{"problem":{{problem}},"responses":{{right.ToJsonString()}}}""").JsonAsync();
        Assert.Equal((double)report["maxScore"]!, (double)report["score"]!);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2147483648")]
    [InlineData("9007199254740991")]
    public async Task Takes_seeds_that_JSON_can_hold(string seed) =>
        Assert.Equal(seed, (await service.GetAsync($"{Service.ConvCost}/variants/{seed}").JsonAsync())["seed"]!.ToJsonString());

    [Theory]
    [InlineData("-1")]
    [InlineData("9007199254740992")]
    [InlineData("99999999999999999999999999999999999999999999999999999999999999999")]
    [InlineData("1.5")]
    [InlineData("abc")]
    public async Task Refuses_other_seeds(string seed)
    {
        var problem = await service.GetAsync($"{Service.ConvCost}/variants/{seed}").RefusedAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("9007199254740991", (string)problem["errors"]!["seed"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_difficulties_and_kinds_that_there_are_not()
    {
        var difficulty = await service.GetAsync($"{Address}?difficulty=medum").RefusedAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("medium", (string)difficulty["didYouMean"]!["difficulty"]!);
        var kind = await service.GetAsync("/api/v1/kinds/conv-cots/variants/1").RefusedAsync(HttpStatusCode.NotFound);
        Assert.Equal("conv-cost", (string)kind["didYouMean"]!);
    }

    private Task<JsonNode> AskAsync(string query) => service.GetAsync(Address + query).JsonAsync();
}
