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
    private const double LeastCell = 25, GreatestCell = 46, InputWidth = 300, KernelWidth = 130, OutputWidth = 190;
    private const double Gap = 36, Title = 17, BetweenRows = 30, SignSize = 22;

    private static readonly Paint Padding = WindowMarks.Hatch with { StrokeOpacity = 0.3 }; // so that numbers stay legible

    private readonly Canvas _canvas = new();
    private readonly WindowTrack _rows = WindowTrack.Of(window, 0, trace), _columns = WindowTrack.Of(window, 1, trace);

    /// <summary>Draws the figure.</summary>
    /// <param name="alt">What it shows, in words.</param>
    public Figure Draw(Text alt)
    {
        var cell = Math.Clamp(NumberGrid.Width(planes.Inputs.Concat(planes.Kernels).Append(planes.Output).SelectMany(Entries)), LeastCell, GreatestCell);
        var (y, right) = (0.0, 0.0);
        for (var i = 0; i < planes.Inputs.Count; i++)
        {
            var input = Input(i, cell, y);
            var kernel = planes.Kernels.Count > i ? Kernel(i, cell, input) : input;
            right = Math.Max(right, kernel.Right);
            if (i > 0 && planes.Kernels.Count > 0)
                _canvas.Write("+", new(kernel.Centre.X, y - Title - BetweenRows / 2), size: SignSize);
            y = Math.Max(input.Bottom, kernel.Bottom) + BetweenRows + Title;
        }
        Output(cell, right, (y - BetweenRows - Title) / 2);
        MapLegend.Place(_canvas, window, _rows, _columns, planes, language);
        return _canvas.Finish(alt.In(language));
    }

    private static IEnumerable<Scalar> Entries(Tensor? plane) => plane?.Entries.ToArray() ?? [];

    private Area Input(int channel, double cell, double y)
    {
        var lattice = new Lattice(_rows.Along(Most(InputWidth, cell)), _columns.Along(Most(InputWidth, cell)), new(0, y), cell);
        var grid = new NumberGrid(_canvas, lattice);
        var core = lattice.Of(_rows.Core, _columns.Core);
        var hatch = new Outline();
        foreach (var part in lattice.Blocks.SelectMany(block => block.Without(core)))
            hatch.Hatching(part, WindowMarks.HatchDistance);
        _canvas.Draw(hatch, Padding);
        grid.Tint(_rows.At, _columns.At);
        grid.Frame(core);
        grid.Write((row, column) => Number(planes.Inputs[channel], row - _rows.Core.From, column - _columns.Core.From));
        _canvas.Rectangle(lattice.Of(_rows.First, _columns.First), WindowMarks.First with { Fill = null });
        if (_columns.Next is { } next)
            _canvas.Rectangle(lattice.Of(_rows.First, next).Grown(WindowMarks.NextOutside), WindowMarks.Next);
        return Titled(planes.InputTitle(channel), lattice.Extent);
    }

    private Area Kernel(int channel, double cell, Area input)
    {
        var kernel = planes.Kernels[channel];
        var lattice = Beside(kernel, KernelWidth, cell, input.Right + Gap, planes.KernelTitle(channel), input.Centre.Y);
        var grid = new NumberGrid(_canvas, lattice);
        grid.Tint(new(0, kernel.Rows, 1, 0, 0, 1, 0), new(0, kernel.Columns, 1, 0, 0, 1, 0));
        grid.Frame(lattice.Extent);
        grid.Write((row, column) => NumberGrid.Text(kernel[(int)row, (int)column]));
        _canvas.Write(planes.Sign, new(input.Right + Gap / 2, input.Centre.Y), size: SignSize);
        return Titled(planes.KernelTitle(channel), lattice.Extent);
    }

    private void Output(double cell, double left, double middle)
    {
        _canvas.Arrow(new(left + 8, middle), new(left + Gap, middle), Paint.Line(Palette.Ink, 2));
        var lattice = planes.Output is { } output
            ? Beside(output, OutputWidth, cell, left + Gap + 10, planes.OutputTitle, middle)
            : Beside((Open(_rows), Open(_columns)), cell, left + Gap + 10, planes.OutputTitle, middle);
        var grid = new NumberGrid(_canvas, lattice);
        grid.Frame(lattice.Extent);
        grid.Write((row, column) => planes.Output is { } known ? NumberGrid.Text(known[(int)row, (int)column]) : "?");
        _canvas.Rectangle(lattice.CellAt(0, 0).Grown(-0.5), WindowMarks.First);
        if (_columns.HasNext && planes.Output?.Columns != 1)
            _canvas.Rectangle(lattice.CellAt(0, 1).Grown(WindowMarks.NextOutside / 2), WindowMarks.Next);
        Titled(planes.OutputTitle, lattice.Extent);
    }

    /// <summary>How many outputs there are is not told.</summary>
    private static BrokenScale Open(WindowTrack track) => BrokenScale.Of(track.HasNext ? 2 : 1, 2, [], isOpen: track.HasNext);

    private Lattice Beside(Tensor plane, double width, double cell, double left, Text title, double middle) =>
        Beside((Whole(plane.Rows, width, cell), Whole(plane.Columns, width, cell)), cell, left, title, middle);

    /// <summary>A grid that is not to the left of a place, nor is its title.</summary>
    private Lattice Beside((BrokenScale Rows, BrokenScale Columns) plane, double cell, double left, Text title, double middle)
    {
        var overhang = Math.Max(0, (WidthOf(title) - plane.Columns.Drawn * cell) / 2);
        return new(plane.Rows, plane.Columns, new(left + overhang, middle - plane.Rows.Drawn * cell / 2), cell);
    }

    private static BrokenScale Whole(int length, double width, double cell) =>
        BrokenScale.Of(length, Most(width, cell), [(0, 2), (length - 1, length)]);

    private static int Most(double width, double cell) => Math.Max(3, (int)(width / cell));

    /// <summary>A number of the input; what stands in the padding.</summary>
    private string? Number(Tensor input, long row, long column) =>
        row >= 0 && row < input.Rows && column >= 0 && column < input.Columns
            ? NumberGrid.Text(input[(int)row, (int)column])
            : planes.PaddingNumber;

    /// <summary>Writes a title above an area.</summary>
    /// <returns>What both take up from left to right, and the area from top to bottom.</returns>
    private Area Titled(Text title, Area area)
    {
        _canvas.Write(title.In(language), new(area.Centre.X, area.Top - Title), size: Canvas.Small);
        return area.Union(Area.Around(area.Centre, WidthOf(title), 0));
    }

    private double WidthOf(Text title) => new Label(title.In(language)).Width * Canvas.Small;
}
