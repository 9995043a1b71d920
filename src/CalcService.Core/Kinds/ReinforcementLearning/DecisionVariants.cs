using CalcService.Core.Derivations;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>Makes small decision processes whose numbers one can work with by hand.</summary>
internal static class DecisionVariants
{
    private static readonly string[] Letters = ["A", "B", "C", "D", "E"];

    /// <summary>A process of some difficulty: deterministic where it is easy, with a terminal state now and then.</summary>
    public static World World(Chance chance, Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => World(chance, chance.Between(2, 3), hasEnd: chance.OnceIn(3), isRandom: false),
        Difficulty.Medium => World(chance, chance.Between(2, 3), hasEnd: chance.OnceIn(2), isRandom: true),
        _ => World(chance, chance.Between(3, 4), hasEnd: chance.OnceIn(2), isRandom: true),
    };

    /// <summary>
    /// Whether a solved process has something to tell: an end is reached, every state can be left, not all are worth the same, and
    /// of two actions one is better.
    /// </summary>
    public static bool IsTelling(DecisionProcess process, Trace trace)
    {
        var leaving = process.Transitions.ToLookup(transition => transition.State, StringComparer.Ordinal);
        var entered = process.Transitions.Select(transition => transition.Next).ToHashSet(StringComparer.Ordinal);
        return process.States.All(state => leaving.Contains(state) || entered.Contains(state))
            && leaving.All(state => state.Any(transition => transition.Next != state.Key))
            && (trace.Find("values") is not { } values || values.Value.Tensor.Entries[..leaving.Count].ContainsAnyExcept(values.Value.Tensor[0]))
            && (trace.Find("q") is not { } q || !HasTies(q.Value.Tensor));
    }

    private static bool HasTies(Tensor q) => Enumerable.Range(0, q.Rows).Any(state =>
        !q[state, 0].IsUndefined && Enumerable.Range(1, q.Columns - 1).Any(action => q[state, action] == q[state, 0]));

    /// <summary>A discount factor that is not hard to multiply with.</summary>
    public static Scalar Gamma(Chance chance, Difficulty difficulty) => difficulty == Difficulty.Easy
        ? chance.Of(Scalar.Ratio(1, 2), Scalar.Ratio(9, 10))
        : chance.Of(Scalar.Ratio(1, 2), Scalar.Ratio(8, 10), Scalar.Ratio(9, 10));

    /// <summary>Initial values that are not all 0: every state has one of its own.</summary>
    public static Tensor Values(Chance chance, World world)
    {
        var leaving = world.Transitions.Select(transition => transition.State).ToHashSet(StringComparer.Ordinal);
        return Tensor.Vector([.. world.States.Select(state => leaving.Contains(state) ? (Scalar)chance.Between(1, 9) : 0)]);
    }

    private static World World(Chance chance, int states, bool hasEnd, bool isRandom)
    {
        var leaving = Letters[..states];
        var names = hasEnd ? [.. leaving, "end"] : leaving;
        var actions = chance.Of<string[]>(["left", "right"], ["stay", "go"], ["slow", "fast"]);
        var transitions =
            from state in leaving
            from action in actions
            from outcome in Outcomes(chance, names, isRandom && (action == actions[1] || chance.OnceIn(2)))
            select DecisionExamples.Of(state, action, outcome.Next, outcome.Probability, outcome.Reward);
        return new(names, actions, [.. transitions]);
    }

    private static IEnumerable<(string Next, Scalar Probability, Scalar Reward)> Outcomes(Chance chance, string[] names, bool isRandom)
    {
        var first = chance.Between(0, names.Length - 1);
        var reward = chance.Between(-3, 9);
        if (!isRandom)
            return [(names[first], 1, reward)];
        var second = (first + chance.Between(1, names.Length - 1)) % names.Length;
        var probability = chance.Of(Scalar.Ratio(1, 2), Scalar.Ratio(1, 4), Scalar.Ratio(8, 10), Scalar.Ratio(6, 10));
        return [(names[first], probability, reward), (names[second], 1 - probability, reward + chance.Between(1, 6))];
    }
}
