using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.ReinforcementLearning.PolicyEvaluation.Given;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>Makes problems of policy evaluation.</summary>
internal static class PolicyVariants
{
    /// <summary>Deterministic processes are easy; in hard ones the values are exact, or swept in place from values that are given.</summary>
    public static Given Make(Chance chance, Difficulty difficulty)
    {
        var world = DecisionVariants.World(chance, difficulty);
        var process = In(world, DecisionVariants.Gamma(chance, difficulty)) with
        {
            Policy = world.Transitions.Select(transition => transition.State).Distinct(StringComparer.Ordinal)
                .ToDictionary(state => state, _ => Choice(chance, world.Actions, difficulty), StringComparer.Ordinal),
        };
        if (difficulty != Difficulty.Hard)
            return process with { Sweeps = 2 };
        return chance.OnceIn(2)
            ? process with { Exact = true }
            : process with
            {
                Sweeps = chance.Between(2, 3),
                Mode = chance.OnceIn(2) ? SweepMode.InPlace : SweepMode.Synchronous,
                Initial = DecisionVariants.Values(chance, world),
            };
    }

    /// <summary>A process whose policy is still to be said.</summary>
    public static Given In(World world, Scalar gamma) => new()
    {
        States = world.States,
        Actions = world.Actions,
        Transitions = world.Transitions,
        Gamma = gamma,
        Policy = new Dictionary<string, ActionChoice>(StringComparer.Ordinal),
    };

    /// <summary>A process whose policy takes all actions alike.</summary>
    public static Given Random(World world, Scalar gamma) => In(world, gamma) with
    {
        Policy = world.Transitions.Select(transition => transition.State).Distinct(StringComparer.Ordinal)
            .ToDictionary(state => state, ActionChoice (_) => new ActionChoice.Mixed(Even([.. world.Actions])), StringComparer.Ordinal),
    };

    /// <summary>Actions that are taken alike.</summary>
    public static IReadOnlyDictionary<string, Scalar> Even(params IReadOnlyList<string> actions) =>
        actions.ToDictionary(action => action, _ => Scalar.Ratio(1, actions.Count), StringComparer.Ordinal);

    private static ActionChoice Choice(Chance chance, IReadOnlyList<string> actions, Difficulty difficulty)
    {
        if (difficulty == Difficulty.Easy && chance.OnceIn(3))
            return chance.Of(actions);
        var first = chance.Of(Scalar.Ratio(1, 4), Scalar.Ratio(3, 4), Scalar.Ratio(4, 10), Scalar.Ratio(8, 10));
        return new ActionChoice.Mixed(new Dictionary<string, Scalar>(StringComparer.Ordinal) { [actions[0]] = first, [actions[1]] = 1 - first });
    }
}
