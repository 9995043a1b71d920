using System.Xml.Linq;

namespace CalcService.Core.Figures;

/// <summary>
/// A sheet that is drawn on. It grows with what is drawn, labels included, so that nothing is cut off. There are no ids,
/// styles or references in it: any number of figures can share a page, under any content security policy.
/// </summary>
internal sealed class Canvas
{
    /// <summary>The namespace of SVG.</summary>
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Sizes of type: for what is read first, and for what is read next.</summary>
    public const double Normal = 15, Small = 13;

    /// <summary>Narrowest drawing: a smaller one would be blown up until its labels shout.</summary>
    public const double LeastWidth = 440;

    private const double Margin = 6, LineHeight = 1.25, CapHeight = 0.36;
    private const string Fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

    private readonly List<XElement> _elements = [];

    /// <summary>What is covered so far.</summary>
    public Area Extent { get; private set; } = Area.Empty;

    /// <summary>Draws lines or shapes; nothing if there are none.</summary>
    public void Draw(Outline outline, Paint paint)
    {
        if (outline.IsEmpty)
            return;
        Cover(outline.Extent.Grown(paint.Width / 2));
        _elements.Add(new(Svg + "path", new XAttribute("d", outline.ToString()), Attributes(paint)));
    }

    /// <summary>Draws a rectangle.</summary>
    public void Rectangle(Area area, Paint paint, double rounding = 0)
    {
        Cover(area.Grown(paint.Width / 2));
        _elements.Add(new(
            Svg + "rect",
            Attribute("x", area.Left), Attribute("y", area.Top), Attribute("width", area.Width), Attribute("height", area.Height),
            rounding > 0 ? Attribute("rx", rounding) : null, Attributes(paint)));
    }

    /// <summary>Draws a straight line.</summary>
    public void Line(Point from, Point to, Paint paint) => Draw(new Outline().Line(from, to), paint);

    /// <summary>Draws an arrow. Its head is a shape of its own, since markers need ids.</summary>
    public void Arrow(Point from, Point to, Paint paint)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(Math.Sqrt(dx * dx + dy * dy), double.Epsilon);
        var (ux, uy) = (dx / length, dy / length);
        var (size, half) = (Math.Min(5 + 2 * paint.Width, length), 2 + paint.Width);
        var neck = to.By(-size * ux, -size * uy);
        Line(from, neck, paint);
        Draw(new Outline().Shape(to, neck.By(-half * uy, half * ux), neck.By(half * uy, -half * ux)), Paint.Filled(paint.Stroke!));
    }

    /// <summary>Writes a line of text. Its place is on its middle height.</summary>
    /// <param name="text">The text; '_' lowers and '^' raises what follows.</param>
    /// <param name="at">Where.</param>
    /// <param name="anchor">Which point of it is there.</param>
    /// <param name="size">The font's size.</param>
    /// <param name="upwards">Whether it is turned to read from bottom to top.</param>
    public void Write(string text, Point at, Anchor anchor = Anchor.Middle, double size = Normal, bool upwards = false)
    {
        var label = new Label(text);
        Cover(Box(at, label.Width * size, size * LineHeight, anchor, upwards));
        _elements.Add(new(
            Svg + "text", Attribute("x", at.X), Attribute("y", at.Y + size * CapHeight), Attribute("font-size", size),
            anchor == Anchor.Start ? null : new XAttribute("text-anchor", anchor == Anchor.Middle ? "middle" : "end"),
            upwards ? new XAttribute("transform", $"rotate(-90 {Coordinate.Of(at.X)} {Coordinate.Of(at.Y)})") : null,
            label.Content(size)));
    }

    /// <summary>Keeps an area within the drawing, whatever is in it.</summary>
    public void Reserve(Area area) => Cover(area);

    /// <summary>Finishes the drawing.</summary>
    /// <param name="alt">What it shows, for those who do not see it.</param>
    public Figure Finish(string alt)
    {
        var sheet = Extent.Grown(Margin);
        sheet = Area.Around(sheet.Centre, Math.Max(sheet.Width, LeastWidth), sheet.Height);
        var root = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", string.Join(' ', new[] { sheet.Left, sheet.Top, sheet.Width, sheet.Height }.Select(Coordinate.Of))),
            Attribute("width", Math.Ceiling(sheet.Width)), Attribute("height", Math.Ceiling(sheet.Height)),
            new XAttribute("role", "img"), new XAttribute("aria-label", alt),
            new XAttribute("font-family", Fonts), new XAttribute("fill", Palette.Ink), _elements);
        return new(root, alt);
    }

    private static Area Box(Point at, double width, double height, Anchor anchor, bool upwards)
    {
        var shift = anchor switch { Anchor.Start => width / 2, Anchor.End => -width / 2, _ => 0 };
        return upwards
            ? Area.Around(at.By(0, -shift), height, width)
            : Area.Around(at.By(shift, 0), width, height);
    }

    private static IEnumerable<XAttribute?> Attributes(Paint paint)
    {
        yield return new("fill", paint.Fill ?? "none");
        if (paint.Fill is not null && paint.FillOpacity < 1)
            yield return Attribute("fill-opacity", paint.FillOpacity);
        if (paint.Stroke is null)
            yield break;
        yield return new("stroke", paint.Stroke);
        yield return Attribute("stroke-width", paint.Width);
        yield return paint.StrokeOpacity < 1 ? Attribute("stroke-opacity", paint.StrokeOpacity) : null;
        yield return paint.Dash is null ? null : new("stroke-dasharray", paint.Dash);
        yield return paint.Round ? new("stroke-linecap", "round") : null;
    }

    private static XAttribute Attribute(string name, double value) => new(name, Coordinate.Of(value));

    private void Cover(Area area) => Extent = Extent.Union(area);
}
