using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>A decision process without a discount factor, for examples and variants.</summary>
/// <param name="States">The states.</param>
/// <param name="Actions">The actions.</param>
/// <param name="Transitions">The transitions.</param>
internal sealed record World(IReadOnlyList<string> States, IReadOnlyList<string> Actions, IReadOnlyList<Transition> Transitions);

/// <summary>Decision processes that courses and textbooks use.</summary>
internal static class DecisionExamples
{
    /// <summary>The racing car of Berkeley's CS188.</summary>
    public static readonly World RacingCar = new(
        ["cool", "warm", "overheated"], ["slow", "fast"],
        [
            Of("cool", "slow", "cool", 1, 1),
            Of("cool", "fast", "cool", Scalar.Ratio(1, 2), 2), Of("cool", "fast", "warm", Scalar.Ratio(1, 2), 2),
            Of("warm", "slow", "cool", Scalar.Ratio(1, 2), 1), Of("warm", "slow", "warm", Scalar.Ratio(1, 2), 1),
            Of("warm", "fast", "overheated", 1, -10),
        ]);

    /// <summary>The recycling robot of Sutton and Barto, with α = 0.8, β = 0.6, r_search = 2, r_wait = 1.</summary>
    public static readonly World RecyclingRobot = new(
        ["high", "low"], ["search", "wait", "recharge"],
        [
            Of("high", "search", "high", Scalar.Ratio(8, 10), 2), Of("high", "search", "low", Scalar.Ratio(2, 10), 2),
            Of("high", "wait", "high", 1, 1),
            Of("low", "search", "low", Scalar.Ratio(6, 10), 2), Of("low", "search", "high", Scalar.Ratio(4, 10), -3),
            Of("low", "wait", "low", 1, 1),
            Of("low", "recharge", "high", 1, 0),
        ]);

    /// <summary>A corridor of four cells with an exit at one end.</summary>
    public static readonly World Corridor = new(
        ["A", "B", "C", "exit"], ["left", "right"],
        [
            Of("A", "left", "A", 1, -1), Of("A", "right", "B", 1, -1),
            Of("B", "left", "A", 1, -1), Of("B", "right", "C", 1, -1),
            Of("C", "left", "B", 1, -1), Of("C", "right", "exit", 1, -1),
        ]);

    /// <summary>What the examples are called.</summary>
    public static readonly Text
        RacingCarTitle = new("The racing car of Berkeley's CS188: V₁ and V₂", "伯克利 CS188 的赛车问题：求 V₁ 与 V₂"),
        RecyclingRobotTitle = new("The recycling robot (Sutton and Barto, example 3.3)", "回收机器人（Sutton 与 Barto，例 3.3）"),
        CorridorTitle = new("A corridor with an exit, −1 for each step", "带出口的走廊，每步奖励 −1");

    /// <summary>A transition.</summary>
    public static Transition Of(string state, string action, string next, Scalar probability, Scalar reward) =>
        new() { State = state, Action = action, Next = next, Probability = probability, Reward = reward };
}
