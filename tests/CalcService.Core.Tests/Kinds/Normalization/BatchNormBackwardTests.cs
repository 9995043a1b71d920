using CalcService.Core.Derivations;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds.Normalization;

public sealed class BatchNormBackwardTests
{
    private const string Kind = "batch-norm-backward";

    /// <summary>
    /// √(9 + 7) = 4, and x̂ is −5/4, 1/4, 1/4, 3/4. The gradient of x̂ is 2, 0, 4, −2, its sum S = 4; the sum with x̂ is
    /// T = −5/2 + 1 − 3/2 = −3; the gradient of x is (4·dx̂ − 4 + 3·x̂)/16.
    /// </summary>
    private const string Four = """{"x":[[0],[6],[6],[8]],"dy":[[1],[0],[2],[-1]],"gamma":[2],"beta":[3],"epsilon":7}""";

    /// <summary>Wrong results that students really hand in, worked out by hand.</summary>
    [Theory]
    [InlineData("dGamma", "averaged", "-3/8")]
    [InlineData("dGamma", "x-hat-forgotten", "2")]
    [InlineData("dGamma", "x-for-x-hat", "4")] // 0 + 0 + 12 − 8
    [InlineData("dBeta", "averaged", "1/2")]
    [InlineData("dBeta", "gamma-and-beta-swapped", "-3/2")]
    [InlineData("dXHat", "gamma-forgotten", "1 0 2 -1")]
    [InlineData("dXHat", "beta-for-gamma", "3 0 6 -3")]
    [InlineData("sumDXHat", "averaged", "1")]
    [InlineData("sumDXHatXHat", "averaged", "-3/4")]
    [InlineData("sumDXHatXHat", "x-for-x-hat", "8")] // 0 + 0 + 24 − 16
    [InlineData("dx", "statistics-constant", "1/2 0 1 -1/2")] // γ/σ · dy
    [InlineData("dx", "mean-forgotten", "17/64 3/64 67/64 -23/64")] // (8 − 15/4)/16, …
    [InlineData("dx", "variance-forgotten", "1/4 -1/4 3/4 -3/4")] // (8 − 4)/16, …
    [InlineData("dx", "not-divided-by-m", "1/16 -13/16 51/16 -39/16")]
    [InlineData("dx", "sums-not-averaged", "-23/16 -13/16 3/16 -15/16")] // (2 − 4 − 15/4)/4, …
    [InlineData("dx", "signs-reversed", "63/64 13/64 77/64 -25/64")] // (8 + 4 + 15/4)/16, …
    [InlineData("dx", "variance-not-rooted", "1/256 -13/256 51/256 -39/256")]
    [InlineData("dx", "x-hat-forgotten", "7/16 -1/16 15/16 -9/16")] // (8 − 4 + 3)/16, …
    [InlineData("dx", "gamma-forgotten", "-15/64 -13/64 19/64 -23/64")] // (4 − 4 − 15/4)/16, …
    public void Recognises_a_wrong_value(string step, string mistake, string shows) =>
        Assert.Equal(shows, Entries(Problems.Mistaken(Kind, Four, step, mistake)));

    [Theory]
    [InlineData("dGamma", "-3/2")] // −5/4 + 0 + 1/2 − 3/4
    [InlineData("dBeta", "2")]
    [InlineData("dx", "1/64 -13/64 51/64 -39/64")]
    public void Stays_exact_where_the_root_is(string step, string shows) => Assert.Equal(shows, Entries(Problems.Solve(Kind, Four, step)));

    [Fact]
    public void The_sample_variance_is_followed_to_the_gradient() // √(12 + 4) = 4 in place of √(9 + 4)
        => Assert.Equal("-3/2", Entries(Problems.Mistaken(
            Kind, Four.Replace(":7", ":4", StringComparison.Ordinal), "variance", "sample-variance", shown: "dGamma")));

    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Medium)]
    [InlineData(Difficulty.Hard)]
    public void Gradients_match_finite_differences(Difficulty difficulty)
    {
        foreach (var seed in Enumerable.Range(0, 25))
        {
            var problem = Catalog.Default[Kind].Variant(seed, difficulty);
            var (json, trace) = (Problems.Json(problem), problem.Run(Scenario.Truth));
            var (gamma, beta, epsilon) = (Plain.Numbers(json, "gamma"), Plain.Numbers(json, "beta"), Plain.Numbers(json, "epsilon")[0]);
            var (x, dy) = (OfFeatures(json, "x", trace), OfFeatures(json, "dy", trace));
            var dx = Plain.PerFeature(trace["dx"].Tensor);
            for (var j = 0; j < gamma.Length; j++)
            {
                Assert.Equal(Slope(by => Loss(x[j], dy[j], gamma[j] + by, beta[j], epsilon)), trace["dGamma"].Tensor[j].ToDouble(), 1e-6);
                Assert.Equal(Slope(by => Loss(x[j], dy[j], gamma[j], beta[j] + by, epsilon)), trace["dBeta"].Tensor[j].ToDouble(), 1e-6);
                for (var i = 0; i < x[j].Length; i++)
                    Assert.Equal(Slope(by => Loss(Moved(x[j], i, by), dy[j], gamma[j], beta[j], epsilon)), dx[j][i], 1e-6);
            }
        }
    }

    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Hard)]
    public void The_gradient_of_x_adds_up_to_0_over_the_batch(Difficulty difficulty)
    {
        foreach (var seed in Enumerable.Range(0, 40))
        {
            var dx = Plain.PerFeature(Catalog.Default[Kind].Variant(seed, difficulty).Run(Scenario.Truth)["dx"].Tensor);
            Assert.All(dx, values => Assert.Equal(0, values.Sum(), 1e-12));
        }
    }

    [Theory]
    [InlineData("dGamma")]
    [InlineData("dBeta")]
    [InlineData("dx")]
    public void Maps_are_samples_at_every_position(string step)
    {
        const string maps = """{"x":[[[[1,2]],[[0,5]]],[[[4,9]],[[3,1]]]],"dy":[[[[1,0]],[[2,1]]],[[[0,-1]],[[1,1]]]]}""";
        const string rows = """{"x":[[1,0],[2,5],[4,3],[9,1]],"dy":[[1,2],[0,1],[0,1],[-1,1]]}""";
        Assert.Equal(
            Plain.PerFeature(Problems.Solve(Kind, rows, step).Tensor), Plain.PerFeature(Problems.Solve(Kind, maps, step).Tensor));
    }

    [Fact]
    public void Shift_and_running_statistics_change_nothing() => Assert.Equal(
        Problems.Solve(Kind, Four, "dx"),
        Problems.Solve(Kind, Four.Replace("\"beta\":[3]", "\"beta\":[9],\"runningMean\":[1],\"runningVariance\":[4],\"momentum\":0.3", StringComparison.Ordinal), "dx"));

    [Theory]
    [InlineData("""{"x":[[1],[2]]}""", "dy", "missing")]
    [InlineData("""{"x":[[1],[2]],"dy":[[1,2]]}""", "dy", "shape-disagrees")]
    [InlineData("""{"x":[[1],[2]],"dy":[[[[1]]],[[[2]]]]}""", "dy", "shape-disagrees")]
    [InlineData("""{"x":[[1],[2]],"dy":[1,2]}""", "dy", "wrong-rank")]
    [InlineData("""{"x":[[1],[2]],"dy":[[1e10],[2]]}""", "dy[0][0]", "out-of-range")]
    [InlineData("""{"x":[[1],[2]],"dy":[[1],[2]],"mode":"inference","runningMean":[0],"runningVariance":[1]}""", "mode", "training-only")]
    [InlineData("""{"x":[[2],[2]],"dy":[[1],[2]],"epsilon":0}""", "epsilon", "zero-variance")]
    [InlineData("""{"x":[[1],[2]],"dy":[[1],[2]],"gamma":[1,2]}""", "gamma", "features-disagree")]
    public void Refuses_what_is_not_valid(string problem, string path, string code)
    {
        var fault = Problems.Faults(Kind, problem)[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    private static double Loss(double[] x, double[] dy, double gamma, double beta, double epsilon) =>
        Plain.Output(x, gamma, beta, epsilon).Zip(dy, (output, weight) => output * weight).Sum();

    private static double Slope(Func<double, double> of)
    {
        const double step = 1e-5;
        return (of(step) - of(-step)) / (2 * step);
    }

    private static double[] Moved(double[] x, int place, double by) => [.. x.Select((value, i) => i == place ? value + by : value)];

    private static double[][] OfFeatures(string json, string name, Trace trace) => Plain.PerFeature(Tensor.Create(
        trace["dx"].Tensor.Shape, [.. Plain.Numbers(json, name).Select(Scalar.Real)]));

    private static string Entries(Value value) => string.Join(' ', value.Tensor.Entries.ToArray());
}
