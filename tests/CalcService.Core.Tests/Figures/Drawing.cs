using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CalcService.Core.Figures;
using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Figures;

/// <summary>What every figure must be, whatever it shows.</summary>
internal sealed partial class Drawing
{
    private const int MostElements = 600;
    private const double Widest = 600, Least = 13;

    private static readonly string[] Allowed =
    [
        "viewBox", "width", "height", "role", "aria-label", "xmlns", "font-family", "font-size", "text-anchor",
        "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap",
        "x", "y", "rx", "dy", "d", "transform",
    ];

    private readonly Figure _figure;
    private readonly XElement _svg;

    private Drawing(Figure figure) =>
        (_figure, _svg) = (figure, XElement.Parse(figure.Svg.ToString(SaveOptions.DisableFormatting)));

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
    public IEnumerable<string> Shapes =>
        from element in _svg.Elements()
        where element.Name.LocalName != "text"
        select element.ToString();

    /// <summary>All numbers that it tells.</summary>
    public IEnumerable<long> Numbers =>
        from text in Texts.Append(_figure.Alt)
        from digits in Digits().Matches(text.Replace(TextPrinter.GroupSeparator, "", StringComparison.Ordinal))
        select long.Parse(digits.Value, CultureInfo.InvariantCulture);

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
            Assert.All(
                ["NaN", "∞", "url("],
                bad => Assert.DoesNotContain(element.Attributes(), attribute => attribute.Value.Contains(bad, StringComparison.Ordinal)));
        });
        Assert.All(_svg.Elements(Canvas.Svg + "text"), text => Assert.Equal(Sheet, Sheet.Union(BoxOf(text))));
    }

    private static Area BoxOf(XElement text)
    {
        var (x, y, size) = (Number(text, "x"), Number(text, "y"), Number(text, "font-size"));
        Assert.True(size >= Least);
        var width = text.Nodes().Sum(node => node is XElement span
            ? WidthOf(span.Value) * Number(span, "font-size")
            : WidthOf(node.ToString()) * size);
        var before = text.Attribute("text-anchor")?.Value switch { "middle" => width / 2, "end" => width, _ => 0 };
        return text.Attribute("transform") is null
            ? new(x - before, y - 0.8 * size, x - before + width, y + 0.2 * size)
            : new(x - 0.6 * size, y - width + before - size / 2, x + 0.6 * size, y + before - size / 2);
    }

    /// <summary>As in DejaVu Sans, which is wider than what most systems use.</summary>
    private static double WidthOf(string text) => text.Sum(letter => letter switch
    {
        >= '\u2E80' => 1,
        'i' or 'l' or 'j' or 't' or 'I' or ' ' or '\u202F' or ',' or ':' => 0.33,
        _ => 0.6,
    });

    private static double Number(XElement of, string attribute) => Number(of.Attribute(attribute)!.Value);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
