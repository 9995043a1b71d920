using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>Puts a sliding window into words, as an exam would.</summary>
internal static class WindowPrompts
{
    public static Text Layer(IWindow window) => new($"{LayerEn(window)}", $"{LayerZh(window)}");

    public static Text AskOutputSize(IWindow window) => window.Rank == 1
        ? new("What is the length of the output?", "求输出的长度。")
        : new("What is the size of the output along each axis?", "求输出在各空间轴上的尺寸。");

    /// <summary>Sizes of all axes: 3 × 3 for a 3 that holds for two.</summary>
    public static string Sizes(PerAxis sizes, int rank) =>
        string.Join(" × ", Enumerable.Range(0, rank).Select(axis => NumberText.Group($"{sizes[axis]}", TextPrinter.GroupSeparator)));

    /// <summary>"stride 2 and padding 3".</summary>
    public static string DetailsEn(IWindow window)
    {
        string[] details = [.. Details(window, ("stride", "dilation", "output padding"), PaddingEn(window.Padding))];
        return details.Length == 1 ? details[0] : $"{string.Join(", ", details[..^1])} and {details[^1]}";
    }

    /// <summary>"步幅为 2，填充为 3".</summary>
    public static string DetailsZh(IWindow window) =>
        string.Join("，", Details(window, ("步幅为", "膨胀率为", "输出填充为"), PaddingZh(window.Padding)));

    private static string LayerEn(IWindow window)
    {
        var (kernel, input) = (Sizes(window.KernelSize, window.Rank), Sizes(window.Input!, window.Rank));
        var deed = window switch
        {
            { Transposed: true } => $"A transposed convolution with kernel size {kernel} is applied to an input",
            { CeilMode: true } => $"A pooling layer in ceil mode (as PyTorch defines it) slides a window of size {kernel} over an input",
            _ => $"A convolution with kernel size {kernel} runs over an input",
        };
        return $"{deed} of {(window.Rank == 1 ? $"length {input}" : $"size {input}")}, with {DetailsEn(window)}.";
    }

    private static string LayerZh(IWindow window)
    {
        var (kernel, input) = (Sizes(window.KernelSize, window.Rank), Sizes(window.Input!, window.Rank));
        var deed = window switch
        {
            { Transposed: true } => $"对尺寸为 {input} 的输入做转置卷积，卷积核为 {kernel}",
            { CeilMode: true } => $"某池化层采用 ceil 模式（按 PyTorch 的定义），以 {kernel} 的窗口在尺寸为 {input} 的输入上滑动",
            _ => $"用 {kernel} 的卷积核对尺寸为 {input} 的输入做卷积",
        };
        return $"{deed}，{DetailsZh(window)}。";
    }

    private static IEnumerable<string> Details(IWindow window, (string Stride, string Dilation, string Output) words, string padding)
    {
        yield return $"{words.Stride} {Short(window.Stride)}";
        yield return padding;
        if (window.IsDilated)
            yield return $"{words.Dilation} {Short(window.Dilation)}";
        if (window.PadsOutput)
            yield return $"{words.Output} {Short(window.OutputPadding)}";
    }

    private static string PaddingEn(Padding padding) => padding switch
    {
        Padding.Same => "\"same\" padding (as TensorFlow pads)",
        Padding.Asymmetric(var ends) when ends.Distinct().Count() == 1 => $"padding {ends[0].Before} before and {ends[0].After} after",
        Padding.Asymmetric(var ends) => "padding " + string.Join(", ", ends.Select((end, axis) => $"{end.Before} before and {end.After} after along axis {axis + 1}")),
        Padding.Symmetric(var amount) when amount.Values.ContainsAnyExcept(0) => $"padding {Short(amount)}",
        _ => "no padding",
    };

    private static string PaddingZh(Padding padding) => padding switch
    {
        Padding.Same => "采用 “same” 填充（按 TensorFlow 的方式）",
        Padding.Asymmetric(var ends) when ends.Distinct().Count() == 1 => $"填充为首端 {ends[0].Before}、末端 {ends[0].After}",
        Padding.Asymmetric(var ends) => "填充为" + string.Join("，", ends.Select((end, axis) => $"第 {axis + 1} 轴首端 {end.Before}、末端 {end.After}")),
        Padding.Symmetric(var amount) when amount.Values.ContainsAnyExcept(0) => $"填充为 {Short(amount)}",
        _ => "不填充",
    };

    /// <summary>A number that holds for all axes, or those of each: (2, 4).</summary>
    public static string Short(PerAxis given) => given.IsList && given.Values.ContainsAnyExcept(given[0])
        ? $"({string.Join(", ", given.Values.ToArray())})"
        : $"{given[0]}";

    /// <summary>A padding in a cell of a table: 1, (1, 2), 2 + 0 for unequal ends, same.</summary>
    public static string Short(Padding padding) => padding switch
    {
        Padding.Same => "same",
        Padding.Asymmetric(var ends) when ends.Distinct().Count() == 1 => $"{ends[0].Before} + {ends[0].After}",
        Padding.Asymmetric(var ends) => $"({string.Join(", ", ends.Select(end => $"{end.Before} + {end.After}"))})",
        Padding.Symmetric(var amount) => Short(amount),
        _ => "0",
    };
}
