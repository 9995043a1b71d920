using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>The window over the grid, and the output that it leaves.</summary>
/// <param name="window">The window; valid, with an input.</param>
/// <param name="trace">Its derivation, or null if nothing is to be told.</param>
/// <param name="language">The language of labels.</param>
internal sealed class WindowFigure(IWindow window, Trace? trace, Language language)
{
    private const int MostInStrip = 28, MostInGrid = 23, MostPositions = 6;
    private const double LargestCell = 26, SmallestCell = 11.5;
    private const double StripWidth = 416, GridWidth = 316, Between = 46, Below = 50;

    private readonly Canvas _canvas = new();
    private readonly WindowMeasures _measures = new(window, trace, language);
    private readonly WindowTrack _columns = WindowTrack.Of(window, window.Rank - 1, trace);

    /// <summary>Draws a window and what comes of it.</summary>
    /// <param name="window">The window; valid, with an input.</param>
    /// <param name="trace">Its derivation, or null if nothing is to be told.</param>
    /// <param name="language">The language of labels.</param>
    public static Figure Of(IWindow window, Trace? trace, Language language) =>
        new WindowFigure(window, trace, language).Draw();

    private Figure Draw()
    {
        var rows = window.Rank == 1 ? WindowTrack.Single : WindowTrack.Of(window, window.Rank - 2, trace);
        if (window.Rank == 1)
            DrawStrip(rows);
        else
            DrawGrids(rows);
        WindowLegend.Place(_canvas, window, rows, _columns, language);
        if (window.Rank == 3)
            DrawDepth();
        return _canvas.Finish(WindowAlt.Of(window, rows, _columns, language));
    }

    /// <summary>One axis: the strip that the window moves over and the strip of positions below it or above.</summary>
    private void DrawStrip(WindowTrack row)
    {
        var (long_, short_) = (_columns.Along(MostInStrip), Positions(_columns));
        var cell = Math.Clamp(StripWidth / long_.Drawn, SmallestCell, LargestCell);
        var down = window.Transposed ? Below + cell : 0;
        var strip = new Lattice(row.Across(1), long_, new(0, down), cell);
        var grid = new WindowGrid(_canvas, row, _columns, strip);
        var left = Math.Min(grid.First.Centre.X - cell / 2, Math.Max(0, strip.Extent.Right - short_.Drawn * cell));
        var positions = new Lattice(row.Across(1), short_, new(left, window.Transposed ? 0 : Below + cell), cell);
        var position = new PositionGrid(_canvas, _columns, positions);

        Connect(grid.First, position.First, Paint.Line(Palette.Blue, 1.2));
        if (grid.Next is { } next && position.Next is { } nextPosition)
            Connect(next, nextPosition, Paint.Line(Palette.Vermilion, 1.2, "5 3"));
        grid.Draw();
        position.Draw(LastPosition(_columns));

        var (outer, inner) = window.Transposed ? (Side.Below, Side.Above) : (Side.Above, Side.Below);
        var lanes = new Lanes(_canvas, outer, window.Transposed ? strip.Extent.Bottom : strip.Extent.Top);
        _measures.Window(lanes, strip, _columns, window.Rank - 1);
        _measures.Grid(lanes, strip.X, _columns, window.Rank - 1);
        _measures.Positions(
            new(_canvas, inner, window.Transposed ? positions.Extent.Top : positions.Extent.Bottom),
            (positions.Extent.Left, positions.Extent.Right), window.Rank - 1, _columns);
    }

    /// <summary>Two axes: the grid that the window moves over and the grid of positions, side by side.</summary>
    private void DrawGrids(WindowTrack rows)
    {
        var (across, down) = (_columns.Along(MostInGrid), rows.Across(MostInGrid));
        var (acrossSmall, downSmall) = (Positions(_columns), Positions(rows));
        var cell = Math.Clamp(GridWidth / (across.Drawn + acrossSmall.Drawn), SmallestCell, LargestCell);
        var (height, smallHeight) = (down.Drawn * cell, downSmall.Drawn * cell);
        var (x, smallX) = window.Transposed
            ? (acrossSmall.Drawn * cell + Between, 0.0)
            : (0.0, across.Drawn * cell + Between);
        var lattice = new Lattice(down, across, new(x, 0), cell);
        var small = new Lattice(downSmall, acrossSmall, new(smallX, Math.Max(0, (height - smallHeight) / 2)), cell);

        new WindowGrid(_canvas, rows, _columns, lattice).Draw();
        new PositionGrid(_canvas, _columns, small).Draw(LastPosition(_columns));
        var middle = small.Extent.Centre.Y;
        var arrow = window.Transposed ? small.Extent.Right : lattice.Extent.Right;
        _canvas.Arrow(new(arrow + 10, middle), new(arrow + Between - 8, middle), Paint.Line(Palette.Ink, 2));
        MeasureGrids(rows, lattice, small);
    }

    private void MeasureGrids(WindowTrack rows, Lattice lattice, Lattice small)
    {
        var (column, row) = (window.Rank - 1, window.Rank - 2);
        _measures.Window(new(_canvas, Side.Above, lattice.Extent.Top), lattice, _columns, column);
        _measures.Grid(new(_canvas, Side.Below, lattice.Extent.Bottom), lattice.X, _columns, column);
        var beside = window.Transposed
            ? new Lanes(_canvas, Side.Right, lattice.Extent.Right)
            : new Lanes(_canvas, Side.Left, lattice.Extent.Left);
        if (Names.Differ(window.KernelSize) || Names.Differ(window.Stride) || Names.Differ(window.Dilation))
            _measures.Span(beside, (lattice.Y(0), lattice.Y(rows.At.Span)), rows, row);
        _measures.Grid(beside, lattice.Y, rows, row, Anchor.Middle); // the corner belongs to the columns' label
        var under = new Lanes(_canvas, Side.Below, small.Extent.Bottom);
        _measures.Positions(under, (small.Extent.Left, small.Extent.Right), column, _columns);
        var beyond = window.Transposed
            ? new Lanes(_canvas, Side.Left, small.Extent.Left)
            : new Lanes(_canvas, Side.Right, small.Extent.Right);
        _measures.Positions(beyond, (small.Extent.Top, small.Extent.Bottom), row, rows);
    }

    /// <summary>Depth has no place in a plane: its numbers are written below.</summary>
    private void DrawDepth()
    {
        var depth = WindowTrack.Of(window, 0, trace);
        var words = new Text("Depth, not drawn", "深度方向（未画出）").In(language);
        var (i, o) = (Names.Number(depth.At.Input), Names.Number(depth.Outputs));
        var sizes = $"I_D = {i}, K_D = {depth.At.Kernel}, S_D = {depth.At.Stride}, O_D = {o}";
        var below = new Point(_canvas.Extent.Centre.X, _canvas.Extent.Bottom + 10);
        _canvas.Write($"{words}: {sizes}", below, size: Canvas.Small);
    }

    private void Connect(Area upper, Area lower, Paint paint)
    {
        if (upper.Top > lower.Top)
            (upper, lower) = (lower, upper);
        _canvas.Draw(
            new Outline()
                .Line(new(upper.Left, upper.Bottom), new(lower.Left, lower.Top))
                .Line(new(upper.Right, upper.Bottom), new(lower.Right, lower.Top)),
            paint);
    }

    private long? LastPosition(WindowTrack track) => track.Last is null ? null : Count(track) - 1;

    /// <summary>The positions of an axis; an unknown number goes on and on.</summary>
    private BrokenScale Positions(WindowTrack track) => Count(track) is { } known
        ? BrokenScale.Of(known, MostPositions, [(0, 2), (known - 1, known)])
        : BrokenScale.Of(track.HasNext ? 2 : 1, MostPositions, [], isOpen: true);

    /// <summary>How many outputs there are, or inputs of a transposed convolution.</summary>
    private long? Count(WindowTrack track) => window.Transposed ? track.At.Input : track.Outputs;
}
