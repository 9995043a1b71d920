using CalcService.Core.Notation;

namespace CalcService.Core.Kinds;

/// <summary>A topic that kinds of problems belong to. The order of declaration is the order of the catalogue.</summary>
/// <param name="Id">In kebab-case.</param>
/// <param name="Title">What it is called.</param>
public sealed record Family(string Id, Text Title)
{
    /// <summary>Convolution and pooling.</summary>
    public static Family Convolution { get; } = new("convolution", new("Convolution and pooling", "卷积与池化"));

    /// <summary>Back-propagation, through layers and through computation graphs.</summary>
    public static Family Backpropagation { get; } = new("backpropagation", new("Back-propagation", "反向传播"));

    /// <summary>Normalization over a batch.</summary>
    public static Family Normalization { get; } = new("normalization", new("Normalization", "归一化"));

    /// <summary>Neural networks on graphs.</summary>
    public static Family Graph { get; } = new("graph", new("Graph networks", "图神经网络"));

    /// <summary>Markov decision processes and learning in them.</summary>
    public static Family ReinforcementLearning { get; } = new("reinforcement-learning", new("Reinforcement learning", "强化学习"));

    /// <summary>All families, in catalogue order.</summary>
    public static IReadOnlyList<Family> All { get; } = [Convolution, Backpropagation, Normalization, Graph, ReinforcementLearning];
}
