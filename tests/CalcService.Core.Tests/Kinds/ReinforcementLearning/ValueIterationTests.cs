namespace CalcService.Core.Tests.Kinds.ReinforcementLearning;

public sealed class ValueIterationTests
{
    private const string Kind = "value-iteration";

    /// <summary>V = (2, 1, 0) before the sweep.</summary>
    private static readonly string OneSweep = Racing.With("\"initial\":[2,1,0]");

    private static readonly string InPlace = Racing.With("\"initial\":[2,1,0],\"mode\":\"in-place\"");

    [Fact]
    public void Values_of_the_racing_car_without_discount_are_those_of_the_lecture()
    {
        var problem = Racing.Changed("0.5,\"transitions\"", "1,\"transitions\"", "\"sweeps\":2");
        Racing.Is([2, 1, 0], Problems.Solve(Kind, problem, "values1"));
        Racing.Is([3.5, 2.5, 0], Problems.Solve(Kind, problem, "values"));
        Racing.Is([2, 1, double.NaN], Problems.Solve(Kind, problem, "policy"));
    }

    [Fact]
    public void In_place_a_state_reads_what_was_updated_before_it() => Racing.Is(
        [Math.Max(1 + 0.5 * 2, 2 + 0.5 * 1.5), 1 + 0.5 * (2.75 + 1) / 2, 0], Problems.Solve(Kind, InPlace, "values"));

    [Fact]
    public void Terminal_states_keep_what_they_are_given() => Racing.Is(
        [2, Math.Max(1, -10 + 0.5 * 40), 40], Problems.Solve(Kind, Racing.With("\"initial\":[0,0,40]"), "values"));

    /// <summary>Marking runs a problem hundreds of times: laws are not made, nor compiled, anew, however many sweeps there are.</summary>
    [Theory]
    [InlineData("value-iteration", "values")]
    [InlineData("q-iteration", "q")]
    public void A_problem_that_is_run_again_runs_the_same_laws(string kind, string last)
    {
        var problem = Problems.Read(kind, Racing.With("\"sweeps\":12")).OrThrow();
        var (first, again) = (problem.Run(Core.Derivations.Scenario.Truth), problem.Run(Core.Derivations.Scenario.Truth));
        Assert.NotNull(first.Find(last));
        Assert.All(first.Steps, shown => Assert.Same(shown.Law, again.Find(shown.Id)!.Law));
    }

    /// <summary>What students get wrong; right is (max(1 + 1, 2 + 0.75), max(1 + 0.75, −10), 0).</summary>
    public static TheoryData<string, double, double> Mistakes() => new()
    {
        { "gamma-forgotten", Math.Max(1 + 2, 2 + 1.5), Math.Max(1 + 1.5, -10) },
        { "gamma-on-reward", Math.Max(0.5 * (1 + 2), 0.5 * (2 + 1.5)), Math.Max(0.5 * (1 + 1.5), 0.5 * -10) },
        { "reward-forgotten", Math.Max(0.5 * 2, 0.5 * 1.5), Math.Max(0.5 * 1.5, 0) },
        { "next-value-forgotten", Math.Max(1, 2), Math.Max(1, -10) },
        { "own-value-used", Math.Max(1 + 0.5 * 2, 2 + 0.5 * 2), Math.Max(1 + 0.5 * 1, -10 + 0.5 * 1) },
        { "best-outcome-only", Math.Max(1 + 1, 2 + 0.5 * 2), Math.Max(1 + 0.5 * 2, -10) },
        { "probabilities-ignored", Math.Max(1 + 1, 2 + 1 + 2 + 0.5), Math.Max(1 + 1 + 1 + 0.5, -10) },
        { "least-instead-of-greatest", Math.Min(1 + 1, 2 + 0.75), Math.Min(1 + 0.75, -10) },
        { "actions-averaged", (2 + 2.75) / 2, (1.75 - 10) / 2 },
        { "actions-added", 2 + 2.75, 1.75 - 10 },
        { "one-sweep-short", 2, 1 },
        { "one-sweep-too-many", 2 + 0.5 * (2.75 + 1.75) / 2, 1 + 0.5 * (2.75 + 1.75) / 2 },
        { "swept-in-place", 2.75, 1 + 0.5 * (2.75 + 1) / 2 },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void Recognises_wrong_values(string mistake, double cool, double warm) =>
        Racing.Is([cool, warm, 0], Problems.Mistaken(Kind, OneSweep, "values", mistake));

    [Fact]
    public void Recognises_a_synchronous_sweep_where_one_in_place_is_asked() =>
        Racing.Is([2.75, 1.75, 0], Problems.Mistaken(Kind, InPlace, "values", "swept-synchronously"));

    /// <summary>Policies by actions counted from 1; with respect to V = (2.75, 1.75, 0) fast is right when cool, slow when warm.</summary>
    [Theory]
    [InlineData("policy", "least-instead-of-greatest", 1, 2)]
    [InlineData("q", "next-value-forgotten", 2, 1)] // rewards 1 and 2; 1 and −10
    [InlineData("q", "probabilities-ignored", 2, 1)]
    public void Recognises_wrong_policies(string step, string mistake, int cool, int warm) =>
        Racing.Is([cool, warm, double.NaN], Problems.Mistaken(Kind, OneSweep, step, mistake, "policy"));

    /// <summary>Right are 1 + 0.5·2.75, 2 + 0.5·2.25; 1 + 0.5·2.25, −10.</summary>
    [Theory]
    [InlineData("gamma-forgotten", 1 + 2.75, 2 + 2.25, 1 + 2.25, -10)]
    [InlineData("gamma-on-reward", 0.5 * (1 + 2.75), 0.5 * (2 + 2.25), 0.5 * (1 + 2.25), -5)]
    [InlineData("reward-forgotten", 0.5 * 2.75, 0.5 * 2.25, 0.5 * 2.25, 0)]
    [InlineData("next-value-forgotten", 1, 2, 1, -10)]
    [InlineData("best-outcome-only", 1 + 0.5 * 2.75, 2 + 0.5 * 2.75, 1 + 0.5 * 2.75, -10)]
    [InlineData("probabilities-ignored", 1 + 0.5 * 2.75, 4 + 0.5 * (2.75 + 1.75), 2 + 0.5 * (2.75 + 1.75), -10)]
    [InlineData("values-before-last-sweep", 1 + 0.5 * 2, 2 + 0.5 * 1.5, 1 + 0.5 * 1.5, -10)]
    public void Recognises_wrong_action_values(string mistake, double coolSlow, double coolFast, double warmSlow, double warmFast) => Racing.Is(
        [coolSlow, coolFast, warmSlow, warmFast, double.NaN, double.NaN], Problems.Mistaken(Kind, OneSweep, "q", mistake));

    /// <summary>‖TV − TU‖ ≤ γ ‖V − U‖ in the maximum norm.</summary>
    [Theory]
    [InlineData("[2,1,0]", "[-4,7,0]", 6)]
    [InlineData("[100,0,0]", "[0,0,0]", 100)]
    [InlineData("[0.5,-3,0]", "[0.25,-2,0]", 1)]
    public void A_sweep_contracts(string first, string second, double distance)
    {
        var (one, two) = (Values(first), Values(second));
        Assert.True(Enumerable.Range(0, 3).Max(i => Math.Abs((one[i] - two[i]).ToDouble())) <= 0.5 * distance);

        static Core.Numbers.Tensor Values(string initial) => Problems.Solve(Kind, Racing.With($"\"initial\":{initial}"), "values").Tensor;
    }

    [Fact]
    public void After_many_sweeps_the_values_solve_the_Bellman_equation()
    {
        var v = Problems.Solve(Kind, Racing.With("\"sweeps\":200"), "values").Tensor;
        var (cool, warm) = (v[0].ToDouble(), v[1].ToDouble());
        Assert.Equal(Math.Max(1 + 0.5 * cool, 2 + 0.5 * (cool + warm) / 2), cool, 12);
        Assert.Equal(Math.Max(1 + 0.5 * (cool + warm) / 2, -10), warm, 12);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(40)]
    [InlineData(999)]
    public void Sweeps_that_are_passed_over_count(int sweeps)
    {
        var (cool, warm) = (0.0, 0.0);
        for (var i = 0; i < sweeps; i++)
            (cool, warm) = (Math.Max(1 + 0.5 * cool, 2 + 0.5 * (cool + warm) / 2), Math.Max(1 + 0.5 * (cool + warm) / 2, -10));
        var solution = Problems.Read(Kind, Racing.With($"\"sweeps\":{sweeps}")).OrThrow().Solve().OrThrow();
        Racing.Is([cool, warm, 0], solution["values"]);
        Assert.Null(solution.Trace.Find("values4"));
    }

    [Theory]
    [InlineData("\"states\":[", "\"states\":[\"cool\",", "states[1]", "duplicate")]
    [InlineData("\"actions\":[", "\"actions\":[\"slow\",", "actions[1]", "duplicate")]
    [InlineData("\"actions\":[\"slow\",\"fast\"]", "\"actions\":[]", "actions", "wrong-length")]
    [InlineData("\"states\":[\"cool\",\"warm\",\"overheated\"]", "\"states\":[]", "states", "wrong-length")]
    [InlineData("\"action\":\"slow\",\"next\":\"cool\",\"reward\"", "\"action\":\"slwo\",\"next\":\"cool\",\"reward\"", "transitions[0].action", "unknown-action")]
    [InlineData("{\"state\":\"cool\",\"action\":\"slow\"", "{\"state\":\"cold\",\"action\":\"slow\"", "transitions[0].state", "unknown-state")]
    [InlineData("\"next\":\"overheated\"", "\"next\":\"overheat\"", "transitions[5].next", "unknown-state")]
    [InlineData("\"next\":\"warm\",\"probability\":0.5,\"reward\":2", "\"next\":\"warm\",\"probability\":0.4,\"reward\":2", "transitions[1].probability", "probabilities-do-not-sum-to-1")]
    [InlineData("\"next\":\"warm\",\"probability\":0.5,\"reward\":2", "\"next\":\"warm\",\"probability\":1.5,\"reward\":2", "transitions[2].probability", "out-of-range")]
    [InlineData("\"gamma\":0.5", "\"gamma\":1.01", "gamma", "out-of-range")]
    [InlineData("\"gamma\":0.5", "\"gamma\":-0.1", "gamma", "out-of-range")]
    public void Refuses_what_is_no_decision_process(string what, string with, string path, string code)
    {
        foreach (var kind in new[] { Kind, "q-iteration" })
        {
            var fault = Problems.Faults(kind, Racing.Changed(what, with))[0];
            Assert.Equal((path, code), (fault.Path, fault.Code));
        }
    }

    [Theory]
    [InlineData("\"sweeps\":0", "sweeps", "out-of-range")]
    [InlineData("\"sweeps\":1001", "sweeps", "out-of-range")]
    [InlineData("\"mode\":\"asynchronous\"", "mode", "not-a-choice")]
    [InlineData("\"initial\":[1,2]", "initial", "wrong-length")]
    [InlineData("\"initial\":[[1,2,3]]", "initial", "wrong-rank")]
    public void Refuses_what_cannot_be_swept(string fields, string path, string code)
    {
        var fault = Problems.Faults(Kind, Racing.With(fields))[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    [Fact]
    public void A_probability_may_lack_what_nine_decimals_round_away() =>
        Assert.Equal(1, Problems.Solve(Kind, Racing.Changed("\"probability\":0.5,\"reward\":2}", "\"probability\":0.4999999999,\"reward\":2}"), "values").Tensor[1]);

    [Fact]
    public void What_was_perhaps_meant_is_said() => Assert.Equal(
        "overheated", Problems.Faults(Kind, Racing.Changed("\"next\":\"overheated\"", "\"next\":\"overheat\""))[0].DidYouMean);

    /// <summary>100 states, 20 actions that each lead somewhere, 1,000 sweeps: the values agree with those of the equation.</summary>
    [Theory]
    [InlineData(Kind)]
    [InlineData("q-iteration")]
    public void The_largest_process_is_solved(string kind)
    {
        var (states, actions) = (Enumerable.Range(0, 100).ToArray(), Enumerable.Range(0, 20).ToArray());
        var moves = from s in states
                    from a in actions
                    select $"{{\"state\":\"s{s}\",\"action\":\"a{a}\",\"next\":\"s{(s + a + 1) % 100}\",\"reward\":{a % 10}}}";
        var problem = $"{{\"states\":[{Names("s", states)}],\"actions\":[{Names("a", actions)}],\"gamma\":0.5,\"sweeps\":1000,\"transitions\":[{string.Join(",", moves)}]}}";

        // The best action earns 9 for ever: 9 / (1 − 0.5).
        Assert.Equal(18, Problems.Solve(kind, problem, kind == Kind ? "values" : "q").Tensor.Entries.ToArray().Max(value => value.ToDouble()), 1e-9);

        static string Names(string letter, int[] numbers) => string.Join(",", numbers.Select(number => $"\"{letter}{number}\""));
    }

    [Theory]
    [InlineData(Kind, 1_000, 5_100)]
    [InlineData("q-iteration", 1_000, 5_100)]
    public void Refuses_more_than_can_be_done_at_once(string kind, int sweeps, int transitions)
    {
        var many = string.Join(",", Enumerable.Repeat($"{{\"state\":\"a\",\"action\":\"x\",\"next\":\"a\",\"probability\":{(1.0 / transitions).ToString("R", System.Globalization.CultureInfo.InvariantCulture)}}}", transitions));
        var fault = Problems.Faults(kind, $"{{\"states\":[\"a\"],\"actions\":[\"x\"],\"gamma\":0.5,\"sweeps\":{sweeps},\"transitions\":[{many}]}}")[0];
        Assert.Equal(("sweeps", "too-much-work"), (fault.Path, fault.Code));
        Assert.Contains("980 sweeps", fault.Message.ToString(), StringComparison.Ordinal);
    }
}
