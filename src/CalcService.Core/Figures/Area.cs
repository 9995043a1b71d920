namespace CalcService.Core.Figures;

/// <summary>A place in a drawing; x runs to the right, y down.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
internal readonly record struct Point(double X, double Y)
{
    /// <summary>The place so far to the right and down of this one.</summary>
    public Point By(double dx, double dy) => new(X + dx, Y + dy);
}

/// <summary>An upright rectangle.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its lower edge.</param>
internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Nothing: the union of it and any area is that area.</summary>
    public static Area Empty { get; } =
        new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    /// <summary>From left to right.</summary>
    public double Width => Right - Left;

    /// <summary>From top to bottom.</summary>
    public double Height => Bottom - Top;

    /// <summary>Whether there is nothing inside.</summary>
    public bool IsEmpty => !(Right > Left && Bottom > Top);

    /// <summary>Its centre.</summary>
    public Point Centre => new((Left + Right) / 2, (Top + Bottom) / 2);

    /// <summary>The area of a size around a centre.</summary>
    public static Area Around(Point centre, double width, double height) =>
        new(centre.X - width / 2, centre.Y - height / 2, centre.X + width / 2, centre.Y + height / 2);

    /// <summary>The least area that has both in it.</summary>
    public Area Union(Area other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>What both have in common.</summary>
    public Area Intersect(Area other) => new(
        Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    /// <summary>What of it is not in another: at most four areas.</summary>
    public IEnumerable<Area> Without(Area other)
    {
        var hole = Intersect(other);
        Area[] parts = hole.IsEmpty
            ? [this]
            :
            [
                this with { Bottom = hole.Top }, this with { Top = hole.Bottom },
                hole with { Left = Left, Right = hole.Left }, hole with { Left = hole.Right, Right = Right },
            ];
        return parts.Where(part => !part.IsEmpty);
    }

    /// <summary>The same, larger on every side; smaller if negative.</summary>
    public Area Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);
}
