using System.Text.Json;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Tests.Figures;

namespace CalcService.Core.Tests.Kinds.Convolution;

public sealed class WindowFigureTests
{
    private static readonly ProblemKind Kind = Catalog.Default["conv-output-size"];

    [Theory]
    [InlineData("""{"input":[65536,65536],"kernelSize":1024,"stride":1024,"padding":65536,"dilation":64}""")]
    [InlineData("""{"input":[65536,65536],"kernelSize":1024,"stride":1024,"padding":65536,"dilation":1024,"transposed":true}""")]
    [InlineData("""{"input":[65536,65536,65536],"kernelSize":1024,"padding":[[0,65536],[7,3],[65536,1]],"stride":[1,2,1024]}""")]
    [InlineData("""{"input":[65536],"kernelSize":1000,"stride":1000,"padding":65000,"transposed":true,"outputPadding":999}""")]
    [InlineData("""{"input":[1],"kernelSize":1}""")]
    [InlineData("""{"input":[1,1],"kernelSize":[1,1024],"padding":[0,512]}""")]
    [InlineData("""{"input":[1],"kernelSize":1,"transposed":true}""")]
    [InlineData("""{"input":[1],"kernelSize":1024,"dilation":1024,"padding":"same"}""")]
    [InlineData("""{"input":[6,6],"kernelSize":3,"stride":2,"ceilMode":true}""")]
    [InlineData("""{"input":[10,10],"kernelSize":1,"stride":5,"padding":3,"transposed":true,"outputPadding":4}""")]
    [InlineData("""{"input":[5],"kernelSize":4,"stride":7}""")]
    public void Extremes_are_drawn(string givens) => Draw(Kind.Read(JsonDocument.Parse(givens).RootElement).OrThrow());

    [Fact]
    public void Examples_are_drawn() => Assert.All(Kind.Examples, example => Draw(example.Problem));

    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Medium)]
    [InlineData(Difficulty.Hard)]
    public void Variants_are_drawn(Difficulty difficulty) =>
        Assert.All(Enumerable.Range(0, 60), seed => Draw(Kind.Variant(seed, difficulty)));

    [Fact]
    public void A_solution_tells_the_output() =>
        Assert.Contains(Solved(Example("resnet-first-layer"), Language.English).Texts, text => text == "output O = 112");

    [Fact]
    public void A_question_tells_no_number_that_is_not_given()
    {
        var drawing = Asked(Example("alexnet-first-layer"), Language.English);
        Assert.Contains("output O = ?", drawing.Texts);
        Assert.Subset(new HashSet<long> { 227, 11, 4, 1, 2 }, drawing.Numbers.ToHashSet());
    }

    [Fact]
    public void Counting_the_cells_of_a_question_gives_nothing_away()
    {
        var (one, other) = (Transposed(input: 40), Transposed(input: 43));
        Assert.Equal(Asked(one, Language.English).Shapes, Asked(other, Language.English).Shapes);
    }

    [Fact]
    public void Axes_that_differ_are_named() =>
        Assert.Superset(new HashSet<string> { "IH = 64", "input IW = 48", "SW = 1", "OH = 32" }, Solved(Example("dilated-unequal-axes"), Language.English).Texts.ToHashSet());

    [Theory]
    [InlineData("pooling-ceil-mode", Language.English, "starts beyond the input: dropped")]
    [InlineData("pooling-ceil-mode", Language.Chinese, "起点越过输入：舍去")]
    [InlineData("audio-one-dimensional", Language.Chinese, "剩余：放不下完整窗口")]
    [InlineData("dcgan-upsampling", Language.English, "cropped")]
    public void What_is_special_is_in_the_legend(string example, Language language, string words) =>
        Assert.Contains(words, Solved(Example(example), language).Texts);

    [Fact]
    public void Padding_that_is_worked_out_is_not_told_in_a_question()
    {
        Assert.Contains("Pb = ?", Asked(Example("same-with-stride"), Language.English).Texts);
        Assert.Contains("Pb = 1", Solved(Example("same-with-stride"), Language.English).Texts);
    }

    private static Problem Transposed(int input) => Kind
        .Read(JsonDocument.Parse($$"""{"input":[{{input}},{{input}}],"kernelSize":4,"stride":2,"padding":1,"transposed":true}""").RootElement).OrThrow();

    private static Problem Example(string name) => Kind.Examples.Single(example => example.Name == name).Problem;

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

    private static Drawing Asked(Problem problem, Language language) => Drawing.Of(problem.Illustrate(trace: null, language));
}
