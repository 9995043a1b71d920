using CalcService.Core.Kinds.Givens;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>What the target of an update takes for the value of the next state.</summary>
public enum TdMethod
{
    /// <summary>The greatest action value of the next state.</summary>
    QLearning,

    /// <summary>The value of the action that is taken next.</summary>
    Sarsa,

    /// <summary>The average over the actions that may be taken next.</summary>
    ExpectedSarsa,

    /// <summary>The value of the next state itself.</summary>
    Td0,
}

/// <summary>One step of experience: what was done where, and what came of it.</summary>
public sealed record TdStep
{
    /// <summary>The state that was left.</summary>
    [Zh("离开的状态。")]
    public required string State { get; init; }

    /// <summary>The action that was taken; not needed for td0.</summary>
    [Zh("采取的动作；td0 不需要。")]
    public string? Action { get; init; }

    /// <summary>The reward that was received.</summary>
    [Zh("得到的奖励。")]
    public required Scalar Reward { get; init; }

    /// <summary>The state that was entered; not needed where that is terminal.</summary>
    [Zh("进入的状态；若为终止状态可省略。")]
    public string? Next { get; init; }

    /// <summary>The action that is taken next; sarsa needs it unless the next state is terminal.</summary>
    [Zh("接下来采取的动作；sarsa 需要它，除非下一状态为终止状态。")]
    public string? NextAction { get; init; }

    /// <summary>Whether the episode ended with this step: then nothing follows the reward.</summary>
    [Zh("该步之后回合是否结束：若结束，奖励之后不再有价值。")]
    public bool Terminal { get; init; }
}
