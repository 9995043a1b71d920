using System.Numerics;

namespace CalcService.Core.Numbers;

/// <summary>Conversion between ratios and IEEE 754 binary64, rounding to nearest, ties to even.</summary>
internal static class NearestDouble
{
    private const int SignificandBits = 53;
    private const int SmallestNormalExponent = -1022;

    /// <summary>The double nearest to an exact number.</summary>
    public static double To(Scalar exact) => To(exact.Numerator, exact.Denominator);

    /// <summary>The double nearest to <paramref name="numerator"/>/<paramref name="denominator"/>; infinite on
    /// overflow.</summary>
    /// <param name="numerator">Any integer.</param>
    /// <param name="denominator">A positive integer.</param>
    public static double To(BigInteger numerator, BigInteger denominator)
    {
        var magnitude = BigInteger.Abs(numerator);
        if (magnitude.IsZero)
            return 0;

        var (quotient, exponent) = Divide(magnitude, denominator);
        return numerator.Sign * Round(quotient, exponent);
    }

    /// <summary>The binary fraction that a finite double is, not reduced.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) ToRatio(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var (fraction, biased) = (bits & ((1L << 52) - 1), (int)(bits >> 52) & 0x7FF);

        var significand = new BigInteger(biased == 0 ? fraction : fraction | (1L << 52)) * (bits < 0 ? -1 : 1);
        var exponent = Math.Max(biased, 1) - 1075;
        return exponent < 0
            ? (significand, BigInteger.One << -exponent)
            : (significand << exponent, BigInteger.One);
    }

    // The quotient times 2^exponent, with well more bits than a significand; its last bit stands for all that follow.
    private static (BigInteger Quotient, int Exponent) Divide(BigInteger numerator, BigInteger denominator)
    {
        var shift = SignificandBits + 12 - (int)(numerator.GetBitLength() - denominator.GetBitLength());
        var (quotient, remainder) = shift >= 0
            ? BigInteger.DivRem(numerator << shift, denominator)
            : BigInteger.DivRem(numerator, denominator << -shift);
        return (remainder.IsZero ? quotient : quotient | BigInteger.One, -shift);
    }

    private static double Round(BigInteger quotient, int exponent)
    {
        var length = (int)quotient.GetBitLength();
        var leading = length - 1 + exponent;
        var precision = Math.Min(SignificandBits, SignificandBits + leading - SmallestNormalExponent);
        if (precision < 0)
            return 0;

        var dropped = length - precision;
        var (kept, half) = (quotient >> dropped, BigInteger.One << (dropped - 1));
        var order = (quotient - (kept << dropped)).CompareTo(half);
        if (order > 0 || (order == 0 && !kept.IsEven))
            kept += 1;
        return Math.ScaleB((double)kept, dropped + exponent);
    }
}
