using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>Puts a sliding window into words, as an exam would.</summary>
internal static class WindowPrompts
{
    public static string LayerEn(IWindow window)
    {
        var input = window.Input is null ? "" : $" over an input of {Sizes(window.Input, window.Rank)}";
        return $"{ArticleAndName(window)} with a kernel of {Sizes(window.KernelSize, window.Rank)}{input} has {DetailsEn(window)}.";
    }

    public static string LayerZh(IWindow window)
    {
        var input = window.Input is null ? "" : $"，输入为 {Sizes(window.Input, window.Rank)}";
        return $"设一个{NameZh(window)}的卷积核为 {Sizes(window.KernelSize, window.Rank)}{input}，{DetailsZh(window)}。";
    }

    public static Text AskOutputSize(IWindow window) => window.Rank == 1
        ? new("What is the length of the output?", "求输出的长度。")
        : new("What is the size of the output along each axis?", "求输出在各空间轴上的尺寸。");

    /// <summary>Sizes of all axes: 3 × 3 for a 3 that holds for two.</summary>
    public static string Sizes(PerAxis sizes, int rank) =>
        string.Join(" × ", Enumerable.Range(0, rank).Select(axis => sizes[axis]));

    private static string ArticleAndName(IWindow window) => window switch
    {
        { Transposed: true } => "A transposed convolution",
        { CeilMode: true } => "A pooling layer in ceil mode",
        _ => "A convolution",
    };

    private static string NameZh(IWindow window) => window switch
    {
        { Transposed: true } => "转置卷积层",
        { CeilMode: true } => "采用 ceil 模式的池化层",
        _ => "卷积层",
    };

    public static string DetailsEn(IWindow window) => string.Join(", ", Details(window,
        ("stride", "dilation", "output padding"), PaddingEn(window.Padding)));

    public static string DetailsZh(IWindow window) => string.Join("，", Details(window,
        ("步幅为", "膨胀率为", "输出填充为"), PaddingZh(window.Padding)));

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
        Padding.Same => "\"same\" padding",
        Padding.Valid => "no padding",
        Padding.Asymmetric(var ends) => "padding " + string.Join(", ", ends.Select(end => $"({end.Before} before, {end.After} after)")),
        Padding.Symmetric(var amount) => $"padding {Short(amount)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string PaddingZh(Padding padding) => padding switch
    {
        Padding.Same => "采用 “same” 填充",
        Padding.Valid => "无填充",
        Padding.Asymmetric(var ends) => "各轴填充为" + string.Join("、", ends.Select(end => $"（首端 {end.Before}，末端 {end.After}）")),
        Padding.Symmetric(var amount) => $"填充为 {Short(amount)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Short(PerAxis given) => given.IsList && given.Values.ContainsAnyExcept(given[0])
        ? $"({string.Join(", ", given.Values.ToArray())})"
        : $"{given[0]}";
}
