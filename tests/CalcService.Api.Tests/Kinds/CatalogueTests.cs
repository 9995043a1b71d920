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

    private static IEnumerable<string> Strings(JsonNode array) => array.AsArray().Select(entry => (string)entry!);
}
