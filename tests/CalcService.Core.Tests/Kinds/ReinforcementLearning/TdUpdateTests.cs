namespace CalcService.Core.Tests.Kinds.ReinforcementLearning;

public sealed class TdUpdateTests
{
    private const string Kind = "td-update";

    /// <summary>The AIspace exercise: Q(s, a) = 1.5, Q(t, ·) = (2.5, 3), r = 5, α = 0.1, γ = 0.5; b in s is worth 4 besides.</summary>
    private static string With(string method, string more = "", string step = "") =>
        $$"""
        {"method":"{{method}}","states":["s","t"],"actions":["a","b"],"q":[[1.5,4],[2.5,3]],"alpha":0.1,"gamma":0.5,{{more}}
        "steps":[{"state":"s","action":"a","reward":5,"next":"t","nextAction":"a"{{step}}}]}
        """;

    private static string Td0(string step = "") =>
        $$"""{"method":"td0","states":["s","t"],"v":[1.5,3],"alpha":0.1,"gamma":0.5,"steps":[{"state":"s","reward":5,"next":"t"{{step}}}]}""";

    [Theory]
    [InlineData("q-learning", "", 5 + 0.5 * 3)]
    [InlineData("sarsa", "", 5 + 0.5 * 2.5)]
    [InlineData("expected-sarsa", "\"epsilon\":0.5,", 5 + 0.5 * (0.75 * 3 + 0.25 * 2.5))]
    [InlineData("expected-sarsa", "\"policy\":{\"t\":{\"a\":0.9,\"b\":0.1}},", 5 + 0.5 * (0.9 * 2.5 + 0.1 * 3))]
    public void Each_method_has_its_target(string method, string more, double target)
    {
        var problem = With(method, more);
        Racing.Is([target], Problems.Solve(Kind, problem, "targets"));
        Racing.Is([target - 1.5], Problems.Solve(Kind, problem, "errors"));
        Racing.Is([1.5 + 0.1 * (target - 1.5)], Problems.Solve(Kind, problem, "updates"));
        Racing.Is([1.5 + 0.1 * (target - 1.5), 4, 2.5, 3], Problems.Solve(Kind, problem, "q"));
    }

    [Fact]
    public void Td0_moves_the_value_of_the_state() => Racing.Is([1.5 + 0.1 * (5 + 0.5 * 3 - 1.5), 3], Problems.Solve(Kind, Td0(), "v"));

    [Fact]
    public void After_a_terminal_step_nothing_follows() => Racing.Is([5], Problems.Solve(Kind, With("q-learning", step: ",\"terminal\":true"), "targets"));

    /// <summary>Right is 6.5 by Q-learning, 6.25 by SARSA.</summary>
    [Theory]
    [InlineData("q-learning", "gamma-forgotten", 5 + 3)]
    [InlineData("q-learning", "gamma-on-reward", 0.5 * (5 + 3))]
    [InlineData("q-learning", "reward-forgotten", 0.5 * 3)]
    [InlineData("q-learning", "next-value-forgotten", 5)]
    [InlineData("q-learning", "current-state-used", 5 + 0.5 * 4)]
    [InlineData("q-learning", "least-instead-of-greatest", 5 + 0.5 * 2.5)]
    [InlineData("q-learning", "chosen-action-used", 5 + 0.5 * 2.5)]
    [InlineData("q-learning", "actions-averaged", 5 + 0.5 * 2.75)]
    [InlineData("sarsa", "gamma-forgotten", 5 + 2.5)]
    [InlineData("sarsa", "current-state-used", 5 + 0.5 * 1.5)]
    [InlineData("sarsa", "greatest-used", 5 + 0.5 * 3)]
    [InlineData("sarsa", "actions-averaged", 5 + 0.5 * 2.75)]
    public void Recognises_a_wrong_target(string method, string mistake, double target)
    {
        Racing.Is([target], Problems.Mistaken(Kind, With(method), "targets", mistake));
        Racing.Is([1.5 + 0.1 * (target - 1.5)], Problems.Mistaken(Kind, With(method), "targets", mistake, "updates"));
    }

    /// <summary>With ε = 0.4 the best action is taken with probability 0.8.</summary>
    [Theory]
    [InlineData("exploring-leaves-out-best", 5 + 0.5 * (0.6 * 3 + 0.2 * 2.5))]
    [InlineData("epsilon-reversed", 5 + 0.5 * (0.4 * 3 + 0.3 * 5.5))]
    [InlineData("greatest-used", 5 + 0.5 * 3)]
    [InlineData("actions-averaged", 5 + 0.5 * 2.75)]
    public void Recognises_a_wrong_expectation(string mistake, double target) =>
        Racing.Is([target], Problems.Mistaken(Kind, With("expected-sarsa", "\"epsilon\":0.4,"), "targets", mistake));

    [Theory]
    [InlineData("q-learning", 5 + 0.5 * 3)]
    [InlineData("sarsa", 5 + 0.5 * 2.5)]
    public void Recognises_a_terminal_state_that_is_bootstrapped(string method, double target) => Racing.Is(
        [target], Problems.Mistaken(Kind, With(method, step: ",\"terminal\":true"), "targets", "terminal-bootstrapped"));

    /// <summary>Right are the error 5 and the new value 2.</summary>
    [Theory]
    [InlineData("errors", "sign-reversed", -5)]
    [InlineData("errors", "best-own-value-used", 6.5 - 4)]
    [InlineData("updates", "old-value-lost", 0.65)]
    [InlineData("updates", "only-the-change", 0.5)]
    [InlineData("updates", "alpha-forgotten", 6.5)]
    [InlineData("updates", "alpha-reversed", 1.5 + 0.9 * 5)]
    [InlineData("updates", "alpha-twice", 1.5 + 0.01 * 5)]
    [InlineData("updates", "change-subtracted", 1)]
    [InlineData("updates", "target-added", 1.5 + 0.65)]
    public void Recognises_a_wrong_update(string step, string mistake, double value) =>
        Racing.Is([value], Problems.Mistaken(Kind, With("q-learning"), step, mistake));

    [Fact]
    public void Recognises_a_table_without_its_last_update() =>
        Racing.Is([1.5, 4, 2.5, 3], Problems.Mistaken(Kind, With("q-learning"), "q", "last-update-missing"));

    /// <summary>Who forgets γ forgets it in each update: 5 + 3, and then −2 + the new 2.15 of (s, a) against 4 of (s, b).</summary>
    [Fact]
    public void A_mistake_is_made_in_every_update()
    {
        var problem = With("q-learning").Replace("}]}", "},{\"state\":\"t\",\"action\":\"b\",\"reward\":-2,\"next\":\"s\"}]}", StringComparison.Ordinal);
        Racing.Is([8, -2 + 4], Problems.Mistaken(Kind, problem, "targets", "gamma-forgotten"));
        Racing.Is([8, -2 + 0.5 * 4], Problems.Mistaken(Kind, problem, "target1", "gamma-forgotten", "targets"));
    }

    /// <summary>What a student got for the first update is what his second is worked out from.</summary>
    [Fact]
    public void Own_values_are_carried_into_later_updates()
    {
        var problem = With("sarsa").Replace("}]}", "},{\"state\":\"t\",\"action\":\"b\",\"reward\":-2,\"next\":\"s\",\"nextAction\":\"a\"}]}", StringComparison.Ordinal);
        var own = Core.Derivations.Scenario.With("updates", Core.Numbers.Tensor.Vector(10, 7));
        var trace = Problems.Read(Kind, problem).OrThrow().Run(own);
        Racing.Is([5 + 0.5 * 2.5, -2 + 0.5 * 10], trace["targets"]);
        Racing.Is([10, 4, 2.5, 7], trace["q"]);
    }

    /// <summary>Marking runs a problem hundreds of times: laws are not made anew, however many updates there are.</summary>
    [Fact]
    public void A_problem_that_is_run_again_runs_the_same_laws()
    {
        const string step = """{"state":"s","action":"a","reward":5,"next":"t"}""";
        var problem = Problems.Read(Kind, With("q-learning").Replace(
            "}]}", "}," + string.Join(',', Enumerable.Repeat(step, 11)) + "]}", StringComparison.Ordinal)).OrThrow();
        var (first, again) = (problem.Run(Core.Derivations.Scenario.Truth), problem.Run(Core.Derivations.Scenario.Truth));
        Assert.NotNull(first.Find("update12"));
        Assert.All(first.Steps, shown => Assert.Same(shown.Law, again.Find(shown.Id)!.Law));
    }

    [Theory]
    [InlineData("q-learning")]
    [InlineData("sarsa")]
    public void With_a_learning_rate_of_1_the_target_takes_the_place_of_the_value(string method)
    {
        var problem = With(method).Replace("\"alpha\":0.1", "\"alpha\":1", StringComparison.Ordinal);
        Assert.Equal(Problems.Solve(Kind, problem, "targets"), Problems.Solve(Kind, problem, "updates"));
    }

    [Fact]
    public void The_same_holds_of_the_value_of_a_state()
    {
        var problem = Td0().Replace("\"alpha\":0.1", "\"alpha\":1", StringComparison.Ordinal);
        Assert.Equal(Problems.Solve(Kind, problem, "targets").Tensor[0], Problems.Solve(Kind, problem, "v").Tensor[0]);
    }

    [Fact]
    public void An_action_that_a_state_lacks_is_not_compared() => Racing.Is(
        [5 + 0.5 * 2.5], Problems.Solve(Kind, With("q-learning").Replace("[2.5,3]", "[2.5,null]", StringComparison.Ordinal), "targets"));

    [Theory]
    [InlineData("\"method\":\"q-learning\"", "\"method\":\"qlearning\"", "method", "not-a-choice")]
    [InlineData("\"states\":[\"s\",\"t\"]", "\"states\":[\"s\",\"s\"]", "states[1]", "duplicate")]
    [InlineData("\"actions\":[\"a\",\"b\"],", "", "actions", "missing")]
    [InlineData("\"q\":[[1.5,4],[2.5,3]]", "\"v\":[1,2]", "q", "missing")]
    [InlineData("\"alpha\"", "\"v\":[1,2],\"alpha\"", "v", "not-for-this-method")]
    [InlineData("[2.5,3]]", "[2.5,3],[0,0]]", "q", "wrong-shape")]
    [InlineData("\"alpha\":0.1", "\"alpha\":1.1", "alpha", "out-of-range")]
    [InlineData("\"gamma\":0.5", "\"gamma\":-1", "gamma", "out-of-range")]
    [InlineData("\"state\":\"s\"", "\"state\":\"x\"", "steps[0].state", "unknown-state")]
    [InlineData("\"action\":\"a\",\"r", "\"r", "steps[0].action", "missing")]
    [InlineData("\"action\":\"a\",\"r", "\"action\":\"c\",\"r", "steps[0].action", "unknown-action")]
    [InlineData("\"next\":\"t\",", "", "steps[0].next", "missing")]
    [InlineData("\"next\":\"t\"", "\"next\":\"u\"", "steps[0].next", "unknown-state")]
    [InlineData("\"nextAction\":\"a\"", "\"nextAction\":\"c\"", "steps[0].nextAction", "unknown-action")]
    [InlineData("[[1.5,4]", "[[null,4]", "steps[0].action", "action-not-available")]
    [InlineData("[2.5,3]]", "[null,null]]", "steps[0].next", "no-actions")]
    [InlineData("\"reward\":5,", "", "steps[0].reward", "missing")]
    public void Refuses_what_is_not_valid(string what, string with, string path, string code)
    {
        var problem = With("q-learning").Replace(what, with, StringComparison.Ordinal);
        Assert.NotEqual(With("q-learning"), problem);
        Assert.Contains(Problems.Faults(Kind, problem), fault => (fault.Path, fault.Code) == (path, code));
    }

    [Theory]
    [InlineData("sarsa", "", ",\"nextAction\":\"a\"", "steps[0].nextAction", "missing")]
    [InlineData("expected-sarsa", "", "", "epsilon", "missing")]
    [InlineData("expected-sarsa", "\"epsilon\":2,", "", "epsilon", "out-of-range")]
    [InlineData("expected-sarsa", "\"epsilon\":0.1,\"policy\":{\"t\":\"a\"},", "", "epsilon", "epsilon-and-policy")]
    [InlineData("expected-sarsa", "\"policy\":{\"s\":\"a\"},", "", "policy.t", "missing")]
    [InlineData("expected-sarsa", "\"policy\":{\"t\":{\"a\":0.5}},", "", "policy.t", "probabilities-do-not-sum-to-1")]
    public void Refuses_what_a_method_cannot_use(string method, string more, string without, string path, string code)
    {
        var problem = without.Length > 0 ? With(method, more).Replace(without, "", StringComparison.Ordinal) : With(method, more);
        var fault = Problems.Faults(Kind, problem)[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    [Theory]
    [InlineData("\"v\":[1.5,3]", "\"v\":[1.5]", "v", "wrong-length")]
    [InlineData("\"v\":[1.5,3]", "\"q\":[[1],[2]]", "v", "missing")]
    [InlineData("\"steps\":[", "\"steps\":[],\"x\":[", "steps", "wrong-length")]
    public void Refuses_what_td0_cannot_use(string what, string with, string path, string code) => Assert.Contains(
        Problems.Faults(Kind, Td0().Replace(what, with, StringComparison.Ordinal)), fault => (fault.Path, fault.Code) == (path, code));

    [Fact]
    public void Refuses_more_steps_than_a_large_table_allows()
    {
        var rows = string.Join(",", Enumerable.Repeat($"[{string.Join(",", Enumerable.Repeat("0", 20))}]", 100));
        var names = string.Join(",", Enumerable.Range(0, 100).Select(i => $"\"s{i}\""));
        var actions = string.Join(",", Enumerable.Range(0, 20).Select(i => $"\"a{i}\""));
        var steps = string.Join(",", Enumerable.Repeat("{\"state\":\"s0\",\"action\":\"a0\",\"reward\":1,\"terminal\":true}", 51));
        var fault = Problems.Faults(Kind, $"{{\"method\":\"q-learning\",\"states\":[{names}],\"actions\":[{actions}],\"q\":[{rows}],\"alpha\":0.1,\"gamma\":0.5,\"steps\":[{steps}]}}")[0];
        Assert.Equal(("steps", "too-much-work"), (fault.Path, fault.Code));
    }
}
