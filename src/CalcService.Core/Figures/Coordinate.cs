using System.Globalization;
using System.Text;

namespace CalcService.Core.Figures;

/// <summary>
/// Lengths as SVG writes them: rounded, without zeros at the end. A drawing holds hundreds; as whole numbers of tenths or hundredths
/// they are written in a fraction of the time that doubles take.
/// </summary>
internal static class Coordinate
{
    private const int Longest = 24; // characters

    /// <summary>A length to hundredths: "12.5".</summary>
    public static string Of(double value)
    {
        Span<char> text = stackalloc char[Longest];
        return text[..Write(value, unit: 100, text)].ToString();
    }

    /// <summary>Appends a length to tenths, enough for paths.</summary>
    public static void AppendTenths(StringBuilder to, double value)
    {
        Span<char> text = stackalloc char[Longest];
        to.Append(text[..Write(value, unit: 10, text)]);
    }

    /// <summary>Writes a length as a whole number of parts, so many of which are the unit.</summary>
    private static int Write(double value, int unit, Span<char> to)
    {
        var parts = (long)Math.Round(value * unit);
        var length = 0;
        if (parts < 0)
            to[length++] = '-';
        var (whole, rest) = Math.DivRem(Math.Abs(parts), unit);
        whole.TryFormat(to[length..], out var digits, default, CultureInfo.InvariantCulture);
        length += digits;
        if (rest > 0)
            to[length++] = '.';
        for (var place = unit / 10; rest > 0; rest %= place, place /= 10)
            to[length++] = (char)('0' + rest / place);
        return length;
    }
}
