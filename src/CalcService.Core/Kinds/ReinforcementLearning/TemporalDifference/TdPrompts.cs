using System.Diagnostics;
using CalcService.Core.Notation;
using Given = CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference.TdUpdate.Given;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>Asks for updates, as an exam would.</summary>
internal static class TdPrompts
{
    private static readonly Text
        Number = new(
            "Step",
            "步"), State = new("State", "状态"), Action = new("Action", "动作"), Reward = new("Reward", "奖励"),
        Next = new("Next state", "下一状态"), Ends = new("Ends", "终止"), NextAction = new("Next action", "下一动作");

    /// <summary>The question.</summary>
    public static Prompt Of(Given given)
    {
        var first = TdSymbols.Of(1, before: null).Tables;
        return new(new($"{En(given)}", $"{Zh(given)}"), [.. Parts(given)])
        {
            Data = [given.Method == TdMethod.Td0 ? Prompt.Datum(first.VBefore, given.V!) : Prompt.Datum(first.QBefore, given.Q!)],
            Table = Steps(given),
        };
    }

    /// <summary>What a method is called.</summary>
    public static Text NameOf(TdMethod method) => method switch
    {
        TdMethod.QLearning => new("Q-learning", " Q 学习"),
        TdMethod.Sarsa => new("SARSA", " SARSA 算法"),
        TdMethod.ExpectedSarsa => new("Expected SARSA", "期望 SARSA"),
        TdMethod.Td0 => new("TD(0)", " TD(0) 算法"),
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<PromptPart> Parts(Given given)
    {
        var (each, zhEach) = given.Steps.Count == 1 ? ("the update", "这次更新") : ("each update", "每次更新");
        yield return new("targets", new(
            $"What is the target of {each}? {ValuePrompts.Precisely.En}",
            $"求{zhEach}的目标值。{ValuePrompts.Precisely.Zh}"));
        yield return new("errors", new($"What is the TD error of {each}?", $"求{zhEach}的 TD 误差。"));
        yield return new("updates", new(
            $"Which value does {each} give to the {(given.Method == TdMethod.Td0 ? "state that is left" : "action that was taken")}?",
            $"求{zhEach}后{(given.Method == TdMethod.Td0 ? "所离开状态" : "所采取动作")}的新值。"));
        yield return given.Method == TdMethod.Td0
            ? new("v", new("What are the values of all states at the end?", "写出最终所有状态的价值。"))
            : new("q", new("What is the table of action values at the end?", "写出最终的动作价值表。"));
    }

    private static string En(Given given)
    {
        var table = given.Method == TdMethod.Td0
            ? $"the values V₀ of the states {DecisionPrompts.List(given.States, new("states", "状态")).En}"
            : $"the action values Q₀, whose rows are the states {DecisionPrompts.List(given.States, new(
                "states",
                "状态")).En}"
                + $" and whose columns are the actions {DecisionPrompts.List(given.Actions!, new("actions", "动作")).En}";
        return $"{NameOf(given.Method).En} with learning rate α = {DecisionPrompts.Number(given.Alpha)} and discount factor γ = {DecisionPrompts.Number(given.Gamma)} starts from {table}. "
            + $"{PolicyEn(given)}The steps in the table are used in order.";
    }

    private static string Zh(Given given)
    {
        var table = given.Method == TdMethod.Td0
            ? $"状态 {DecisionPrompts.List(given.States, new("states", "状态")).Zh} 的价值 V₀ "
            : $"动作价值 Q₀（行为状态 {DecisionPrompts.List(given.States, new(
                "states",
                "状态")).Zh}，列为动作 {DecisionPrompts.List(given.Actions!, new("actions", "动作")).Zh}）";
        return $"采用{NameOf(given.Method).Zh}，学习率 α = {DecisionPrompts.Number(given.Alpha)}，折扣因子 γ = {DecisionPrompts.Number(given.Gamma)}，从{table}出发。"
            + $"{PolicyZh(given)}依次使用表中的各步。";
    }

    private static string PolicyEn(Given given) => given switch
    {
        { Method: not TdMethod.ExpectedSarsa } => "",
        { Epsilon: { } epsilon } => $"The policy is ε-greedy on the current action values, with ε = {DecisionPrompts.Number(epsilon)}: an exploring step takes any action alike. ",
        { Policy: { } policy } => $"The policy: {string.Join("; ", policy.Select(item => $"in {item.Key} {PolicyPrompts.En(item.Value)}"))}. ",
        _ => "",
    };

    private static string PolicyZh(Given given) => given switch
    {
        { Method: not TdMethod.ExpectedSarsa } => "",
        { Epsilon: { } epsilon } => $"策略对当前动作价值 ε-贪心，ε = {DecisionPrompts.Number(epsilon)}，探索时等概率选取所有动作。",
        { Policy: { } policy } => $"策略：{string.Join("；", policy.Select(item => $"在 {item.Key} {PolicyPrompts.Zh(item.Value)}"))}。",
        _ => "",
    };

    private static PromptTable Steps(Given given)
    {
        var hasActions = given.Method != TdMethod.Td0;
        var hasNextActions = hasActions && given.Steps.Any(step => step.NextAction is not null);
        var hasEnds = given.Steps.Any(step => step.Terminal);
        IEnumerable<Text> columns =
        [
            Number, State, .. hasActions ? [Action] : (Text[])[], Reward, Next,
            .. hasNextActions ? [NextAction] : (Text[])[], .. hasEnds ? [Ends] : (Text[])[],
        ];
        return PromptTable.OfNames([.. columns], given.Steps.Select((step, i) => Row(step, i, hasActions, hasNextActions, hasEnds)));
    }

    private static IReadOnlyList<string> Row(TdStep step, int i, bool hasActions, bool hasNextActions, bool hasEnds) =>
        [
            $"{i + 1}", step.State, .. hasActions ? [step.Action!] : (string[])[], DecisionPrompts.Number(step.Reward), step.Next ?? "–",
            .. hasNextActions ? [step.NextAction ?? "–"] : (string[])[], .. hasEnds ? [step.Terminal ? "✓" : "–"] : (string[])[],
        ];
}
