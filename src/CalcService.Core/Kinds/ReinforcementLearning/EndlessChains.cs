namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>Under a policy without discounting, a state that never comes to an end has no value: the linear system is singular.</summary>
internal static class EndlessChains
{
    /// <summary>What is wrong: the first state from which the policy never reaches a terminal one.</summary>
    public static IEnumerable<Fault> Faults(PolicyEvaluation.Given given)
    {
        var ending = Ending(given);
        var endless = given.States.Where(state => !ending.Contains(state)).Take(1);
        return endless.Select(state => new Fault("gamma", "never-ends", new(
            $"With γ = 1 the values must come from an end, but from state \"{state}\" the policy never reaches a terminal state: the linear system is singular. Choose γ below 1.",
            $"γ = 1 时，价值要由终点得出，但从状态“{state}”出发，该策略永远到不了终止状态：线性方程组奇异。请取 γ 小于 1。")));
    }

    /// <summary>The states from which a terminal one is reached, found backwards from those.</summary>
    private static HashSet<string> Ending(PolicyEvaluation.Given given)
    {
        var leaving = given.Transitions.Select(transition => transition.State).ToHashSet(StringComparer.Ordinal);
        var before = given.Transitions.Where(transition => IsTaken(given, transition))
            .ToLookup(transition => transition.Next, transition => transition.State, StringComparer.Ordinal);
        var found = new Queue<string>(given.States.Where(state => !leaving.Contains(state)));
        var ending = found.ToHashSet(StringComparer.Ordinal);
        while (found.TryDequeue(out var state))
        {
            foreach (var earlier in before[state].Where(ending.Add))
                found.Enqueue(earlier);
        }
        return ending;
    }

    private static bool IsTaken(PolicyEvaluation.Given given, Transition transition) =>
        !transition.Probability.IsZero
        && given.Policy[transition.State].Probabilities.Any(choice => choice.Key == transition.Action && !choice.Value.IsZero);
}
