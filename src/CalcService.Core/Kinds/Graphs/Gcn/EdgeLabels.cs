using CalcService.Core.Figures;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>Finds places for labels on lines that cross, where they are not crossed out.</summary>
/// <param name="lines">All lines.</param>
/// <param name="taken">What no label may cover.</param>
internal sealed class EdgeLabels(IReadOnlyList<(Point From, Point To)> lines, IEnumerable<Area> taken)
{
    private const int Samples = 32;
    private const double LineHeight = 1.2, Gap = 3;

    private static readonly double[] Shifts = [0, -0.06, 0.06, -0.12, 0.12, -0.17, 0.17];

    private readonly List<Area> _taken = [.. taken];

    /// <summary>Places a label on a line, and keeps the place.</summary>
    /// <param name="line">The line's number.</param>
    /// <param name="text">The label.</param>
    /// <param name="near">Where on the line it should be, from 0 to 1.</param>
    public Area Place(int line, string text, double near)
    {
        var places = Shifts.Select(shift => AreaAt(lines[line], text, near + shift)).ToArray();
        var best = places.MinBy(place => Crossings(place, line));
        _taken.Add(best);
        return best;
    }

    /// <summary>The pieces of a line that no label of its own covers.</summary>
    /// <param name="line">The line's number.</param>
    /// <param name="labels">Its labels.</param>
    public IEnumerable<(Point From, Point To)> Pieces(int line, IReadOnlyList<Area> labels)
    {
        var (from, to) = lines[line];
        var start = 0.0;
        foreach (var (entry, exit) in labels.Select(label => Covered(from, to, label)).Order())
        {
            if (entry > start)
                yield return (Along(from, to, start), Along(from, to, entry));
            start = Math.Max(start, exit);
        }
        yield return (Along(from, to, start), to);
    }

    private int Crossings(Area place, int own)
    {
        var crossings = 4 * _taken.Count(area => !area.Intersect(place).IsEmpty); // a label over a label is worst
        for (var line = 0; line < lines.Count; line++)
        {
            if (line != own && Crosses(lines[line], place))
                crossings++;
        }
        return crossings;
    }

    private static bool Crosses((Point From, Point To) line, Area area) =>
        Enumerable.Range(0, Samples + 1).Any(i => Contains(area, Along(line.From, line.To, (double)i / Samples)));

    private static Area AreaAt((Point From, Point To) line, string text, double where) => Area.Around(
        Along(line.From, line.To, where), new Label(text).Width * Canvas.Small + 2 * Gap, Canvas.Small * LineHeight);

    /// <summary>From where to where a line is within an area, as shares of its length.</summary>
    private static (double Entry, double Exit) Covered(Point from, Point to, Area area)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var middle = ((area.Centre.X - from.X) * dx + (area.Centre.Y - from.Y) * dy) / (dx * dx + dy * dy);
        var half = Math.Min(
            area.Width / 2 / Math.Max(Math.Abs(dx), 1e-9), area.Height / 2 / Math.Max(Math.Abs(dy), 1e-9));
        return (middle - half, middle + half);
    }

    private static bool Contains(Area area, Point point) =>
        point.X >= area.Left && point.X <= area.Right && point.Y >= area.Top && point.Y <= area.Bottom;

    private static Point Along(Point from, Point to, double share) =>
        new(from.X + share * (to.X - from.X), from.Y + share * (to.Y - from.Y));
}
