using System.Numerics;

namespace CalcService.Core.Numbers;

/// <summary>Σ aᵢ·bᵢ with one reduction at the end, by the cheapest arithmetic that holds all of it.</summary>
internal static class DotProduct
{
    /// <summary>A sum below this bound can take one more term of two 64-bit factors without overflow.</summary>
    internal static readonly Int128 RoomForOneMore = Int128.One << 126;

    public static Scalar Of(ReadOnlySpan<Scalar> a, ReadOnlySpan<Scalar> b)
    {
        if (a.Length != b.Length)
            throw new ArgumentException($"Vectors of {a.Length} and of {b.Length} have no dot product.", nameof(b));

        return OfSmallIntegers(a, b)
            ?? (ContainsReal(a) || ContainsReal(b) ? OfReals(a, b) : OfSmallRatios(a, b) ?? OfLargeRatios(a, b));
    }

    private static Scalar? OfSmallIntegers(ReadOnlySpan<Scalar> a, ReadOnlySpan<Scalar> b)
    {
        Int128 sum = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (!a[i].IsSmallInteger || !b[i].IsSmallInteger)
                return null;

            var high = Math.BigMul(a[i].SmallNumerator, b[i].SmallNumerator, out var low);
            if (high != low >> 63)
                return null;
            sum += low;
        }

        return Scalar.FromRatio(sum, 1);
    }

    private static Scalar OfReals(ReadOnlySpan<Scalar> a, ReadOnlySpan<Scalar> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i].ToDouble() * b[i].ToDouble();
        return Scalar.Real(sum);
    }

    // Terms are added over their least common denominator as long as it, and every product, fits 64 bits.
    private static Scalar? OfSmallRatios(ReadOnlySpan<Scalar> a, ReadOnlySpan<Scalar> b)
    {
        var (sum, denominator) = (Int128.Zero, 1L);
        for (var i = 0; i < a.Length; i++)
        {
            if (!TryMultiply(a[i], b[i], out var term, out var termDenominator))
                return null;

            var shared = (long)Scalar.GreatestCommonDivisor((ulong)denominator, (ulong)termDenominator);
            var (widening, termFactor) = (termDenominator / shared, denominator / shared);
            if (widening != 1)
            {
                if (Math.BigMul(denominator, widening) > long.MaxValue || !IsLong(sum))
                    return null;
                (sum, denominator) = (sum * widening, denominator * widening);
            }

            if (Int128.Abs(sum) >= RoomForOneMore)
                return null;
            sum += Math.BigMul(term, termFactor);
        }

        return Scalar.FromRatio(sum, denominator);
    }

    private static bool TryMultiply(Scalar a, Scalar b, out long numerator, out long denominator)
    {
        (numerator, denominator) = (0, 0);
        if (!a.TryToSmallRatio(out var aNumerator, out var aDenominator)
            || !b.TryToSmallRatio(out var bNumerator, out var bDenominator))
        {
            return false;
        }

        return Math.BigMul(aNumerator, bNumerator, out numerator) == numerator >> 63
            && Math.BigMul(aDenominator, bDenominator, out denominator) == 0
            && denominator > 0;
    }

    private static Scalar OfLargeRatios(ReadOnlySpan<Scalar> a, ReadOnlySpan<Scalar> b)
    {
        var (sum, denominator) = (BigInteger.Zero, BigInteger.One);
        for (var i = 0; i < a.Length; i++)
        {
            var termDenominator = a[i].Denominator * b[i].Denominator;
            var shared = BigInteger.GreatestCommonDivisor(denominator, termDenominator);
            sum = sum * (termDenominator / shared) + a[i].Numerator * b[i].Numerator * (denominator / shared);
            denominator *= termDenominator / shared;

            // Unrelated denominators multiply up without end; what they come to is approximate anyway.
            if (denominator.GetBitLength() > 4 * Scalar.ExactBits)
                return OfReals(a, b);
        }

        return Scalar.FromRatio(sum, denominator);
    }

    private static bool ContainsReal(ReadOnlySpan<Scalar> entries)
    {
        foreach (var entry in entries)
        {
            if (!entry.IsExact)
                return true;
        }

        return false;
    }

    private static bool IsLong(Int128 value) => value >= long.MinValue && value <= long.MaxValue;
}
