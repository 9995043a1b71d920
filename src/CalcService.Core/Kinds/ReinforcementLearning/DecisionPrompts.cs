using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>Puts a decision process into words and a table, as an exam would.</summary>
internal static class DecisionPrompts
{
    private const int MostRows = 200, MostNames = 12; // beyond that nobody reads them

    private static readonly IReadOnlyList<Text> Columns =
    [
        new(
            "State",
            "状态"), new("Action", "动作"), new("Next state", "下一状态"), new("Probability", "概率"), new("Reward", "奖励"),
    ];

    /// <summary>The process, and what is asked of it.</summary>
    /// <param name="process">The process.</param>
    /// <param name="more">What else is given.</param>
    /// <param name="parts">What is asked.</param>
    public static Prompt Of(DecisionProcess process, Text more, IReadOnlyList<PromptPart> parts) => new(
        new($"{Process(process).En} {more.En}".TrimEnd(), $"{Process(process).Zh}{more.Zh}"), parts)
    {
        Table = PromptTable.OfNames(Columns, Rows(process.Transitions)),
    };

    /// <summary>Names in a row: "cool, warm and overheated".</summary>
    public static Text List(IReadOnlyList<string> names, Text sort) => names switch
    {
        [var only] => Text.Same(only),
        { Count: > MostNames } => new(
            $"{names[0]}, {names[1]}, … ({names.Count} {sort.En})",
            $"{names[0]}、{names[1]}……（共 {names.Count} 个{sort.Zh}）"),
        _ => new($"{string.Join(", ", names.SkipLast(1))} and {names[^1]}", string.Join("、", names)),
    };

    /// <summary>The order in which a vector of values is to be given.</summary>
    public static Text InOrder { get; } = new("in the order in which they are listed", "按列出的顺序");

    /// <summary>How many sweeps there are.</summary>
    public static string Sweeps(int sweeps) => sweeps == 1 ? "one sweep" : $"{sweeps} sweeps";

    /// <summary>A number with all its digits.</summary>
    public static string Number(Scalar number) => JsonNumber.Digits(number).Replace('-', '−');

    private static Text Process(DecisionProcess process)
    {
        var (states, actions) = (List(process.States, new(
            "states",
            "状态")), List(process.Actions, new("actions", "动作")));
        var leaving = process.Transitions.Select(transition => transition.State).ToHashSet(StringComparer.Ordinal);
        string[] terminal = [.. process.States.Where(state => !leaving.Contains(state))];
        var (gamma, end) = (Number(process.Gamma), List(terminal.Length == 0 ? [""] : terminal, new(
            "states",
            "状态")));
        return new(
            $"A Markov decision process has the states {states.En} and the actions {actions.En}; the table says what each action may lead to. "
                + (terminal.Length == 0 ? "" : $"Terminal: {end.En}. ") + $"The discount factor is γ = {gamma}.",
            $"一个马尔可夫决策过程有状态 {states.Zh}，动作 {actions.Zh}；各动作的可能结果见表。"
                + (terminal.Length == 0 ? "" : $"终止状态：{end.Zh}。") + $"折扣因子 γ = {gamma}。");
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(IReadOnlyList<Transition> transitions)
    {
        foreach (var transition in transitions.Take(MostRows))
        {
            yield return
            [
                transition.State, transition.Action, transition.Next,
                Number(transition.Probability), Number(transition.Reward),
            ];
        }
        if (transitions.Count > MostRows)
            yield return ["…", "…", "…", "…", "…"];
    }
}
