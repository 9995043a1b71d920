using CalcService.Core.Figures;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>Marks that a window and what belongs to it have in common: colour, and line or shape as well.</summary>
internal static class WindowMarks
{
    public static readonly Paint
        Cells = Paint.Line(Palette.Ink, 0.8, opacity: 0.45),
        Around = Paint.Line(Palette.Ink, 1.4),
        Hatch = Paint.Line(Palette.Ink, 0.8, opacity: 0.55),
        First = Paint.Line(Palette.Blue, 2.6).Tinted(0.16),
        Next = Paint.Line(Palette.Vermilion, 2.2, "6 3"),
        Last = Paint.Line(Palette.Green, 2.4, "1.5 3.5") with { Round = true },
        Dropped = Paint.Line(Palette.Ink, 1.6, "7 3 2 3");

    /// <summary>How far the second window is drawn outside its cells, so that its line does not hide that of the first.</summary>
    public const double NextOutside = 3;

    public const double HatchDistance = 6, RestDistance = 4;

    /// <summary>Draws a window that does not count.</summary>
    public static void Cross(Canvas canvas, Area window)
    {
        canvas.Rectangle(window, Dropped);
        canvas.Draw(
            new Outline()
                .Line(new(window.Left, window.Top), new(window.Right, window.Bottom))
                .Line(new(window.Left, window.Bottom), new(window.Right, window.Top)),
            Dropped with { Dash = null });
    }

    public static Paint Dots(double cell) => Paint.Dots(Palette.Blue, Dot(cell));

    public static Paint Rings(double cell) => Paint.Line(Palette.Vermilion, Math.Clamp(cell * 0.09, 1.2, 2));

    public static double Dot(double cell) => Math.Max(cell * 0.3, 3.5);

    public static double Ring(double cell) => Math.Max(cell * 0.31, 3.8);
}

/// <summary>The grid that a window moves over, with its first windows on it.</summary>
/// <param name="canvas">The drawing.</param>
/// <param name="rows">The rows; for a strip there is a single one.</param>
/// <param name="columns">The columns, along which the window moves on.</param>
/// <param name="cells">Where the cells are.</param>
internal sealed class WindowGrid(Canvas canvas, WindowTrack rows, WindowTrack columns, Lattice cells)
{
    public Area First => cells.Of(rows.First, columns.First);

    public Area? Next => Window(columns.Next);

    public Area? Last => Window(columns.Last);

    public void Draw()
    {
        var core = cells.Of(rows.Core, columns.Core);
        canvas.Draw(cells.Lines(Grid), WindowMarks.Cells);
        canvas.Draw(Hatched(core), WindowMarks.Hatch);
        canvas.Draw(Remaining(), WindowMarks.Hatch);
        canvas.Draw(cells.Border(core), WindowMarks.Around);
        cells.DrawDots(canvas);
        DrawWindows();
    }

    private Area Grid => cells.Of((0, rows.Length), (0, columns.Length));

    private Area? Window((long From, long To)? column) => column is { } at ? cells.Of(rows.First, at) : null;

    private void DrawWindows()
    {
        if (Last is { } last)
            canvas.Rectangle(last, WindowMarks.Last);
        if (Window(columns.Dropped) is { } dropped)
            WindowMarks.Cross(canvas, dropped);
        canvas.Rectangle(First, WindowMarks.First);
        canvas.Draw(Taps(0, (taps, at) => taps.Dot(at)), WindowMarks.Dots(cells.Cell));
        if (Next is not { } next)
            return;
        canvas.Rectangle(next.Grown(WindowMarks.NextOutside), WindowMarks.Next);
        canvas.Draw(Taps(columns.At.Stride, (taps, at) => taps.Ring(at, WindowMarks.Ring(cells.Cell))), WindowMarks.Rings(cells.Cell));
    }

    private Outline Taps(long start, Action<Outline, Point> mark)
    {
        var taps = new Outline();
        foreach (var row in Shown(cells.Rows, rows.At, 0))
        {
            foreach (var column in Shown(cells.Columns, columns.At, start))
                mark(taps, cells.CellAt(row, column).Centre);
        }
        return taps;
    }

    private static IEnumerable<long> Shown(BrokenScale scale, WindowAxis at, long start) =>
        from run in scale.Runs
        let last = Math.Min(run.To, start + at.Span) - 1
        let first = start + Math.Max(0, (run.From - start + at.Dilation - 1) / at.Dilation) * at.Dilation
        where first <= last
        from step in Enumerable.Range(0, (int)((last - first) / at.Dilation) + 1)
        select first + (long)step * at.Dilation;

    private Outline Hatched(Area core)
    {
        var hatch = new Outline();
        foreach (var part in cells.Blocks.Select(Grid.Intersect).SelectMany(block => block.Without(core)))
            hatch.Hatching(part, WindowMarks.HatchDistance);
        return hatch;
    }

    private Outline Remaining()
    {
        var rest = new Outline();
        foreach (var block in cells.Blocks.Select(Grid.Intersect))
        {
            rest.Hatching(block.Intersect(cells.Of((0, rows.Length), columns.Rest)), WindowMarks.RestDistance, falling: true);
            rest.Hatching(block.Intersect(cells.Of(rows.Rest, (0, columns.Length))), WindowMarks.RestDistance, falling: true);
        }
        return rest;
    }
}

/// <summary>The grid of single positions that windows belong to: the output, or the input of a transposed convolution.</summary>
/// <param name="canvas">The drawing.</param>
/// <param name="columns">The columns of the windows.</param>
/// <param name="cells">Where the cells are.</param>
internal sealed class PositionGrid(Canvas canvas, WindowTrack columns, Lattice cells)
{
    public Area First => cells.CellAt(0, 0);

    public Area? Next => columns.HasNext ? cells.CellAt(0, 1) : null;

    /// <summary>Draws it.</summary>
    /// <param name="last">The last of its columns, if it is marked.</param>
    public void Draw(long? last)
    {
        canvas.Draw(cells.Lines(cells.Extent), WindowMarks.Cells);
        canvas.Draw(cells.Border(cells.Extent), WindowMarks.Around);
        cells.DrawDots(canvas);
        if (last is { } column)
            canvas.Rectangle(cells.CellAt(0, column).Grown(-1.5), WindowMarks.Last);
        canvas.Rectangle(First.Grown(-0.5), WindowMarks.First);
        canvas.Draw(new Outline().Dot(First.Centre), WindowMarks.Dots(cells.Cell));
        if (Next is not { } next)
            return;
        canvas.Rectangle(next.Grown(WindowMarks.NextOutside / 2), WindowMarks.Next);
        canvas.Draw(new Outline().Ring(next.Centre, WindowMarks.Ring(cells.Cell)), WindowMarks.Rings(cells.Cell));
    }
}
