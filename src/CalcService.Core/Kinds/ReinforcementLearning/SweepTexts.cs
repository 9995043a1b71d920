using System.Diagnostics;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>What is said about sweeps: why a law holds, and what a mistake overlooks.</summary>
internal static class SweepTexts
{
    public static readonly Text TerminalStates = new(
        "Terminal states have no actions: they keep their initial value.", "终止状态没有动作，其价值保持初始值不变。");

    public static readonly Text InOrder = new(
        "States are updated in the order in which they are listed.", "各状态按列出的顺序依次更新。");

    public static readonly Text GammaForgotten = new(
        "The discount factor is missing: the value of the next state counts γ times.", "漏掉了折扣因子：下一状态的价值要乘以 γ。");

    public static readonly Text GammaOnReward = new(
        "Only the value of the next state is discounted, not the reward of the transition itself.", "只对下一状态的价值打折扣，转移本身的奖励不打折扣。");

    public static readonly Text RewardForgotten = new(
        "The rewards are missing: each transition brings its reward and the discounted value of the next state.",
        "漏掉了奖励：每个转移带来的是奖励加上折扣后的下一状态价值。");

    public static readonly Text NextValueForgotten = new(
        "Only the immediate rewards are counted; the discounted values of the next states belong to it.",
        "只计了即时奖励，还要加上折扣后的下一状态价值。");

    public static readonly Text OwnValueUsed = new(
        "The value on the right is that of the next state, not that of the state that is updated.",
        "右边用的应是下一状态的价值，而不是正在更新的状态自己的价值。");

    public static readonly Text BestOutcomeOnly = new(
        "The agent chooses the action, but not what comes of it: average over the outcomes by their probabilities.",
        "智能体能选动作，但不能选结果：应按概率对各种结果求期望。");

    public static readonly Text ProbabilitiesIgnored = new(
        "The outcomes of an action are weighted by their probabilities.", "动作的各种结果要按其概率加权。");

    public static readonly Text OneSweepShort = new(
        "These are the values before the sweep: count the sweeps from the initial values V₀.", "这是本次扫描之前的价值：扫描次数从初始价值 V₀ 数起。");

    public static readonly Text OneSweepTooMany = new(
        "This is one sweep too many: count the sweeps from the initial values V₀.", "多扫描了一次：扫描次数从初始价值 V₀ 数起。");

    public static readonly Text SweptInPlace = new(
        "In a synchronous sweep every state uses the values of the sweep before, not those updated just now.",
        "同步扫描中，每个状态都用上一次扫描的价值，而不是刚更新的价值。");

    public static readonly Text SweptSynchronously = new(
        "In an in-place sweep a state uses the values that have been updated already.", "就地更新时，应使用本次扫描中已经更新过的价值。");

    public static readonly Text Least = new(
        "The best action has the greatest value, not the least.", "最优动作对应最大值，而不是最小值。");

    public static readonly Text ActionsAveraged = new(
        "Value iteration takes the best action, not the average over the actions.", "价值迭代取最优动作，而不是对各动作求平均。");

    public static readonly Text ActionsAdded = new(
        "Only one action is taken: the best counts, not the sum over the actions.", "只会采取一个动作：应取最大值，而不是把各动作相加。");

    public static readonly Text BestActionTaken = new(
        "The policy says which action is taken; the best one is not always it.", "采取哪个动作由策略决定，不一定是最优动作。");

    public static readonly Text PolicyIgnored = new(
        "The actions are weighted by the policy's probabilities, not all alike.", "各动作要按策略的概率加权，而不是等权平均。");

    public static readonly Text PolicyNotWeighted = new(
        "The actions are weighted by the policy's probabilities, not just added up.", "各动作要按策略的概率加权，而不是直接相加。");

    private static readonly Text
        Best = new(
            "Each state takes its best action. An action is worth its rewards and the discounted values of the next states, averaged by probability.",
            "每个状态取最优动作；动作的价值是奖励与折扣后的下一状态价值按概率求得的期望。"),
        Average = new(
            "Each state averages over what the policy does and what comes of it: rewards and discounted values of the next states.",
            "每个状态对策略的动作及其结果求期望：奖励加上折扣后的下一状态价值。"),
        FromBefore = new(
            "All values on the right are those before the sweep.", "右边用到的都是本次扫描之前的价值。"),
        FromNewest = new(
            "A next state that was updated earlier in the sweep counts with its new value.", "若下一状态在本次扫描中已先更新，则用它的新价值。");

    /// <summary>Says what sweeps assume.</summary>
    public static void Assume(Derivations.Derivation d, DecisionTables tables, SweepMode mode)
    {
        if (tables.HasTerminalStates)
            d.Assume(TerminalStates);
        if (mode == SweepMode.InPlace)
            d.Assume(InOrder);
    }

    /// <summary>Why a sweep is what it is.</summary>
    public static Text Why(Objective objective, SweepMode mode)
    {
        var deed = objective switch
        {
            Objective.Optimal => Best,
            Objective.OfPolicy => Average,
            _ => throw new UnreachableException(),
        };
        var reading = mode == SweepMode.Synchronous ? FromBefore : FromNewest;
        return new($"{deed.En} {reading.En}", $"{deed.Zh}{reading.Zh}");
    }

    /// <summary>That some sweeps are not shown.</summary>
    public static Text Passed(int first, int last) => first == last
        ? new($"Sweep {first} goes the same way.", $"第 {first} 次扫描同理。")
        : new($"Sweeps {first} to {last} go the same way.", $"第 {first} 到第 {last} 次扫描同理。");
}
