using System.Text.RegularExpressions;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <summary>A product with a power of ten is a way of writing a number: 3.6 × 10^6.</summary>
internal static partial class PowerOfTen
{
    /// <summary>Whether what follows a number is times a power of ten.</summary>
    public static bool Follows(ReadOnlySpan<char> rest) => TimesPower().IsMatch(rest);

    /// <summary>How such a number was written.</summary>
    /// <param name="mantissa">How its mantissa was written.</param>
    /// <param name="value">The number.</param>
    /// <param name="text">The text of its mantissa.</param>
    /// <param name="separators">What separates decimals and groups.</param>
    public static Written Of(Written mantissa, Scalar value, ReadOnlySpan<char> text, Separators separators)
    {
        var digits = text.TrimStart("+- \n\u200B\u202F");
        if (NumberSyntax.Read(digits, separators, out var factor, out _, out _) is not null || factor.IsZero)
            return mantissa;
        var magnitude = (value / factor).Abs();
        var power = (int)Math.Round(Math.Log10(magnitude.ToDouble()));
        return mantissa with { Magnitude = magnitude, Decimals = Math.Max(0, mantissa.Decimals - power) };
    }

    [GeneratedRegex(
        @"^[ \n\u200B\u202F]*[×*xX][ \n]*10[ \n]*(([\^]|\*\*)[ \n]*(\([ \n]*[-+]?[0-9]+[ \n]*\)|[-+]?[0-9]+)|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)[ \n]*$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TimesPower();
}
