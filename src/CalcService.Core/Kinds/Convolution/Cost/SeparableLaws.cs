using System.Collections.Concurrent;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using static CalcService.Core.Kinds.Convolution.Cost.CostSymbols;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>The laws of a depthwise-separable layer: a depthwise convolution, then a pointwise one.</summary>
/// <remarks>Source: Howard et al., "MobileNets" (2017), section 3.1, equations 3 to 5.</remarks>
internal sealed class SeparableLaws
{
    private static readonly ConcurrentDictionary<(LayerGeometry, bool), SeparableLaws> Known = new();

    private SeparableLaws(LayerGeometry geometry, bool bias)
    {
        var taps = geometry.Taps;
        // Without biases a stage's parameters are its weights, and a student need not be shown the same number twice.
        var (dw, pw) = bias ? (WDw, WPw) : (NDw, NPw);
        Depthwise = new(bias ? "depthwiseWeights" : "depthwiseParameters", dw, taps * CIn, CostTexts.DepthwiseStage,
            new Mistake("one-filter-for-all-channels", taps, CostTexts.OneFilterForAllChannels),
            new Mistake("depthwise-mixes-channels", taps * CIn * COut, CostTexts.ChannelsMixed));
        Pointwise = new(bias ? "pointwiseWeights" : "pointwiseParameters", pw, CIn * COut, CostTexts.PointwiseStage,
            new Mistake("pointwise-without-input-channels", COut, CostTexts.InputChannelsIgnored),
            new Mistake("pointwise-without-output-channels", CIn, CostTexts.OutputChannelsIgnored),
            new Mistake("pointwise-with-kernel", taps * CIn * COut, CostTexts.PointwiseWithKernel));
        Weights = new("weights", W, dw + pw, CostTexts.BothStages,
            new Mistake("depthwise-only", dw, CostTexts.StageMissing),
            new Mistake("pointwise-only", pw, CostTexts.StageMissing));
        DepthwiseMacs = new("depthwiseMacs", MacsDw, geometry.Applications * dw,
            geometry.Transposed ? CostTexts.MacsTransposed : CostTexts.Macs, [.. LayerLaws.MacMistakes(geometry, dw)]);
        PointwiseMacs = new("pointwiseMacs", MacsPw, geometry.Outputs * pw, CostTexts.PointwiseMacs,
            [.. LayerLaws.MacMistakes(geometry with { Transposed = false }, pw)]);
    }

    public static readonly Law
        DepthwiseParameters = new("depthwiseParameters", NDw, WDw + CIn, CostTexts.DepthwiseBiases,
            new Mistake("depthwise-bias-forgotten", WDw, CostTexts.BiasForgotten),
            new Mistake("depthwise-bias-per-output-channel", WDw + COut, CostTexts.DepthwiseBiasPerOutputChannel)),
        PointwiseParameters = new("pointwiseParameters", NPw, WPw + COut, CostTexts.PointwiseBiases,
            new Mistake("pointwise-bias-forgotten", WPw, CostTexts.BiasForgotten)),
        Biases = new("biases", B, CIn + COut, CostTexts.StageBiases,
            new Mistake("bias-of-one-stage", COut, CostTexts.BiasOfOneStage),
            new Mistake("bias-forgotten", (Formula)0, CostTexts.BiasForgotten)),
        Parameters = new("parameters", N, NDw + NPw, CostTexts.Parameters,
            new Mistake("depthwise-only", NDw, CostTexts.StageMissing),
            new Mistake("pointwise-only", NPw, CostTexts.StageMissing)),
        Macs = new("macs", CostSymbols.Macs, MacsDw + MacsPw, CostTexts.BothStages,
            new Mistake("depthwise-only", MacsDw, CostTexts.StageMissing),
            new Mistake("pointwise-only", MacsPw, CostTexts.StageMissing),
            new Mistake("flops-given", 2 * (MacsDw + MacsPw), CostTexts.FlopsGiven)),
        Flops = new("flops", CostSymbols.Flops, 2 * CostSymbols.Macs, CostTexts.Flops2,
        [
            .. TotalLaws.Flops2.Mistakes,
            new("factor-two-for-depthwise-only", 2 * MacsDw + MacsPw, CostTexts.FactorTwoForOneStage),
            new("factor-two-for-pointwise-only", MacsDw + 2 * MacsPw, CostTexts.FactorTwoForOneStage),
        ]);

    /// <summary>Weights of the first stage.</summary>
    public Law Depthwise { get; }

    /// <summary>Weights of the second stage.</summary>
    public Law Pointwise { get; }

    /// <summary>Weights of both.</summary>
    public Law Weights { get; }

    /// <summary>Multiply-accumulates of the first stage, which carries stride and padding.</summary>
    public Law DepthwiseMacs { get; }

    /// <summary>Multiply-accumulates of the second stage, one filter per output position.</summary>
    public Law PointwiseMacs { get; }

    /// <summary>All of them, for a formula sheet.</summary>
    public IReadOnlyList<Law> All =>
    [
        Depthwise, DepthwiseParameters, Pointwise, PointwiseParameters, Weights, Biases, Parameters,
        DepthwiseMacs, PointwiseMacs, Macs, Flops,
    ];

    /// <summary>The laws for a geometry.</summary>
    /// <param name="geometry">The geometry.</param>
    /// <param name="bias">Whether the stages have biases.</param>
    public static SeparableLaws Of(LayerGeometry geometry, bool bias) =>
        Known.GetOrAdd((geometry, bias), key => new(key.Item1, key.Item2));
}
