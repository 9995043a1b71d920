namespace CalcService.Core.Figures;

/// <summary>A grid of square cells, some of them left out behind dots.</summary>
/// <param name="rows">Its rows.</param>
/// <param name="columns">Its columns.</param>
/// <param name="origin">Its upper left corner.</param>
/// <param name="cell">The side of a cell.</param>
internal sealed class Lattice(BrokenScale rows, BrokenScale columns, Point origin, double cell)
{
    private const double DotSize = 2.6, DotDistance = 5;

    /// <summary>Its rows.</summary>
    public BrokenScale Rows => rows;

    /// <summary>Its columns.</summary>
    public BrokenScale Columns => columns;

    /// <summary>The side of a cell.</summary>
    public double Cell => cell;

    /// <summary>What it covers.</summary>
    public Area Extent => new(origin.X, origin.Y, origin.X + columns.Drawn * cell, origin.Y + rows.Drawn * cell);

    /// <summary>The left edge of a column.</summary>
    public double X(long column) => origin.X + columns.At(column) * cell;

    /// <summary>The upper edge of a row.</summary>
    public double Y(long row) => origin.Y + rows.At(row) * cell;

    /// <summary>Some cells, from the first up to before the last.</summary>
    public Area Of((long From, long To) row, (long From, long To) column) =>
        new(X(column.From), Y(row.From), X(column.To), Y(row.To));

    /// <summary>A single cell.</summary>
    public Area CellAt(long row, long column) => Of((row, row + 1), (column, column + 1));

    /// <summary>The pieces that it is broken into.</summary>
    public IEnumerable<Area> Blocks =>
        from row in rows.Runs
        from column in columns.Runs
        select Of(row, column);

    /// <summary>The lines between the cells that lie within an area, and around them.</summary>
    /// <param name="within">The area.</param>
    public Outline Lines(Area within)
    {
        var lines = new Outline();
        foreach (var row in rows.Runs)
        {
            foreach (var column in columns.Runs)
            {
                var block = Of(row, column).Intersect(within);
                if (!block.IsEmpty)
                    Rule(lines, block);
            }
        }
        return lines;
    }

    /// <summary>The line around an area: open where it is broken.</summary>
    /// <param name="area">The area.</param>
    public Outline Border(Area area)
    {
        var border = new Outline();
        foreach (var block in Blocks.Select(area.Intersect).Where(block => !block.IsEmpty))
        {
            Edge(border, block.Left, area.Left, new(block.Left, block.Top), new(block.Left, block.Bottom));
            Edge(border, block.Right, area.Right, new(block.Right, block.Top), new(block.Right, block.Bottom));
            Edge(border, block.Top, area.Top, new(block.Left, block.Top), new(block.Right, block.Top));
            Edge(border, block.Bottom, area.Bottom, new(block.Left, block.Bottom), new(block.Right, block.Bottom));
        }
        return border;
    }

    /// <summary>Dots for what is left out.</summary>
    public Outline Dots()
    {
        var dots = new Outline();
        foreach (var gap in columns.Breaks)
        {
            foreach (var (from, to) in rows.Runs)
                Three(dots, new(origin.X + gap * cell, (Y(from) + Y(to)) / 2), DotDistance, 0);
        }
        foreach (var gap in rows.Breaks)
        {
            foreach (var (from, to) in columns.Runs)
                Three(dots, new((X(from) + X(to)) / 2, origin.Y + gap * cell), 0, DotDistance);
        }
        return dots;
    }

    /// <summary>Draws those dots.</summary>
    /// <param name="canvas">The drawing.</param>
    public void DrawDots(Canvas canvas) => canvas.Draw(Dots(), Paint.Dots(Palette.Ink, DotSize));

    private void Rule(Outline lines, Area block)
    {
        for (var i = 0; i <= Math.Round(block.Width / cell); i++)
            lines.Line(new(block.Left + i * cell, block.Top), new(block.Left + i * cell, block.Bottom));
        for (var i = 0; i <= Math.Round(block.Height / cell); i++)
            lines.Line(new(block.Left, block.Top + i * cell), new(block.Right, block.Top + i * cell));
    }

    private static void Edge(Outline border, double of, double outer, Point from, Point to)
    {
        if (Math.Abs(of - outer) < 0.01)
            border.Line(from, to);
    }

    private static void Three(Outline dots, Point middle, double dx, double dy) =>
        dots.Dot(middle.By(-dx, -dy)).Dot(middle).Dot(middle.By(dx, dy));
}
