using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference.TdUpdate.Given;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>Updates that courses and textbooks ask for.</summary>
internal static class TdExamples
{
    private static readonly string[] TwoStates = ["s", "t"], TwoActions = ["a", "b"];

    private static readonly Given AiSpace = new()
    {
        Method = TdMethod.QLearning,
        States = TwoStates,
        Actions = TwoActions,
        Q = Tensor.Create([2, 2], Scalar.Ratio(3, 2), 0, Scalar.Ratio(5, 2), 3),
        Steps = [new() { State = "s", Action = "a", Reward = 5, Next = "t", NextAction = "a" }],
        Alpha = Scalar.Ratio(1, 10),
        Gamma = Scalar.Ratio(1, 2),
    };

    private static readonly Given ThreeSteps = AiSpace with
    {
        Alpha = Scalar.Ratio(1, 2),
        Gamma = Scalar.Ratio(9, 10),
        Steps =
        [
            new() { State = "s", Action = "a", Reward = 5, Next = "t", NextAction = "a" },
            new() { State = "t", Action = "a", Reward = -2, Next = "s", NextAction = "b" },
            new() { State = "s", Action = "b", Reward = 10, Next = "t", Terminal = true },
        ],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<(string Name, Text Title, Given Given)> All { get; } =
    [
        ("aispace-q-learning", new("One step of Q-learning (AIspace exercise)", "Q 学习的一步更新（AIspace 练习）"), AiSpace),
        ("aispace-sarsa", new(
            "The same step by SARSA (AIspace exercise)",
            "同一步的 SARSA 更新（AIspace 练习）"), AiSpace with { Method = TdMethod.Sarsa }),
        ("expected-sarsa-epsilon-greedy", new("Expected SARSA with an ε-greedy policy", "ε-贪心策略下的期望 SARSA"),
            ThreeSteps with { Method = TdMethod.ExpectedSarsa, Epsilon = Scalar.Ratio(2, 10) }),
        ("expected-sarsa-policy", new("Expected SARSA with a given policy", "给定策略下的期望 SARSA"), ThreeSteps with
        {
            Method = TdMethod.ExpectedSarsa,
            Policy = new Dictionary<string, ActionChoice>(StringComparer.Ordinal)
            {
                ["s"] = new ActionChoice.Mixed(Weighed(Scalar.Ratio(3, 10))), ["t"] = new ActionChoice.Mixed(Weighed(Scalar.Ratio(6, 10))),
            },
        }),
        ("q-learning-episode", new("Q-learning over an episode of three steps", "一个三步回合的 Q 学习"), ThreeSteps),
        ("random-walk", new(
            "TD(0) on the random walk, an episode that ends on the left (Sutton and Barto, example 6.2)", "随机游走上的 TD(0)，回合终止于左端（Sutton 与 Barto，例 6.2）"),
            new()
            {
                Method = TdMethod.Td0,
                States = ["A", "B", "C", "D", "E"],
                V = Tensor.Vector(Scalar.Ratio(1, 2), Scalar.Ratio(1, 2), Scalar.Ratio(1, 2), Scalar.Ratio(1, 2), Scalar.Ratio(1, 2)),
                Steps =
                [
                    new() { State = "C", Reward = 0, Next = "B" }, new() { State = "B", Reward = 0, Next = "A" },
                    new() { State = "A", Reward = 0, Terminal = true },
                ],
                Alpha = Scalar.Ratio(1, 10),
                Gamma = 1,
            }),
    ];

    private static Dictionary<string, Scalar> Weighed(Scalar first) =>
        new(StringComparer.Ordinal) { ["a"] = first, ["b"] = 1 - first };
}
