using System.Diagnostics;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>What is said about updates: why a law holds, and what a mistake overlooks.</summary>
internal static class TdTexts
{
    public static readonly Text
        Target = new("Target", "目标值"),
        ErrorTitle = new("Error", "TD 误差"),
        UpdateTitle = new("New value", "新值"),
        Together = new("All updates together", "全部更新汇总"),
        Targets = new("Targets", "各次更新的目标值"),
        Errors = new("Errors", "各次更新的 TD 误差"),
        Updates = new("New values", "各次更新后的新值");

    public static readonly Text
        Error = new("How far the old value is from the target.", "旧值与目标值相差多少。"),
        Update = new("The old value moves towards the target by the fraction α of the error.", "旧值朝目标值移动误差的 α 倍。"),
        Listed = new("The results of the updates, in their order.", "按顺序列出各次更新的结果。"),
        Entered = new("The new value takes its place in the table; all else stays.", "把新值填入表中，其余不变。");

    public static readonly Text
        InOrder = new(
            "The updates are made in the order given; each uses the table as the one before has left it.",
            "按给出的顺序逐次更新，每次都使用上一次更新后的表。"),
        Greedy = new(
            "ε-greedy: with probability 1 − ε the action of greatest value, else any of the state's actions alike, the best included.",
            "ε-贪心：以概率 1 − ε 取价值最大的动作，否则在该状态的所有动作（含最优动作）中等概率选取。");

    public static readonly Text
        GammaForgotten = new(
            "The discount factor is missing: what follows the reward counts γ times.",
            "漏掉了折扣因子：奖励之后的价值要乘以 γ。"),
        RewardForgotten = new("The reward of the step is part of the target.", "目标值中漏掉了这一步的奖励。"),
        NextValueForgotten = new(
            "The episode goes on: the discounted value of the next state belongs to the target.",
            "回合没有结束：目标值还应包含折扣后的下一状态价值。"),
        CurrentStateUsed = new(
            "The target looks at the next state, not at the state that was left.",
            "目标值要看下一状态，而不是当前状态。"),
        TerminalBootstrapped = new(
            "After a terminal step nothing follows: the target is the reward alone.",
            "终止之后不再有价值：目标值只有奖励。"),
        Least = new(
            "Q-learning takes the greatest action value of the next state, not the least.",
            "Q 学习取下一状态动作价值的最大值，而不是最小值。"),
        ChosenActionUsed = new(
            "Q-learning takes the greatest action value of the next state, whichever action is taken there; the chosen one is SARSA's.",
            "Q 学习取下一状态动作价值的最大值，与实际选取的动作无关；用实际动作的是 SARSA。"),
        GreatestUsed = new(
            "SARSA takes the value of the action that is really taken next; the greatest is Q-learning's.",
            "SARSA 用接下来实际采取的动作的价值；取最大值的是 Q 学习。"),
        GreatestExpected = new(
            "Expected SARSA averages over what may be done next; the greatest value alone is Q-learning's.",
            "期望 SARSA 对接下来可能的动作求期望；只取最大值的是 Q 学习。"),
        ActionsAveraged = new("The actions of the next state do not count alike.", "下一状态的各动作不是等权的。"),
        ExploringLeavesOutBest = new(
            "Exploring may pick the best action too: its probability is 1 − ε + ε/k.",
            "探索时也可能选到最优动作：它的概率是 1 − ε + ε/k。"),
        EpsilonReversed = new(
            "ε is the probability of exploring, 1 − ε that of the best action.",
            "ε 是探索的概率，1 − ε 才是取最优动作的概率。"),
        SignReversed = new("The error is the target minus the old value.", "误差是目标值减去旧值。"),
        BestOwnValueUsed = new(
            "The old value is that of the action that was taken, not the state's greatest.",
            "旧值应是所采取动作的价值，而不是该状态的最大动作价值。"),
        OldValueLost = new("The old value is not dropped: it keeps the share 1 − α.", "旧值不能丢掉：它保留 1 − α 的权重。"),
        OnlyTheChange = new("This is only the change; it is added to the old value.", "这只是改变量，还要加到旧值上。"),
        AlphaForgotten = new("The error is scaled by the learning rate α.", "误差要乘以学习率 α。"),
        AlphaReversed = new(
            "α weighs the error, and 1 − α the old value; they are swapped.",
            "α 乘误差，1 − α 是旧值的权重，这里弄反了。"),
        AlphaTwice = new("The learning rate is applied once.", "学习率只乘一次。"),
        ChangeSubtracted = new("The change is added: the value moves towards the target.", "改变量应相加：价值要朝目标值移动。"),
        TargetAdded = new("The error is added, α times, and not the target.", "加上的应是 α 倍的误差，而不是目标值。"),
        LastUpdateMissing = new("The last update is missing from the table.", "表中漏掉了最后一次更新。");

    /// <summary>Why a target is what it is.</summary>
    public static Text Why(TdForm form) => form switch
    {
        { IsTerminal: true } => new("The episode ends here: nothing follows the reward.", "回合到此结束，奖励之后不再有价值。"),
        { Method: TdMethod.QLearning } => new(
            "The reward, and the discounted value of the next state by its best action, whichever is taken there.",
            "奖励加上折扣后的下一状态价值；无论实际采取什么动作，都按其最优动作计。"),
        { Method: TdMethod.Sarsa } => new(
            "The reward, and the discounted value of the action that is taken next.", "奖励加上折扣后的、接下来实际采取的动作的价值。"),
        { Method: TdMethod.ExpectedSarsa, HasPolicy: true } => new(
            "The reward, and the discounted average over what the policy may do next.", "奖励加上折扣后的、对策略下一步动作所求的期望。"),
        { Method: TdMethod.ExpectedSarsa } => new(
            "The reward, and the discounted average over what may be done next: the best action with probability 1 − ε, else any of them alike.",
            "奖励加上折扣后的期望：以概率 1 − ε 取最优动作，否则在所有动作中等概率选取。"),
        { Method: TdMethod.Td0 } => new("The reward, and the discounted value of the next state.", "奖励加上折扣后的下一状态价值。"),
        _ => throw new UnreachableException(),
    };

    /// <summary>The title of an update.</summary>
    public static Text Section(int number) => new($"Update {number}", $"第 {number} 次更新");
}
