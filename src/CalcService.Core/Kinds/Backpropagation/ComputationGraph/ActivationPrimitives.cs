using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.Backpropagation.ComputationGraph.Missteps;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>Activations, and what selects: functions with a case for each side of a corner.</summary>
/// <remarks>
/// At a corner the derivative is a convention, here PyTorch's: 0 for ReLU and the absolute value at 0; inputs that tie for the
/// maximum or minimum share the gradient equally.
/// </remarks>
internal static class ActivationPrimitives
{
    private const int MostCompared = 4; // each derivative compares its input with all others, which takes room to write

    public static readonly Primitive Sigmoid = new(
        "σ",
        new("The node applies the sigmoid.", "该节点施加 Sigmoid 函数。"),
        new(
        "The derivative of the sigmoid is its output times one less its output.", "Sigmoid 的导数是输出乘以 1 减输出。"))
    {
        IsRational = false,
        Value = use => 1 / (1 + Exp(-use.X)),
        Derivative = use => use.Output * (1 - use.Output),
        ValueSlips = [ExpSignLost.As(use => 1 / (1 + Exp(use.X))), TanhForSigmoid.As(use => Functions.Tanh(use.X))],
        DerivativeSlips =
        [
            ActivationDerivativeMissing.As(_ => 1),
            FromInput.As(use => use.X * (1 - use.X)),
            DerivativeAtOutput.As(use => Functions.Sigmoid(use.Output) * (1 - Functions.Sigmoid(use.Output))),
            HalfDone.As(use => use.Output),
        ],
    };

    public static readonly Primitive Tanh = new(
        "tanh",
        new("The node applies the hyperbolic tangent.", "该节点施加双曲正切函数。"),
        new(
        "The derivative of tanh is one less its squared output.", "tanh 的导数是 1 减输出的平方。"))
    {
        IsRational = false,
        Value = use => Functions.Tanh(use.X),
        Derivative = use => 1 - Pow(use.Output, 2),
        ValueSlips = [SigmoidForTanh.As(use => Functions.Sigmoid(use.X))],
        DerivativeSlips =
        [
            ActivationDerivativeMissing.As(_ => 1),
            SquareForgotten.As(use => 1 - use.Output),
            FromInput.As(use => 1 - Pow(use.X, 2)),
            DerivativeAtOutput.As(use => 1 - Pow(Functions.Tanh(use.Output), 2)),
            SigmoidDerivativeForTanh.As(use => use.Output * (1 - use.Output)),
        ],
    };

    public static readonly Primitive Relu = new(
        "ReLU",
        new("The node keeps what is positive and sets the rest to 0.", "该节点保留正数，其余置为 0。"),
        new(
        "ReLU lets the gradient through where its input is positive, and stops it elsewhere, at 0 too.",
        "ReLU 在输入为正时让梯度通过，其余情形（包括 0）则截断。"))
    {
        Value = use => Functions.Relu(use.X),
        Derivative = use => When(use.X > 0, 1).Otherwise(0),
        ValueSlips = [MaskIgnored.As(use => use.X), AbsoluteForRelu.As(use => Functions.Abs(use.X))],
        DerivativeSlips =
        [
            MaskIgnored.As(_ => 1),
            ReluAtZero.As(use => When(use.X >= 0, 1).Otherwise(0)),
            ValueForDerivative.As(use => use.Output),
        ],
    };

    public static readonly Primitive Abs = new(
        "|x|",
        new("The node takes the absolute value.", "该节点取绝对值。"),
        new(
        "The slope of the absolute value is the sign of what goes in; at 0 it is taken to be 0.",
        "绝对值的斜率是输入的符号；在 0 处约定为 0。"))
    {
        Value = use => Functions.Abs(use.X),
        Derivative = use => When(use.X > 0, 1).When(use.X < 0, -(Formula)1).Otherwise(0),
        ValueSlips = [AbsoluteSkipped.As(use => use.X)],
        DerivativeSlips = [AbsoluteSlope.As(_ => 1)],
    };

    public static readonly Primitive Max = Selecting(
        "max",
        new("The node selects the greatest of its inputs.", "该节点取各输入中的最大值。"),
        new(
            "A maximum passes the gradient on to the greatest input alone; inputs that tie share it equally.",
            "取最大值时梯度只传给最大的输入；并列时平分。"),
        (Functions.Max, Functions.Min),
        (x, others) => x > others,
        (x, others) => x < others);

    public static readonly Primitive Min = Selecting(
        "min",
        new("The node selects the least of its inputs.", "该节点取各输入中的最小值。"),
        new(
            "A minimum passes the gradient on to the least input alone; inputs that tie share it equally.",
            "取最小值时梯度只传给最小的输入；并列时平分。"),
        (Functions.Min, Functions.Max),
        (x, others) => x < others,
        (x, others) => x > others);

    private static Primitive Selecting(
        string sign,
        Text does,
        Text rule,
        (Func<IEnumerable<Formula>, Formula> This, Func<IEnumerable<Formula>, Formula> Opposite) select,
        Func<Formula, Formula, Condition> wins,
        Func<Formula, Formula, Condition> loses) => new(sign, does, rule)
        {
            Arity = (2, MostCompared),
            Value = use => select.This(use.All),
            Derivative = use => When(wins(use.X, Rival(use, select.This)), 1)
                .When(new(use.X, Notation.Sign.Equal, Rival(use, select.This)), Share(use)).Otherwise(0),
            ValueSlips = [ExtremesSwapped.As(use => select.Opposite(use.All))],
            DerivativeSlips =
            [
                ExtremesSwapped.As(use => When(loses(use.X, Rival(use, select.Opposite)), 1).Otherwise(0)),
                GradientToAll.As(_ => 1),
                GradientShared.As(use => Scalar.Ratio(1, use.Inputs.Count)),
                TieNotShared.As(use => When(loses(use.X, Rival(use, select.This)), 0).Otherwise(1)),
            ],
        };

    /// <summary>What an input is compared with: the other one, or the best of the others.</summary>
    private static Formula Rival(Use use, Func<IEnumerable<Formula>, Formula> select) =>
        use.Inputs.Count == 2 ? use.Others.First() : select(use.Others);

    /// <summary>The share of one that ties: a half of two; else one by itself and how many are as good.</summary>
    private static Formula Share(Use use) => use.Inputs.Count == 2
        ? Scalar.Ratio(1, 2)
        : 1 / use.Others.Aggregate((Formula)1, (count, other) => count + When(new(other, Notation.Sign.Equal, use.X), 1).Otherwise(0));
}
