using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>What a policy must satisfy: actions that its states have, with probabilities that sum to 1.</summary>
internal static class PolicyRules
{
    /// <summary>What is wrong with a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="states">The states.</param>
    /// <param name="actions">The actions.</param>
    /// <param name="has">Whether a state has an action, both counted from 0.</param>
    public static IEnumerable<Fault> Faults(
        IReadOnlyDictionary<string, ActionChoice> policy, IReadOnlyList<string> states, IReadOnlyList<string> actions, Func<int, int, bool> has)
    {
        var (stateNames, actionNames) = (Names.Of(states), Names.Of(actions));
        foreach (var (state, choice) in policy)
        {
            var path = $"policy.{state}";
            if (stateNames.FaultOf(path, state, Names.State) is { } unknown)
            {
                yield return unknown;
                continue;
            }
            Fault[] faults = [.. OfChoice(path, choice, actionNames, action => has(stateNames[state], action), state)];
            foreach (var fault in faults)
                yield return fault;
            if (faults.Length == 0 && SumFault(path, choice, state) is { } notOne)
                yield return notOne;
        }
    }

    /// <summary>The first states that have actions, but none by the policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="states">The states.</param>
    /// <param name="isTerminal">Whether a state, counted from 0, has no actions.</param>
    public static IEnumerable<Fault> Missing(
        IReadOnlyDictionary<string, ActionChoice> policy, IReadOnlyList<string> states, Func<int, bool> isTerminal) =>
        from state in states.Select((name, i) => (Name: name, Place: i))
        where !isTerminal(state.Place) && !policy.ContainsKey(state.Name)
        select new Fault($"policy.{state.Name}", "missing", new(
            $"The policy does not say what it does in state \"{state.Name}\".", $"策略没有说明在状态“{state.Name}”下做什么。"));

    /// <summary>The policy as a table with a row for each state and a column for each action.</summary>
    public static Tensor Table(IReadOnlyDictionary<string, ActionChoice> policy, IReadOnlyList<string> states, IReadOnlyList<string> actions)
    {
        var names = Names.Of(actions);
        var entries = new Scalar[states.Count * actions.Count];
        for (var s = 0; s < states.Count; s++)
        {
            foreach (var (action, probability) in policy.TryGetValue(states[s], out var choice) ? choice.Probabilities : [])
                entries[s * actions.Count + names[action]] = probability;
        }
        return new([states.Count, actions.Count], entries);
    }

    private static IEnumerable<Fault> OfChoice(string path, ActionChoice choice, Names actions, Func<int, bool> has, string state)
    {
        foreach (var (action, _) in choice.Probabilities)
        {
            var at = choice is ActionChoice.Sure ? path : $"{path}.{action}";
            if (actions.FaultOf(at, action, Names.Action) is { } unknown)
                yield return unknown;
            else if (!has(actions[action]))
                yield return new(at, "action-not-available", new(
                    $"State \"{state}\" does not have the action \"{action}\".", $"状态“{state}”没有动作“{action}”。"));
        }
    }

    private static Fault? SumFault(string path, ActionChoice choice, string state)
    {
        var sum = choice.Probabilities.Aggregate((Scalar)0, (sum, item) => sum + item.Value);
        return DecisionRules.IsOne(sum) ? null : new(path, "probabilities-do-not-sum-to-1",
            DecisionRules.SumMessage(sum, $"the actions in state \"{state}\"", $"状态“{state}”下各动作"));
    }
}
