using System.Net;
using System.Text.Json.Nodes;

namespace CalcService.Api.Tests.Problems;

/// <summary>Help with the first step that is not right: its name, its formula, its numbers; never its value.</summary>
[Collection(nameof(Service))]
public sealed class HintTests(Service service)
{
    [Fact]
    public async Task Tells_more_with_every_level()
    {
        var token = await service.TokenAsync();
        var (first, second, third) = (await HintAsync(token, 1), await HintAsync(token, 2), await HintAsync(token, 3));

        Assert.Equal("outputSize", (string)first["step"]!["id"]!);
        Assert.Equal(3, (int)first["of"]!);
        Assert.Null(first["step"]!["formula"]);
        Assert.Contains("2 P", (string)second["step"]!["formula"]!["latex"]!, StringComparison.Ordinal);
        Assert.Null(second["step"]!["substitution"]);
        // O = ⌊(28 + 2·2 − 5)/1⌋ + 1 = 28
        Assert.Contains("28 + 2", (string)third["step"]!["substitution"]!["latex"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("value", third.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("result", third.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_on_behind_what_is_right()
    {
        var token = await service.TokenAsync();
        Assert.Equal("weights", (string)(await HintAsync(token, 1, """{"outputSize":"28","outputShape":"32x28x28","weights":"7"}"""))["step"]!["id"]!);
        Assert.Null((await HintAsync(token, 3, Handed.AllRight))["step"]);
    }

    [Fact]
    public async Task Has_as_many_levels_as_were_granted()
    {
        var token = await service.TokenAsync("\"hints\":1");
        Assert.Equal(1, (int)(await HintAsync(token, 1))["of"]!);
        await service.PostAsync($"{Handed.Path}/{token}/hint", """{"level":2}""").RefusedAsync(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("""{"level":0}""", "level")]
    [InlineData("""{"level":4}""", "level")]
    [InlineData("""{"responses":{"outptSize":"1"}}""", "responses.outptSize")]
    [InlineData("""{"responses":7}""", "responses")]
    public async Task Refuses_at_the_path(string body, string path)
    {
        var token = await service.TokenAsync();
        var problem = await service.PostAsync($"{Handed.Path}/{token}/hint", body).RefusedAsync(HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(problem["errors"]![path]);
    }

    private Task<JsonNode> HintAsync(string token, int level, string responses = "{}") =>
        service.PostAsync($"{Handed.Path}/{token}/hint", $$"""{"responses":{{responses}},"level":{{level}}}""").JsonAsync();
}
