using CalcService.Core.Figures;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>What the marks of a window's figure mean.</summary>
internal static class WindowLegend
{
    private static readonly Text
        First = new("window 1 → output 1", "窗口 1 → 输出 1"),
        Next = new("window 2 → output 2", "窗口 2 → 输出 2"),
        LastKnown = new("last window of a row", "一行中的最后一个窗口"),
        LastOfStrip = new("last window", "最后一个窗口"),
        Padding = new("padding", "填充"),
        LeftOver = new("left over: no whole window fits", "剩余：放不下完整窗口"),
        DroppedWindow = new("starts beyond the input: dropped", "起点越过输入：舍去"),
        FirstStamp = new("input 1 → its stamp", "输入 1 → 其印记"),
        NextStamp = new("input 2 → its stamp", "输入 2 → 其印记"),
        LastStamp = new("last input of a row", "一行中的最后一个输入"),
        LastOfStamps = new("last input", "最后一个输入"),
        Cropped = new("cropped", "裁去"),
        Added = new("output padding", "输出填充");

    private const double SwatchCell = 15;

    /// <summary>Writes the legend below the drawing.</summary>
    public static void Place(Canvas canvas, IWindow window, WindowTrack rows, WindowTrack columns, Language language)
    {
        var legend = new Legend(canvas);
        foreach (var (draw, words) in Entries(canvas, window, rows, columns))
            legend.Add(draw, words.In(language));
        legend.Place();
    }

    private static IEnumerable<(Action<Area> Draw, Text Words)> Entries(Canvas canvas, IWindow window, WindowTrack rows, WindowTrack columns)
    {
        var transposed = window.Transposed;
        yield return (at => Dotted(canvas, at), transposed ? FirstStamp : First);
        if (columns.HasNext)
            yield return (at => Ringed(canvas, at), transposed ? NextStamp : Next);
        if (columns.Last is not null)
            yield return (at => canvas.Rectangle(at, WindowMarks.Last), Last(transposed, window.Rank));
        if (HasMargin(rows) || HasMargin(columns))
            yield return (at => Hatched(canvas, at, WindowMarks.HatchDistance, falling: false), transposed ? Cropped : Padding);
        if (HasRest(rows) || HasRest(columns))
            yield return (at => Hatched(canvas, at, WindowMarks.RestDistance, falling: true), transposed ? Added : LeftOver);
        if (columns.Dropped is not null)
            yield return (at => WindowMarks.Cross(canvas, at), DroppedWindow);
    }

    private static Text Last(bool transposed, int rank) => (transposed, rank) switch
    {
        (true, 1) => LastOfStamps,
        (true, _) => LastStamp,
        (_, 1) => LastOfStrip,
        _ => LastKnown,
    };

    private static bool HasMargin(WindowTrack track) => track.Core.From > 0 || track.Core.To < track.Length;

    private static bool HasRest(WindowTrack track) => track.Rest.To > track.Rest.From;

    private static void Dotted(Canvas canvas, Area at)
    {
        canvas.Rectangle(at, WindowMarks.First with { Width = 2 });
        canvas.Draw(new Outline().Dot(at.Centre), WindowMarks.Dots(SwatchCell));
    }

    private static void Ringed(Canvas canvas, Area at)
    {
        canvas.Rectangle(at, WindowMarks.Next with { Width = 1.8, Dash = "4 2" });
        canvas.Draw(new Outline().Ring(at.Centre, WindowMarks.Ring(SwatchCell)), WindowMarks.Rings(SwatchCell));
    }

    private static void Hatched(Canvas canvas, Area at, double distance, bool falling)
    {
        canvas.Rectangle(at, WindowMarks.Cells);
        canvas.Draw(new Outline().Hatching(at, distance, falling), WindowMarks.Hatch);
    }
}
