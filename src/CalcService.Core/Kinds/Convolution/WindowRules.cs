using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using FluentValidation;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>What every sliding window must satisfy: bounds, lists that agree on the axes, a kernel that fits.</summary>
internal static class WindowRules
{
    private const int LargestInput = LayerStacks.LargestInput, LargestKernel = 1_024, LargestPadding = 65_536;

    extension<T>(GivenValidator<T> rules) where T : IWindow
    {
        /// <summary>States the rules. The last ones wait until every number is within its bounds.</summary>
        public void ForWindow()
        {
            rules.RuleFor(window => window.Input).EachIsBetween(1, LargestInput);
            rules.RuleFor(window => window.KernelSize).EachIsBetween(1, LargestKernel);
            rules.RuleFor(window => window.Stride).EachIsBetween(1, LargestKernel);
            rules.RuleFor(window => window.Padding).EachIsBetween(0, LargestPadding);
            rules.RuleFor(window => window.Dilation).EachIsBetween(1, LargestKernel);
            rules.RuleFor(window => window.OutputPadding).EachIsBetween(0, LargestKernel - 1);
            rules.Together(window => AxesDisagree(window, window.Rank));
            rules.Together(window => Combine(window));
            rules.Together(window => DoNotFit(window));
        }
    }

    /// <summary>Lists that have not an entry for each axis.</summary>
    /// <param name="window">The window.</param>
    /// <param name="axes">How many axes there are.</param>
    public static IEnumerable<Fault> AxesDisagree(IWindow window, int axes) =>
        from given in Lengths(window)
        let length = given.Length ?? axes
        where length != axes
        select new Fault(given.Path, "axes-disagree", new(
            $"Has {length} entries, but there are {axes} spatial axes.", $"有 {length} 个元素，但空间轴有 {axes} 个。"));

    /// <summary>How many axes any list of a window is given for, or null if single numbers hold for all.</summary>
    public static int? LengthOf(IWindow window) => Lengths(window).Select(given => given.Length).FirstOrDefault(length => length is not null);

    private static IEnumerable<(string Path, int? Length)> Lengths(IWindow window) =>
    [
        ("input", Windows.LengthOf(window.Input)), ("kernelSize", Windows.LengthOf(window.KernelSize)), ("stride", Windows.LengthOf(window.Stride)),
        ("padding", Windows.AxesOf(window.Padding)), ("dilation", Windows.LengthOf(window.Dilation)),
        ("outputPadding", Windows.LengthOf(window.OutputPadding)),
    ];

    private static IEnumerable<Fault> Combine(IWindow window)
    {
        if (window is { Transposed: true, CeilMode: true })
            yield return new("ceilMode", "ceil-mode-transposed", new(
                "Ceil mode is for ordinary windows, not for a transposed convolution.", "ceil 模式只用于普通窗口，不能用于转置卷积。"));
        if (window is { Transposed: true, Padding: Padding.Same })
            yield return new("padding", "same-transposed", new(
                "\"same\" is not defined for a transposed convolution: give the padding as numbers.", "转置卷积没有 “same” 填充：请给出具体数值。"));
        if (!window.Transposed && window.PadsOutput)
            yield return new("outputPadding", "output-padding-not-transposed", new(
                "Output padding is for a transposed convolution: set \"transposed\" to true, or leave it at 0.",
                "输出填充只用于转置卷积：请把 “transposed” 设为 true，或保持为 0。"));
    }

    /// <summary>What does not fit into what: the kernel into the input, the output padding into the stride.</summary>
    public static IEnumerable<Fault> DoNotFit(IWindow window) =>
        Enumerable.Range(0, window.Rank).SelectMany(axis => DoNotFitAlong(window, axis));

    /// <summary>The same where the kernel is given by its numbers.</summary>
    /// <param name="window">The window; its lists agree.</param>
    /// <param name="kernel">The path of the kernel.</param>
    public static IEnumerable<Fault> DoNotFit(IWindow window, string kernel) => DoNotFit(window).Select(fault => fault with { Path = kernel });

    private static IEnumerable<Fault> DoNotFitAlong(IWindow window, int axis)
    {
        var at = window.Along(axis);
        if (window.Transposed && at.OutputPadding > 0 && at.OutputPadding >= Math.Max(at.Stride, at.Dilation))
            yield return OutputPaddingTooLarge(window, axis, at);
        if (window.Input is null || window.PadsToSame)
            yield break;
        if (window.Transposed && TransposedSize(at) < 1)
            yield return NothingLeft(window, axis, at);
        if (!window.Transposed && at.Span > at.Input + at.Before + at.After + CeilSlack(window, at))
            yield return KernelTooLarge(window, axis, at);
    }

    /// <summary>In ceil mode one window is counted even if up to S − 1 of its positions are missing, as PyTorch does.</summary>
    private static int CeilSlack(IWindow window, WindowAxis at) => window.CeilMode ? at.Stride - 1 : 0;

    private static long TransposedSize(WindowAxis at) =>
        (at.Input - 1L) * at.Stride - at.Before - at.After + at.Span + at.OutputPadding;

    private static Fault OutputPaddingTooLarge(IWindow window, int axis, WindowAxis at) => new(
        At("outputPadding", window.OutputPadding, axis), "output-padding-too-large", new(
            $"Must be smaller than the stride ({at.Stride}) or the dilation ({at.Dilation}), not {at.OutputPadding}.",
            $"必须小于步幅（{at.Stride}）或膨胀率（{at.Dilation}），而不是 {at.OutputPadding}。"));

    private static Fault KernelTooLarge(IWindow window, int axis, WindowAxis at) => new(
        At("kernelSize", window.KernelSize, axis), "kernel-larger-than-input", new(
            $"The kernel spans {at.Span} positions, but the padded input has only {at.Input + at.Before + at.After}.",
            $"卷积核跨越 {at.Span} 个位置，而填充后的输入只有 {at.Input + at.Before + at.After} 个。"));

    private static Fault NothingLeft(IWindow window, int axis, WindowAxis at) => new(
        window.Padding is Padding.Symmetric(var amount) ? At("padding", amount, axis) : "padding", "output-empty", new(
            $"The padding crops the whole output: its size would be {TransposedSize(at)}.",
            $"填充把整个输出都裁掉了：其尺寸将为 {TransposedSize(at)}。"));

    private static string At(string name, PerAxis given, int axis) => given.IsList ? $"{name}[{axis}]" : name;
}
