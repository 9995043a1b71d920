using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.ReinforcementLearning.DecisionSymbols;
using static CalcService.Core.Kinds.ReinforcementLearning.PolicySymbols;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>Whose values a sweep works out.</summary>
internal enum Objective
{
    /// <summary>Those of the best actions.</summary>
    Optimal,

    /// <summary>Those of a policy.</summary>
    OfPolicy,
}

/// <summary>A sweep over the values of the states.</summary>
/// <param name="Objective">Whose values.</param>
/// <param name="Mode">What is read during the sweep.</param>
internal sealed record ValueSweep(Objective Objective, SweepMode Mode) : SweepRule
{
    /// <inheritdoc/>
    public override string Id => "values";

    /// <inheritdoc/>
    public override SweepSymbols Table => SweepSymbols.Values;

    /// <inheritdoc/>
    public override Law Law(string id, TensorSymbol before, TensorSymbol after) => new SweepLaws(Objective, Mode, before, after).Law(id);

    /// <inheritdoc/>
    public override void Show(Step step, DecisionTables tables) => step.ShowingStatesOf(tables);
}

/// <summary>A sweep over the states: from values to better ones.</summary>
/// <remarks>
/// Source: Sutton and Barto, 2nd edition, equation 4.10 (value iteration) and 4.5 (iterative policy evaluation); in place as in the
/// boxed algorithms of sections 4.1 and 4.4.
/// </remarks>
/// <param name="objective">Whose values.</param>
/// <param name="mode">What is read during the sweep.</param>
/// <param name="before">The values before it.</param>
/// <param name="after">The values after it.</param>
internal sealed class SweepLaws(Objective objective, SweepMode mode, TensorSymbol before, TensorSymbol after)
{
    private static readonly Symbol ThenNext = new("s″", new("State after the next", "再下一状态"));

    private readonly Formula _next = mode == SweepMode.Synchronous ? before[Next[Then]] : Newest(before, after);

    /// <summary>The law, with the ways in which it goes wrong.</summary>
    /// <param name="id">The id of the step.</param>
    public Law Law(string id) => new(id, after, Formula, SweepTexts.Why(objective, mode), [.. Mistakes]);

    /// <summary>V_k+1(s) = max_a Σ_s′ P(s′ | s, a) (R(s, a, s′) + γ V_k(s′)), or the same for a policy.</summary>
    private TensorFormula Formula => field ??= Swept(Backup(S, A, Then, _next, before[S]), mode);

    private IEnumerable<Mistake> Mistakes
    {
        get
        {
            var (outcome, weighted) = (Bellman.Return(S, A, Then, _next), Bellman.Expected(S, A, Then, _next));
            yield return new("gamma-forgotten", Formula.Replace(Gamma * _next, _next), SweepTexts.GammaForgotten);
            yield return new("gamma-on-reward", Formula.Replace(outcome, Gamma * Bellman.Undiscounted(S, A, Then, _next)), SweepTexts.GammaOnReward);
            yield return new("reward-forgotten", Formula.Replace(outcome, Gamma * _next), SweepTexts.RewardForgotten);
            yield return new("next-value-forgotten", Formula.Replace(outcome, R.At(Then, S, A, Then)), SweepTexts.NextValueForgotten);
            yield return new("own-value-used", Formula.Replace(_next, before[S]), SweepTexts.OwnValueUsed);
            yield return new("best-outcome-only", Formula.Replace(weighted, Max(Then, Outcomes(S, A), outcome)), SweepTexts.BestOutcomeOnly);
            yield return new("probabilities-ignored", Formula.Replace(weighted, Sum(Then, Outcomes(S, A), outcome)), SweepTexts.ProbabilitiesIgnored);
            yield return new("one-sweep-short", before, SweepTexts.OneSweepShort);
            foreach (var mistake in mode == SweepMode.Synchronous ? OfSynchronous() : OfInPlace())
                yield return mistake;
            foreach (var mistake in objective == Objective.Optimal ? OfOptimal(weighted) : OfPolicy(weighted))
                yield return mistake;
        }
    }

    private IEnumerable<Mistake> OfSynchronous()
    {
        var once = Backup(Next[Then], ThenA, ThenNext, before[Next[ThenNext]], before[Next[Then]]);
        yield return new("one-sweep-too-many", Formula.Replace(_next, once), SweepTexts.OneSweepTooMany);
        yield return new(
            "swept-in-place", Swept(Backup(S, A, Then, Newest(before, after), before[S]), SweepMode.InPlace), SweepTexts.SweptInPlace);
    }

    private IEnumerable<Mistake> OfInPlace()
    {
        yield return new(
            "swept-synchronously", Swept(Backup(S, A, Then, before[Next[Then]], before[S]), SweepMode.Synchronous), SweepTexts.SweptSynchronously);
    }

    private IEnumerable<Mistake> OfOptimal(Formula weighted)
    {
        var best = Max(A, ActionsOf(S), weighted, before[S]);
        yield return new("least-instead-of-greatest", Formula.Replace(best, Min(A, ActionsOf(S), weighted, before[S])), SweepTexts.Least);
        yield return new("actions-averaged", Formula.Replace(best, Average(weighted)), SweepTexts.ActionsAveraged);
        yield return new("actions-added", Formula.Replace(best, Sum(A, ActionsOf(S), weighted, before[S])), SweepTexts.ActionsAdded);
    }

    private IEnumerable<Mistake> OfPolicy(Formula weighted)
    {
        var average = Sum(A, TakenIn(S), Pi[S, A] * weighted, before[S]);
        yield return new("best-action-taken", Formula.Replace(average, Max(A, ActionsOf(S), weighted, before[S])), SweepTexts.BestActionTaken);
        yield return new("policy-ignored", Formula.Replace(average, Average(weighted)), SweepTexts.PolicyIgnored);
        yield return new("policy-not-weighted", Formula.Replace(average, Sum(A, ActionsOf(S), weighted, before[S])), SweepTexts.PolicyNotWeighted);
    }

    private Formula Average(Formula weighted) => Sum(A, ActionsOf(S), weighted / CountOf(S), before[S]);

    private Formula Backup(Formula state, Symbol action, Symbol outcome, Formula next, Formula empty)
    {
        var expected = Bellman.Expected(state, action, outcome, next);
        return objective == Objective.Optimal
            ? Max(action, ActionsOf(state), expected, empty)
            : Sum(action, TakenIn(state), Pi[state, action] * expected, empty);
    }

    private Tabulated Swept(Formula backup, SweepMode swept) => Tabulate(S, new Domain.Along(FirstChoice, 0), backup) with
    {
        IsWrittenOut = false, // the details do it, state by state
        Itself = swept == SweepMode.InPlace ? after : null,
    };

    /// <summary>The newest value of the next state: that of this sweep where it was updated before.</summary>
    private static Formula Newest(TensorSymbol before, TensorSymbol after) =>
        When(Next[Then] < S, after[Next[Then]]).Settled(before[Next[Then]]);
}
