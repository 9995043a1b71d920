using System.Collections.Concurrent;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Activations;
using CalcService.Core.Notation;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.Graphs.Gcn.GcnSymbols;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>The laws of the layer: aggregation, weights, activation.</summary>
/// <remarks>Source: Kipf and Welling (2017), equation (2): H′ = σ(D̃^(−1/2) Ã D̃^(−1/2) H W).</remarks>
internal static class GcnLaws
{
    private static readonly ConcurrentDictionary<(bool, bool, bool), Law> Aggregations = new();
    private static readonly ConcurrentDictionary<(Activation, bool), Law> Outputs = new();
    private static readonly Law Unbiased = Weighted(bias: false), Biased = Weighted(bias: true);

    /// <summary>All of them, for the formula sheet.</summary>
    public static IReadOnlyList<Law> Sheet =>
    [
        Aggregated(selfLoops: true, isNormalised: true, isSymmetric: false), PreActivation(bias: true),
        .. Enum.GetValues<Activation>().Select(activation => Output(activation, bias: false)),
    ];

    /// <summary>The sum over the neighbours, ÂH.</summary>
    /// <param name="selfLoops">Whether every node got a loop.</param>
    /// <param name="isNormalised">Whether Â is another matrix than Ã.</param>
    /// <param name="isSymmetric">Whether Â is bound to be symmetric.</param>
    public static Law Aggregated(bool selfLoops, bool isNormalised, bool isSymmetric) => Aggregations.GetOrAdd(
        (selfLoops, isNormalised, isSymmetric),
        form => new("aggregated", M, ANormal * H, GcnTexts.WhyAggregated, [.. AggregationMistakes(form)]));

    /// <summary>The weights applied to it, and the bias added.</summary>
    /// <param name="bias">Whether there is one.</param>
    public static Law PreActivation(bool bias) => bias ? Biased : Unbiased;

    /// <summary>The activation.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="bias">Whether there is a bias.</param>
    public static Law Output(Activation activation, bool bias) => Outputs.GetOrAdd((activation, bias), form => new(
        "output", Out, form.Item1.Of(Z, Slope), WhyOutput(form.Item1), [.. OutputMistakes(form.Item1, form.Item2)]));

    private static Law Weighted(bool bias) => new(
        "preActivation", Z, WithBias(M * W, bias), bias ? GcnTexts.WhyBiased : GcnTexts.WhyPreActivation,
        [.. WeightMistakes(bias)]);

    private static TensorFormula WithBias(TensorFormula product, bool bias) =>
        bias ? product + RowsOf(B, beside: H) : product;

    private static IEnumerable<Mistake> AggregationMistakes((bool SelfLoops, bool IsNormalised, bool IsSymmetric) form)
    {
        if (form.SelfLoops)
            yield return new("own-node-left-out", OthersOnly(), GcnTexts.OwnNodeLeftOut);
        if (form.IsNormalised)
            yield return new("not-normalised", ALoops * H, GcnTexts.NotNormalised);
        if (!form.IsSymmetric)
            yield return new("transposed-aggregation", ANormal.Transposed() * H, GcnTexts.TransposedAggregation);
        yield return new("factors-swapped", H * ANormal, GcnTexts.FactorsSwapped);
    }

    private static Tabulated OthersOnly()
    {
        var other = When(new Condition(K, Sign.NotEqual, I), ANormal[I, K] * H[K, J]).Otherwise(0);
        return Tabulate(
            [(I, new Domain.Along(ANormal, Axis: 0)), (J, new Domain.Along(H, Axis: 1))],
            Sum(K, new Domain.Along(H, Axis: 0), other));
    }

    private static IEnumerable<Mistake> WeightMistakes(bool bias)
    {
        yield return new("aggregation-skipped", WithBias(H * W, bias), GcnTexts.AggregationSkipped);
        yield return new("weight-transposed", WithBias(M * W.Transposed(), bias), GcnTexts.WeightTransposed);
        yield return new("weight-on-the-left", WithBias(W * M, bias), GcnTexts.WeightOnTheLeft);
        if (!bias)
            yield break;
        yield return new("bias-forgotten", M * W, GcnTexts.BiasForgotten);
        yield return new("bias-aggregated", ANormal * WithBias(H * W, bias), GcnTexts.BiasAggregated);
    }

    private static IEnumerable<Mistake> OutputMistakes(Activation activation, bool bias)
    {
        foreach (var mistake in activation.Mistakes(Z, Slope))
            yield return mistake;
        yield return activation == Activation.Identity
            ? new("relu-applied", Activation.Relu.Of(Z, Slope), GcnTexts.ReluApplied)
            : new(
                "activation-before-aggregation", ANormal * activation.Of(WithBias(H * W, bias), Slope),
                GcnTexts.ActivationFirst);
    }

    private static Text WhyOutput(Activation activation) => activation switch
    {
        Activation.Identity => GcnTexts.WhyIdentity,
        Activation.Softmax => GcnTexts.WhySoftmax,
        _ => GcnTexts.WhyOutput,
    };
}
