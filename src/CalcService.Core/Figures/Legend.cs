namespace CalcService.Core.Figures;

/// <summary>What the marks of a drawing mean, in rows below it.</summary>
/// <param name="canvas">The drawing.</param>
internal sealed class Legend(Canvas canvas)
{
    private const double Swatch = 15, RowHeight = 22, Distance = 10, Between = 18;

    private readonly List<(Action<Area> Draw, string Words)> _entries = [];

    /// <summary>Adds a mark.</summary>
    /// <param name="swatch">Draws it.</param>
    /// <param name="words">What it means.</param>
    public void Add(Action<Area> swatch, string words) => _entries.Add((swatch, words));

    /// <summary>Writes it below what has been drawn, in as many rows as it takes.</summary>
    public void Place()
    {
        var (middle, half) = (canvas.Extent.Centre.X, Math.Max(canvas.Extent.Width, Canvas.LeastWidth - 2 * Distance) / 2);
        var (left, right) = (middle - half, middle + half);
        var at = new Point(left, canvas.Extent.Bottom + Distance + RowHeight / 2);
        foreach (var (draw, words) in _entries)
        {
            var width = Swatch + 7 + new Label(words).Width * Canvas.Small;
            if (at.X > left && at.X + width > right)
                at = new(left, at.Y + RowHeight);
            draw(Area.Around(at.By(Swatch / 2, 0), Swatch, Swatch));
            canvas.Write(words, at.By(Swatch + 7, 0), Anchor.Start, Canvas.Small);
            at = at.By(width + Between, 0);
        }
        canvas.Reserve(new(left, at.Y, right, at.Y + RowHeight / 2));
    }
}
