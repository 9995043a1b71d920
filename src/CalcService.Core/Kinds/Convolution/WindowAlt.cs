using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>What a window's figure shows, in words.</summary>
internal static class WindowAlt
{
    /// <summary>Says what is drawn, with the numbers.</summary>
    public static string Of(IWindow window, WindowTrack rows, WindowTrack columns, Language language)
    {
        var lead = WindowPrompts.Layer(window).In(language);
        var shown = window.Transposed ? Stamps(rows, columns, window.Rank) : Windows(rows, columns, window.Rank);
        var remarks = Remarks(window, columns).Select(remark => remark.In(language));
        string[] sentences = [lead, shown.In(language), .. remarks];
        return string.Join(language == Language.Chinese ? "" : " ", sentences);
    }

    private static Text Windows(WindowTrack rows, WindowTrack columns, int rank)
    {
        var (en, zh) = Outputs(rows, columns, rank);
        return columns.HasNext
            ? new(
                $"The drawing shows the first window on the padded input and the next one, {columns.At.Stride} further on, and the two output positions that they give, out of {en}.",
                $"图中画出填充后输入上的第一个窗口和相隔 {columns.At.Stride} 的下一个窗口，以及它们对应的两个输出位置（输出共 {zh}）。")
            : new(
                $"The drawing shows the first window on the padded input and the output position that it gives, out of {en}.",
                $"图中画出填充后输入上的第一个窗口及其对应的输出位置（输出共 {zh}）。");
    }

    private static Text Stamps(WindowTrack rows, WindowTrack columns, int rank)
    {
        var (en, zh) = Outputs(rows, columns, rank);
        return new(
            $"The drawing shows how each input position is stamped with the kernel onto the output, neighbours {columns.At.Stride} apart; padding crops the margins, which leaves {en}.",
            $"图中画出每个输入位置在输出上印上卷积核，相邻印记相隔 {columns.At.Stride}；填充裁去边缘，剩下 {zh}。");
    }

    private static (string En, string Zh) Outputs(WindowTrack rows, WindowTrack columns, int rank)
    {
        if (columns.Outputs is not { } across)
            return ("a number that is asked for", "若干个（待求）");
        var size = rank == 1 ? Names.Number(across) : $"{Names.Number(rows.Outputs)} × {Names.Number(across)}";
        return rank == 3
            ? ($"{size} in the plane of the last two axes", $"最后两个轴所成平面上的 {size} 个")
            : (size, $"{size} 个");
    }

    private static IEnumerable<Text> Remarks(IWindow window, WindowTrack columns)
    {
        var left = columns.Rest.To - columns.Rest.From;
        if (left > 0 && !window.Transposed)
            yield return new(
                $"Positions left over at the end, where no whole window fits: {left}.",
                $"末端剩余 {left} 个位置，放不下完整的窗口。");
        if (columns.Last is { } last && last.To > columns.Length)
            yield return new("The last window sticks out and fits only in part.", "最后一个窗口超出边界，只能放下一部分。");
        if (columns.Dropped is not null)
            yield return new(
                "A further window would start in the trailing padding, so it is dropped.",
                "再下一个窗口的起点落在末端填充内，因此舍去。");
    }
}
