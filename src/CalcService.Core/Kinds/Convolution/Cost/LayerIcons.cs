using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>How channels, filters and what joins them are drawn.</summary>
/// <param name="canvas">The drawing.</param>
/// <param name="isStrip">Whether a channel is a line of positions instead of a plane.</param>
internal sealed class LayerIcons(Canvas canvas, bool isStrip)
{
    private const double MapSize = 30, FilterSize = 24, StripHeight = 19, Layer = 3, Room = 5;
    private const int LeastTaps = 2, MostTaps = 5, MostLayers = 3;

    private static readonly Paint[] Wires =
    [
        Paint.Line(Palette.Blue, 1.7), Paint.Line(Palette.Vermilion, 1.7, "6 3"), Paint.Line(Palette.Ink, 1, opacity: 0.4),
    ];

    /// <summary>The line of a filter or group: solid, dashed, then thin.</summary>
    public static Paint Wire(int order) => Wires[Math.Min(order, Wires.Length - 1)];

    /// <summary>How far from the middle of channels a line begins or ends.</summary>
    public static double Reach(ChannelColumn column) => MapWidth(column.Channels[^1].Number) / 2 + Room;

    /// <summary>How far from the middle of filters a line begins or ends.</summary>
    public static double Reach(PerAxis kernel, int rank)
    {
        var (_, columns, cell) = Taps(kernel, rank);
        return columns * cell / 2 + (MostLayers - 1) * Layer + Room - 1;
    }

    /// <summary>Draws a channel with its number.</summary>
    public void Map(Point at, int number)
    {
        canvas.Rectangle(
            Area.Around(at, MapWidth(number), isStrip ? StripHeight : MapSize), Paint.Line(Palette.Ink, 1.2).Tinted(0.06), rounding: 2);
        canvas.Write($"{number}", at, size: Canvas.Small);
    }

    /// <summary>Draws a filter: its taps in front, the channels that it sees behind.</summary>
    public void Filter(Point at, PerAxis kernel, int rank, int depth, Paint paint)
    {
        var (rows, columns, cell) = Taps(kernel, rank);
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

    /// <summary>Taps as far as they are drawn, and the side of one.</summary>
    private static (int Rows, int Columns, double Cell) Taps(PerAxis kernel, int rank)
    {
        var (rows, columns) = (rank == 1 ? 1 : Math.Min(kernel[rank - 2], MostTaps), Math.Min(kernel[rank - 1], MostTaps));
        return (rows, columns, FilterSize / Math.Max(LeastTaps, Math.Max(rows, columns)));
    }

    private static double MapWidth(int number) => Math.Max(MapSize, 10 + new Label($"{number}").Width * Canvas.Small);
}
