using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CalcService.Core.Figures;

namespace CalcService.Core.Tests.Figures;

/// <summary>What every figure must be, whatever it shows.</summary>
internal sealed partial class Drawing
{
    private const int MostElements = 600;
    private const double Widest = 600, Least = 13;

    private static readonly string[] Allowed =
    [
        "viewBox", "width", "height", "role", "aria-label", "font-family", "font-size", "fill", "fill-opacity", "stroke", "stroke-width",
        "stroke-opacity", "stroke-dasharray", "stroke-linecap", "x", "y", "rx", "dy", "d", "text-anchor", "transform", "xmlns",
    ];

    private readonly Figure _figure;
    private readonly XElement _svg;

    private Drawing(Figure figure) => (_figure, _svg) = (figure, XElement.Parse(figure.Svg.ToString(SaveOptions.DisableFormatting)));

    /// <summary>Looks at a figure as a browser will get it.</summary>
    public static Drawing Of(Figure figure) => new(figure);

    /// <summary>Its view box.</summary>
    public Area Sheet
    {
        get
        {
            var box = _svg.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();
            return new(box[0], box[1], box[0] + box[2], box[1] + box[3]);
        }
    }

    /// <summary>Its labels.</summary>
    public IEnumerable<string> Texts => _svg.Descendants(Canvas.Svg + "text").Select(text => text.Value);

    /// <summary>Its lines, without any text.</summary>
    public IEnumerable<string> Shapes => _svg.Elements().Where(element => element.Name.LocalName != "text").Select(element => element.ToString());

    /// <summary>All numbers that it tells.</summary>
    public IEnumerable<long> Numbers =>
        Texts.Append(_figure.Alt).SelectMany(text => Digits().Matches(text)).Select(match => long.Parse(match.Value, CultureInfo.InvariantCulture));

    /// <summary>Nothing runs or is fetched, it is bounded, it says what it shows, and every label is on the sheet.</summary>
    public void IsSound()
    {
        Assert.NotEmpty(_figure.Alt);
        Assert.Equal("img", _svg.Attribute("role")?.Value);
        Assert.Equal(_figure.Alt, _svg.Attribute("aria-label")?.Value);
        Assert.InRange(_svg.DescendantsAndSelf().Count(), 5, MostElements);
        Assert.InRange(Sheet.Width, 1, Widest);
        Assert.All(_svg.DescendantsAndSelf(), element =>
        {
            Assert.Contains(element.Name.LocalName, new[] { "svg", "path", "rect", "text", "tspan" });
            Assert.All(element.Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, Allowed));
            Assert.DoesNotContain(element.Attributes(), attribute => attribute.Value.Contains("NaN", StringComparison.Ordinal)
                || attribute.Value.Contains('∞') || attribute.Value.Contains("url(", StringComparison.Ordinal));
        });
        Assert.All(_svg.Elements(Canvas.Svg + "text"), text => Assert.True(Sheet.Union(BoxOf(text)) == Sheet, $"{text.Value} is cut off"));
    }

    private static Area BoxOf(XElement text)
    {
        var (x, y, size) = (Number(text.Attribute("x")!.Value), Number(text.Attribute("y")!.Value), Number(text.Attribute("font-size")!.Value));
        Assert.True(size >= Least);
        var width = text.Value.Sum(letter => letter >= '\u2E80' ? 1 : 0.55) * size;
        var before = text.Attribute("text-anchor")?.Value switch { "middle" => width / 2, "end" => width, _ => 0 };
        return text.Attribute("transform") is null
            ? new(x - before, y - 0.8 * size, x - before + width, y + 0.2 * size)
            : new(x - 0.6 * size, y - width + before - size / 2, x + 0.6 * size, y + before - size / 2);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
