namespace CalcService.Core.Tests.Kinds.ReinforcementLearning;

public sealed class PolicyEvaluationTests
{
    private const string Kind = "policy-evaluation";
    private const string Policy = "\"policy\":{\"cool\":{\"slow\":0.2,\"fast\":0.8},\"warm\":\"slow\"}";

    /// <summary>V = (2, 1, 0) before the sweep.</summary>
    private static readonly string OneSweep = Racing.With(Policy + ",\"initial\":[2,1,0]");

    private static readonly string Exact = Racing.With(Policy + ",\"exact\":true");

    [Fact]
    public void A_sweep_by_hand() => Racing.Is(
        [0.2 * (1 + 0.5 * 2) + 0.8 * (2 + 0.5 * 1.5), 1 + 0.5 * 1.5, 0], Problems.Solve(Kind, OneSweep, "values"));

    /// <summary>The actions bring 2 and 2.75 when cool, 1.75 and −10 when warm; right is (2.6, 1.75, 0).</summary>
    [Theory]
    [InlineData("gamma-forgotten", 0.2 * (1 + 2) + 0.8 * (2 + 1.5), 1 + 1.5)]
    [InlineData("gamma-on-reward", 0.2 * 0.5 * (1 + 2) + 0.8 * 0.5 * (2 + 1.5), 0.5 * (1 + 1.5))]
    [InlineData("reward-forgotten", 0.2 * 0.5 * 2 + 0.8 * 0.5 * 1.5, 0.5 * 1.5)]
    [InlineData("next-value-forgotten", 0.2 * 1 + 0.8 * 2, 1)]
    [InlineData("own-value-used", 0.2 * (1 + 0.5 * 2) + 0.8 * (2 + 0.5 * 2), 1 + 0.5 * 1)]
    [InlineData("best-outcome-only", 0.2 * 2 + 0.8 * (2 + 0.5 * 2), 1 + 0.5 * 2)]
    [InlineData("probabilities-ignored", 0.2 * 2 + 0.8 * (4 + 0.5 * 3), 2 + 0.5 * 3)]
    [InlineData("best-action-taken", 2.75, 1.75)]
    [InlineData("policy-ignored", (2 + 2.75) / 2, (1.75 - 10) / 2)]
    [InlineData("policy-not-weighted", 2 + 2.75, 1.75 - 10)]
    [InlineData("one-sweep-short", 2, 1)]
    [InlineData("one-sweep-too-many", 0.2 * (1 + 0.5 * 2.6) + 0.8 * (2 + 0.5 * (2.6 + 1.75) / 2), 1 + 0.5 * (2.6 + 1.75) / 2)]
    [InlineData("swept-in-place", 2.6, 1 + 0.5 * (2.6 + 1) / 2)]
    public void Recognises_wrong_values(string mistake, double cool, double warm) =>
        Racing.Is([cool, warm, 0], Problems.Mistaken(Kind, OneSweep, "values", mistake));

    [Fact]
    public void Recognises_a_synchronous_sweep_where_one_in_place_is_asked() => Racing.Is(
        [2.6, 1.75, 0], Problems.Mistaken(Kind, Racing.With(Policy + ",\"initial\":[2,1,0],\"mode\":\"in-place\""), "values", "swept-synchronously"));

    /// <summary>R = (1.8, 1, 0), P = ((0.6, 0.4, 0), (0.5, 0.5, 0), 0).</summary>
    [Theory]
    [InlineData("rewards", "policy-ignored", "rewards", 1.5, -4.5)]
    [InlineData("rewards", "policy-not-weighted", "rewards", 3, -9)]
    [InlineData("rewards", "probabilities-ignored", "rewards", 0.2 * 1 + 0.8 * 4, 2)]
    [InlineData("values", "next-value-forgotten", "values", 1.8, 1)]
    [InlineData("values", "stopped-early", "values", 1.8 + 0.5 * (0.6 * 1.8 + 0.4), 1 + 0.5 * (0.5 * 1.8 + 0.5))]
    [InlineData("values", "not-inverted", "values", 0.7 * 1.8 - 0.2, -0.25 * 1.8 + 0.75)]
    [InlineData("system", "wrong-sign", "values", (1.25 * 1.8 - 0.2 * 1) / (1.3 * 1.25 - 0.2 * 0.25), (1.3 * 1 - 0.25 * 1.8) / (1.3 * 1.25 - 0.2 * 0.25))]
    public void Recognises_wrong_ways_to_the_exact_values(string step, string mistake, string shown, double cool, double warm) =>
        Racing.Is([cool, warm, 0], Problems.Mistaken(Kind, Exact, step, mistake, shown));

    [Theory]
    [InlineData("rows-and-columns-mixed", new[] { 0.6, 0.5, 0, 0.4, 0.5, 0 })]
    [InlineData("policy-ignored", new[] { 0.75, 0.25, 0, 0.25, 0.25, 0.5 })]
    [InlineData("policy-not-weighted", new[] { 1.5, 0.5, 0, 0.5, 0.5, 1 })]
    public void Recognises_wrong_transitions(string mistake, double[] rows) =>
        Racing.Is([.. rows, 0, 0, 0], Problems.Mistaken(Kind, Exact, "transitionMatrix", mistake));

    [Fact]
    public void Recognises_a_system_without_discount() =>
        Racing.Is([0.4, -0.4, 0, -0.5, 0.5, 0, 0, 0, 1], Problems.Mistaken(Kind, Exact, "system", "gamma-forgotten"));

    [Fact]
    public void Exact_values_are_what_a_sweep_does_not_change()
    {
        var exact = Problems.Solve(Kind, Exact, "values").Tensor;
        var (cool, warm) = (exact[0].ToDouble(), exact[1].ToDouble());
        Racing.Is([0.2 * (1 + 0.5 * cool) + 0.8 * (2 + 0.5 * (cool + warm) / 2), 1 + 0.5 * (cool + warm) / 2, 0], exact);
        Racing.Is([cool, warm, 0], Problems.Solve(Kind, Racing.With(Policy + ",\"sweeps\":300"), "values"));
    }

    [Fact]
    public void A_terminal_state_keeps_its_value_in_the_exact_solution() => Assert.Equal(
        7, Problems.Solve(Kind, Racing.With(Policy + ",\"exact\":true,\"initial\":[0,0,7]"), "values").Tensor[2].ToDouble(), 12);

    [Theory]
    [InlineData("\"policy\":{\"cool\":\"slow\"}", "policy.warm", "missing")]
    [InlineData("\"policy\":{\"cool\":\"slow\",\"warm\":\"slow\",\"wram\":\"slow\"}", "policy.wram", "unknown-state")]
    [InlineData("\"policy\":{\"cool\":\"slow\",\"warm\":\"sloow\"}", "policy.warm", "unknown-action")]
    [InlineData("\"policy\":{\"cool\":\"slow\",\"warm\":{\"slow\":0.5,\"fat\":0.5}}", "policy.warm.fat", "unknown-action")]
    [InlineData("\"policy\":{\"cool\":\"slow\",\"warm\":\"slow\",\"overheated\":\"slow\"}", "policy.overheated", "action-not-available")]
    [InlineData("\"policy\":{\"cool\":{\"slow\":0.5,\"fast\":0.4},\"warm\":\"slow\"}", "policy.cool", "probabilities-do-not-sum-to-1")]
    [InlineData("\"policy\":{\"cool\":{\"slow\":1.5},\"warm\":\"slow\"}", "policy.cool.slow", "out-of-range")]
    [InlineData("\"policy\":{\"cool\":{},\"warm\":\"slow\"}", "policy.cool", "wrong-length")]
    [InlineData("\"policy\":{\"cool\":1,\"warm\":\"slow\"}", "policy.cool", "not-a-choice-of-actions")]
    [InlineData(Policy + ",\"exact\":true,\"sweeps\":2", "sweeps", "exact-with-sweeps")]
    [InlineData(Policy + ",\"sweeps\":1001", "sweeps", "out-of-range")]
    [InlineData(Policy + ",\"initial\":[1]", "initial", "wrong-length")]
    public void Refuses_what_is_not_valid(string fields, string path, string code)
    {
        var fault = Problems.Faults(Kind, Racing.With(fields))[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    [Fact]
    public void Without_a_policy_nothing_can_be_evaluated() =>
        Assert.Equal(("policy", "missing"), (Problems.Faults(Kind, Racing.With(""))[0].Path, Problems.Faults(Kind, Racing.With(""))[0].Code));

    [Fact]
    public void Without_discount_a_policy_that_never_ends_has_no_values()
    {
        var fault = Problems.Faults(Kind, Racing.Changed("\"gamma\":0.5", "\"gamma\":1", Policy + ",\"exact\":true"))[0];
        Assert.Equal(("gamma", "never-ends"), (fault.Path, fault.Code));
    }

    [Fact]
    public void Without_discount_a_policy_that_ends_has_values() => Racing.Is( // fast, fast: 2 each while cool, two steps on average, then −10
        [4 - 10, -10, 0],
        Problems.Solve(Kind, Racing.Changed("\"gamma\":0.5", "\"gamma\":1", "\"policy\":{\"cool\":\"fast\",\"warm\":\"fast\"},\"exact\":true"), "values"));

    [Fact]
    public void A_delicate_system_is_said_to_be_one()
    {
        var problem = Racing.Changed("\"gamma\":0.5", "\"gamma\":0.9999999999", Policy + ",\"exact\":true");
        var solution = Problems.Read(Kind, problem).OrThrow().Solve().OrThrow();
        Assert.Contains("close to singular", solution.Trace.Find("values")!.Explanation(Core.Notation.Language.English), StringComparison.Ordinal);
    }
}
