using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.Convolution.Cost.CostSymbols;
using static CalcService.Core.Kinds.Convolution.WindowSymbols;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>The laws that do not depend on the geometry: biases, totals, FLOPs, the shape of the output.</summary>
internal static class TotalLaws
{
    public static readonly Law
        Biases = new("biases", B, COut, CostTexts.Biases,
            new Mistake("bias-forgotten", (Formula)0, CostTexts.BiasForgotten),
            new Mistake("one-bias-for-the-layer", (Formula)1, CostTexts.OneBiasForTheLayer),
            new Mistake("bias-per-input-channel", CIn, CostTexts.BiasPerInputChannel)),
        NoBiases = new("biases", B, 0, CostTexts.NoBiases,
            new Mistake("bias-counted", COut, CostTexts.BiasCounted)),
        Parameters = new("parameters", N, W + B, CostTexts.Parameters,
            new Mistake("bias-forgotten", W, CostTexts.BiasForgotten)),
        Flops2 = new("flops", Flops, 2 * Macs, CostTexts.Flops2,
            new Mistake("factor-two-forgotten", Macs, CostTexts.FactorTwoForgotten),
            new Mistake("factor-two-twice", 4 * Macs, CostTexts.FactorTwoTwice)),
        Flops1 = new("flops", Flops, Macs, CostTexts.Flops1,
            new Mistake("factor-two-not-asked", 2 * Macs, CostTexts.FactorTwoNotAsked));

    private static readonly Law[] Shapes = [.. Enumerable.Range(1, 3).Select(ShapeOf)];
    private static readonly Law[] Shared = [.. Enumerable.Range(1, 3).Select(ParametersWithInput)];

    /// <summary>All of them, for a formula sheet.</summary>
    public static IReadOnlyList<Law> Sheet => [Biases, NoBiases, ParametersOver(rank: 2), Flops2, Flops1];

    /// <summary>Channels and sizes of the output.</summary>
    /// <param name="rank">Spatial axes.</param>
    public static Law Shape(int rank) => Shapes[rank - 1];

    /// <summary>All parameters, where there is an input whose size one may be tempted to count.</summary>
    /// <param name="rank">Spatial axes.</param>
    public static Law ParametersOver(int rank) => Shared[rank - 1];

    private static Law ShapeOf(int rank) => new("outputShape", OutputShape, Stack([COut, .. O.Of(rank)]), CostTexts.Shape,
    [
        new("input-depth-kept", Stack([CIn, .. O.Of(rank)]), CostTexts.InputDepthKept),
        new("channels-last", Stack([.. O.Of(rank), COut]), CostTexts.ChannelsLast),
        .. rank > 1 ? [new Mistake("axes-swapped", Stack([COut, .. O.Of(rank).Reverse()]), CostTexts.AxesSwapped)] : Array.Empty<Mistake>(),
    ])
    { GivesExtents = true };

    private static Law ParametersWithInput(int rank) => new("parameters", N, W + B, CostTexts.Parameters,
    [
        .. Parameters.Mistakes,
        new("weights-not-shared", O.Product(rank) * (W + B), CostTexts.WeightsNotShared),
        new("weights-not-shared-over-input", I.Product(rank) * (W + B), CostTexts.WeightsNotShared),
    ]);
}
