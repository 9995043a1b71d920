using System.Numerics;
using System.Runtime.CompilerServices;

namespace CalcService.Core.Numbers;

/// <content>Arithmetic: 64-bit integers first, then ratios of them, then what is large or approximate.</content>
public readonly partial struct Scalar
{
    /// <summary>The sum; exact if both are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator +(Scalar a, Scalar b)
    {
        if (AreSmallIntegers(a, b))
        {
            var sum = unchecked(a._numerator + b._numerator);
            if (((a._numerator ^ sum) & (b._numerator ^ sum)) >= 0)     // no overflow: the sum has a sign of its own
                return new(sum);
        }

        return AddRatios(a, b);
    }

    /// <summary>The difference; exact if both are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator -(Scalar a, Scalar b)
    {
        if (AreSmallIntegers(a, b))
        {
            var difference = unchecked(a._numerator - b._numerator);
            if (((a._numerator ^ b._numerator) & (a._numerator ^ difference)) >= 0)
                return new(difference);
        }

        return a + -b;
    }

    /// <summary>The product; exact if both are, so an exact 0 times an approximate number is approximate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator *(Scalar a, Scalar b)
    {
        if (AreSmallIntegers(a, b))
        {
            var high = Math.BigMul(a._numerator, b._numerator, out var low);
            if (high == low >> 63)
                return new(low);
        }

        return MultiplyRatios(a, b);
    }

    /// <summary>The quotient; exact if both are.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0, exactly or as a double.</exception>
    public static Scalar operator /(Scalar a, Scalar b)
    {
        if (b.IsZero)
            throw new DivideByZeroException();

        return AreSmall(a, b) ? MultiplySmall(a, (ulong)b.SmallDenominator, Magnitude(b._numerator), b._numerator < 0)
            : a.IsExact && b.IsExact ? DivideLarge(a, b)
            : Real(a.ToDouble() / b.ToDouble());
    }

    /// <summary>The opposite number.</summary>
    public static Scalar operator -(Scalar a) =>
        a._form is null && a._numerator != long.MinValue ? new(-a._numerator, a.SmallDenominator)
        : a.IsExact ? NegateLarge(a)
        : Real(-a.RealValue);

    /// <summary>Σ aᵢ·bᵢ; exact if all entries are.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Scalar Dot(ReadOnlySpan<Scalar> a, ReadOnlySpan<Scalar> b) => DotProduct.Of(a, b);

    /// <summary>The value of <paramref name="numerator"/>/<paramref name="denominator"/> in its one
    /// representation.</summary>
    internal static Scalar FromRatio(BigInteger numerator, BigInteger denominator)
    {
        Effort.Spend(Effort.OfLargeFractions);
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (numerator, denominator) = (numerator / divisor, denominator / divisor);

        return IsLong(numerator) && IsLong(denominator) ? new((long)numerator, (long)denominator)
            : IsBounded(numerator) && IsBounded(denominator) ? new(0, 1, new LargeRatio(numerator, denominator))
            : Real(NearestDouble.To(numerator, denominator));
    }

    /// <summary>As above, without large integers where both parts fit 64 bits; the denominator is positive.</summary>
    internal static Scalar FromRatio(Int128 numerator, long denominator)
    {
        var remainder = (long)(numerator % denominator);
        var divisor = (long)GreatestCommonDivisor(Magnitude(remainder), (ulong)denominator);
        return FromReduced(numerator / divisor, denominator / divisor);
    }

    /// <summary>An integer over a power of ten, of at most 18 decimals: only twos and fives can be common factors.</summary>
    internal static Scalar FromDecimal(long significand, int decimals)
    {
        if (significand == 0)
            return default;

        var (twos, denominator) = (Math.Min(decimals, BitOperations.TrailingZeroCount(significand)), 1L);
        for (var fives = decimals; fives > 0; fives--)
        {
            var (quotient, remainder) = Math.DivRem(significand, 5);
            if (remainder == 0)
                significand = quotient;
            else
                denominator *= 5;
        }
        return new(significand >> twos, denominator << (decimals - twos));
    }

    /// <summary>Both operands positive, or one of them zero.</summary>
    internal static ulong GreatestCommonDivisor(ulong a, ulong b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }

    private static Scalar AddRatios(Scalar a, Scalar b) =>
        AreSmall(a, b) ? AddSmall(a, b)
        : a.IsExact && b.IsExact ? AddLarge(a, b)
        : Real(a.ToDouble() + b.ToDouble());

    private static Scalar MultiplyRatios(Scalar a, Scalar b) =>
        AreSmall(a, b) ? MultiplySmall(a, Magnitude(b._numerator), (ulong)b.SmallDenominator, b._numerator < 0)
        : a.IsExact && b.IsExact ? MultiplyLarge(a, b)
        : Real(a.ToDouble() * b.ToDouble());

    private static Scalar FromReduced(Int128 numerator, Int128 denominator) =>
        numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new((long)numerator, (long)denominator)
            : FromLarge(numerator, denominator);

    // Apart from its caller, which would otherwise clear space for large integers each time.
    private static Scalar FromLarge(Int128 numerator, Int128 denominator) =>
        FromRatio((BigInteger)numerator, (BigInteger)denominator);

    // Common factors are looked for where they are small.
    // Source: Knuth, The Art of Computer Programming, volume 2, section 4.5.1.
    private static Scalar AddSmall(Scalar a, Scalar b)
    {
        var shared = (long)GreatestCommonDivisor((ulong)a.SmallDenominator, (ulong)b.SmallDenominator);
        var (aRest, bRest) = (a.SmallDenominator / shared, b.SmallDenominator / shared);

        var sum = Math.BigMul(a._numerator, bRest) + Math.BigMul(b._numerator, aRest);
        var common = shared == 1 ? 1 : (long)GreatestCommonDivisor(Magnitude((long)(sum % shared)), (ulong)shared);
        return FromReduced(sum / common, Math.BigMul(aRest, b.SmallDenominator / common));
    }

    private static Scalar MultiplySmall(Scalar a, ulong numerator, ulong denominator, bool negative)
    {
        var (magnitude, aDenominator) = (Magnitude(a._numerator), (ulong)a.SmallDenominator);
        var first = GreatestCommonDivisor(magnitude, denominator);
        var second = GreatestCommonDivisor(numerator, aDenominator);

        var product = (Int128)Math.BigMul(magnitude / first, numerator / second);
        return FromReduced(
            a._numerator < 0 != negative ? -product : product,
            (Int128)Math.BigMul(aDenominator / second, denominator / first));
    }

    private static Scalar AddLarge(Scalar a, Scalar b) =>
        FromRatio(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    private static Scalar NegateLarge(Scalar a) => FromRatio(-a.Numerator, a.Denominator);

    private static Scalar MultiplyLarge(Scalar a, Scalar b) =>
        FromRatio(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    private static Scalar DivideLarge(Scalar a, Scalar b) =>
        FromRatio(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    private static bool AreSmall(Scalar a, Scalar b) => a._form is null && b._form is null;

    private static bool AreSmallIntegers(Scalar a, Scalar b) =>
        AreSmall(a, b) && (a._denominatorLessOne | b._denominatorLessOne) == 0;

    /// <summary>|value|, which for <see cref="long.MinValue"/> only an unsigned number holds.</summary>
    private static ulong Magnitude(long value) => unchecked((ulong)(value < 0 ? -value : value));

    private static bool IsDouble(long value) => value is >= -(1L << 53) and <= 1L << 53;

    private static bool IsLong(BigInteger value) => value >= long.MinValue && value <= long.MaxValue;

    private static bool IsBounded(BigInteger value) => BigInteger.Abs(value).GetBitLength() <= ExactBits;

    private static InvalidOperationException NotExact() =>
        new("An approximate number has no numerator and denominator.");

    private sealed record LargeRatio(BigInteger Numerator, BigInteger Denominator);
}
