using CalcService.Core.Kinds.Givens;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>A finite Markov decision process.</summary>
public abstract record DecisionProcess
{
    /// <summary>Names of the states. A state that no transition leaves is terminal.</summary>
    [Zh("状态名。没有任何转移离开的状态是终止状态。")]
    public required IReadOnlyList<string> States { get; init; }

    /// <summary>Names of the actions; a state need not have all of them.</summary>
    [Zh("动作名；某个状态不必拥有所有动作。")]
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>What may happen when an action is taken in a state; the probabilities of each state and action sum to 1.</summary>
    [Zh("在某状态采取某动作后可能发生的转移；同一状态与动作的概率之和为 1。")]
    public required IReadOnlyList<Transition> Transitions { get; init; }

    /// <summary>Discount factor γ, from 0 to 1.</summary>
    [Zh("折扣因子 γ，取值 0 到 1。")]
    public required Scalar Gamma { get; init; }
}

/// <summary>One thing that may happen when an action is taken in a state.</summary>
public sealed record Transition
{
    /// <summary>The state that is left.</summary>
    [Zh("离开的状态。")]
    public required string State { get; init; }

    /// <summary>The action that is taken.</summary>
    [Zh("采取的动作。")]
    public required string Action { get; init; }

    /// <summary>The state that is entered.</summary>
    [Zh("进入的状态。")]
    public required string Next { get; init; }

    /// <summary>How likely that is, given state and action.</summary>
    [Zh("在该状态和动作下发生这一转移的概率。")]
    public Scalar Probability { get; init; } = 1;

    /// <summary>The reward that is received on the way.</summary>
    [Zh("这一转移得到的奖励。")]
    public Scalar Reward { get; init; }
}

/// <summary>What a sweep over the states reads: the values before it, or those that it has improved already.</summary>
public enum SweepMode
{
    /// <summary>Every state is updated from the values of the sweep before.</summary>
    Synchronous,

    /// <summary>States are updated in the order in which they are listed, each from the newest values there are.</summary>
    InPlace,
}
