using System.Globalization;
using System.Numerics;

namespace CalcService.Core.Numbers;

/// <summary>Reads decimal numbers as JSON writes them; in addition <c>+1</c>, <c>.5</c>, <c>5.</c> and leading
/// zeros.</summary>
internal static class DecimalSyntax
{
    /// <summary>Ten to this power is beyond every double, and its reciprocal below every double.</summary>
    private const int LargestMagnitude = 400;

    /// <summary>Enough to tell any double, any exact value and any tie between doubles.</summary>
    private const int LongestSignificand = 800;

    /// <summary>Decimal digits that always fit a <see cref="long"/>.</summary>
    private const int LongDigits = 18;

    public static bool TryRead(ReadOnlySpan<char> text, out Scalar value) =>
        TryReadShort(text, out value) || TryReadAny(text, out value);

    /// <summary>Reads what most numbers are, a few digits without sign <c>+</c> or exponent; it does not allocate.</summary>
    private static bool TryReadShort(ReadOnlySpan<char> text, out Scalar value)
    {
        value = default;
        var negative = Take(ref text, '-');
        if (text.Length > LongDigits)
            return false;

        var (significand, digits, decimals) = (0L, 0, -1); // no decimals before a point is seen
        foreach (var character in text)
        {
            if (character == '.' && decimals < 0)
            {
                decimals = 0;
                continue;
            }
            if (!char.IsAsciiDigit(character))
                return false;
            significand = significand * 10 + (character - '0');
            digits++;
            decimals += decimals >= 0 ? 1 : 0;
        }

        value = Scalar.FromDecimal(negative ? -significand : significand, Math.Max(0, decimals));
        return digits > 0;
    }

    private static bool TryReadAny(ReadOnlySpan<char> text, out Scalar value)
    {
        value = default;
        var negative = TakeSign(ref text);
        var whole = TakeDigits(ref text);
        var fraction = Take(ref text, '.') ? TakeDigits(ref text) : [];
        if (whole.IsEmpty && fraction.IsEmpty)
            return false;
        if (!TryTakeExponent(ref text, out var exponent) || !text.IsEmpty)
            return false;

        var digits = string.Concat(whole, fraction).AsSpan().TrimStart('0');
        if (!TryAssemble(digits, exponent - fraction.Length, out var magnitude))
            return false;

        value = negative ? -magnitude : magnitude;
        return true;
    }

    private static bool TryAssemble(ReadOnlySpan<char> digits, long exponent, out Scalar value)
    {
        var significand = digits.TrimEnd('0');
        exponent += digits.Length - significand.Length;
        var magnitude = exponent + significand.Length;

        value = significand switch
        {
            [] => 0,
            _ when magnitude > LargestMagnitude => Scalar.Real(double.PositiveInfinity),
            _ when magnitude < -LargestMagnitude => Scalar.Real(0),
            { Length: > LongestSignificand } => Truncated(significand, (int)magnitude),
            _ => Scaled(significand, (int)exponent),
        };
        return value.IsFinite;
    }

    // What was cut off is not zero; a last digit 1 says so, and keeps ties from arising.
    private static Scalar Truncated(ReadOnlySpan<char> significand, int magnitude) =>
        Scaled($"{significand[..LongestSignificand]}1", magnitude - LongestSignificand - 1);

    private static Scalar Scaled(ReadOnlySpan<char> significand, int exponent)
    {
        if (significand.Length <= LongDigits && exponent is <= 0 and >= -LongDigits)
        {
            Int128 numerator = long.Parse(significand, CultureInfo.InvariantCulture);
            return Scalar.FromRatio(numerator, PowerOfTen(-exponent));
        }

        var (integer, scale) = (BigInteger.Parse(significand, CultureInfo.InvariantCulture),
            BigInteger.Pow(10, Math.Abs(exponent)));
        return exponent >= 0 ? Scalar.FromRatio(integer * scale, BigInteger.One) : Scalar.FromRatio(integer, scale);
    }

    private static long PowerOfTen(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }

    private static bool TryTakeExponent(ref ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        if (!Take(ref text, 'e') && !Take(ref text, 'E'))
            return true;

        var negative = TakeSign(ref text);
        var digits = TakeDigits(ref text);
        exponent = negative ? -Saturated(digits) : Saturated(digits);
        return !digits.IsEmpty;
    }

    // Saturates far beyond what the length of a text could make up for.
    private static long Saturated(ReadOnlySpan<char> digits)
    {
        var value = 0L;
        foreach (var digit in digits)
            value = Math.Min(value * 10 + (digit - '0'), 1_000_000_000_000);
        return value;
    }

    private static bool TakeSign(ref ReadOnlySpan<char> text)
    {
        if (Take(ref text, '-'))
            return true;

        Take(ref text, '+');
        return false;
    }

    private static bool Take(ref ReadOnlySpan<char> text, char expected)
    {
        if (!text.StartsWith(expected))
            return false;

        text = text[1..];
        return true;
    }

    private static ReadOnlySpan<char> TakeDigits(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        text = text[digits.Length..];
        return digits;
    }
}
