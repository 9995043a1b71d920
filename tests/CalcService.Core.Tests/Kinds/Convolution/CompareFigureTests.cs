using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Tests.Figures;

namespace CalcService.Core.Tests.Kinds.Convolution;

public sealed class CompareFigureTests
{
    private const string Large = """{"inChannels":65536,"outChannels":65536,"kernelSize":[1024,1024,1024],"padding":"same","variant":"depthwise-separable"}""";
    private const string Small = """{"inChannels":1,"outChannels":1,"kernelSize":[1,1,1]}""";

    private static readonly ProblemKind Kind = Catalog.Default["conv-compare"];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 32)]
    public void Blocks_of_any_depth_are_drawn(int before, int after)
    {
        Draw(Read($$"""{"input":[65536,65536,65536],"before":[{{Repeated(Large, before)}}],"after":[{{Repeated(Large, after)}}]}"""));
        Draw(Read($$"""{"before":[{{Repeated(Large, before)}}],"after":[{{Repeated(Small, after)}}]}"""));
    }

    [Fact]
    public void Examples_are_drawn() => Assert.All(Kind.Examples, example => Draw(example.Problem));

    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Medium)]
    [InlineData(Difficulty.Hard)]
    public void Variants_are_drawn(Difficulty difficulty) =>
        Assert.All(Enumerable.Range(0, 60), seed => Draw(Kind.Variant(seed, difficulty)));

    [Fact]
    public void A_question_does_not_tell_the_counts()
    {
        var problem = Read("""{"input":[9,9],"before":[{"inChannels":7,"outChannels":11,"kernelSize":5}],"after":[{"inChannels":7,"outChannels":11,"kernelSize":3}]}""");
        var solved = Drawing.Of(problem.Illustrate(problem.Solve().OrThrow().Trace, Language.English));
        Assert.Superset(new HashSet<long> { 1_936, 704, 48_125, 33_957 }, solved.Numbers.ToHashSet()); // 25·77 + 11; 9·77 + 11; 25·1925; 49·693
        var asked = Drawing.Of(problem.Illustrate(trace: null, Language.English));
        Assert.Equal(4, asked.Texts.Count(text => text == "?"));
        Assert.All(asked.Numbers, number => Assert.InRange(number, 1, 11));
    }

    private static string Repeated(string layer, int times) => string.Join(',', Enumerable.Repeat(layer, times));

    private static Problem Read(string givens) => Problems.Read(Kind.Id, givens).OrThrow();

    private static void Draw(Problem problem)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Drawing.Of(problem.Illustrate(problem.Solve().OrThrow().Trace, language)).IsSound();
            Drawing.Of(problem.Illustrate(trace: null, language)).IsSound();
        }
    }
}
