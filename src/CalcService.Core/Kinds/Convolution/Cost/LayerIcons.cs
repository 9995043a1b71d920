using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>How channels, filters and what joins them are drawn.</summary>
/// <param name="canvas">The drawing.</param>
/// <param name="isStrip">Whether a channel is a line of positions instead of a plane.</param>
internal sealed class LayerIcons(Canvas canvas, bool isStrip)
{
    /// <summary>Half the width of an icon and some room.</summary>
    public const double Reach = 20;

    private const double MapSize = 30, FilterSize = 24, StripHeight = 19, Layer = 3;
    private const int MostTaps = 5, MostLayers = 3;

    private static readonly Paint[] Wires =
    [
        Paint.Line(Palette.Blue, 1.7), Paint.Line(Palette.Vermilion, 1.7, "6 3"), Paint.Line(Palette.Ink, 1, opacity: 0.4),
    ];

    /// <summary>The line of a filter or group: solid, dashed, then thin.</summary>
    public static Paint Wire(int order) => Wires[Math.Min(order, Wires.Length - 1)];

    /// <summary>Draws a channel with its number.</summary>
    public void Map(Point at, int number)
    {
        canvas.Rectangle(Area.Around(at, Math.Max(MapSize, number > 999 ? 12 + 9 * Digits(number) : 0), isStrip ? StripHeight : MapSize),
            Paint.Line(Palette.Ink, 1.2).Tinted(0.06), rounding: 2);
        canvas.Write($"{number}", at, size: Canvas.Small);
    }

    /// <summary>Draws a filter: its taps in front, the channels that it sees behind.</summary>
    public void Filter(Point at, PerAxis kernel, int rank, int depth, Paint paint)
    {
        var (rows, columns) = (rank == 1 ? 1 : Math.Min(kernel[rank - 2], MostTaps), Math.Min(kernel[rank - 1], MostTaps));
        var cell = FilterSize / Math.Max(3, Math.Max(rows, columns));
        var front = Area.Around(at, columns * cell, rows * cell);
        var line = Paint.Line(paint.Stroke!, 1.2);
        for (var layer = Math.Min(depth, MostLayers) - 1; layer > 0; layer--)
            canvas.Draw(Behind(front, layer * Layer), line);
        canvas.Rectangle(front, line.Tinted(0.14));
        canvas.Draw(
            new Lattice(BrokenScale.Of(rows, rows, []), BrokenScale.Of(columns, columns, []), new(front.Left, front.Top), cell).Lines(front),
            Paint.Line(paint.Stroke!, 0.8));
    }

    /// <summary>Draws dots between channels.</summary>
    public void Dots(Point at) =>
        canvas.Draw(new Outline().Dot(at.By(0, -5)).Dot(at).Dot(at.By(0, 5)), Paint.Dots(Palette.Ink, 2.6));

    private static Outline Behind(Area front, double by) => new Outline().Line(
        new(front.Left + by, front.Top - by + Layer), new(front.Left + by, front.Top - by), new(front.Right + by, front.Top - by),
        new(front.Right + by, front.Bottom - by), new(front.Right + by - Layer, front.Bottom - by));

    private static int Digits(int number) => $"{number}".Length;
}
