using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Kinds.Convolution.WindowSymbols;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>Derives the size of what a sliding window puts out, along each spatial axis.</summary>
internal static class OutputSizes
{
    private static readonly Text SameConvention = new(
        "\"Same\" padding makes the output ⌈input / stride⌉; an odd total has its smaller half before the input, as in TensorFlow.",
        "“same” 填充使输出为 ⌈输入 / 步幅⌉；总量为奇数时较小的一半放在首端，与 TensorFlow 一致。");

    private static readonly Text CeilConvention = new(
        "Ceil mode as in PyTorch: a last window that fits only in part counts, unless it would start beyond the input and its leading padding.",
        "ceil 模式与 PyTorch 一致：末尾只能放下一部分的窗口也计入，除非它的起点越过输入及其首端填充。");

    private static readonly Text[] AllAlike =
    [
        Text.Empty, Text.Empty,
        new("Height and width are alike.", "高和宽的计算相同。"), new("Depth, height and width are alike.", "深、高、宽的计算相同。"),
    ];

    private static readonly Text[] RowEach =
    [
        Text.Empty, Text.Empty,
        new("The rows are height and width.", "两行依次为高和宽。"), new("The rows are depth, height and width.", "三行依次为深、高、宽。"),
    ];

    private static readonly Text FloorConvention = new(
        "A window that does not fit whole into the padded input is not counted.", "填充后的输入放不下的窗口不计入。");

    /// <summary>The laws of windows that slide over the input, one of each form.</summary>
    public static IReadOnlyList<Law> SlidingLaws { get; } =
    [
        WindowLaws.Sheet.Plain.Output, DilationLaws.EffectiveKernel, WindowLaws.Sheet.Dilated.Output,
        WindowLaws.Sheet.Asymmetric.Output,
        SameLaws.Output, SameLaws.Total(dilated: false), SameLaws.Before,
    ];

    /// <summary>The laws of convolutions, ordinary and transposed, one of each form.</summary>
    public static IReadOnlyList<Law> Laws { get; } =
        [.. SlidingLaws, WindowLaws.Sheet.Plain.Transposed, WindowLaws.Sheet.Plain.TransposedPadded];

    /// <summary>The laws of pooling windows in ceil mode.</summary>
    public static IReadOnlyList<Law> CeilLaws { get; } = [WindowLaws.Sheet.Plain.CeilWindows, WindowLaws.Sheet.Plain.LastWindow];

    /// <summary>The output size of a window, without its derivation.</summary>
    /// <param name="window">The window; valid, with an input.</param>
    public static PerAxis Of(IWindow window)
    {
        Tensor? output = null;
        Derivation.Run(d => output = Derive(d, window).Output, Scenario.Truth);
        return output!.Entries.ToArray().Select(size => size.TryToInt32(out var whole) ? whole : int.MaxValue).ToArray();
    }

    /// <summary>Derives the output size along each axis, and binds it axis by axis.</summary>
    /// <param name="d">The derivation.</param>
    /// <param name="window">The window; valid, with an input.</param>
    /// <returns>The sizes, and the padding at both ends of each axis; that of "same" is derived too.</returns>
    public static WindowSizes Derive(Derivation d, IWindow window) =>
        Derive(d, window, window.Input!.ToTensor(window.Rank));

    /// <summary>Derives the output size for an input that was derived itself, and may not be what is right.</summary>
    /// <param name="d">The derivation.</param>
    /// <param name="window">The window; valid.</param>
    /// <param name="input">The size of the input along each axis.</param>
    /// <returns>The sizes, and the padding at both ends of each axis; that of "same" is derived too.</returns>
    public static WindowSizes Derive(Derivation d, IWindow window, Tensor input)
    {
        var frames = Frames(d, window, input);
        if (window.IsDilated)
            d.Each(DilationLaws.EffectiveKernel, frames);
        var output = Output(d, window, frames).SayingHowAxesCompare();
        O.Bind(d, output.Value.Tensor);
        return new(output.Value.Tensor, window, frames);
    }

    extension(Step step)
    {
        /// <summary>Says whether the axes are alike, or which row is which.</summary>
        public Step SayingHowAxesCompare() => step.Value.Tensor.Count switch
        {
            1 => step,
            var axes => step.Saying(step.IsAlike ? AllAlike[axes] : RowEach[axes]),
        };
    }

    private static Step Output(Derivation d, IWindow window, Bindings[] frames)
    {
        var laws = WindowLaws.Of(window);
        if (window.PadsToSame)
            return Same(d, window, frames);
        if (window.Transposed)
            return d.Each(window.PadsOutput ? laws.TransposedPadded : laws.Transposed, frames);
        if (window.CeilMode)
        {
            d.Assume(CeilConvention);
            d.Each(laws.CeilWindows, frames);
            return d.Each(laws.LastWindow, frames);
        }
        d.Assume(FloorConvention);
        return d.Each(laws.Output, frames);
    }

    private static Step Same(Derivation d, IWindow window, Bindings[] frames)
    {
        d.Assume(SameConvention);
        var output = d.Each(SameLaws.Output, frames);
        d.Each(SameLaws.Total(window.IsDilated), frames);
        d.Each(SameLaws.Before, frames);
        return output;
    }

    /// <summary>What is given along each axis; only what the laws will ask for.</summary>
    private static Bindings[] Frames(Derivation d, IWindow window, Tensor input)
    {
        var frames = new Bindings[window.Rank];
        for (var axis = 0; axis < frames.Length; axis++)
        {
            var at = window.Along(axis);
            var frame = frames[axis] = d.Values.Frame().Bind(I.Any, input[axis]).Bind(K.Any, at.Kernel).Bind(S, at.Stride);
            if (window.IsDilated)
                frame.Bind(D, at.Dilation);
            if (window.PadsOutput)
                frame.Bind(POut, at.OutputPadding);
            if (window.IsAsymmetric)
                frame.Bind(PBefore, at.Before).Bind(PAfter, at.After);
            else if (!window.PadsToSame)
                frame.Bind(P, at.Before);
        }
        return frames;
    }
}

/// <summary>What sliding a window gives along each axis.</summary>
/// <param name="output">The size of the output.</param>
/// <param name="window">The window.</param>
/// <param name="frames">What is bound for each axis.</param>
internal sealed class WindowSizes(Tensor output, IWindow window, IReadOnlyList<Bindings> frames)
{
    /// <summary>The size of the output.</summary>
    public Tensor Output => output;

    /// <summary>The padding before the first and after the last position.</summary>
    public IReadOnlyList<(Scalar Before, Scalar After)> Ends => [.. frames.Select(End)];

    private (Scalar, Scalar) End(Bindings frame) => window switch
    {
        { PadsToSame: true } => (frame[PBefore], frame[PTotal] - frame[PBefore]),
        { IsAsymmetric: true } => (frame[PBefore], frame[PAfter]),
        _ => (frame[P], frame[P]),
    };
}
