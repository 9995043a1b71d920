using System.Net;
using System.Text;

namespace CalcService.Api.Tests.Errors;

[Collection(nameof(Service))]
public sealed class InvalidGivensTests(Service service)
{
    private const HttpStatusCode Invalid = HttpStatusCode.UnprocessableEntity;

    [Theory]
    [InlineData("null", "$")]
    [InlineData("true", "$")]
    [InlineData("\"layer\"", "$")]
    [InlineData("[{}]", "$")]
    [InlineData("{}", "inChannels")]
    [InlineData("""{"stride":0}""", "inChannels")]
    [InlineData("""{"inChannels":1e30,"outChannels":1}""", "inChannels")]
    [InlineData("""{"inChannels":1e999999999,"outChannels":1}""", "inChannels")]
    [InlineData("""{"inChannels":1e-999999999,"outChannels":1}""", "inChannels")]
    [InlineData("""{"inChannels":1.5,"outChannels":1}""", "inChannels")]
    [InlineData("""{"inChannels":"3","outChannels":1}""", "inChannels")]
    [InlineData("""{"inChannels":null,"outChannels":1}""", "inChannels")]
    [InlineData("""{"inChannels":{},"outChannels":[]}""", "outChannels")]
    [InlineData("""{"inChannels":3,"outChannels":8,"kernelSize":3,"bias":"no"}""", "bias")]
    [InlineData("""{"inChannels":3,"outChannels":8,"kernelSize":[3,"3"]}""", "kernelSize[1]")]
    [InlineData("""{"inChannels":3,"outChannels":8,"kernelSize":[]}""", "kernelSize")]
    [InlineData("""{"inChannels":3,"outChannels":8,"kernelSize":3,"stride":0}""", "stride")]
    [InlineData("""{"inChannels":3,"outChannels":8,"kernelSize":3,"variant":"depthwize"}""", "variant")]
    [InlineData("""{"inChannels":3,"outChannels":8,"kernelSize":3,"inChannels":4}""", "inChannels")]
    [InlineData("""{"inChannels":3,"outChannels":8,"kernelSize":3,"padding":[[1,2,3]]}""", "padding[0]")]
    public async Task Invalid_givens_are_refused_at_their_path(string givens, string path)
    {
        var problem = await service.PostAsync($"{Service.ConvCost}/validate", givens).RefusedAsync(Invalid);

        Assert.NotEmpty(problem["errors"]![path]!.AsArray());
        Assert.Equal(problem["errors"]![path]!.AsArray().Count, problem["codes"]![path]!.AsArray().Count);
    }

    [Theory]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"kernelSiz\ud800":1}""")]
    [InlineData("""{"kernelSize\ud800":1}""")]
    [InlineData("""{"padding":"\ud800"}""")]
    [InlineData("""{"padding":"same\udfff"}""")]
    [InlineData("""{"padding":"sam\udfff"}""")]
    [InlineData("""{"variant":"\ud800standard"}""")]
    [InlineData("""{"variant":"standard\ud800"}""")]
    [InlineData("""{"variant":"standar\ud800"}""")]
    public Task Half_characters_are_refused(string givens) =>
        service.PostAsync(Service.Solve, givens).RefusedAsync(Invalid);

    [Fact]
    public async Task A_kernel_larger_than_its_padded_input_is_refused()
    {
        var givens = """{"input":[4,4],"kernelSize":7,"padding":1}""";
        var problem = await service.PostAsync("/api/v1/kinds/conv-output-size/solve", givens).RefusedAsync(Invalid);

        Assert.NotEmpty(problem["errors"]!.AsObject());
    }

    [Theory]
    [InlineData("en", "There is no field \"kernelSiz\" here; did you mean \"kernelSize\"?")]
    [InlineData("zh-CN", "这里没有字段“kernelSiz”，是不是指“kernelSize”？")]
    public async Task A_misspelt_field_is_named_with_what_was_meant(string language, string message)
    {
        var problem = await service
            .PostAsync($"{Service.Solve}?lang={language}", """{"kernelSiz":3}""")
            .RefusedAsync(Invalid);

        Assert.Equal(message, (string)problem["errors"]!["kernelSiz"]![0]!);
        Assert.Equal("unknown-field", (string)problem["codes"]!["kernelSiz"]![0]!);
        Assert.Equal("kernelSize", (string)problem["didYouMean"]!["kernelSiz"]!);
    }

    [Fact]
    public async Task Thousands_of_unknown_fields_get_a_short_answer()
    {
        var fields = Enumerable.Range(0, 50_000).Select(i => $"\"f{i}\":{i}");
        using var response = await service.PostAsync(Service.Solve, $"{{{string.Join(',', fields)}}}");

        Assert.Equal(Invalid, response.StatusCode);
        Assert.InRange((await response.Content.ReadAsStringAsync()).Length, 100, 20_000);
    }

    [Theory]
    [InlineData("\"", "a", "\"")]
    [InlineData("", "1", "")]
    [InlineData("[1", ",1", "]")]
    [InlineData("[[1]", ",[1]", "]")]
    public Task A_mebibyte_of_one_field_is_refused(string start, string filler, string end)
    {
        var value = new StringBuilder(start).Insert(start.Length, filler, 1_000_000 / filler.Length).Append(end);
        return service.PostAsync(Service.Solve, $$"""{"padding":{{value}}}""").RefusedAsync(Invalid);
    }
}
