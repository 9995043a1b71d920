using CalcService.Core.Notation;
using Given = CalcService.Core.Kinds.Convolution.Pooling.PoolForward.Given;

namespace CalcService.Core.Kinds.Convolution.Pooling;

/// <summary>Puts a pooling with numbers into words, as an exam would.</summary>
internal static class PoolPrompts
{
    private static readonly Text
        PaddingCounts = new("The zeros of the padding count in the averages.", "填充的零计入平均。"),
        PaddingDoesNotCount = new("The padding does not count in the averages.", "填充不计入平均。"),
        Ceil = new(
            "A last window that fits only in part is counted (ceil mode, as PyTorch defines it).",
            "末尾只能放下一部分的窗口也计入（ceil 模式，按 PyTorch 的定义）。"),
        AskMaximum = new("Compute the output Y.", "求输出 Y。"),
        AskAverage = new(
            "Compute the output Y. Give averages exactly or to 4 significant digits.", "求输出 Y，平均值给出精确值或保留 4 位有效数字。");

    public static Prompt Of(Given given) => new(
        MapWords.Joined(
            Input(given),
            given.IsGlobal ? Global(given) : Sliding(given),
            given.CeilMode ? Ceil : null,
            given is { IsAverage: true, Pads: true } ? OfPadding(given) : null),
        [new("output", given.IsAverage ? AskAverage : AskMaximum)])
    {
        Data = [Prompt.Datum(PoolGeometry.Of(given).Symbols.X, given.Input)],
    };

    private static Text OfPadding(Given given) => given.CountIncludePad ? PaddingCounts : PaddingDoesNotCount;

    private static Text Input(Given given)
    {
        var size = MapWords.Sizes(given.Input.Shape[^2..]);
        return given switch
        {
            { Input.Rank: 2 } => new($"The input X has {size} numbers.", $"输入 X 为 {size} 的矩阵。"),
            { Channels: 1 } => new($"The input X has one channel of {size}.", $"输入 X 有 1 个通道，尺寸为 {size}。"),
            { Channels: var channels } => new(
                $"The input X has {channels} channels of {size}.", $"输入 X 有 {channels} 个通道，每个通道为 {size}。"),
        };
    }

    private static Text Global(Given given) => given.IsAverage
        ? new("Global average pooling is applied to it.", "对其做全局平均池化。")
        : new("Global max pooling is applied to it.", "对其做全局最大池化。");

    private static Text Sliding(Given given)
    {
        var size = MapWords.Sizes([given.KernelSize![0], given.KernelSize[1]]);
        var (en, zh) = given.IsAverage ? ("Average", "平均") : ("Max", "最大");
        return new(
            $"{en} pooling with a window of {size} is applied to it, with {WindowPrompts.DetailsEn(given)}.",
            $"用 {size} 的窗口对其做{zh}池化，{WindowPrompts.DetailsZh(given)}。");
    }
}
