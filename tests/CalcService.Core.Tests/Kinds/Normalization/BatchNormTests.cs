using CalcService.Core.Derivations;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds.Normalization;

public sealed class BatchNormTests
{
    private const string Kind = "batch-norm";

    /// <summary>Mean 3; deviations −3, −1, 4.</summary>
    private const string Three = """{"x":[[0],[2],[7]]}""";

    /// <summary>Mean 5, variance 9, √(9 + 7) = 4: x̂ is −5/4, 1/4, 1/4, 3/4. The unbiased variance is 12; √(18 + 7) = 5.</summary>
    private const string Four = """{"x":[[0],[6],[6],[8]],"gamma":[2],"beta":[3],"epsilon":7,"runningMean":[2],"runningVariance":[18]}""";

    /// <summary>The same at inference.</summary>
    private const string Inference =
        """{"x":[[0],[6],[6],[8]],"gamma":[2],"beta":[3],"epsilon":7,"runningMean":[2],"runningVariance":[18],"mode":"inference"}""";

    private const string Square = """{"x":[[4,1,7],[2,5,3],[9,0,6]]}""";

    private const string Maps = """{"x":[[[[1,2],[3,4]],[[0,1],[1,0]]],[[[5,6],[7,8]],[[2,1],[1,2]]]]}""";

    /// <summary>Wrong results that students really hand in, worked out by hand.</summary>
    [Theory]
    [InlineData(Three, "mean", "not-averaged", "9")]
    [InlineData(Square, "mean", "over-features", "4 10/3 5")] // (4 + 1 + 7)/3, …
    [InlineData(Three, "variance", "sample-variance", "13")] // 26/2
    [InlineData(Three, "variance", "squares-not-averaged", "26")]
    [InlineData(Three, "variance", "not-squared", "0")]
    [InlineData(Three, "variance", "absolute-deviations", "8/3")]
    [InlineData(Three, "variance", "mean-not-subtracted", "53/3")] // (0 + 4 + 49)/3
    [InlineData(Three, "variance", "mean-not-squared", "44/3")] // 53/3 − 3
    [InlineData(Four, "variance", "standard-deviation", "3")]
    [InlineData(Square, "variance", "over-features", "6 14/9 14")] // (0 + 9 + 9)/3, …
    [InlineData(Four, "xHat", "variance-not-rooted", "-5/16 1/16 1/16 3/16")]
    [InlineData(Four, "xHat", "epsilon-outside-root", "-1/2 1/10 1/10 3/10")] // 3 + 7
    [InlineData(Four, "xHat", "epsilon-forgotten", "-5/3 1/3 1/3 1")]
    [InlineData(Four, "xHat", "not-centred", "0 3/2 3/2 2")]
    [InlineData(Four, "xHat", "not-divided", "-5 1 1 3")]
    [InlineData(Four, "xHat", "running-statistics", "-2/5 4/5 4/5 6/5")]
    [InlineData("""{"x":[[1,3],[2,8]],"epsilon":0}""", "xHat", "over-features", "-1 1 -1 1")]
    [InlineData(Inference, "xHat", "batch-statistics", "-5/4 1/4 1/4 3/4")]
    [InlineData(Inference, "xHat", "variance-not-rooted", "-2/25 4/25 4/25 6/25")]
    [InlineData(Inference, "xHat", "not-centred", "0 6/5 6/5 8/5")]
    [InlineData(Inference, "xHat", "not-divided", "-2 4 4 6")]
    [InlineData(Inference, "y", "scaled-before-normalizing", "1/5 13/5 13/5 17/5")] // (3 − 2)/5, (15 − 2)/5, …
    [InlineData(Four, "y", "gamma-beta-swapped", "-7/4 11/4 11/4 17/4")] // 3·(−5/4) + 2
    [InlineData(Four, "y", "shifted-first", "7/2 13/2 13/2 15/2")] // 2·(−5/4 + 3)
    [InlineData(Four, "y", "not-normalized", "3 15 15 19")]
    [InlineData(Four, "y", "gamma-forgotten", "7/4 13/4 13/4 15/4")]
    [InlineData(Four, "y", "beta-forgotten", "-5/2 1/2 1/2 3/2")]
    [InlineData(Four, "y", "beta-subtracted", "-11/2 -5/2 -5/2 -3/2")]
    [InlineData(Four, "y", "scaled-before-normalizing", "-1/2 5/2 5/2 7/2")] // (3 − 5)/4, (15 − 5)/4, …
    [InlineData(Four, "newRunningMean", "momentum-reversed", "47/10")] // 0.2 + 4.5
    [InlineData(Four, "newRunningMean", "old-not-faded", "5/2")] // 2 + 0.5
    [InlineData(Four, "unbiasedVariance", "correction-inverted", "27/4")]
    [InlineData(Four, "newRunningVariance", "biased-variance", "171/10")] // 16.2 + 0.9
    [InlineData(Four, "newRunningVariance", "momentum-reversed", "63/5")] // 1.8 + 10.8
    [InlineData(Four, "newRunningVariance", "old-not-faded", "96/5")] // 18 + 1.2
    [InlineData(Four, "newRunningVariance", "standard-deviation", "33/2")] // 16.2 + 0.3
    [InlineData("""{"x":[[1],[3],[5]],"runningMean":[0],"runningVariance":[1]}""", "newRunningVariance", "biased-variance", "7/6")]
    [InlineData(Maps, "count", "positions-forgotten", "2")]
    [InlineData(Maps, "count", "samples-forgotten", "4")]
    [InlineData(Maps, "count", "channels-counted", "16")]
    public void Recognises_a_wrong_value(string problem, string step, string mistake, string shows) =>
        Assert.Equal(shows, Entries(Problems.Mistaken(Kind, problem, step, mistake)));

    [Fact]
    public void The_sample_variance_makes_other_normalized_values() => Assert.Equal(
        "-1 0 1", Entries(Problems.Mistaken(Kind, """{"x":[[1],[2],[3]],"epsilon":0}""", "variance", "sample-variance", shown: "xHat")));

    [Theory]
    [InlineData("xHat", "-5/4 1/4 1/4 3/4")]
    [InlineData("y", "1/2 7/2 7/2 9/2")]
    [InlineData("newRunningMean", "23/10")] // 1.8 + 0.5
    [InlineData("newRunningVariance", "87/5")] // 16.2 + 1.2
    public void Stays_exact_where_the_root_is(string step, string shows) => Assert.Equal(shows, Entries(Problems.Solve(Kind, Four, step)));

    [Fact]
    public void At_inference_only_the_normalized_values_and_the_output_are_asked() => Assert.Equal(
        ["xHat", "y"], Problems.Read(Kind, Inference).OrThrow().Solve().OrThrow().Answers.Select(answer => answer.Step.Id));

    [Fact]
    public void Scale_and_shift_are_1_and_0_unless_given() =>
        Assert.Equal(Problems.Solve(Kind, Square, "xHat"), Problems.Solve(Kind, Square, "y"));

    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Medium)]
    [InlineData(Difficulty.Hard)]
    public void Normalized_values_have_mean_0_and_a_variance_just_below_1(Difficulty difficulty)
    {
        foreach (var (problem, trace) in Trained(difficulty))
        {
            var (epsilon, xHat) = (Given(problem, "epsilon")[0], Plain.PerFeature(trace["xHat"].Tensor));
            for (var feature = 0; feature < xHat.Length; feature++)
            {
                var variance = trace["variance"].Tensor[feature].ToDouble();
                Assert.Equal(0, xHat[feature].Average(), 1e-12);
                Assert.Equal(variance / (variance + epsilon), xHat[feature].Average(value => value * value), 1e-12);
            }
        }
    }

    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Medium)]
    [InlineData(Difficulty.Hard)]
    public void The_output_can_be_undone(Difficulty difficulty)
    {
        foreach (var (problem, trace) in Trained(difficulty))
        {
            var (gamma, beta, epsilon) = (Given(problem, "gamma"), Given(problem, "beta"), Given(problem, "epsilon")[0]);
            var y = Plain.PerFeature(trace["y"].Tensor);
            var x = y.Select((values, j) => values.Select(value => (value - beta[j]) / gamma[j]
                * Math.Sqrt(trace["variance"].Tensor[j].ToDouble() + epsilon) + trace["mean"].Tensor[j].ToDouble()));
            Assert.Equal(Given(problem, "x").Order(), x.SelectMany(values => values).Order(), (a, b) => Math.Abs(a - b) < 1e-9);
        }
    }

    [Theory]
    [InlineData("mean")]
    [InlineData("variance")]
    [InlineData("xHat")]
    public void Maps_are_samples_at_every_position(string step)
    {
        const string rows = """{"x":[[1,0],[2,1],[3,1],[4,0],[5,2],[6,1],[7,1],[8,2]]}"""; // the rows are the positions of Maps
        Assert.Equal(
            Plain.PerFeature(Problems.Solve(Kind, rows, step).Tensor), Plain.PerFeature(Problems.Solve(Kind, Maps, step).Tensor));
    }

    [Theory]
    [InlineData("""{"x":[1,2]}""", "x", "wrong-rank")]
    [InlineData("""{"x":[[[1,2]]]}""", "x", "wrong-rank")]
    [InlineData("""{"x":[[1e10],[1]]}""", "x[0][0]", "out-of-range")]
    [InlineData("""{"x":[[1,2],[3]]}""", "x[1]", "ragged")]
    [InlineData("""{"x":[[1],[2]],"gamma":[1,2]}""", "gamma", "features-disagree")]
    [InlineData("""{"x":[[1,2],[2,5]],"beta":[1]}""", "beta", "features-disagree")]
    [InlineData("""{"x":[[1],[2]],"gamma":1}""", "gamma", "not-an-array")]
    [InlineData("""{"x":[[1],[2]],"gamma":[1e10]}""", "gamma[0]", "out-of-range")]
    [InlineData("""{"x":[[1],[2]],"beta":[-1e10]}""", "beta[0]", "out-of-range")]
    [InlineData("""{"x":[[1],[2]],"epsilon":-1}""", "epsilon", "out-of-range")]
    [InlineData("""{"x":[[1],[2]],"momentum":1.5}""", "momentum", "out-of-range")]
    [InlineData("""{"x":[[1],[2]],"mode":"test"}""", "mode", "not-a-choice")]
    [InlineData("""{"x":[[1],[2]],"runningMean":[1,1],"runningVariance":[1]}""", "runningMean", "features-disagree")]
    [InlineData("""{"x":[[1],[2]],"runningMean":[1],"runningVariance":[1,2]}""", "runningVariance", "features-disagree")]
    [InlineData("""{"x":[[1],[2]],"runningMean":[1],"runningVariance":[-1]}""", "runningVariance[0]", "out-of-range")]
    [InlineData("""{"x":[[1],[2]],"runningMean":[1e10],"runningVariance":[1]}""", "runningMean[0]", "out-of-range")]
    [InlineData("""{"x":[[1],[2]],"runningMean":[1]}""", "runningVariance", "running-statistics-missing")]
    [InlineData("""{"x":[[1],[2]],"mode":"inference"}""", "runningMean", "running-statistics-missing")]
    [InlineData("""{"x":[[1,2]],"runningMean":[1,1],"runningVariance":[1,1]}""", "x", "single-value")]
    [InlineData("""{"x":[[1,2],[1,3]],"epsilon":0}""", "epsilon", "zero-variance")]
    [InlineData("""{"x":[[1]],"epsilon":0,"mode":"inference","runningMean":[1],"runningVariance":[0]}""", "runningVariance[0]", "zero-variance")]
    public void Refuses_what_is_not_valid(string problem, string path, string code)
    {
        var fault = Problems.Faults(Kind, problem)[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    [Fact]
    public void Refuses_a_batch_that_is_too_large()
    {
        var fault = Problems.Faults(Kind, $$"""{"x":[{{string.Join(',', Enumerable.Repeat("[1]", 16_385))}}]}""")[0];
        Assert.Equal(("x", "too-many-entries"), (fault.Path, fault.Code));
    }

    [Fact]
    public void Says_which_features_do_not_vary() => Assert.Equal(
        "Must not be 0, because a feature has variance 0 (counted from 0: 0, 2).",
        $"{Problems.Faults(Kind, """{"x":[[1,2,3],[1,3,3]],"epsilon":0}""")[0].Message}");

    [Fact]
    public void A_feature_that_does_not_vary_becomes_0() =>
        Assert.Equal("0 0", Entries(Problems.Solve(Kind, """{"x":[[4],[4]]}""", "xHat")));

    private static IEnumerable<(Problem Problem, Trace Trace)> Trained(Difficulty difficulty) =>
        from seed in Enumerable.Range(0, 40)
        let problem = Catalog.Default[Kind].Variant(seed, difficulty)
        let trace = problem.Run(Scenario.Truth)
        where trace.Find("variance") is not null
        select (problem, trace);

    private static double[] Given(Problem problem, string name) => Plain.Numbers(Problems.Json(problem), name);

    private static string Entries(Value value) => value.IsScalar ? $"{value}" : string.Join(' ', value.Tensor.Entries.ToArray());
}
