namespace CalcService.Core.Tests.Kinds.ReinforcementLearning;

public sealed class QIterationTests
{
    private const string Kind = "q-iteration";

    /// <summary>One sweep from Q₀ = ((3, 4), (2, −9), –).</summary>
    private static readonly string OneSweep = Racing.With("\"initial\":[[3,4],[2,-9],[null,null]]");

    [Fact]
    public void A_sweep_by_hand()
    {
        Racing.Is([1 + 0.5 * 4, 2 + 0.5 * (4 + 2) / 2, 1 + 0.5 * (4 + 2) / 2, -10, double.NaN, double.NaN], Problems.Solve(Kind, OneSweep, "q"));
        Racing.Is([2, 1, double.NaN], Problems.Solve(Kind, OneSweep, "policy"));
    }

    [Fact]
    public void A_terminal_state_is_worth_the_greatest_that_is_given_for_it() => Assert.Equal(
        -10 + 0.5 * 8, Problems.Solve(Kind, Racing.With("\"initial\":[[3,4],[2,-9],[6,8]]"), "q").Tensor[1, 1].ToDouble());

    /// <summary>Right are 3, 3.5; 2.5, −10.</summary>
    [Theory]
    [InlineData("gamma-forgotten", 1 + 4, 2 + 3, 1 + 3, -10)]
    [InlineData("gamma-on-reward", 0.5 * (1 + 4), 0.5 * (2 + 3), 0.5 * (1 + 3), -5)]
    [InlineData("reward-forgotten", 0.5 * 4, 0.5 * 3, 0.5 * 3, 0)]
    [InlineData("next-value-forgotten", 1, 2, 1, -10)]
    [InlineData("own-actions-compared", 1 + 0.5 * 4, 2 + 0.5 * 4, 1 + 0.5 * 2, -10 + 0.5 * 2)]
    [InlineData("same-action-kept", 1 + 0.5 * 3, 2 + 0.5 * (4 - 9) / 2, 1 + 0.5 * (3 + 2) / 2, -10)]
    [InlineData("least-instead-of-greatest", 1 + 0.5 * 3, 2 + 0.5 * (3 - 9) / 2, 1 + 0.5 * (3 - 9) / 2, -10)]
    [InlineData("actions-averaged", 1 + 0.5 * 3.5, 2 + 0.5 * (3.5 - 3.5) / 2, 1 + 0.5 * (3.5 - 3.5) / 2, -10)]
    [InlineData("best-outcome-only", 1 + 0.5 * 4, 2 + 0.5 * 4, 1 + 0.5 * 4, -10)]
    [InlineData("probabilities-ignored", 1 + 0.5 * 4, 4 + 0.5 * (4 + 2), 2 + 0.5 * (4 + 2), -10)]
    [InlineData("one-sweep-short", 3, 4, 2, -9)]
    [InlineData("one-sweep-too-many", 1 + 0.5 * 3.5, 2 + 0.5 * (3.5 + 2.5) / 2, 1 + 0.5 * (3.5 + 2.5) / 2, -10)]
    public void Recognises_wrong_action_values(string mistake, double coolSlow, double coolFast, double warmSlow, double warmFast) => Racing.Is(
        [coolSlow, coolFast, warmSlow, warmFast, double.NaN, double.NaN], Problems.Mistaken(Kind, OneSweep, "q", mistake));

    [Fact]
    public void Recognises_the_worst_policy() =>
        Racing.Is([1, 2, double.NaN], Problems.Mistaken(Kind, OneSweep, "policy", "least-instead-of-greatest"));

    /// <summary>V = max_a Q, sweep by sweep, from zeros.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(30)]
    public void The_greatest_action_values_are_the_values(int sweeps)
    {
        var q = Problems.Solve(Kind, Racing.With($"\"sweeps\":{sweeps}"), "q").Tensor;
        var v = Problems.Solve("value-iteration", Racing.With($"\"sweeps\":{sweeps}"), "values").Tensor;
        Assert.Equal(v[0].ToDouble(), Math.Max(q[0, 0].ToDouble(), q[0, 1].ToDouble()), 12);
        Assert.Equal(v[1].ToDouble(), Math.Max(q[1, 0].ToDouble(), q[1, 1].ToDouble()), 12);
    }

    [Theory]
    [InlineData("\"sweeps\":0", "sweeps", "out-of-range")]
    [InlineData("\"initial\":[1,2,3]", "initial", "wrong-rank")]
    [InlineData("\"initial\":[[1,2],[3,4]]", "initial", "wrong-shape")]
    [InlineData("\"initial\":[[1,null],[3,4],[0,0]]", "initial[0][1]", "no-value")]
    [InlineData("\"initial\":[[1,\"2\"],[3,4],[0,0]]", "initial[0][1]", "not-a-number")]
    [InlineData("\"mode\":\"in-place\"", "mode", "unknown-field")]
    public void Refuses_what_is_not_valid(string fields, string path, string code)
    {
        var fault = Problems.Faults(Kind, Racing.With(fields))[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }
}
