using CalcService.Core.Figures;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>A number line with values on it as dots; equal values are stacked.</summary>
/// <param name="canvas">The drawing.</param>
/// <param name="y">Where it is.</param>
/// <param name="from">The number at its left end.</param>
/// <param name="to">The number at its right end; greater.</param>
internal sealed class NumberLine(Canvas canvas, double y, double from, double to)
{
    /// <summary>How long it is drawn.</summary>
    public const double Length = 400;

    private const double Dot = 8, Tick = 5, TickLabel = 15, Band = 11;
    private const int MostStacked = 5;

    /// <summary>Where a number is.</summary>
    public double X(double number) => (number - from) / (to - from) * Length;

    /// <summary>Draws the line with some numbers below it.</summary>
    /// <param name="ticks">The numbers, apart enough for their labels.</param>
    public void Rule(params IReadOnlyList<double> ticks)
    {
        var line = new Outline().Line(new(-Dot, y), new(Length + Dot, y));
        foreach (var tick in ticks)
        {
            line.Line(new(X(tick), y), new(X(tick), y + Tick));
            canvas.Write(FigureNumbers.Text(tick), new(X(tick), y + TickLabel), size: Canvas.Small);
        }
        canvas.Draw(line, Paint.Line(Palette.Ink, opacity: 0.7));
    }

    /// <summary>Draws how far values usually are from their mean.</summary>
    public void Spread(double mean, double deviation)
    {
        var band = new Area(X(mean - deviation), y - Band, X(mean + deviation), y + Band)
            .Intersect(new(-Dot, y - Band, Length + Dot, y + Band));
        if (!band.IsEmpty)
            canvas.Rectangle(band, SpreadPaint);
        if (mean >= from && mean <= to)
            canvas.Line(new(X(mean), y - 2 * Band), new(X(mean), y + Band), MeanPaint);
    }

    /// <summary>Draws values as dots.</summary>
    public void Dots(IEnumerable<double> values) => canvas.Draw(
        Places(values).Aggregate(new Outline(), (dots, at) => dots.Dot(at)), Paint.Dots(Palette.Blue, Dot));

    /// <summary>Draws values as rings.</summary>
    public void Rings(IEnumerable<double> values) => canvas.Draw(
        Places(values).Aggregate(new Outline(), (rings, at) => rings.Ring(at, Dot / 2 - 0.5)), RingPaint);

    /// <summary>Line of the mean.</summary>
    public static Paint MeanPaint { get; } = Paint.Line(Palette.Vermilion, 2, dash: "5 3");

    /// <summary>Band of the standard deviation.</summary>
    public static Paint SpreadPaint { get; } = Paint.Line(Palette.Vermilion, 1, dash: "2 3").Tinted(0.16);

    /// <summary>Rings of normalized values.</summary>
    public static Paint RingPaint { get; } = Paint.Line(Palette.Green, 2);

    private IEnumerable<Point> Places(IEnumerable<double> values) =>
        from stack in values.GroupBy(value => Math.Round(X(value) / Dot * 2))
        from place in stack.Take(MostStacked).Select((value, height) => new Point(X(value), y - height * (Dot + 0.5)))
        select place;
}
