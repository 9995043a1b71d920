using CalcService.Core.Figures;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>What the marks of a figure with numbers mean.</summary>
internal static class MapLegend
{
    private static readonly Text
        First = new("window 1 → output 1", "窗口 1 → 输出 1"),
        Next = new("window 2 → output 2", "窗口 2 → 输出 2"),
        LeftOver = new("left over: no whole window fits", "剩余：放不下完整窗口");

    private static readonly Paint Second = WindowMarks.Next with { Width = 1.8, Dash = "4 2" };

    /// <summary>Writes the legend below the drawing, and the remark below it.</summary>
    public static void Place(
        Canvas canvas, IWindow window, WindowTrack rows, WindowTrack columns, MapPlanes planes, Language language)
    {
        var legend = new Legend(canvas);
        legend.Add(at => canvas.Rectangle(at, WindowMarks.First with { Width = 2 }), First.In(language));
        if (columns.HasNext)
            legend.Add(at => canvas.Rectangle(at, Second), Moved(window, language));
        if (IsPadded(rows) || IsPadded(columns))
            legend.Add(at => Hatched(canvas, at), planes.PaddingWords.In(language));
        legend.Place();
        if (planes.Remark is { } remark)
        {
            var below = new Point(canvas.Extent.Centre.X, canvas.Extent.Bottom + 12);
            canvas.Write(remark.In(language), below, size: Canvas.Small);
        }
    }

    private static bool IsPadded(WindowTrack track) => track.Core.From > 0 || track.Core.To < track.Length;

    /// <summary>"window 2 → output 2 (S = 2)".</summary>
    private static string Moved(IWindow window, Language language) =>
        $"{Next.In(language)} ({Names.S(window, 1)} = {window.Stride[1]})";

    private static void Hatched(Canvas canvas, Area at)
    {
        canvas.Rectangle(at, WindowMarks.Cells);
        canvas.Draw(new Outline().Hatching(at, WindowMarks.HatchDistance), WindowMarks.Hatch);
    }
}
