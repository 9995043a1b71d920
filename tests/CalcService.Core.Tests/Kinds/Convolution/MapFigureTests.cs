using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Convolution.Forward;
using CalcService.Core.Kinds.Convolution.Pooling;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using CalcService.Core.Tests.Figures;

namespace CalcService.Core.Tests.Kinds.Convolution;

/// <summary>Figures of convolutions and poolings with numbers.</summary>
public sealed class MapFigureTests
{
    private static readonly ConvForward Convolution = new();
    private static readonly PoolForward Pooling = new();

    [Fact]
    public void Examples_are_drawn() =>
        Assert.All(Convolution.Examples.Concat(Pooling.Examples), example => Draw(example.Problem));

    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Medium)]
    [InlineData(Difficulty.Hard)]
    public void Variants_are_drawn(Difficulty difficulty) => Assert.All(Enumerable.Range(0, 40), seed =>
    {
        Draw(Convolution.Variant(seed, difficulty));
        Draw(Pooling.Variant(seed, difficulty));
    });

    [Theory]
    [InlineData(12, 64, 3, 1, 1, 1)]
    [InlineData(1, 250, 11, 4, 128, 1)]
    [InlineData(2, 40, 5, 7, 0, 9)]
    [InlineData(1, 1, 1, 1, 0, 1)]
    [InlineData(5, 9, 9, 1, 0, 1)]
    public void Large_maps_are_drawn(int channels, int size, int kernel, int stride, int padding, int dilation)
    {
        foreach (var scale in new Scalar[] { 1, 1_000_003, Scalar.Parse("0.123456789") })
        {
            Draw(Convolution.Accept(new()
            {
                Input = Maps.Arbitrary(seed: 1, channels, size, size).Scale(scale),
                Kernels = Maps.Arbitrary(seed: 2, 1, channels, kernel, kernel).Scale(scale),
                Stride = stride,
                Padding = padding,
                Dilation = dilation,
            }).OrThrow());
            Draw(Pooling.Accept(new()
            {
                Input = Maps.Arbitrary(seed: 1, channels, size, size).Scale(scale),
                Type = PoolType.Average,
                KernelSize = kernel,
                Stride = stride,
                Padding = kernel / 2,
                CeilMode = true,
            }).OrThrow());
        }
    }

    [Fact]
    public void A_solution_tells_the_output() =>
        Assert.Superset(new HashSet<string> { "17", "19", "14", "output Y" }, Solved(Of("dumoulin-no-padding"), Language.English).Texts.ToHashSet());

    [Fact]
    public void A_question_tells_neither_the_output_nor_how_large_it_is()
    {
        var texts = Asked(Of("dumoulin-no-padding"), Language.English).Texts.ToArray();
        Assert.Contains("?", texts);
        Assert.DoesNotContain("17", texts);
        var (one, other) = (Square(6), Square(7));
        Assert.Equal(Count(one, "?"), Count(other, "?"));
    }

    [Fact]
    public void The_flipped_kernel_is_drawn_only_when_solved()
    {
        Assert.Contains("kernel W, flipped", Solved(Of("true-convolution"), Language.English).Texts);
        Assert.Contains("翻转后的卷积核 W", Solved(Of("true-convolution"), Language.Chinese).Texts);
        Assert.Contains("kernel W", Asked(Of("true-convolution"), Language.English).Texts);
    }

    [Theory]
    [InlineData("negative-numbers", "padding: never the largest")]
    [InlineData("average-padding-counts", "padding: zeros that count")]
    [InlineData("average-padding-left-out", "padding: does not count")]
    [InlineData("global-average", "The other 2 of 3 channels are pooled in the same way.")]
    public void What_padding_does_is_in_the_legend(string example, string words) =>
        Assert.Contains(words, Solved(Pooling.Examples.Single(known => known.Name == example).Problem, Language.English).Texts);

    [Fact]
    public void Zeros_stand_only_where_they_count()
    {
        Assert.DoesNotContain("0", Solved(Pooling.Examples.Single(known => known.Name == "negative-numbers").Problem, Language.English).Texts);
        Assert.Contains("0", Solved(Pooling.Examples.Single(known => known.Name == "average-padding-counts").Problem, Language.English).Texts);
    }

    private static int Count(Problem problem, string text) =>
        Asked(problem, Language.English).Texts.Count(known => known == text);

    private static Problem Square(int size) =>
        Convolution.Accept(new() { Input = Maps.Arbitrary(seed: 1, size, size), Kernels = Maps.Arbitrary(seed: 2, 2, 2) }).OrThrow();

    private static Problem Of(string example) => Convolution.Examples.Single(known => known.Name == example).Problem;

    private static void Draw(Problem problem)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Solved(problem, language).IsSound();
            Asked(problem, language).IsSound();
        }
    }

    private static Drawing Solved(Problem problem, Language language) =>
        Drawing.Of(problem.Illustrate(problem.Solve().OrThrow().Trace, language));

    private static Drawing Asked(Problem problem, Language language) =>
        Drawing.Of(problem.Illustrate(trace: null, language));
}
