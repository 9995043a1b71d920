namespace CalcService.Core.Numbers;

/// <summary>
/// Exact numbers over one denominator: decimals become whole numbers, which are quick to multiply and to add.
/// </summary>
/// <param name="Numerators">The numerators, in the order of the numbers.</param>
/// <param name="Denominator">What all of them are divided by.</param>
/// <param name="Largest">The largest magnitude of a numerator.</param>
internal sealed record CommonDenominator(long[] Numerators, long Denominator, double Largest)
{
    /// <summary>The numbers over their least common denominator; null where one is approximate, or does not fit 64
    /// bits.</summary>
    public static CommonDenominator? Of(ReadOnlySpan<Scalar> numbers)
    {
        if (Least(numbers) is not { } common)
            return null;

        var (numerators, largest) = (new long[numbers.Length], 0.0);
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i].TryToSmallRatio(out var numerator, out var denominator);
            if (Math.BigMul(numerator, common / denominator, out numerators[i]) != numerators[i] >> 63)
                return null;
            largest = Math.Max(largest, Math.Abs((double)numerators[i]));
        }

        return new(numerators, common, largest);
    }

    private static long? Least(ReadOnlySpan<Scalar> numbers)
    {
        var common = 1L;
        foreach (var number in numbers)
        {
            if (!number.TryToSmallRatio(out _, out var denominator))
                return null;
            if (common % denominator == 0)
                continue;
            var shared = (long)Scalar.GreatestCommonDivisor((ulong)common, (ulong)denominator);
            if (Math.BigMul(common, denominator / shared) > long.MaxValue)
                return null;
            common *= denominator / shared;
        }

        return common;
    }
}
