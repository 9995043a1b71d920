using CalcService.Core.Formulas;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.ReinforcementLearning.DecisionSymbols;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>The parts that Bellman's equations are made of.</summary>
/// <remarks>Source: Sutton and Barto, "Reinforcement Learning: An Introduction", 2nd edition (2018), sections 3.5 and 4.1 to 4.4.</remarks>
internal static class Bellman
{
    /// <summary>What one transition brings: its reward and the discounted value of where it leads.</summary>
    /// <param name="state">The state that is left.</param>
    /// <param name="action">The action.</param>
    /// <param name="outcome">The transition.</param>
    /// <param name="next">The value of the state that is entered.</param>
    public static Formula Return(Formula state, Formula action, Formula outcome, Formula next) =>
        R.At(outcome, state, action, outcome) + Gamma * next;

    /// <summary>The same sum without the discount: what a mistake discounts as a whole.</summary>
    public static Formula Undiscounted(Formula state, Formula action, Formula outcome, Formula next) =>
        R.At(outcome, state, action, outcome) + next;

    /// <summary>How likely a transition is.</summary>
    public static Formula Probability(Formula state, Formula action, Formula outcome) => P.At(outcome, outcome, state, action);

    /// <summary>What an action brings on average: Σ P(s′ | s, a) (R(s, a, s′) + γ V(s′)).</summary>
    /// <param name="state">The state.</param>
    /// <param name="action">The action.</param>
    /// <param name="outcome">The index of the transitions.</param>
    /// <param name="next">The value of the state that is entered.</param>
    /// <param name="empty">What holds where the state does not have the action.</param>
    public static Formula Expected(Formula state, Formula action, Symbol outcome, Formula next, Formula? empty = null) => Sum(
        outcome, Outcomes(state, action),
        Probability(state, action, outcome) * Return(state, action, outcome, next), empty);
}
