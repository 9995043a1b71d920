using CalcService.Core.Formulas;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.Backpropagation.ComputationGraph.Missteps;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>Sums, differences, products, quotients.</summary>
internal static class ArithmeticPrimitives
{
    public static readonly Primitive Add = new(
        "+",
        new("The node adds its inputs.", "该节点把输入相加。"),
        new(
        "A sum passes the gradient on unchanged.", "加法把梯度原样传给每个加数。"))
    {
        Arity = (2, Primitive.MostInputs),
        Value = use => Sum(use.All),
        Derivative = _ => 1,
        ValueSlips = [SumTreatedAsProduct.As(use => Product(use.All))],
        DerivativeSlips = [SumTreatedAsProduct.As(use => Product(use.Others))],
    };

    public static readonly Primitive Subtract = new(
        "−",
        new("The node subtracts its second input from the first.", "该节点用第一个输入减去第二个输入。"),
        new(
        "A difference passes the gradient on unchanged to what is subtracted from.", "减法把梯度原样传给被减数。"))
    {
        SecondRule = new("A difference passes the opposite of the gradient on to what is subtracted.", "减法把梯度的相反数传给减数。"),
        Arity = (2, 2),
        Value = use => use.First - use.Second,
        Derivative = use => use.Place == 0 ? 1 : -(Formula)1,
        ValueSlips = [OrderReversed.As(use => use.Second - use.First), SignLost.As(use => use.First + use.Second)],
        DerivativeSlips =
        [
            OrderReversed.As(use => use.Place == 0 ? -(Formula)1 : null),
            SignLost.As(use => use.Place == 1 ? 1 : null),
        ],
    };

    public static readonly Primitive Multiply = new(
        "×",
        new("The node multiplies its inputs.", "该节点把输入相乘。"),
        new(
        "The derivative of a product by one factor is the product of the others.", "乘积对某个因子的导数是其余因子之积。"))
    {
        Arity = (2, Primitive.MostInputs),
        Value = use => Product(use.All),
        Derivative = use => Product(use.Others),
        ValueSlips = [ProductTreatedAsSum.As(use => Sum(use.All))],
        DerivativeSlips =
        [
            OwnFactor.As(use => use.X),
            AllFactors.As(use => Product(use.All)),
            ProductTreatedAsSum.As(_ => 1),
        ],
    };

    public static readonly Primitive Divide = new(
        "÷",
        new("The node divides its first input by the second.", "该节点用第一个输入除以第二个输入。"),
        new(
        "The derivative of a quotient by its numerator is one by the denominator.", "商对分子的导数是分母的倒数。"))
    {
        SecondRule = new(
            "The derivative of a quotient by its denominator is minus the numerator by the squared denominator.",
            "商对分母的导数是负的分子除以分母的平方。"),
        Arity = (2, 2),
        Value = use => use.First / use.Second,
        Derivative = use => use.Place == 0 ? 1 / use.Second : -(use.First / Pow(use.Second, 2)),
        ValueSlips = [QuotientInverted.As(use => use.Second / use.First)],
        DerivativeSlips =
        [
            NotInverted.As(use => use.Place == 0 ? use.Second : null),
            LocalDerivativeForgotten.As(use => use.Place == 0 ? 1 : null),
            SignLost.As(use => use.Place == 1 ? use.First / Pow(use.Second, 2) : null),
            DenominatorNotSquared.As(use => use.Place == 1 ? -(use.First / use.Second) : null),
            NumeratorForgotten.As(use => use.Place == 1 ? -(1 / Pow(use.Second, 2)) : null),
        ],
    };

    public static readonly Primitive Negate = new(
        "−1·",
        new("The node turns the sign of its input.", "该节点取输入的相反数。"),
        new(
        "The opposite turns the sign of the gradient.", "取相反数使梯度变号。"))
    {
        Value = use => -use.X,
        Derivative = _ => -(Formula)1,
        ValueSlips = [SignLost.As(use => use.X)],
        DerivativeSlips = [SignLost.As(_ => 1)],
    };

    public static readonly Primitive Reciprocal = new(
        "1/x",
        new("The node takes the reciprocal of its input.", "该节点取输入的倒数。"),
        new(
        "The derivative of a reciprocal is minus one by the square of what goes in.", "倒数的导数是负的输入平方之倒数。"))
    {
        Value = use => 1 / use.X,
        Derivative = use => -(1 / Pow(use.X, 2)),
        ValueSlips = [NotInverted.As(use => use.X), NegatedForInverted.As(use => -use.X)],
        DerivativeSlips =
        [
            SignLost.As(use => 1 / Pow(use.X, 2)),
            DenominatorNotSquared.As(use => -(1 / use.X)),
            OutputForInput.As(use => -(1 / Pow(use.Output, 2))),
            LocalDerivativeForgotten.As(_ => 1),
        ],
    };

    /// <summary>The sum of some terms, at least one.</summary>
    public static Formula Sum(IEnumerable<Formula> terms) => terms.Aggregate((left, right) => left + right);

    /// <summary>The product of some factors, at least one.</summary>
    public static Formula Product(IEnumerable<Formula> factors) => factors.Aggregate((left, right) => left * right);
}
