using System.Globalization;
using System.Numerics;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Comparing;

/// <summary>Numbers rounded to significant figures, exactly.</summary>
internal static class Rounding
{
    /// <summary>What a bound is multiplied by, so that 0.1 + 0.2 lies within 0 of 0.3.</summary>
    public static Scalar ToSpare { get; } = 1 + Scalar.Ratio(1, 1_000_000_000);

    /// <summary>What doubles that should agree may differ by, relative to their size.</summary>
    public static Scalar OfDoubles { get; } = Scalar.Ratio(1, 1_000_000_000_000);

    /// <summary>A number other than 0, rounded half away from 0.</summary>
    public static Scalar ToFigures(Scalar value, int figures)
    {
        var rounded = RoundedDecimal.Of(value, figures);
        var digits = BigInteger.Parse(rounded.Digits, CultureInfo.InvariantCulture);
        var magnitude = digits * ((Scalar)10).Power(rounded.Exponent - rounded.Digits.Length + 1);
        return value.IsNegative ? -magnitude : magnitude;
    }

    /// <summary>One unit in the last figure of the rounded number.</summary>
    public static Scalar UnitOf(Scalar value, int figures)
    {
        var exponent = RoundedDecimal.Of(value, figures).Exponent;
        return ((Scalar)10).Power(exponent + 1 - figures);
    }
}
