using CalcService.Core.Notation;
using static CalcService.Core.Kinds.Normalization.BatchSymbols;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>What is said about the gradients: why a law holds, and what a mistake overlooks.</summary>
internal static class BackwardTexts
{
    public static readonly Text Beta = new(
        "β is added to every output of its feature with the derivative 1, so the gradients of all those outputs add up.",
        "β 以导数 1 加到该特征的每个输出上，因此把这些输出的梯度全部相加。");

    public static readonly Text Gamma = new(
        "γ enters every output of its feature with the derivative x̂: each gradient is weighed by its own x̂, and all add up.",
        "γ 在该特征的每个输出中的导数是 x̂：各梯度先乘以对应的 x̂，再全部相加。");

    public static readonly Text XHat = new(
        "y = γ x̂ + β, so the chain rule multiplies the gradient of y by γ.",
        "由 y = γ x̂ + β，链式法则给 y 的梯度乘上 γ。");

    public static readonly Text Sum = new(
        "Every x of the feature enters the mean, and the mean enters every x̂: what flows back through the mean is this sum.",
        "该特征的每个 x 都进入均值，而均值又进入每个 x̂：经由均值回传的就是这个和。");

    public static readonly Text SumOfProducts = new(
        "Every x of the feature enters the variance as well, and the variance scales every x̂: what flows back through the variance is this sum.",
        "该特征的每个 x 也进入方差，而方差又缩放每个 x̂：经由方差回传的就是这个和。");

    public static readonly Text X = new(
        $"Three paths lead from x to the loss: through its own x̂, through the mean and through the variance. By the chain rule, ∂μ/∂x = 1/m and ∂σ²/∂x = 2(x − μ)/m, and their gradients add up to this (m = {M}). The entries of a feature sum to 0: shifting all its values changes nothing.",
        $"从 x 到损失有三条路径：经由它自己的 x̂、经由均值、经由方差。由链式法则，∂μ/∂x = 1/m，∂σ²/∂x = 2(x − μ)/m，三者的梯度相加即得此式（m = {M}）。同一特征的各项之和为 0：把它的所有值一起平移不改变结果。");

    public static readonly Text Averaged = new(
        "The gradients add up over the batch; they are not averaged.", "梯度在批内相加，而不是取平均。");

    public static readonly Text SumAveraged = new(
        "The sum is wanted here: the division by m follows in the gradient of x.", "这里要的是和：除以 m 是在求 x 的梯度时才做的。");

    public static readonly Text XHatTooMany = new(
        "β is only added: its gradient is the sum of the gradients of y, without x̂.", "β 只是相加项：它的梯度就是 y 的梯度之和，不乘 x̂。");

    public static readonly Text XHatForgotten = new(
        "γ multiplies x̂, so each gradient of y must be multiplied by its x̂.", "γ 乘的是 x̂，因此 y 的每个梯度都要乘以对应的 x̂。");

    public static readonly Text XForXHat = new(
        "The normalized values x̂ belong here, not the raw values x.", "这里应当用归一化后的 x̂，而不是原始值 x。");

    public static readonly Text GammaForgotten = new(
        "The scale γ is missing: y = γ x̂ + β.", "漏掉了缩放系数 γ：y = γ x̂ + β。");

    public static readonly Text BetaForGamma = new(
        "The derivative of γ x̂ + β with respect to x̂ is γ, not β.", "γ x̂ + β 对 x̂ 的导数是 γ，而不是 β。");

    public static readonly Text StatisticsConstant = new(
        "The mean and the variance depend on x too; here they are treated as constants.", "均值和方差也依赖于 x；这里把它们当成了常数。");

    public static readonly Text MeanForgotten = new(
        "The path through the mean is missing.", "漏掉了经由均值的那条路径。");

    public static readonly Text VarianceForgotten = new(
        "The path through the variance is missing.", "漏掉了经由方差的那条路径。");

    public static readonly Text NotDividedByM = new(
        "The factor 1/m is missing.", "漏掉了因子 1/m。");

    public static readonly Text SumsNotAveraged = new(
        "The two sums are divided by m, or the gradient of x̂ is multiplied by it.", "两个和要除以 m，或者 x̂ 的梯度要乘以 m。");

    public static readonly Text SignsReversed = new(
        "The two sums are subtracted: the mean and the variance follow x and so weaken its effect.",
        "两个和应当减去：均值和方差随 x 变化，会削弱 x 的作用。");

    public static readonly Text VarianceNotRooted = new(
        "Divide by the standard deviation, the root of the variance with ε.", "应除以标准差，即（方差 + ε）的平方根。");

    public static readonly Text XHatNotTimes = new(
        "The sum of the path through the variance is multiplied by x̂ of the entry itself.", "经由方差的那个和还要乘以该项自己的 x̂。");

    public static readonly Text GammaForgottenHere = new(
        "The first term is the gradient of x̂, which includes γ, not that of y.", "第一项是 x̂ 的梯度（已含 γ），而不是 y 的梯度。");
}
