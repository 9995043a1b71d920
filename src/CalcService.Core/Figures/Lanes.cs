namespace CalcService.Core.Figures;

/// <summary>
/// Dimension lines along one side of a thing, in as many lanes as they need so that no two labels meet. The first comes
/// nearest.
/// </summary>
/// <param name="canvas">The drawing.</param>
/// <param name="side">Which side.</param>
/// <param name="edge">Where the thing ends on that side.</param>
internal sealed class Lanes(Canvas canvas, Side side, double edge)
{
    private const double First = 12, Pitch = 26, LeastDistance = 8;

    private readonly List<List<(double From, double To)>> _taken = [];

    /// <summary>Draws a dimension line from here to there.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="label">How long it is.</param>
    /// <param name="overhang">Which end a label keeps to that is longer than the line.</param>
    public void Measure(double from, double to, string label, Anchor overhang = Anchor.Middle)
    {
        var excess = Math.Max(0, new Label(label).Width * Canvas.Normal + LeastDistance - (to - from));
        var (before, after) = overhang switch { Anchor.Start => (0, excess), Anchor.End => (excess, 0), _ => (excess / 2, excess / 2) };
        canvas.Measure(from, to, Lane(from - before, to + after), side, label, overhang);
    }

    /// <summary>Draws how far something moves.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="label">How far that is.</param>
    /// <param name="colour">The arrow's colour.</param>
    public void Move(double from, double to, string label, string colour) =>
        canvas.Move(from, to, Lane(from, to + LeastDistance + new Label(label).Width * Canvas.Normal), side, label, colour);

    private double Lane(double from, double to)
    {
        var lane = _taken.FindIndex(taken => taken.TrueForAll(other => to <= other.From || from >= other.To));
        if (lane < 0)
        {
            lane = _taken.Count;
            _taken.Add([]);
        }
        _taken[lane].Add((from, to));
        var distance = First + lane * Pitch;
        return side is Side.Above or Side.Left ? edge - distance : edge + distance;
    }
}
