using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Tests.Figures;

namespace CalcService.Core.Tests.Kinds.Normalization;

public sealed class BatchFigureTests
{
    public static TheoryData<string> Kinds => ["batch-norm", "batch-norm-backward"];

    [Theory, MemberData(nameof(Kinds))]
    public void Examples_and_variants_are_drawn(string id)
    {
        var kind = Catalog.Default[id];
        Assert.All(kind.Examples, example => Draw(example.Problem));
        foreach (var difficulty in Enum.GetValues<Difficulty>())
            Assert.All(Enumerable.Range(0, 40), seed => Draw(kind.Variant(seed, difficulty)));
    }

    [Theory]
    [InlineData("""{"x":[[5]]}""")]
    [InlineData("""{"x":[[0,0],[0,0]]}""")]
    [InlineData("""{"x":[[1e9,1e-9],[-1e9,2e-9]]}""")]
    [InlineData("""{"x":[[1,2,3,4,5,6,7,8,9]],"mode":"inference","runningMean":[-1e9,0,0,0,0,0,0,0,1e9],"runningVariance":[0,1e9,1,1,1,1,1,1,1]}""")]
    [InlineData("""{"x":[[[[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,2]],[[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,2]]]]}""")]
    public void Extremes_are_drawn(string givens)
    {
        Draw(Problems.Read("batch-norm", givens).OrThrow());
        if (!givens.Contains("inference", StringComparison.Ordinal))
            Draw(Problems.Read("batch-norm-backward", $"{givens[..^1]},\"dy\"{givens["{\"x\"".Length..]}").OrThrow());
    }

    [Fact]
    public void A_large_batch_is_drawn_in_part()
    {
        var columns = string.Join(',', Enumerable.Range(0, 300).Select(i => $"[{i},{i % 7},{-i},{i * i}]"));
        var problem = Problems.Read("batch-norm", $$"""{"x":[{{columns}}]}""").OrThrow();
        Draw(problem);
        Assert.Contains("the first 3 of 4 features, the first 200 of 300 values", Solved(problem, Language.English).Texts);
        Assert.Contains("4 个特征中的前 3 个，300 个值中的前 200 个", Solved(problem, Language.Chinese).Texts);
    }

    [Fact]
    public void A_question_tells_no_statistics()
    {
        var problem = Example("batch-norm", "by-hand");
        Assert.DoesNotContain(Asked(problem).Texts, text => text.Contains('σ', StringComparison.Ordinal));
        Assert.Equal(2, Asked(problem).Texts.Count(text => text == "?"));
        Assert.Contains("μ = 5, σ = 3", Solved(problem, Language.English).Texts);
    }

    [Fact]
    public void At_inference_the_running_statistics_are_given() =>
        Assert.Contains("μrun = 2, σrun = 2", Asked(Example("batch-norm", "inference")).Texts);

    [Fact]
    public void Gradients_and_their_sums_are_told_by_the_solution_alone()
    {
        var problem = Example("batch-norm-backward", "by-hand");
        Assert.Equal(2, Asked(problem).Texts.Count(text => text == "∂L/∂y: Σ = ?")); // the sum is the gradient of β
        Assert.Equal(2, Asked(problem).Texts.Count(text => text == "∂L/∂x: Σ = ?"));
        Assert.Equal(2, Solved(problem, Language.English).Texts.Count(text => text == "∂L/∂x: Σ = 0"));
    }

    private static Problem Example(string kind, string name) =>
        Catalog.Default[kind].Examples.Single(example => example.Name == name).Problem;

    private static void Draw(Problem problem)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Solved(problem, language).IsSound();
            Drawing.Of(problem.Illustrate(trace: null, language)).IsSound();
        }
    }

    private static Drawing Solved(Problem problem, Language language) =>
        Drawing.Of(problem.Illustrate(problem.Solve().OrThrow().Trace, language));

    private static Drawing Asked(Problem problem) => Drawing.Of(problem.Illustrate(trace: null, Language.English));
}
