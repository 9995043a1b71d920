using CalcService.Core.Figures;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>A grid with a number in each cell.</summary>
/// <param name="canvas">The drawing.</param>
/// <param name="cells">Where the cells are.</param>
internal sealed class NumberGrid(Canvas canvas, Lattice cells)
{
    /// <summary>Size of the numbers.</summary>
    public const double Size = Canvas.Small;

    private const int LongestNumber = 6, Digits = 3, MostDrawn = 12;
    private const double Air = 9;

    private static readonly Paint Taps = Paint.Filled(Palette.Blue, 0.16);

    /// <summary>A number short enough for a cell.</summary>
    public static string Text(Scalar number)
    {
        var exact = Print(NumberText.Of(number));
        return exact.Length <= LongestNumber ? exact : Print(NumberText.Of(Scalar.Real(number.ToDouble()), Digits));
    }

    /// <summary>
    /// How wide a cell must be for the numbers of a matrix, of a large one for those that may be drawn.
    /// </summary>
    public static double Width(Tensor matrix) =>
    (
        from row in Outer(matrix.Rows)
        from column in Outer(matrix.Columns)
        select new Label(Text(matrix[row, column])).Width * Size + Air).Max();

    private static IEnumerable<int> Outer(int count) =>
        Enumerable.Range(0, count).Where(i => i < MostDrawn || i >= count - 2);

    /// <summary>Draws the lines between the cells, and dots for what is left out.</summary>
    /// <param name="core">What the thick line goes around.</param>
    public void Frame(Area core)
    {
        canvas.Draw(cells.Lines(cells.Extent), WindowMarks.Cells);
        canvas.Draw(cells.Border(core), WindowMarks.Around);
        cells.DrawDots(canvas);
    }

    /// <summary>Writes the numbers.</summary>
    /// <param name="text">What is written in a cell, by row and column; null for nothing.</param>
    public void Write(Func<long, long, string?> text)
    {
        foreach (var (row, column) in Shown((0, long.MaxValue), (0, long.MaxValue)))
        {
            if (text(row, column) is { } words)
                canvas.Write(Fits(words) ? words : "…", cells.CellAt(row, column).Centre, size: Size);
        }
    }

    /// <summary>Tints the cells that the taps of a window lie on.</summary>
    /// <param name="rows">The window along the rows.</param>
    /// <param name="columns">The window along the columns.</param>
    public void Tint(WindowAxis rows, WindowAxis columns)
    {
        var taps = new Outline();
        foreach (var (row, column) in Shown((0, rows.Span), (0, columns.Span)))
        {
            if (row % rows.Dilation == 0 && column % columns.Dilation == 0)
                taps.Rectangle(cells.CellAt(row, column));
        }
        canvas.Draw(taps, Taps);
    }

    private bool Fits(string words) => new Label(words).Width * Size <= cells.Cell;

    /// <summary>The cells within a range that are drawn.</summary>
    private IEnumerable<(long Row, long Column)> Shown((long From, long To) rows, (long From, long To) columns) =>
        from row in Along(cells.Rows, rows)
        from column in Along(cells.Columns, columns)
        select (row, column);

    private static IEnumerable<long> Along(BrokenScale scale, (long From, long To) range) =>
        from run in scale.Runs
        let first = Math.Max(run.From, range.From)
        let count = Math.Min(run.To, range.To) - first
        where count > 0
        from step in Enumerable.Range(0, (int)count)
        select first + step;

    private static string Print(NumberText number) => TextPrinter.Print(Notation.Draw.Number(number));
}
