namespace CalcService.Core.Numbers;

/// <summary>A row or a column that takes part in many dot products: integers over one denominator where 64 bits hold them.</summary>
internal sealed class DotFactor
{
    private readonly Scalar[] _entries;
    private readonly long[]? _numerators; // null where they, or their denominator, need more than 64 bits
    private readonly long _denominator = 1;
    private double[]? _reals;

    private DotFactor(ReadOnlySpan<Scalar> entries)
    {
        _entries = entries.ToArray();
        if (TryShare(entries, out _denominator))
            _numerators = NumeratorsOver(_denominator, entries);
    }

    /// <summary>Cuts a matrix into its rows.</summary>
    /// <param name="entries">The entries, row by row.</param>
    /// <param name="width">How long a row is.</param>
    public static DotFactor[] Of(ReadOnlySpan<Scalar> entries, int width)
    {
        var factors = new DotFactor[entries.Length / width];
        for (var i = 0; i < factors.Length; i++)
            factors[i] = new(entries.Slice(i * width, width));
        return factors;
    }

    /// <summary>The exact dot product, where 64-bit integers over 64-bit denominators hold all of it.</summary>
    public Scalar? TryExactly(DotFactor other)
    {
        if (_numerators is not { } a || other._numerators is not { } b)
            return null;
        var high = Math.BigMul(_denominator, other._denominator, out var denominator);
        return high == 0 && denominator > 0 && TrySum(a, b, out var sum) ? Scalar.FromRatio(sum, denominator) : null;
    }

    /// <summary>The dot product of the nearest doubles.</summary>
    public Scalar Approximately(DotFactor other)
    {
        var (a, b, sum) = (Reals, other.Reals, 0.0);
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return Scalar.Real(sum);
    }

    private double[] Reals => _reals ??= Array.ConvertAll(_entries, entry => entry.ToDouble());

    private static bool TryShare(ReadOnlySpan<Scalar> entries, out long denominator)
    {
        denominator = 1;
        foreach (var entry in entries)
        {
            if (!entry.TryToSmallRatio(out _, out var own))
                return false;
            if (denominator % own == 0)
                continue;
            var shared = (long)Scalar.GreatestCommonDivisor((ulong)denominator, (ulong)own);
            if (Math.BigMul(denominator, own / shared) > long.MaxValue)
                return false;
            denominator *= own / shared;
        }
        return true;
    }

    private static long[]? NumeratorsOver(long denominator, ReadOnlySpan<Scalar> entries)
    {
        var numerators = new long[entries.Length];
        for (var i = 0; i < numerators.Length; i++)
        {
            _ = entries[i].TryToSmallRatio(out var numerator, out var own);
            var high = Math.BigMul(numerator, denominator / own, out numerators[i]);
            if (high != numerators[i] >> 63)
                return null;
        }
        return numerators;
    }

    private static bool TrySum(long[] a, long[] b, out Int128 sum)
    {
        sum = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (Int128.Abs(sum) >= DotProduct.RoomForOneMore)
                return false;
            sum += Math.BigMul(a[i], b[i]);
        }
        return true;
    }
}
