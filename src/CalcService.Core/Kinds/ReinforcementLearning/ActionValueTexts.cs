using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>What is said about sweeps over the values of actions.</summary>
internal static class ActionValueTexts
{
    public static readonly Text Why = new(
        "An action is worth its rewards and the discounted values of the next states, averaged by probability; a next state is worth what its best action was worth before the sweep.",
        "动作的价值是奖励与折扣后的下一状态价值按概率求得的期望；下一状态的价值取它在本次扫描前最优动作的价值。");

    public static readonly Text OwnActionsCompared = new(
        "The maximum runs over the actions of the next state, not over those of the state that is left.",
        "取最大值的范围是下一状态的动作，而不是当前状态的动作。");

    public static readonly Text SameActionKept = new(
        "In the next state the best action counts, not the one that was taken before.",
        "下一状态应取最优动作，而不是沿用当前的动作。");

    public static readonly Text ActionsAveraged = new(
        "The next state takes its best action; its actions are not averaged.", "下一状态取最优动作，而不是对动作求平均。");

    public static readonly Text OneSweepShort = new(
        "These are the action values before the sweep: count the sweeps from Q₀.", "这是本次扫描之前的动作价值：扫描次数从 Q₀ 数起。");

    public static readonly Text OneSweepTooMany = new(
        "This is one sweep too many: count the sweeps from Q₀.", "多扫描了一次：扫描次数从 Q₀ 数起。");

    public static readonly Text WorthlessEnds = new(
        "Terminal states have no actions, so their cells are empty; they are worth 0.", "终止状态没有动作，其单元格为空，价值为 0。");

    public static readonly Text TerminalStates = new(
        "Terminal states have no actions, so their cells are empty; they are worth the greatest of the initial values given for them, or 0.",
        "终止状态没有动作，其单元格为空；它们的价值取所给初始值中的最大者，未给时为 0。");

    public static readonly Text MissingActions = new(
        "A cell of an action that a state does not have is empty.", "状态没有的动作，其单元格为空。");
}
