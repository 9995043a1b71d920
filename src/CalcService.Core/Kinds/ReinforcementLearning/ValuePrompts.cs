using CalcService.Core.Kinds.Givens;
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
    public static Text Start(Tensor initial) => initial.Entries.ContainsAnyExcept((Scalar)0)
        ? new($"The initial values are V₀ = ({Listed(initial, ", ")}).", $"初始价值 V₀ = ({Listed(initial, ", ")})。")
        : new("All initial values V₀ are 0.", "初始价值 V₀ 均为 0。");

    /// <summary>What is asked of value iteration.</summary>
    public static IReadOnlyList<PromptPart> Parts(ValueIteration.Given given) =>
    [
        new("values", After(given.Sweeps, given.Mode, new("value iteration", "价值迭代"))),
        new("policy", new(
            "Which action does the greedy policy with respect to these values take in each state? Of equally good actions take the first that is listed; a terminal state has none.",
            "基于上述价值的贪心策略在各状态取什么动作？并列时取列出的第一个；终止状态没有动作。")),
    ];

    /// <summary>Asks for the values after sweeps of an algorithm.</summary>
    public static Text After(int sweeps, SweepMode mode, Text algorithm)
    {
        var (how, zhHow) = mode == SweepMode.Synchronous
            ? ("synchronous", "同步更新，即每次只用上一次扫描的价值")
            : ("in-place", "就地更新，按列出的顺序逐个状态使用最新价值");
        return new(
            $"Run {sweeps} {how} {(sweeps == 1 ? "sweep" : "sweeps")} of {algorithm.En}. What is the value of each state then, {DecisionPrompts.InOrder.En}? {Precisely.En}",
            $"做 {sweeps} 次{algorithm.Zh}扫描（{zhHow}）。求各状态此时的价值（{DecisionPrompts.InOrder.Zh}）。{Precisely.Zh}");
    }

    private static string Listed(Tensor values, string between)
    {
        const int most = 12;
        var shown = values.Entries.ToArray().Take(most).Select(JsonNumber.Digits);
        return string.Join(between, shown) + (values.Count > most ? ", …" : "");
    }
}
