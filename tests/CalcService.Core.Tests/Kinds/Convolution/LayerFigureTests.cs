using System.Text.Json;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Tests.Figures;

namespace CalcService.Core.Tests.Kinds.Convolution;

public sealed class LayerFigureTests
{
    private static readonly ProblemKind Kind = Catalog.Default["conv-cost"];

    [Theory]
    [InlineData("""{"inChannels":1,"outChannels":1,"kernelSize":1}""")]
    [InlineData("""{"inChannels":65536,"outChannels":65536,"kernelSize":1024,"groups":65536}""")]
    [InlineData("""{"inChannels":65536,"outChannels":65536,"kernelSize":[1024,1024,1024],"variant":"depthwise-separable"}""")]
    [InlineData("""{"input":[65536,65536],"inChannels":65536,"outChannels":65536,"kernelSize":1024}""")]
    [InlineData("""{"input":[65536,65536,65536],"inChannels":65536,"outChannels":65536,"kernelSize":9,"variant":"depthwise-separable"}""")]
    [InlineData("""{"input":[100],"inChannels":64,"outChannels":96,"kernelSize":3,"groups":32,"transposed":true}""")]
    [InlineData("""{"input":[28,28],"inChannels":8,"outChannels":16,"kernelSize":3,"groups":8}""")]
    public void Extremes_are_drawn(string givens) => Draw(Read(givens));

    [Fact]
    public void Examples_are_drawn() => Assert.All(Kind.Examples, example => Draw(example.Problem));

    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Medium)]
    [InlineData(Difficulty.Hard)]
    public void Variants_are_drawn(Difficulty difficulty) =>
        Assert.All(Enumerable.Range(0, 60), seed => Draw(Kind.Variant(seed, difficulty)));

    [Fact]
    public void A_question_does_not_tell_the_output_size()
    {
        var layer = Read("""{"input":[112,112],"inChannels":64,"outChannels":64,"kernelSize":3,"stride":2,"padding":1}""");
        Assert.Contains("56 × 56", Drawing.Of(layer.Illustrate(layer.Solve().OrThrow().Trace, Language.English)).Texts);
        var asked = Drawing.Of(layer.Illustrate(trace: null, Language.English));
        Assert.Contains("? × ?", asked.Texts);
        Assert.DoesNotContain(56, asked.Numbers);
    }

    [Theory]
    [InlineData("""{"inChannels":16,"outChannels":32,"kernelSize":3}""", "3 × 3 × 16", "filter 1 sees all 16 channels")]
    [InlineData("""{"inChannels":96,"outChannels":256,"kernelSize":5,"groups":2}""", "5 × 5 × 96/2", "group 2 of 2")]
    [InlineData("""{"inChannels":96,"outChannels":256,"kernelSize":5,"groups":32}""", "5 × 5 × 96/32", "group 32 of 32")]
    [InlineData("""{"inChannels":64,"outChannels":64,"kernelSize":3,"groups":64}""", "3 × 3 × 1", "filter 2 sees channel 2 alone")]
    [InlineData("""{"inChannels":8,"outChannels":16,"kernelSize":3,"groups":8}""", "3 × 3 × 1", "these filters see channel 1 alone")]
    [InlineData("""{"inChannels":32,"outChannels":64,"kernelSize":3,"variant":"depthwise-separable"}""", "1 × 1 × 32", "filter 2")]
    public void A_filter_is_as_deep_as_what_it_sees(string givens, string shape, string legend) =>
        Assert.Superset(new HashSet<string> { shape, legend }, Drawing.Of(Read(givens).Illustrate(trace: null, Language.English)).Texts.ToHashSet());

    private static Problem Read(string givens) => Kind.Read(JsonDocument.Parse(givens).RootElement).OrThrow();

    private static void Draw(Problem problem)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Drawing.Of(problem.Illustrate(problem.Solve().OrThrow().Trace, language)).IsSound();
            Drawing.Of(problem.Illustrate(trace: null, language)).IsSound();
        }
    }
}
