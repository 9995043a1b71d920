using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.Convolution.WindowSymbols;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>"Same" padding: the output size is chosen, the padding follows from it.</summary>
/// <remarks>Source: TensorFlow's documentation of tf.nn, notes on padding; with stride 1 it is PyTorch's padding="same".</remarks>
internal static class SameLaws
{
    /// <summary>⌈I / S⌉, whatever the kernel.</summary>
    public static readonly Law Output = new(
        "outputSize", O.Any, Ceiling(I.Any / S),
        new($"\"Same\" padding is chosen so that the window stops once in every stride of {S} input positions; an incomplete last stride still has its stop.",
            $"“same” 填充使窗口每隔 {S} 个输入位置停一次；末尾不足一个步幅的部分也停一次。"),
        new Mistake("same-rounded-down", Floor(I.Any / S), new(
            "With \"same\" padding an incomplete last stride still gives an output position: round up.",
            "使用 “same” 填充时，末尾不足一个步幅的部分仍产生一个输出位置：应向上取整。")),
        new Mistake("not-rounded", I.Any / S, new(
            "A size is a whole number: an incomplete last stride counts as one more position.",
            "尺寸必须是整数：末尾不足一个步幅的部分计为一个位置。")),
        new Mistake("size-kept", I.Any, new(
            "\"Same\" padding keeps the size only when the stride is 1.", "只有步幅为 1 时，“same” 填充才保持尺寸不变。")),
        new Mistake("padding-ignored", Floor((I.Any - K.Any) / S) + 1, new(
            "This is the size without padding; \"same\" adds positions around the input.",
            "这是没有填充时的尺寸；“same” 会在输入四周补位。")))
    { GivesExtents = true };

    /// <summary>How the total is shared between the two ends.</summary>
    public static readonly Law Before = new(
        "paddingBefore", PBefore, Floor(PTotal / 2),
        new("Both ends share the total; if it is odd, the extra position goes to the far end.",
            "总填充量由两端分担；若为奇数，多出的一个放在末端。"),
        new Mistake("larger-half-before", Ceiling(PTotal / 2), new(
            "By convention the smaller half goes before the first position.", "按约定，较小的一半放在首端。")),
        new Mistake("all-padding-at-one-end", PTotal, new(
            "The total is shared between the two ends.", "总填充量要由两端分担。")),
        new Mistake("same-padding-k-plus-one", Floor((K.Any + 1) / 2), new(
            "From its centre an odd kernel reaches (K − 1)/2 positions to each side, not (K + 1)/2.",
            "奇数尺寸的卷积核从中心向每侧延伸 (K − 1)/2 个位置，而不是 (K + 1)/2 个。")));

    private static readonly Law OfKernel = TotalFor(K.Any), OfDilatedKernel = TotalFor(KEff);

    /// <summary>What the windows span beyond the input.</summary>
    /// <param name="dilated">Whether the kernel is dilated.</param>
    public static Law Total(bool dilated) => dilated ? OfDilatedKernel : OfKernel;

    private static Law TotalFor(Formula kernel) => new(
        "totalPadding", PTotal, Max((O.Any - 1) * S + kernel - I.Any, 0),
        new($"{O.Any} windows, {S} apart, span (O − 1)·S positions and one kernel more; what the input lacks of that is padded.",
            $"{O.Any} 个相距 {S} 的窗口共跨越 (O − 1)·S 个位置再加一个卷积核；输入不足的部分由填充补上。"),
        new Mistake("same-padding-kernel", kernel, new(
            "Only what the windows span beyond the input is padded, not a whole kernel.",
            "只需补上窗口超出输入的部分，而不是整个卷积核。")));
}
