using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Tests.Figures;

namespace CalcService.Core.Tests.Kinds.Convolution;

public sealed class FieldFigureTests
{
    private static readonly ProblemKind Kind = Catalog.Default["receptive-field"];

    [Theory]
    [InlineData("""{"layers":[{"kernelSize":1}]}""")]
    [InlineData("""{"layers":[{"kernelSize":1,"stride":7}]}""")]
    [InlineData("""{"layers":[{"kernelSize":[1024],"dilation":1024,"stride":1024}]}""")]
    [InlineData("""{"input":[65536,65536,65536],"layers":[{"kernelSize":1024,"stride":2},{"type":"pool","kernelSize":1024,"stride":1024}]}""")]
    [InlineData("""{"layers":[{"kernelSize":33},{"kernelSize":32,"stride":2},{"kernelSize":2,"stride":2}]}""")]
    public void Extremes_are_drawn(string givens) => Draw(Problems.Read(Kind.Id, givens).OrThrow());

    [Theory]
    [InlineData(13)]
    [InlineData(60)]
    public void Deep_stacks_are_drawn(int layers) => Draw(Problems.Read(
        Kind.Id, $$"""{"layers":[{{string.Join(',', Enumerable.Repeat("""{"kernelSize":1024,"stride":1024}""", layers))}}]}""").OrThrow());

    [Fact]
    public void Examples_are_drawn() => Assert.All(Kind.Examples, example => Draw(example.Problem));

    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Medium)]
    [InlineData(Difficulty.Hard)]
    public void Variants_are_drawn(Difficulty difficulty) =>
        Assert.All(Enumerable.Range(0, 60), seed => Draw(Kind.Variant(seed, difficulty)));

    [Fact]
    public void A_question_does_not_tell_the_field()
    {
        var stack = Problems.Read(Kind.Id, """{"layers":[{"kernelSize":9},{"kernelSize":5,"stride":3},{"kernelSize":5,"stride":2}]}""").OrThrow();
        var solved = Drawing.Of(stack.Illustrate(stack.Solve().OrThrow().Trace, Language.English));
        Assert.Superset(new HashSet<string> { "R = 25", "17", "5" }, solved.Texts.ToHashSet()); // 5; (5 − 1)·3 + 5; 17 + 8
        var asked = Drawing.Of(stack.Illustrate(trace: null, Language.English));
        Assert.Contains("R = ?", asked.Texts);
        Assert.DoesNotContain(25, asked.Numbers);
        Assert.DoesNotContain(17, asked.Numbers);
    }

    [Fact]
    public void A_question_is_drawn_alike_whatever_the_kernels()
    {
        var small = Problems.Read(Kind.Id, """{"layers":[{"kernelSize":3},{"kernelSize":3}]}""").OrThrow();
        var large = Problems.Read(Kind.Id, """{"layers":[{"kernelSize":3},{"kernelSize":9}]}""").OrThrow();
        Assert.Equal(
            Drawing.Of(small.Illustrate(trace: null, Language.English)).Shapes, Drawing.Of(large.Illustrate(trace: null, Language.English)).Shapes);
    }

    private static void Draw(Problem problem)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Drawing.Of(problem.Illustrate(problem.Solve().OrThrow().Trace, language)).IsSound();
            Drawing.Of(problem.Illustrate(trace: null, language)).IsSound();
        }
    }
}
