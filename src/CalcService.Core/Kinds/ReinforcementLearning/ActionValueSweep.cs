using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.ReinforcementLearning.DecisionSymbols;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>A sweep over the values of actions: Q_k+1(s, a) = Σ_s′ P(s′ | s, a) (R(s, a, s′) + γ max_a′ Q_k(s′, a′)).</summary>
/// <remarks>Source: Sutton and Barto, 2nd edition, equation 4.2, read as an update.</remarks>
internal sealed record ActionValueSweep : SweepRule
{
    private static readonly Symbol
        ThenNext = new("s″", new("State after the next", "再下一状态")),
        ThenNextA = new("a″", new("Action after the next", "再下一动作"));

    /// <summary>What terminal states are worth; no action is theirs.</summary>
    public static readonly TensorSymbol End = new("V_end", 1, new("Values of terminal states", "终止状态的价值"));

    /// <inheritdoc/>
    public override string Id => "q";

    /// <inheritdoc/>
    public override SweepSymbols Table => SweepSymbols.ActionValues;

    /// <inheritdoc/>
    public override Law Law(string id, TensorSymbol before, TensorSymbol after)
    {
        var best = Best(before, Next[Then], ThenA);
        var (outcome, weighted) = (Bellman.Return(S, A, Then, best), Bellman.Expected(S, A, Then, best, Scalar.Undefined));
        var formula = Tabulate([(S, new Domain.Along(First, 0)), (A, new Domain.Along(First, 1))], weighted);
        var again = Max(
            ThenA, ActionsOf(Next[Then]), Bellman.Expected(Next[Then], ThenA, ThenNext, Best(before, Next[ThenNext], ThenNextA)), End[Next[Then]]);
        return new(id, after, formula, ActionValueTexts.Why,
            new("gamma-forgotten", formula.Replace(Gamma * best, best), SweepTexts.GammaForgotten),
            new("gamma-on-reward", formula.Replace(outcome, Gamma * Bellman.Undiscounted(S, A, Then, best)), SweepTexts.GammaOnReward),
            new("reward-forgotten", formula.Replace(outcome, Gamma * best), SweepTexts.RewardForgotten),
            new("next-value-forgotten", formula.Replace(outcome, R.At(Then, S, A, Then)), SweepTexts.NextValueForgotten),
            new("own-actions-compared", formula.Replace(best, Best(before, S, ThenA)), ActionValueTexts.OwnActionsCompared),
            new("same-action-kept", formula.Replace(best, Same(before)), ActionValueTexts.SameActionKept),
            new("least-instead-of-greatest", formula.Replace(best, Over(Min, before)), SweepTexts.Least),
            new("actions-averaged", formula.Replace(best, Averaged(before)), ActionValueTexts.ActionsAveraged),
            new("best-outcome-only", formula.Replace(weighted, Max(Then, Outcomes(S, A), outcome, Scalar.Undefined)), SweepTexts.BestOutcomeOnly),
            new("probabilities-ignored", formula.Replace(weighted, Sum(Then, Outcomes(S, A), outcome, Scalar.Undefined)), SweepTexts.ProbabilitiesIgnored),
            new("one-sweep-short", before, ActionValueTexts.OneSweepShort),
            new("one-sweep-too-many", formula.Replace(best, again), ActionValueTexts.OneSweepTooMany));
    }

    /// <inheritdoc/>
    public override void Show(Step step, DecisionTables tables) => step.ShowingActionsOf(tables);

    /// <summary>The value of a state by its best action.</summary>
    private static Formula Best(TensorSymbol q, Formula state, Symbol action) => Max(action, ActionsOf(state), q[state, action], End[state]);

    private static Formula Over(Func<Symbol, Domain, Formula, Formula?, Formula> operation, TensorSymbol q) =>
        operation(ThenA, ActionsOf(Next[Then]), q[Next[Then], ThenA], End[Next[Then]]);

    private static Formula Averaged(TensorSymbol q) =>
        Sum(ThenA, ActionsOf(Next[Then]), q[Next[Then], ThenA] / CountOf(Next[Then]), End[Next[Then]]);

    private static Formula Same(TensorSymbol q) =>
        When(Last[Next[Then], A] < First[Next[Then], A], End[Next[Then]]).Settled(q[Next[Then], A]);
}
