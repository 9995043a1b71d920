namespace CalcService.Core.Numbers;

/// <summary>A row or a column that takes part in many dot products: integers over one denominator where 64 bits hold them.</summary>
internal sealed class DotFactor
{
    private readonly Scalar[] _entries;
    private readonly CommonDenominator? _shared; // null where 64 bits do not hold it
    private double[]? _reals;

    private DotFactor(ReadOnlySpan<Scalar> entries) => (_entries, _shared) = (entries.ToArray(), CommonDenominator.Of(entries));

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
        if (_shared is not { } a || other._shared is not { } b)
            return null;
        var high = Math.BigMul(a.Denominator, b.Denominator, out var denominator);
        return high == 0 && denominator > 0 && TrySum(a.Numerators, b.Numerators, out var sum) ? Scalar.FromRatio(sum, denominator) : null;
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
