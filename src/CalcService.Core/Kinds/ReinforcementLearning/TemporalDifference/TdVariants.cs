using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference.TdUpdate.Given;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>Makes updates whose numbers one can work with by hand.</summary>
internal static class TdVariants
{
    private static readonly string[] States = ["A", "B", "C"], Actions = ["left", "right", "stay"];

    /// <summary>One update where it is easy, two where it is not, three of them with an end where it is hard.</summary>
    public static Given Make(Chance chance, Difficulty difficulty)
    {
        var method = difficulty switch
        {
            Difficulty.Easy => chance.Of(TdMethod.QLearning, TdMethod.Sarsa, TdMethod.Td0),
            Difficulty.Medium => chance.Of(TdMethod.QLearning, TdMethod.Sarsa, TdMethod.ExpectedSarsa, TdMethod.Td0),
            _ => chance.Of(TdMethod.QLearning, TdMethod.Sarsa, TdMethod.ExpectedSarsa),
        };
        var states = States[..(difficulty == Difficulty.Easy ? 2 : 3)];
        var actions = Actions[..(difficulty == Difficulty.Hard ? 3 : 2)];
        var steps = 1 + (int)difficulty;
        var given = new Given
        {
            Method = method,
            States = states,
            Steps = [.. Walk(chance, method, states, actions, steps, ends: difficulty == Difficulty.Hard || chance.OnceIn(4))],
            Alpha = chance.Of(Scalar.Ratio(1, 10), Scalar.Ratio(2, 10), Scalar.Ratio(4, 10)),
            Gamma = chance.Of(Scalar.Ratio(1, 2), Scalar.Ratio(8, 10), Scalar.Ratio(9, 10)),
        };
        if (method == TdMethod.Td0)
            return given with { V = Tensor.Vector(Different(chance, states.Length)) };
        given = given with { Actions = actions, Q = Tensor.Create([states.Length, actions.Length], Different(chance, states.Length * actions.Length)) };
        return method == TdMethod.ExpectedSarsa ? Expecting(chance, given) : given;
    }

    /// <summary>Whether some next action is not the best one, so that the methods differ.</summary>
    public static bool IsTelling(Given given)
    {
        var (states, actions) = (Names.Of(given.States), Names.Of(given.Actions ?? []));
        return given.Q is not { } q || given.Steps.Any(step =>
            step is { Next: { } next, NextAction: { } chosen }
            && Enumerable.Range(0, q.Columns).Any(action => q[states[next], action] > q[states[next], actions[chosen]]));
    }

    /// <summary>Steps that follow each other, from state to state.</summary>
    private static IEnumerable<TdStep> Walk(Chance chance, TdMethod method, string[] states, string[] actions, int steps, bool ends)
    {
        var (state, action) = (chance.Between(0, states.Length - 1), chance.Of(actions));
        for (var i = 0; i < steps; i++)
        {
            var (next, nextAction) = ((state + chance.Between(1, states.Length - 1)) % states.Length, chance.Of(actions));
            var isEnd = ends && i == steps - 1 && steps > 1;
            yield return new()
            {
                State = states[state],
                Action = method == TdMethod.Td0 ? null : action,
                Reward = chance.Of(-4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9),
                Next = states[next],
                NextAction = method == TdMethod.Td0 || isEnd ? null : nextAction,
                Terminal = isEnd,
            };
            (state, action) = (next, nextAction);
        }
    }

    /// <summary>Values that differ, in halves, so that the greatest is plain.</summary>
    private static Scalar[] Different(Chance chance, int count) =>
        [.. chance.Shuffled(Enumerable.Range(1, 2 * count + 2)).Take(count).Select(halves => Scalar.Ratio(halves, 2))];

    private static Given Expecting(Chance chance, Given given)
    {
        if (chance.OnceIn(2))
            return given with { Epsilon = chance.Of(Scalar.Ratio(1, 10), Scalar.Ratio(2, 10), Scalar.Ratio(4, 10)) };
        var first = chance.Of(Scalar.Ratio(3, 10), Scalar.Ratio(7, 10));
        var rest = (1 - first) / (given.Actions!.Count - 1);
        var choice = given.Actions.Select((action, i) => (action, Probability: i == 0 ? first : rest))
            .ToDictionary(item => item.action, item => item.Probability, StringComparer.Ordinal);
        return given with
        {
            Policy = given.States.ToDictionary(state => state, ActionChoice (_) => new ActionChoice.Mixed(choice), StringComparer.Ordinal),
        };
    }
}
