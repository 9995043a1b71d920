using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>The first windows over the numbers of an input, the kernel beside it, and what they give.</summary>
/// <param name="window">The window; valid, with an input of two axes.</param>
/// <param name="planes">The numbers.</param>
/// <param name="trace">The derivation, or null if nothing is to be told.</param>
/// <param name="language">The language of labels.</param>
internal sealed class MapFigure(IWindow window, MapPlanes planes, Trace? trace, Language language)
{
    private const double LeastCell = 25, GreatestCell = 50, Widest = 580, KernelWidth = 150, OutputWidth = 190;
    private const double Gap = 36, Title = 17, BetweenRows = 42, SignSize = 22;
    private const int MostCells = 12, MostCellsOfChannels = 8, LeastCells = 3;

    // So faint that numbers stay legible.
    private static readonly Paint Padding = WindowMarks.Hatch with { StrokeOpacity = 0.3 };

    private static readonly Text
        OneWindow = new(
            "The drawing shows the window on the input, padding included, and the output that it gives.",
            "图中画出输入（含填充）上的窗口，以及它给出的输出。"),
        TwoWindows = new(
            "The drawing shows the first window on the input, padding included, and the second one, and the two outputs that they give.",
            "图中画出输入（含填充）上的第一、第二个窗口，以及它们给出的两个输出。");

    private readonly Canvas _canvas = new();
    private readonly WindowTrack _rows = WindowTrack.Of(window, 0, trace), _columns = WindowTrack.Of(window, 1, trace);
    private readonly double _cell = Math.Clamp(
        planes.Inputs.Concat(planes.Kernels).Append(planes.Output).OfType<Tensor>().Max(NumberGrid.Width),
        LeastCell, GreatestCell);

    /// <summary>Draws the figure.</summary>
    /// <param name="situation">What is given, in words: how the text alternative begins.</param>
    public Figure Draw(Text situation)
    {
        var y = 0.0;
        for (var i = 0; i < planes.Inputs.Count; i++)
        {
            var input = Input(i, y);
            var kernel = planes.Kernels.Count > i ? Kernel(i, input) : input;
            if (i > 0 && planes.Kernels.Count > 0)
                _canvas.Write("+", new(kernel.Centre.X, y - Title - BetweenRows / 2), size: SignSize);
            y = Math.Max(input.Bottom, kernel.Bottom) + BetweenRows + Title;
        }
        Output((y - BetweenRows - Title) / 2);
        MapLegend.Place(_canvas, window, _rows, _columns, planes, language);
        var shown = _columns.HasNext ? TwoWindows : OneWindow;
        return _canvas.Finish(MapWords.Joined(situation, shown, FirstOutput).In(language));
    }

    private Text? FirstOutput => planes.Output is { } output && MapWords.Number(output[0, 0]) is var first
        ? new($"The first output is {first}.", $"第一个输出为 {first}。")
        : null;

    private Area Input(int channel, double y)
    {
        var most = MostAcross(channel);
        var lattice = new Lattice(Along(_rows, most), Along(_columns, most), new(0, y), _cell);
        var grid = new NumberGrid(_canvas, lattice);
        var core = lattice.Of(_rows.Core, _columns.Core);
        _canvas.Draw(Hatched(lattice, core), Padding);
        grid.Tint(_rows.At, _columns.At);
        grid.Frame(core);
        grid.Write((row, column) => Number(planes.Inputs[channel], row, column));
        _canvas.Rectangle(lattice.Of(_rows.First, _columns.First), WindowMarks.First with { Fill = null });
        if (_columns.Next is { } next)
            _canvas.Rectangle(lattice.Of(_rows.First, next).Grown(WindowMarks.NextOutside), WindowMarks.Next);
        return Titled(planes.InputTitle(channel), lattice.Extent);
    }

    /// <summary>Cells of an input that there is room for beside its kernel.</summary>
    private int MostAcross(int channel)
    {
        var kernel = planes.Kernels.Count > channel
            ? Gap + Whole(planes.Kernels[channel].Columns, KernelWidth).Drawn * _cell
            : 0;
        return Math.Min((int)((Widest - kernel) / _cell), planes.Inputs.Count > 1 ? MostCellsOfChannels : MostCells);
    }

    private Outline Hatched(Lattice lattice, Area core)
    {
        var padded = lattice.Of((0, _rows.Length), (0, _columns.Length)); // windows of ceil mode stick out beyond
        var hatch = new Outline();
        foreach (var part in lattice.Blocks.Select(padded.Intersect).SelectMany(block => block.Without(core)))
            hatch.Hatching(part, WindowMarks.HatchDistance);
        return hatch;
    }

    private Area Kernel(int channel, Area input)
    {
        var kernel = planes.Kernels[channel];
        var (rows, columns) = (Whole(kernel.Rows, KernelWidth), Whole(kernel.Columns, KernelWidth));
        var lattice = Beside(rows, columns, input.Right + Gap, planes.KernelTitle(channel), input.Centre.Y);
        var grid = new NumberGrid(_canvas, lattice);
        grid.Tint(new(0, kernel.Rows, 1, 0, 0, 1, 0), new(0, kernel.Columns, 1, 0, 0, 1, 0));
        grid.Frame(lattice.Extent);
        grid.Write((row, column) => NumberGrid.Text(kernel[(int)row, (int)column]));
        _canvas.Write(planes.Sign, new(input.Right + Gap / 2, input.Centre.Y), size: SignSize);
        return Titled(planes.KernelTitle(channel), lattice.Extent);
    }

    private void Output(double middle)
    {
        var (rows, columns) = planes.Output is { } output
            ? (Whole(output.Rows, OutputWidth), Whole(output.Columns, OutputWidth, least: LeastCells + 1))
            : (Open(_rows), Open(_columns));
        var lattice = Placed(rows, columns, middle);
        var grid = new NumberGrid(_canvas, lattice);
        grid.Frame(lattice.Extent);
        grid.Write((row, column) => planes.Output is { } known ? NumberGrid.Text(known[(int)row, (int)column]) : "?");
        _canvas.Rectangle(lattice.CellAt(0, 0).Grown(-0.5), WindowMarks.First);
        if (_columns.HasNext && planes.Output?.Columns != 1)
            _canvas.Rectangle(lattice.CellAt(0, 1).Grown(WindowMarks.NextOutside / 2), WindowMarks.Next);
        Titled(planes.OutputTitle, lattice.Extent);
    }

    /// <summary>The output is beside the rest where there is room, else below it.</summary>
    private Lattice Placed(BrokenScale rows, BrokenScale columns, double middle)
    {
        var rest = _canvas.Extent;
        var (arrow, ink) = (Gap - 8, Paint.Line(Palette.Ink, 2));
        if (rest.Width + Gap + 10 + Math.Max(columns.Drawn * _cell, WidthOf(planes.OutputTitle)) <= Widest)
        {
            _canvas.Arrow(new(rest.Right + 8, middle), new(rest.Right + 8 + arrow, middle), ink);
            return Beside(rows, columns, rest.Right + Gap + 10, planes.OutputTitle, middle);
        }
        var centre = rest.Centre.X;
        _canvas.Arrow(new(centre, rest.Bottom + 8), new(centre, rest.Bottom + 8 + arrow), ink);
        return new(rows, columns, new(centre - columns.Drawn * _cell / 2, rest.Bottom + Gap + 2 * Title), _cell);
    }

    /// <summary>
    /// The cells along an axis: all of them if they are few, else those near the first window and the ends.
    /// </summary>
    private static BrokenScale Along(WindowTrack track, int most)
    {
        var end = Math.Max(track.Length, track.Last?.To ?? 0);
        return BrokenScale.Of(end, most, [track.First]);
    }

    /// <summary>All positions if they are few, else the first ones and the last.</summary>
    private BrokenScale Whole(int length, double width, int least = LeastCells)
    {
        var most = Math.Max(least, (int)(width / _cell));
        return BrokenScale.Of(length, most, [(0, most - LeastCells)]);
    }

    /// <summary>How many outputs there are is not told.</summary>
    private static BrokenScale Open(WindowTrack track) =>
        BrokenScale.Of(track.HasNext ? 2 : 1, 2, [], isOpen: track.HasNext);

    /// <summary>A grid that is not to the left of a place, nor is its title.</summary>
    private Lattice Beside(BrokenScale rows, BrokenScale columns, double left, Text title, double middle)
    {
        var overhang = Math.Max(0, (WidthOf(title) - columns.Drawn * _cell) / 2);
        return new(rows, columns, new(left + overhang, middle - rows.Drawn * _cell / 2), _cell);
    }

    /// <summary>A number of the input; what stands in the padding; nothing beyond it.</summary>
    private string? Number(Tensor input, long row, long column)
    {
        var (y, x) = (row - _rows.Core.From, column - _columns.Core.From);
        return y >= 0 && y < input.Rows && x >= 0 && x < input.Columns ? NumberGrid.Text(input[(int)y, (int)x])
            : row < _rows.Length && column < _columns.Length ? planes.PaddingNumber
            : null;
    }

    /// <summary>Writes a title above an area.</summary>
    /// <returns>What both take up from left to right, and the area from top to bottom.</returns>
    private Area Titled(Text title, Area area)
    {
        _canvas.Write(title.In(language), new(area.Centre.X, area.Top - Title), size: Canvas.Small);
        return area.Union(Area.Around(area.Centre, WidthOf(title), 0));
    }

    private double WidthOf(Text title) => new Label(title.In(language)).Width * Canvas.Small;
}
