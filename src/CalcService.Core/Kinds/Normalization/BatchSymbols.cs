using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>
/// The letters of batch normalization, as Ioffe and Szegedy (2015) use them; what is per value is in <see cref="BatchForm"/>.
/// </summary>
internal static class BatchSymbols
{
    public static readonly Symbol
        M = new("m", new("Values per feature", "每个特征的取值个数")),
        Epsilon = new("ε", new("Constant added to the variance", "加在方差上的常数")),
        Alpha = new("α", new("Momentum", "动量"));

    public static readonly TensorSymbol
        Gamma = new("γ", 1, new("Scale", "缩放系数")),
        Beta = new("β", 1, new("Shift", "平移系数")),
        Mu = new("μ", 1, new("Mean of the batch", "批均值")),
        Sigma2 = new(new Script(new Letter("σ"), Super: new Numeral("2")), 1, new("Variance of the batch", "批方差")),
        S2 = new(new Script(new Letter("s"), Super: new Numeral("2")), 1, new("Unbiased variance", "无偏方差")),
        RunningMean = Named("μ", "run", null, new("Running mean", "滑动均值")),
        RunningVariance = Named("σ", "run", "2", new("Running variance", "滑动方差")),
        NewMean = Named("μ", "new", null, new("New running mean", "更新后的滑动均值")),
        NewVariance = Named("σ", "new", "2", new("New running variance", "更新后的滑动方差")),
        DGamma = Partial("γ", new("Gradient with respect to γ", "对 γ 的梯度")),
        DBeta = Partial("β", new("Gradient with respect to β", "对 β 的梯度")),
        SumOfDXHat = new("S", 1, new("Sum of the gradients of x̂", "x̂ 的梯度之和")),
        SumOfProducts = new("T", 1, new("Sum of the gradients of x̂, each times its x̂", "x̂ 的梯度与 x̂ 乘积之和"));

    /// <summary>A gradient of the loss with respect to a tensor, drawn as ∂L/∂ of it and of its entries.</summary>
    /// <param name="of">How the tensor is drawn.</param>
    /// <param name="rank">How many axes it has.</param>
    /// <param name="meaning">What the gradient stands for.</param>
    public static TensorSymbol Partial(Box of, int rank, Text meaning) => new(Derivative(of), rank, meaning)
    {
        EntryGlyph = indices => Derivative(new Script(of, Index([.. indices]))),
    };

    private static TensorSymbol Partial(string letter, Text meaning) => Partial(new Letter(letter), 1, meaning);

    private static Fraction Derivative(Box of) =>
        new(new Cluster(new Letter("∂"), new Letter("L")), new Cluster(new Letter("∂"), of));

    /// <summary>A letter whose name is a word below it, beside which the index stands: μ_run,j.</summary>
    private static TensorSymbol Named(string letter, string name, string? power, Text meaning)
    {
        Box? super = power is null ? null : new Numeral(power);
        return new(new Script(new Letter(letter), new Letter(name), super), 1, meaning)
        {
            EntryGlyph = indices => new Script(new Letter(letter), new Listing([new Letter(name), .. indices]), super),
        };
    }

    /// <summary>Single letters and digits stand side by side; anything longer needs commas.</summary>
    private static Box Index(Box[] indices) => indices switch
    {
        [var only] => only,
        _ when indices.All(IsShort) => new Cluster(indices),
        _ => new Listing(indices),
    };

    private static bool IsShort(Box index) => index is Letter { Name.Length: 1 } or Numeral { Digits.Length: 1 };
}
