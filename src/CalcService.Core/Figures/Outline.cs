using System.Text;

namespace CalcService.Core.Figures;

/// <summary>Lines drawn in one go, so that a grid of hundreds of cells is a single element.</summary>
internal sealed class Outline
{
    private readonly StringBuilder _data = new();

    /// <summary>What the lines cover.</summary>
    public Area Extent { get; private set; } = Area.Empty;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _data.Length == 0;

    /// <summary>A line through some points.</summary>
    public Outline Line(params ReadOnlySpan<Point> points)
    {
        for (var i = 0; i < points.Length; i++)
            To(i == 0 ? 'M' : 'L', points[i]);
        return this;
    }

    /// <summary>A closed shape.</summary>
    public Outline Shape(params ReadOnlySpan<Point> corners)
    {
        Line(corners);
        _data.Append('z');
        return this;
    }

    /// <summary>A rectangle.</summary>
    public Outline Rectangle(Area area)
    {
        To('M', new(area.Left, area.Top));
        Cover(new(area.Right, area.Bottom));
        Append('h', area.Width);
        Append('v', area.Height);
        Append('h', -area.Width);
        _data.Append('z');
        return this;
    }

    /// <summary>A dot as wide as the line; see <see cref="Paint.Dots"/>.</summary>
    public Outline Dot(Point at)
    {
        To('M', at);
        _data.Append("h0");
        return this;
    }

    /// <summary>A circle.</summary>
    public Outline Ring(Point centre, double radius)
    {
        radius = Math.Round(radius, 1); // else the two arcs would not be halves
        Cover(centre.By(-radius, -radius));
        Cover(centre.By(radius, radius));
        To('M', centre.By(-radius, 0));
        Arc(radius, 2 * radius);
        Arc(radius, -2 * radius);
        return this;
    }

    /// <summary>Slanting lines that fill an area. They meet those of neighbouring areas.</summary>
    /// <param name="area">The area.</param>
    /// <param name="spacing">Distance between them, along x.</param>
    /// <param name="falling">Whether they fall to the right.</param>
    public Outline Hatching(Area area, double spacing, bool falling = false)
    {
        if (area.IsEmpty)
            return this;
        // On a rising line x + y is constant, on a falling one x − y: one line for each multiple of the spacing.
        var (low, high) = falling
            ? (area.Left - area.Bottom, area.Right - area.Top)
            : (area.Left + area.Top, area.Right + area.Bottom);
        for (var sum = Math.Ceiling(low / spacing) * spacing; sum < high; sum += spacing)
        {
            var (from, to) = falling
                ? (Math.Max(area.Left, sum + area.Top), Math.Min(area.Right, sum + area.Bottom))
                : (Math.Max(area.Left, sum - area.Bottom), Math.Min(area.Right, sum - area.Top));
            if (to - from > 0.5)
                Line(At(from, sum, falling), At(to, sum, falling));
        }
        return this;
    }

    /// <summary>As SVG's path data.</summary>
    public override string ToString() => _data.ToString();

    private static Point At(double x, double sum, bool falling) => new(x, falling ? x - sum : sum - x);

    private void Arc(double radius, double dx)
    {
        Append('a', radius);
        Append(' ', radius);
        _data.Append(" 0 1 0");
        Append(' ', dx);
        _data.Append(" 0");
    }

    private void To(char command, Point at)
    {
        Cover(at);
        Append(command, at.X);
        Append(' ', at.Y);
    }

    private void Append(char before, double number) => Coordinate.AppendTenths(_data.Append(before), number);

    private void Cover(Point at) => Extent = Extent.Union(new(at.X, at.Y, at.X, at.Y));
}
