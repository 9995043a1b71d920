using System.Collections.Concurrent;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Convolution.Cost;
using CalcService.Core.Notation;
using static CalcService.Core.Kinds.Convolution.Compare.BlockSymbols;
using static CalcService.Core.Kinds.Convolution.Compare.CompareSymbols;

namespace CalcService.Core.Kinds.Convolution.Compare;

/// <summary>What is left of parameters and cost, as a fraction of what there was.</summary>
/// <remarks>
/// Source: Howard et al., "MobileNets" (2017), section 3.1: a depthwise-separable layer in place of a standard one leaves
/// 1/C_out + 1/K² of the cost.
/// </remarks>
internal sealed class RatioLaws
{
    private static readonly ConcurrentDictionary<LayerGeometry, RatioLaws> OfSeparable = new();

    private static readonly Text
        WhyParameters = new("What is left of the parameters, as a fraction of what there was.", "替换后的参数量占替换前的比例。"),
        WhyMacs = new("What is left of the cost, as a fraction of what there was.", "替换后的运算量占替换前的比例。"),
        Reversed = new("The ratio is upside down: after is divided by before.", "比值颠倒了：应以替换后除以替换前。"),
        ReducedBy = new(
            "This is by how much it is reduced; what is asked is to what fraction.", "这是减少了多少；题目问的是减少到多少。"),
        BiasesLeftOut = new(
            "The biases are missing: the ratio is that of all parameters.", "漏掉了偏置：应是全部参数之比。"),
        KernelsOnly = new(
            "Only the kernel areas are compared; that is enough only where all channels are equal and there are no biases.",
            "只比较了卷积核面积；只有通道数全都相同且没有偏置时才成立。"),
        ParametersForMacs = new(
            "This is the ratio of the parameters; the layers are applied at different numbers of positions.",
            "这是参数量之比；各层作用的位置数不同。"),
        OneTerm = new(
            "A separable layer has two stages, which leave 1/C_out and 1/K²: add them up.",
            "深度可分离卷积有两个阶段，分别留下 1/C_out 和 1/K²：应相加。");

    private RatioLaws(LayerGeometry? separable)
    {
        Parameters = new("parameterRatio", ParameterRatio, After.N / Before.N, WhyParameters,
        [
            .. Mistakes(After.N, Before.N, separable),
            new("biases-left-out", After.W / Before.W, BiasesLeftOut),
        ]);
        Cost = new("macRatio", MacRatio, After.Macs / Before.Macs, WhyMacs,
        [
            .. Mistakes(After.Macs, Before.Macs, separable),
            new("parameters-for-macs", After.N / Before.N, ParametersForMacs),
        ]);
    }

    /// <summary>The laws for any two blocks.</summary>
    public static RatioLaws Plain { get; } = new(separable: null);

    /// <summary>Ratio of the parameters.</summary>
    public Law Parameters { get; }

    /// <summary>Ratio of the multiply-accumulates.</summary>
    public Law Cost { get; }

    /// <summary>The laws where a separable layer takes the place of a standard one.</summary>
    /// <param name="geometry">The geometry of both.</param>
    public static RatioLaws Separable(LayerGeometry geometry) => OfSeparable.GetOrAdd(geometry, known => new(known));

    private static IEnumerable<Mistake> Mistakes(Symbol after, Symbol before, LayerGeometry? separable)
    {
        yield return new("ratio-reversed", before / after, Reversed);
        yield return new("reduced-by", 1 - after / before, ReducedBy);
        yield return new("kernels-only", After.Taps / Before.Taps, KernelsOnly);
        if (separable is not { } geometry)
            yield break;
        yield return new("channels-term-only", 1 / (Formula)CostSymbols.COut, OneTerm);
        yield return new("kernel-term-only", 1 / geometry.Taps, OneTerm);
    }
}
