using CalcService.Core.Derivations;
using static CalcService.Core.Kinds.Convolution.WindowSymbols;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>How far a dilated kernel reaches.</summary>
/// <remarks>Source: Dumoulin and Visin (2016), section 5.1.</remarks>
internal static class DilationLaws
{
    /// <summary>The positions that a dilated kernel spans.</summary>
    public static readonly Law EffectiveKernel = new(
        "effectiveKernel", KEff, D * (K.Any - 1) + 1,
        new($"Neighbouring taps of the kernel are {D} positions apart: {K.Any} taps have {K.Any} − 1 such gaps between them, and the first tap takes a position of its own.",
            $"卷积核相邻采样点相距 {D} 个位置：{K.Any} 个采样点之间有 {K.Any} − 1 个这样的间隔，再加上第一个采样点自身所占的位置。"),
        new Mistake("dilation-ignored", K.Any, new(
            "The kernel is dilated: its taps are spread out and span more positions than there are taps.",
            "卷积核带有膨胀：采样点是分散开的，跨越的位置数多于采样点数。")),
        new Mistake("dilation-times-kernel", D * K.Any, new(
            "Between K taps there are K − 1 gaps, not K.", "K 个采样点之间只有 K − 1 个间隔，而不是 K 个。")),
        new Mistake("dilation-without-plus-one", D * (K.Any - 1), new(
            "The first tap takes a position of its own, besides the gaps.", "除了间隔之外，第一个采样点自身也占一个位置。")));
}
