using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.Backpropagation.ComputationGraph.Missteps;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>Exponential, logarithm, powers, roots and the trigonometric functions.</summary>
internal static class FunctionPrimitives
{
    private static readonly Formula RadiansPerDegree = Scalar.Real(Math.PI / 180);

    public static readonly Primitive Exp = new(
        "exp",
        new("The node applies the exponential function.", "该节点计算指数函数。"),
        new(
        "The exponential function is its own derivative.", "指数函数的导数是它自身。"))
    {
        IsRational = false,
        Value = use => Functions.Exp(use.X),
        Derivative = use => use.Output,
        ValueSlips = [ExpSignLost.As(use => Functions.Exp(-use.X))],
        DerivativeSlips =
        [
            InputForOutput.As(use => use.X),
            DerivativeAtOutput.As(use => Functions.Exp(use.Output)),
            LocalDerivativeForgotten.As(_ => 1),
        ],
    };

    public static readonly Primitive Log = new(
        "ln",
        new("The node takes the natural logarithm.", "该节点取自然对数。"),
        new(
        "The derivative of the natural logarithm is the reciprocal of what goes in.", "自然对数的导数是输入的倒数。"))
    {
        IsRational = false,
        Value = use => Functions.Log(use.X),
        Derivative = use => 1 / use.X,
        ValueSlips = [BaseTen.As(use => Functions.Log(use.X) / Functions.Log(10))],
        DerivativeSlips =
        [
            NotInverted.As(use => use.X),
            OutputForInput.As(use => 1 / use.Output),
            LocalDerivativeForgotten.As(_ => 1),
        ],
    };

    public static readonly Primitive Square = new(
        "x²",
        new("The node squares its input.", "该节点把输入平方。"),
        PowerRule)
    {
        Value = use => Pow(use.X, 2),
        Derivative = use => 2 * use.X,
        ValueSlips = [Doubled.As(use => 2 * use.X)],
        DerivativeSlips =
        [
            ExponentNotInFront.As(use => use.X),
            ExponentNotLowered.As(use => 2 * Pow(use.X, 2)),
            PowerLost.As(_ => 2),
            LocalDerivativeForgotten.As(_ => 1),
        ],
    };

    public static readonly Primitive Power = new(
        "xⁿ",
        new("The node raises its input to a constant power.", "该节点求输入的常数次幂。"),
        PowerRule)
    {
        Value = use => Pow(use.X, ExponentOf(use)),
        Derivative = use => ExponentOf(use) * Lowered(use),
        ValueSlips = [Doubled.As(use => ExponentOf(use) * use.X)],
        DerivativeSlips =
        [
            ExponentNotInFront.As(Lowered),
            ExponentNotLowered.As(use => ExponentOf(use) * Pow(use.X, ExponentOf(use))),
            PowerLost.As(use => ExponentOf(use) * use.X),
            LocalDerivativeForgotten.As(_ => 1),
        ],
    };

    public static readonly Primitive Sqrt = new(
        "√x",
        new("The node takes the square root.", "该节点求平方根。"),
        new(
        "The derivative of a square root is one by twice the root.", "平方根的导数是两倍平方根的倒数。"))
    {
        IsRational = false,
        Value = use => Functions.Sqrt(use.X),
        Derivative = use => 1 / (2 * use.Output),
        ValueSlips = [HalvedForRoot.As(use => use.X / 2)],
        DerivativeSlips =
        [
            FactorTwoForgotten.As(use => 1 / (Formula)use.Output),
            NotInverted.As(use => 2 * use.Output),
            InputForOutput.As(use => 1 / (2 * use.X)),
            LocalDerivativeForgotten.As(_ => 1),
        ],
    };

    public static readonly Primitive Sin = new(
        "sin",
        new("The node takes the sine, of radians.", "该节点求正弦（弧度制）。"),
        new(
        "The derivative of the sine is the cosine.", "正弦的导数是余弦。"))
    {
        IsRational = false,
        Value = use => Functions.Sin(use.X),
        Derivative = use => Functions.Cos(use.X),
        ValueSlips = [SineCosineSwapped.As(use => Functions.Cos(use.X)), Degrees.As(use => Functions.Sin(use.X * RadiansPerDegree))],
        DerivativeSlips =
        [
            SignGained.As(use => -Functions.Cos(use.X)),
            NotDifferentiated.As(use => Functions.Sin(use.X)),
            Degrees.As(use => Functions.Cos(use.X * RadiansPerDegree)),
            LocalDerivativeForgotten.As(_ => 1),
        ],
    };

    public static readonly Primitive Cos = new(
        "cos",
        new("The node takes the cosine, of radians.", "该节点求余弦（弧度制）。"),
        new(
        "The derivative of the cosine is minus the sine.", "余弦的导数是负的正弦。"))
    {
        IsRational = false,
        Value = use => Functions.Cos(use.X),
        Derivative = use => -Functions.Sin(use.X),
        ValueSlips = [SineCosineSwapped.As(use => Functions.Sin(use.X)), Degrees.As(use => Functions.Cos(use.X * RadiansPerDegree))],
        DerivativeSlips =
        [
            SignLost.As(use => Functions.Sin(use.X)),
            NotDifferentiated.As(use => Functions.Cos(use.X)),
            Degrees.As(use => -Functions.Sin(use.X * RadiansPerDegree)),
            LocalDerivativeForgotten.As(_ => 1),
        ],
    };

    private static Text PowerRule => new(
        "Power rule: the exponent comes to the front as a factor and is lowered by one.", "幂法则：指数提到前面作系数，并减一。");

    private static Scalar ExponentOf(Use use) => use.Exponent!.Value;

    /// <summary>The power with the exponent less one: x for a square; 0 to the power of 0 is 1.</summary>
    private static Formula Lowered(Use use) => (ExponentOf(use) - 1) switch
    {
        var lowered when lowered == 1 => use.X,
        var lowered when lowered == -1 => 1, // the constant x⁰: whatever stands here is multiplied by 0, also where x is 0
        var lowered => Pow(use.X, lowered),
    };
}
