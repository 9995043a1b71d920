namespace CalcService.Core.Figures;

/// <summary>
/// Mid-tones after Okabe and Ito's palette, each with a contrast of at least 3 : 1 to white and to near black. A colour never
/// stands alone: a dash, a mark or a label says the same.
/// </summary>
internal static class Palette
{
    /// <summary>The colour of the surrounding text.</summary>
    public const string Ink = "currentColor";

    /// <summary>What comes first; goes with solid lines and dots.</summary>
    public const string Blue = "#1A80BB";

    /// <summary>What comes next; goes with dashed lines and rings.</summary>
    public const string Vermilion = "#D55E00";

    /// <summary>What comes last; goes with dotted lines.</summary>
    public const string Green = "#009E73";
}

/// <summary>How a shape is filled and outlined. Attributes only: a strict content security policy forbids styles.</summary>
internal readonly record struct Paint
{
    /// <summary>Colour of the inside, or null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>How opaque the inside is.</summary>
    public double FillOpacity { get; init; } = 1;

    /// <summary>Colour of the line, or null for none.</summary>
    public string? Stroke { get; init; }

    /// <summary>How opaque the line is.</summary>
    public double StrokeOpacity { get; init; } = 1;

    /// <summary>Width of the line.</summary>
    public double Width { get; init; } = 1;

    /// <summary>Lengths of dashes and gaps: "4 3"; null for a solid line.</summary>
    public string? Dash { get; init; }

    /// <summary>Whether the line has round ends, so that a line of no length is a dot.</summary>
    public bool Round { get; init; }

    /// <summary>Nothing is painted.</summary>
    public Paint()
    {
    }

    /// <summary>A line.</summary>
    public static Paint Line(string colour, double width = 1, string? dash = null, double opacity = 1) =>
        new() { Stroke = colour, Width = width, Dash = dash, StrokeOpacity = opacity };

    /// <summary>A filled shape without a line.</summary>
    public static Paint Filled(string colour, double opacity = 1) => new() { Fill = colour, FillOpacity = opacity };

    /// <summary>Dots of a diameter, for <see cref="Outline.Dot"/>.</summary>
    public static Paint Dots(string colour, double diameter) => new() { Stroke = colour, Width = diameter, Round = true };

    /// <summary>The same with a tint inside.</summary>
    public Paint Tinted(double opacity) => this with { Fill = Stroke, FillOpacity = opacity };
}
