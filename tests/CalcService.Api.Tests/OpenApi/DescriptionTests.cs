using System.Text.Json.Nodes;

namespace CalcService.Api.Tests.OpenApi;

[Collection(nameof(Service))]
public sealed class DescriptionTests(Service service)
{
    private static readonly string[] SolveStatuses = ["200", "400", "401", "406", "413", "415", "422", "429", "503"];

    [Fact]
    public async Task The_committed_description_is_the_one_served()
    {
        var committed = await File.ReadAllTextAsync(Path.Combine(Repository(), "openapi", "calcservice.v1.json"));
        var served = await service.Client.GetStringAsync("/openapi/v1.json");

        Assert.True(
            committed.ReplaceLineEndings("\n") == served.ReplaceLineEndings("\n"),
            "Stale: run dotnet run --project src/CalcService.Api -- --openapi openapi/calcservice.v1.json");
    }

    [Fact]
    public async Task Every_kind_has_typed_paths_whose_examples_run_as_they_are()
    {
        var description = await ReadAsync();
        foreach (var kind in (await service.GetAsync("/api/v1/kinds").JsonAsync()).AsArray())
        {
            var id = (string)kind!["id"]!;
            var solve = description["paths"]![$"/api/v1/kinds/{id}/solve"]!["post"]!;
            var content = solve["requestBody"]!["content"]!["application/json"]!;

            Assert.Equal($"#/components/schemas/{id}", (string)content["schema"]!["$ref"]!);
            Assert.Equal(SolveStatuses, solve["responses"]!.AsObject().Select(response => response.Key));
            Assert.True(content["examples"]!.AsObject().Count >= 2);
            foreach (var (_, example) in content["examples"]!.AsObject())
                await SolvesAsDescribedAsync(description, id, example!["value"]!);
        }
    }

    [Theory]
    [InlineData("/api/v1/kinds", "/api/v1/kinds")]
    [InlineData("/api/v1/kinds/conv-cost", "/api/v1/kinds/{kind}")]
    [InlineData("/health/live", "/health/live")]
    public async Task Pages_are_as_described(string path, string template)
    {
        var description = await ReadAsync();

        new ResponseSchema(description).Check(template, "get", "200", await service.GetAsync(path).JsonAsync());
    }

    [Theory]
    [InlineData("{", "400")]
    [InlineData("{\"strid\":1}", "422")]
    public async Task Refusals_are_as_described(string body, string status)
    {
        var description = await ReadAsync();
        using var response = await service.PostAsync(Service.Solve, body);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        new ResponseSchema(description).Check(Service.Solve, "post", status, problem);
    }

    [Fact]
    public async Task Swagger_shows_the_description()
    {
        Assert.Contains("swagger-ui", await service.Client.GetStringAsync("/swagger"), StringComparison.Ordinal);
        var script = await service.Client.GetStringAsync("/swagger/index.js");
        Assert.Contains("/openapi/v1.json", script, StringComparison.Ordinal);
    }

    private async Task SolvesAsDescribedAsync(JsonNode description, string kind, JsonNode example)
    {
        var path = $"/api/v1/kinds/{kind}/solve";
        var solution = await service
            .PostAsync($"{path}?figure=true&math=latex,mathml,text", example.ToJsonString())
            .JsonAsync();

        new ResponseSchema(description).Check(path, "post", "200", solution);
    }

    private Task<JsonNode> ReadAsync() => service.GetAsync("/openapi/v1.json").JsonAsync();

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CalcService.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
