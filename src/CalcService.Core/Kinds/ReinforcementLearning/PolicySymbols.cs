using CalcService.Core.Formulas;
using CalcService.Core.Numbers;
using static CalcService.Core.Kinds.ReinforcementLearning.DecisionSymbols;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>The letters of a policy.</summary>
internal static class PolicySymbols
{
    /// <summary>How likely the policy takes an action in a state.</summary>
    public static readonly TensorSymbol Pi = new("π", 2, new("Policy", "策略"))
    {
        EntryGlyph = indices => Conditional("π")([indices[1], indices[0]]),
    };

    /// <summary>The actions that the policy takes, state after state, and for each state the first and the last of its own.</summary>
    private static readonly TensorSymbol
        Taken = new("A_π", 1, new("Actions that the policy takes", "策略采取的动作")),
        FirstTaken = new("f_π", 1, new("First action that the policy takes", "策略采取的首个动作")),
        LastTaken = new("l_π", 1, new("Last action that the policy takes", "策略采取的末个动作"));

    /// <summary>The actions that the policy takes in a state: those whose probability is not 0.</summary>
    public static Domain TakenIn(Formula state) => new Domain.Stretch(FirstTaken[state], LastTaken[state]) { Of = Taken };

    /// <summary>What the letters of a policy stand for.</summary>
    /// <param name="policy">The probabilities: a row for each state, a column for each action.</param>
    /// <param name="actionsOf">The actions of a state, counted from 0.</param>
    /// <param name="precision">How numbers are carried.</param>
    public static IReadOnlyList<(TensorSymbol Symbol, Tensor Value)> Tables(Tensor policy, Func<int, IEnumerable<int>> actionsOf, Precision precision)
    {
        (int State, int Action)[] taken =
        [
            .. from state in Enumerable.Range(0, policy.Rows)
               from action in actionsOf(state)
               where !policy[state, action].IsZero
               select (state, action),
        ];
        var (first, last) = DecisionTables.Ends([.. taken.Select(choice => choice.State)], policy.Rows);
        return
        [
            (Pi, precision.Of(policy)),
            (Taken, taken.Length == 0 ? Tensor.Vector(0) : Tensor.Vector([.. taken.Select(choice => (Scalar)(choice.Action + 1))])),
            (FirstTaken, new([first.Length], first)),
            (LastTaken, new([last.Length], last)),
        ];
    }
}
