using System.Globalization;
using System.Xml.Linq;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Figures;

/// <summary>Which point of a label its place is.</summary>
internal enum Anchor
{
    /// <summary>Its left end.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its right end.</summary>
    End,
}

/// <summary>
/// A line of text with subscripts and superscripts: "K_eff = 5", "3 × 3 × C_in", "10^6". What follows '_' or '^' is
/// lowered or raised up to the next character that is neither a letter nor a digit.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class Label(string text)
{
    private const double ScriptSize = 0.75;
    private const double NarrowWidth = 0.38, LatinWidth = 0.62, CapitalWidth = 0.7, WideWidth = 0.95, CjkWidth = 1.03;

    private readonly List<(string Words, char Place)> _runs = [.. Split(text)];

    /// <summary>What is written, without marks.</summary>
    public string Words => string.Concat(_runs.Select(run => run.Words));

    /// <summary>About how wide it is, in multiples of the font's size; fonts differ, so this errs on the wide side.</summary>
    public double Width => _runs.Sum(run => run.Words.Sum(WidthOf) * (run.Place == ' ' ? 1 : ScriptSize));

    /// <summary>A whole number as labels write it, grouped in threes.</summary>
    public static string Whole(long number) =>
        NumberText.Group(number.ToString(CultureInfo.InvariantCulture), TextPrinter.GroupSeparator);

    /// <summary>Its content as SVG.</summary>
    /// <param name="size">The font's size.</param>
    public IEnumerable<object> Content(double size)
    {
        var shift = 0.0;
        foreach (var (words, place) in _runs)
        {
            var wanted = place switch { '_' => 0.22 * size, '^' => -0.4 * size, _ => 0 };
            yield return wanted == shift && place == ' '
                ? words
                : Span(words, wanted - shift, place == ' ' ? size : size * ScriptSize);
            shift = wanted;
        }
    }

    private static XElement Span(string words, double shift, double size) => new(Canvas.Svg + "tspan",
        new XAttribute("dy", Coordinate.Of(shift)), new XAttribute("font-size", Coordinate.Of(size)), words);

    private static double WidthOf(char letter) => letter switch
    {
        >= '\u2E80' => CjkWidth,
        'm' or 'w' or 'M' or 'W' or '%' or '⋯' or '→' or '●' or '○' => WideWidth,
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' => NarrowWidth,
        '.' or ',' or ' ' or ':' or '(' or ')' or '\'' or '\u202F' => NarrowWidth,
        >= 'A' and <= 'Z' => CapitalWidth,
        _ => LatinWidth,
    };

    private static IEnumerable<(string Words, char Place)> Split(string text)
    {
        var (from, place) = (0, ' ');
        for (var i = 0; i < text.Length; i++)
        {
            var begins = text[i] is '_' or '^';
            if (!begins && (place == ' ' || char.IsLetterOrDigit(text[i])))
                continue;
            if (i > from)
                yield return (text[from..i], place);
            (from, place) = begins ? (i + 1, text[i]) : (i, ' ');
        }
        if (from < text.Length)
            yield return (text[from..], place);
    }
}
