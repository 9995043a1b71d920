using System.Globalization;
using System.Xml.Linq;
using CalcService.Core.Figures;

namespace CalcService.Core.Tests.Figures;

public sealed class CanvasTests
{
    [Fact]
    public void Text_is_escaped()
    {
        var canvas = new Canvas();
        canvas.Write("<script>&", new(0, 0));
        var figure = canvas.Finish("a \"b\" <c>");
        Assert.Equal("a \"b\" <c>", XElement.Parse(figure.Svg.ToString()).Attribute("aria-label")?.Value);
        Assert.DoesNotContain("<script", figure.Svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sheet_grows_with_what_is_drawn()
    {
        var canvas = new Canvas();
        canvas.Rectangle(new(-1_000, -5, 10, 20), Paint.Line(Palette.Ink));
        var box = Drawing.Of(canvas.Finish("")).Sheet;
        Assert.True(box is { Left: < -1_000, Top: < -5, Right: > 10, Bottom: > 20 });
    }

    [Fact]
    public void A_ring_is_on_the_sheet_as_a_whole() =>
        Assert.Equal(new Area(-8, -8, 8, 8), new Outline().Ring(new(0, 0), 8).Extent);

    [Fact]
    public void An_arrow_ends_in_its_head()
    {
        var canvas = new Canvas();
        canvas.Arrow(new(0, 0), new(30, 0), Paint.Line(Palette.Blue));
        var head = canvas.Finish("").Svg.Elements().Last();
        Assert.StartsWith("M30 0", head.Attribute("d")?.Value, StringComparison.Ordinal);
        Assert.Equal(Palette.Blue, head.Attribute("fill")?.Value);
    }

    [Theory]
    [InlineData("K_eff = 5", "Keff = 5")]
    [InlineData("10^6", "106")]
    [InlineData("C_in × K_H", "Cin × KH")]
    public void Marks_of_scripts_are_not_written(string text, string words) => Assert.Equal(words, new Label(text).Words);

    [Fact]
    public void A_subscript_is_lowered_and_what_follows_is_not()
    {
        var canvas = new Canvas();
        canvas.Write("I_W = 5", new(0, 0));
        var shifts = canvas.Finish("").Svg.Descendants(Canvas.Svg + "tspan")
            .Select(span => double.Parse(span.Attribute("dy")!.Value, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(2, shifts.Length);
        Assert.Equal(0, shifts.Sum(), precision: 9);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Hatching_stays_within_its_area(bool falling)
    {
        var area = new Area(3.3, 7.1, 50.2, 20.4);
        var extent = new Outline().Hatching(area, 6, falling).Extent;
        Assert.Equal(area.Grown(1e-9), area.Grown(1e-9).Union(extent));
        Assert.True(extent.Width > area.Width - 7);
    }

    [Fact]
    public void An_area_without_a_hole_is_what_surrounds_it()
    {
        var parts = new Area(0, 0, 10, 10).Without(new(2, 3, 7, 8)).ToArray();
        Assert.Equal(4, parts.Length);
        Assert.Equal(75, parts.Sum(part => part.Width * part.Height));
    }

    [Theory]
    [InlineData(Palette.Blue)]
    [InlineData(Palette.Vermilion)]
    [InlineData(Palette.Green)]
    public void Colours_can_be_told_from_light_and_dark_paper(string colour)
    {
        Assert.True(Contrast(colour, "#FFFFFF") >= 3);
        Assert.True(Contrast(colour, "#111111") >= 3);
    }

    /// <summary>WCAG 2.2, "contrast ratio".</summary>
    private static double Contrast(string a, string b)
    {
        var (first, second) = (Luminance(a), Luminance(b));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour) =>
        0.2126 * Linear(colour[1..3]) + 0.7152 * Linear(colour[3..5]) + 0.0722 * Linear(colour[5..7]);

    private static double Linear(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
