using System.Runtime.CompilerServices;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.ReinforcementLearning.DecisionSymbols;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>From values to what each action is worth, and to the policy that takes the best.</summary>
/// <remarks>Source: Sutton and Barto, 2nd edition, equation 4.9 (greedy policy).</remarks>
internal static class GreedyLaws
{
    private static readonly TensorSymbol Q = SweepSymbols.ActionValues.Any;

    /// <summary>The action that a state takes.</summary>
    public static readonly TensorSymbol Policy = new("π", 1, new(
        "Greedy policy",
        "贪心策略"))
    { EntryGlyph = Applied("π") };

    private static readonly ConditionalWeakTable<TensorSymbol, Law> OfValues = [], OfActionValues = []; // by what they read, as long as it is read

    /// <summary>The policy that is greedy with respect to what each action is worth.</summary>
    public static readonly Law Greedy = PolicyOf(Q);

    /// <summary>What each action is worth, by the values of the next states.</summary>
    /// <param name="before">The values before the last sweep.</param>
    /// <param name="values">The values after it.</param>
    public static Law ActionValues(TensorSymbol before, TensorSymbol values) => OfValues.GetValue(values, _ => Worth(before, values));

    /// <summary>The policy that is greedy with respect to action values.</summary>
    /// <param name="q">The action values.</param>
    public static Law PolicyOf(TensorSymbol q) => OfActionValues.GetValue(q, Best);

    private static Law Worth(TensorSymbol before, TensorSymbol values)
    {
        var next = values[Next[Then]];
        var (outcome, weighted) = (Bellman.Return(S, A, Then, next), Bellman.Expected(S, A, Then, next, Scalar.Undefined));
        var formula = Tabulate([(S, new Domain.Along(First, 0)), (A, new Domain.Along(First, 1))], weighted);
        return new("q", Q, formula, GreedyTexts.Worth,
            new("gamma-forgotten", formula.Replace(Gamma * next, next), SweepTexts.GammaForgotten),
            new("gamma-on-reward", formula.Replace(outcome, Gamma * Bellman.Undiscounted(S, A, Then, next)), SweepTexts.GammaOnReward),
            new("reward-forgotten", formula.Replace(outcome, Gamma * next), SweepTexts.RewardForgotten),
            new("next-value-forgotten", formula.Replace(outcome, R.At(Then, S, A, Then)), GreedyTexts.ImmediateOnly),
            new("best-outcome-only", formula.Replace(weighted, Max(Then, Outcomes(S, A), outcome, Scalar.Undefined)), SweepTexts.BestOutcomeOnly),
            new("probabilities-ignored", formula.Replace(weighted, Sum(Then, Outcomes(S, A), outcome, Scalar.Undefined)), SweepTexts.ProbabilitiesIgnored),
            new("values-before-last-sweep", formula.Replace(values, before), GreedyTexts.OldValues))
        {
            Title = new("What each action is worth", "各动作的价值"),
        };
    }

    private static Law Best(TensorSymbol q)
    {
        var formula = Tabulate(S, new Domain.Along(FirstChoice, 0), ArgMax(A, ActionsOf(S), q[S, A], Scalar.Undefined));
        return new("policy", Policy, formula, GreedyTexts.Best,
            new Mistake("least-instead-of-greatest", formula.Replace(q[S, A], -q[S, A]), SweepTexts.Least));
    }
}

/// <summary>What is said about greedy policies.</summary>
internal static class GreedyTexts
{
    public static readonly Text
        Section = new("Greedy policy", "贪心策略"),
        Worth = new(
            "Before the best action can be chosen, each is valued by its rewards and the discounted values of the next states.",
            "要选出最优动作，先求每个动作的价值：奖励加上折扣后的下一状态价值，再按概率求期望。"),
        Best = new(
            "Each state takes the action that is worth most; of equally good ones the first that is listed.",
            "每个状态取价值最大的动作；并列时取列出的第一个。"),
        TerminalStates = new(
            "A terminal state has no action to choose; a cell of an action that a state does not have is empty.",
            "终止状态没有可选的动作；状态没有的动作，其单元格为空。"),
        ImmediateOnly = new(
            "The policy looks ahead: the discounted value of the next state counts as well as the reward.",
            "策略要看得更远：除即时奖励外，还要计入折扣后的下一状态价值。"),
        OldValues = new(
            "The policy is greedy with respect to the values after the last sweep, not before it.",
            "贪心策略应基于最后一次扫描之后的价值，而不是之前的。");
}
