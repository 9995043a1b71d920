using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Givens;

/// <summary>Numbers of JSON, exactly: 0.1 is read as 1/10, and 1/10 is written as 0.1.</summary>
internal static class JsonNumber
{
    private const int LongestOnStack = 128;
    private const int MostDecimals = 30; // with more, a power of ten is shorter

    /// <summary>Reads a number exactly; one beyond the range of a double is refused, and so is what is no number.</summary>
    public static bool TryRead(JsonElement json, out Scalar value)
    {
        value = default;
        if (json.ValueKind != JsonValueKind.Number)
            return false;
        var raw = JsonMarshal.GetRawUtf8Value(json);
        return raw.Length <= LongestOnStack
            ? TryParse(raw, stackalloc char[raw.Length], out value)
            : Scalar.TryParse(json.GetRawText(), out value);
    }

    /// <summary>Writes a number so that it is read as the same: all digits of an integer or a finite decimal, else the nearest
    /// double's.</summary>
    public static void Write(Utf8JsonWriter to, Scalar value)
    {
        if (value.TryToInt64(out var whole))
            to.WriteNumberValue(whole);
        else if (value.IsUndefined)
            to.WriteNullValue();
        else
            to.WriteRawValue(Digits(value), skipInputValidation: true);
    }

    /// <summary>The number as <see cref="Write"/> writes it.</summary>
    public static string Digits(Scalar value) =>
        value.IsInteger ? value.ToString()
        : value.IsExact && DecimalsOf(value.Denominator) is { } decimals ? Decimal(value, decimals)
        : value.ToDouble().ToString("R", CultureInfo.InvariantCulture);

    private static bool TryParse(ReadOnlySpan<byte> raw, Span<char> text, out Scalar value)
    {
        Encoding.ASCII.GetChars(raw, text);
        return Scalar.TryParse(text, out value);
    }

    /// <summary>How many decimals a ratio has, or null if they do not end: then other factors than 2 and 5 divide.</summary>
    private static int? DecimalsOf(BigInteger denominator)
    {
        var twos = (int)BigInteger.TrailingZeroCount(denominator);
        var fives = 0;
        for (denominator >>= twos; (denominator % 5).IsZero; denominator /= 5)
            fives++;
        return denominator.IsOne ? Math.Max(twos, fives) : null;
    }

    private static string Decimal(Scalar value, int decimals)
    {
        var scaled = BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, decimals) / value.Denominator;
        var (sign, digits) = (value.IsNegative ? "-" : "", scaled.ToString(CultureInfo.InvariantCulture));
        if (decimals > MostDecimals)
            return $"{sign}{digits}e-{decimals}";
        digits = digits.PadLeft(decimals + 1, '0');
        return $"{sign}{digits.AsSpan(0, digits.Length - decimals)}.{digits.AsSpan(digits.Length - decimals)}";
    }
}
