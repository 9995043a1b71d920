using System.Globalization;
using System.Numerics;

namespace CalcService.Core.Numbers;

/// <summary>A positive number rounded to significant digits, half away from zero: d.ddd × 10^exponent.</summary>
/// <param name="Digits">The digits without a point; zeros at the end are dropped where nothing was rounded.</param>
/// <param name="Exponent">The power of ten that the first digit counts.</param>
/// <param name="IsComplete">Whether the digits are the whole number.</param>
internal readonly record struct RoundedDecimal(string Digits, int Exponent, bool IsComplete)
{
    /// <summary>The magnitude of a finite number other than 0.</summary>
    public static RoundedDecimal Of(Scalar value, int significantDigits)
    {
        var (signed, denominator) = value.ToExactRatio();
        var numerator = BigInteger.Abs(signed);
        var exponent = ExponentOf(numerator, denominator);

        var (scaled, unit) = Scale(numerator, denominator, significantDigits - 1 - exponent);
        var (quotient, remainder) = BigInteger.DivRem(scaled, unit);
        if (remainder * 2 >= unit)
            quotient += 1;

        var digits = quotient.ToString(CultureInfo.InvariantCulture);
        if (digits.Length > significantDigits)      // 9.99… was rounded up to 10
            (digits, exponent) = (digits[..significantDigits], exponent + 1);
        return new(remainder.IsZero ? digits.TrimEnd('0') : digits, exponent, remainder.IsZero);
    }

    // The logarithm may be off by one next to a power of ten.
    private static int ExponentOf(BigInteger numerator, BigInteger denominator)
    {
        var exponent = (int)Math.Floor(BigInteger.Log10(numerator) - BigInteger.Log10(denominator));
        if (IsBelow(exponent))
            return exponent - 1;
        return IsBelow(exponent + 1) ? exponent : exponent + 1;

        bool IsBelow(int power)
        {
            var (scaled, unit) = Scale(numerator, denominator, -power);
            return scaled < unit;
        }
    }

    private static (BigInteger Numerator, BigInteger Denominator) Scale(BigInteger n, BigInteger d, int power) =>
        power >= 0 ? (n * BigInteger.Pow(10, power), d) : (n, d * BigInteger.Pow(10, -power));
}
