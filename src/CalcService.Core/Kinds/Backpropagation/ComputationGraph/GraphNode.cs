using CalcService.Core.Kinds.Givens;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>What a node of a computation graph does.</summary>
public enum Operation
{
    /// <summary>Nothing: its value is given, and its gradient is wanted.</summary>
    Input,

    /// <summary>Nothing: its value is given and does not vary.</summary>
    Constant,

    /// <summary>The sum of two or more.</summary>
    Add,

    /// <summary>The first less the second.</summary>
    Subtract,

    /// <summary>The product of two or more.</summary>
    Multiply,

    /// <summary>The first by the second.</summary>
    Divide,

    /// <summary>The opposite.</summary>
    Negate,

    /// <summary>One by it.</summary>
    Reciprocal,

    /// <summary>The exponential function.</summary>
    Exp,

    /// <summary>The natural logarithm.</summary>
    Log,

    /// <summary>The square.</summary>
    Square,

    /// <summary>The square root.</summary>
    Sqrt,

    /// <summary>A power with a constant exponent.</summary>
    Power,

    /// <summary>The absolute value.</summary>
    Abs,

    /// <summary>The sine, of radians.</summary>
    Sin,

    /// <summary>The cosine, of radians.</summary>
    Cos,

    /// <summary>The logistic function.</summary>
    Sigmoid,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>The rectified linear unit.</summary>
    Relu,

    /// <summary>The greatest of two or more.</summary>
    Max,

    /// <summary>The least of two or more.</summary>
    Min,
}

/// <summary>A node of a computation graph.</summary>
public sealed record GraphNode
{
    /// <summary>The node's name, by which others refer to it: letters, digits and underscores, at most 32.</summary>
    [Zh("节点的名称，供其他节点引用：由字母、数字和下划线组成，最多 32 个字符。")]
    public required string Id { get; init; }

    /// <summary>What the node does with its inputs. The logarithm is natural, angles are in radians.</summary>
    [Zh("节点对其输入所做的运算。对数为自然对数，角以弧度计。")]
    public required Operation Op { get; init; }

    /// <summary>Names of the nodes that the operation is applied to, in order; the same one may be named twice.</summary>
    [Zh("运算作用于哪些节点，按顺序给出名称；同一节点可以出现两次。")]
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>The value of an input or a constant.</summary>
    [Zh("输入节点或常数节点的值。")]
    public Scalar? Value { get; init; }

    /// <summary>The exponent of a power.</summary>
    [Zh("幂运算的指数。")]
    public Scalar? Exponent { get; init; }

    /// <summary>Whether its value is given rather than computed.</summary>
    internal bool IsGiven => Op is Operation.Input or Operation.Constant;
}
