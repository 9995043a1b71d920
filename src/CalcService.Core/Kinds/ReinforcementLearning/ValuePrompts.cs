using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>Asks for values after some sweeps.</summary>
internal static class ValuePrompts
{
    /// <summary>How precisely values are wanted.</summary>
    public static readonly Text Precisely = new(
        "Give exact values or at least four significant digits.", "请给出精确值，或至少四位有效数字。");

    /// <summary>What the sweeps start from.</summary>
    public static Text Start(Tensor initial) => !IsZero(initial)
        ? new($"The initial values are V₀ = ({Listed(initial, ", ")}).", $"初始价值 V₀ = ({Listed(initial, ", ")})。")
        : new("All initial values V₀ are 0.", "初始价值 V₀ 均为 0。");

    /// <summary>The same for action values.</summary>
    public static Text StartOfActions(Tensor initial) => IsZero(initial)
        ? new("All initial action values Q₀ are 0.", "初始动作价值 Q₀ 均为 0。")
        : new(
            "Of the initial action values Q₀, rows are states and columns are actions, both in the order given.",
            "初始动作价值 Q₀ 的行对应状态，列对应动作，顺序如上。");

    /// <summary>Whether all values that there are are 0.</summary>
    public static bool IsZero(Tensor values) => values.Entries.ToArray().All(value => value.IsUndefined || value.IsZero);

    /// <summary>What is asked of Q-value iteration.</summary>
    public static IReadOnlyList<PromptPart> Parts(QIteration.Given given) =>
    [
        new("q", new(
            $"Run {given.Sweeps} {(given.Sweeps == 1 ? "sweep" : "sweeps")} of Q-value iteration; each uses only the action values before it. What is the value of each action in each state then? Rows are states, columns actions, in the order listed; leave out actions that a state does not have. {Precisely.En}",
            $"做 {given.Sweeps} 次 Q 值迭代扫描，每次只用上一次扫描的动作价值。求各状态下各动作此时的价值：行为状态，列为动作，顺序如上；状态没有的动作不填。{Precisely.Zh}")),
        Policy,
    ];

    private static PromptPart Policy { get; } = new("policy", new(
        "Which action does the greedy policy with respect to these values take in each state? Of equally good actions take the first that is listed; a terminal state has none.",
        "基于上述价值的贪心策略在各状态取什么动作？并列时取列出的第一个；终止状态没有动作。"));

    /// <summary>What is asked of value iteration.</summary>
    public static IReadOnlyList<PromptPart> Parts(ValueIteration.Given given) =>
    [
        new("values", After(given.Sweeps, given.Mode, new("value iteration", "价值迭代"))),
        Policy,
    ];

    /// <summary>Asks for the values after sweeps of an algorithm.</summary>
    public static Text After(int sweeps, SweepMode mode, Text algorithm)
    {
        var (how, rule, zhHow) = mode == SweepMode.Synchronous
            ? ("synchronous", "each uses only the values of the sweep before", "同步更新，即每次只用上一次扫描的价值")
            : ("in-place", "each updates the states in the order in which they are listed, always from the newest values", "就地更新，按列出的顺序逐个状态使用最新价值");
        return new(
            $"Run {sweeps} {how} {(sweeps == 1 ? "sweep" : "sweeps")} of {algorithm.En}{(sweeps == 1 && mode == SweepMode.Synchronous ? "" : $" ({rule})")}. What is the value of each state then, {DecisionPrompts.InOrder.En}? {Precisely.En}",
            $"做 {sweeps} 次{algorithm.Zh}扫描（{zhHow}）。求各状态此时的价值（{DecisionPrompts.InOrder.Zh}）。{Precisely.Zh}");
    }

    private static string Listed(Tensor values, string between)
    {
        const int most = 12;
        var shown = values.Entries.ToArray().Take(most).Select(DecisionPrompts.Number);
        return string.Join(between, shown) + (values.Count > most ? ", …" : "");
    }
}
