using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>Asks for the values of a policy.</summary>
internal static class PolicyPrompts
{
    private const int MostStates = 20; // of more, only the first are told

    private static readonly Text Algorithm = new("policy evaluation", "策略评估");

    /// <summary>The process, the policy, and what is asked.</summary>
    public static Prompt Of(PolicyEvaluation.Given given) => DecisionPrompts.Of(given, Policy(given), [new("values", Asked(given))]);

    private static Text Asked(PolicyEvaluation.Given given) => given.Exact
        ? new(
            $"What is the exact value of each state under this policy, {DecisionPrompts.InOrder.En}? {ValuePrompts.Precisely.En}",
            $"求该策略下各状态的精确价值（{DecisionPrompts.InOrder.Zh}）。{ValuePrompts.Precisely.Zh}")
        : ValuePrompts.After(given.Sweeps!.Value, given.Mode, Algorithm);

    private static Text Policy(PolicyEvaluation.Given given)
    {
        var shown = given.Policy.Take(MostStates).ToArray();
        var (more, zhMore) = given.Policy.Count > MostStates ? ("; and so on", "；等等") : ("", "");
        var start = given.Exact && ValuePrompts.IsZero(given.Initial!) ? Text.Empty : ValuePrompts.Start(given.Initial!);
        return new(
            $"The policy: {string.Join("; ", shown.Select(item => $"in {item.Key} {En(item.Value)}"))}{more}. {start.En}",
            $"策略：{string.Join("；", shown.Select(item => $"在 {item.Key} {Zh(item.Value)}"))}{zhMore}。{start.Zh}");
    }

    internal static string En(ActionChoice choice) => choice is ActionChoice.Sure(var action)
        ? action
        : string.Join(", ", choice.Probabilities.Select(item => $"{item.Key} with probability {DecisionPrompts.Number(item.Value)}"));

    internal static string Zh(ActionChoice choice) => choice is ActionChoice.Sure(var action)
        ? $"取 {action}"
        : string.Join("、", choice.Probabilities.Select(item => $"以概率 {DecisionPrompts.Number(item.Value)} 取 {item.Key}"));
}
