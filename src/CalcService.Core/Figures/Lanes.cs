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
    private const double First = 10, Pitch = 26, LeastDistance = 8;

    private readonly List<List<(double From, double To)>> _taken = [];

    /// <summary>Draws a dimension line from here to there.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="label">How long it is.</param>
    public void Measure(double from, double to, string label)
    {
        var (middle, half) = ((from + to) / 2, new Label(label).Width * Canvas.Normal / 2);
        canvas.Measure(from, to, Lane(Math.Min(from, middle - half), Math.Max(to, middle + half)), side, label);
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
        var lane = _taken.FindIndex(taken => taken.TrueForAll(other => to + LeastDistance <= other.From || from >= other.To + LeastDistance));
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
