using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.Convolution.ReceptiveField.StackSymbols;

namespace CalcService.Core.Kinds.Convolution.ReceptiveField;

/// <summary>
/// Mistakes that are made in every layer alike. The right answer in one line is R = 1 + Σ D_l (K_l − 1) ∏_{i&lt;l} S_i; what
/// a student overlooks is overlooked throughout, and only the last layer's value is handed in.
/// </summary>
/// <remarks>
/// Source of the closed form: Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional Neural Networks", Distill
/// (2019), equation 2.
/// </remarks>
internal static class StackMistakes
{
    /// <summary>The mistakes of the last receptive field.</summary>
    public static IReadOnlyList<Mistake> OfField { get; } =
    [
        new("own-strides-throughout", 1 + SumOver(l => Growth(l) * S[l]), FieldTexts.OwnStride),
        new("strides-ignored-throughout", 1 + SumOver(Growth), FieldTexts.JumpIgnored),
        new("first-layer-twice", K[1] + SumOver(Term), FieldTexts.FirstLayerTwice),
        new("started-from-zero", SumOver(Term), FieldTexts.StartedFromZero),
        new("kernels-summed", SumOver(l => K[l]), FieldTexts.KernelsSummed),
        new("kernels-multiplied", ProductOver(l => K[l]), FieldTexts.Multiplied),
        new("dilation-ignored-throughout", 1 + SumOver(l => (K[l] - 1) * ProductBefore(l, i => S[i])), FieldTexts.DilationIgnored),
        new("pooling-skipped-throughout", 1 + SumOver(Convolved), FieldTexts.PoolingSkipped),
        new("pooling-windows-skipped", 1 + SumOver(l => C[l] * Term(l)), FieldTexts.PoolingSkipped),
    ];

    /// <summary>The mistakes of the last jump.</summary>
    public static IReadOnlyList<Mistake> OfJump { get; } =
    [
        new("strides-summed", SumOver(l => S[l]), FieldTexts.StrideAdded),
        new("pooling-skipped-throughout", ProductOver(l => Pow(S[l], C[l])), FieldTexts.PoolingSkipped),
    ];

    private static Formula Growth(Formula layer) => D[layer] * (K[layer] - 1);

    /// <summary>What a layer adds if only convolutions count, with their strides.</summary>
    private static Formula Convolved(Formula layer) =>
        C[layer] * Growth(layer) * ProductBefore(layer, i => Pow(S[i], C[i]));

    private static Formula Term(Formula layer) => Growth(layer) * ProductBefore(layer, i => S[i]);
}
