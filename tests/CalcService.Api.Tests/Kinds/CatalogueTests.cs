using System.Text.Json.Nodes;

namespace CalcService.Api.Tests.Kinds;

[Collection(nameof(Service))]
public sealed class CatalogueTests(Service service)
{
    [Fact]
    public async Task All_kinds_are_listed_in_the_order_of_their_families()
    {
        var kinds = (await service.GetAsync("/api/v1/kinds").JsonAsync()).AsArray();

        Assert.Equal(["conv-output-size", "conv-cost"], kinds.Take(2).Select(kind => (string)kind!["id"]!));
        Assert.All(kinds, kind =>
        {
            Assert.NotEmpty((string)kind!["family"]!);
            Assert.NotEmpty((string)kind["title"]!);
            Assert.NotEmpty((string)kind["summary"]!);
            Assert.All(kind["answers"]!.AsArray(), id => Assert.NotEmpty((string)id!));
        });
    }

    [Fact]
    public async Task A_kind_tells_all_that_a_form_needs()
    {
        var kind = await service.GetAsync(Service.ConvCost).JsonAsync();

        Assert.Equal("conv-cost", (string)kind["id"]!);
        Assert.Contains(@"N = W + B", Strings(kind["formulas"]!));
        Assert.Equal(Strings(kind["formulas"]!).Distinct(), Strings(kind["formulas"]!));
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string)kind["givens"]!["$schema"]!);
        Assert.Contains("inChannels", Strings(kind["givens"]!["required"]!));
        var macs = kind["answers"]!.AsArray().Single(answer => (string)answer!["id"]! == "macs")!;
        Assert.Equal(("MAC", 0), ((string)macs["unit"]!, macs["shape"]!.AsArray().Count));
        Assert.All(kind["mistakes"]!.AsArray(), mistake => Assert.NotEmpty((string)mistake!["message"]!));
        Assert.True(kind["examples"]!.AsArray().Count >= 2);
    }

    [Fact]
    public async Task A_kind_speaks_chinese()
    {
        var english = await service.GetAsync(Service.ConvCost).JsonAsync();
        var chinese = await service.GetAsync(Service.ConvCost, ("Accept-Language", "zh")).JsonAsync();

        Assert.NotEqual((string)english["title"]!, (string)chinese["title"]!);
        Assert.NotEqual(
            (string)english["givens"]!["properties"]!["stride"]!["description"]!,
            (string)chinese["givens"]!["properties"]!["stride"]!["description"]!);
    }

    [Fact]
    public async Task Every_given_of_every_kind_has_a_title_and_a_description_in_both_languages()
    {
        foreach (var kind in (await service.GetAsync("/api/v1/kinds").JsonAsync()).AsArray())
        {
            var address = $"/api/v1/kinds/{(string)kind!["id"]!}";
            var english = Givens((await service.GetAsync($"{address}?lang=en").JsonAsync())["givens"]!).ToArray();
            var chinese = Givens((await service.GetAsync($"{address}?lang=zh-CN").JsonAsync())["givens"]!).ToArray();

            Assert.NotEmpty(english);
            Assert.All(english, given => Assert.DoesNotContain((string?)given["title"] ?? "…", letter => letter > 0x2000));
            Assert.All(english.Concat(chinese), given => Assert.NotEmpty((string)given["description"]!));
            Assert.All(english.Zip(chinese), pair =>
                Assert.NotEqual((string)pair.First["title"]!, (string)pair.Second["title"]!));
        }
    }

    /// <summary>All properties, those of records within records too.</summary>
    private static IEnumerable<JsonNode> Givens(JsonNode schema) =>
        from property in schema["properties"]?.AsObject() ?? []
        from given in Givens(property.Value!["items"] ?? new JsonObject()).Prepend(property.Value!)
        select given;

    private static IEnumerable<string> Strings(JsonNode array) => array.AsArray().Select(entry => (string)entry!);
}
