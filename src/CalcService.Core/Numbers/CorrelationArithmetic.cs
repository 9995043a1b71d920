namespace CalcService.Core.Numbers;

/// <summary>The cheapest arithmetic in which a cross-correlation comes out as exact as its numbers are.</summary>
internal abstract class CorrelationArithmetic
{
    private const double WholeDoubles = 1L << 53;
    private const double RoomOf128Bits = 1e38; // 2¹²⁷ is 1.7e38

    /// <summary>What a multiply-accumulate costs, in those of doubles.</summary>
    public abstract int Weight { get; }

    /// <summary>Chooses the arithmetic.</summary>
    /// <param name="input">The input.</param>
    /// <param name="kernels">The kernels.</param>
    /// <param name="terms">Products that make up one entry.</param>
    /// <param name="products">Products in all; in many of them ratios beyond 64 bits become doubles, as in those of
    /// matrices.</param>
    public static CorrelationArithmetic For(Tensor input, Tensor kernels, long terms, long products)
    {
        if (input.IsExact && kernels.IsExact
            && CommonDenominator.Of(input.Entries) is { } x && CommonDenominator.Of(kernels.Entries) is { } k)
        {
            var largest = x.Largest * k.Largest * terms;
            if (largest < RoomOf128Bits)
                return largest < WholeDoubles ? new Whole(x, k) : new Wide(x, k);
        }
        return input.IsExact && kernels.IsExact && products <= MatrixProduct.MostLargeMultiplications
            ? new Rational(input, kernels)
            : new Approximate(input, kernels);
    }

    /// <summary>Every entry, in order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="first">The first channel that each kernel meets.</param>
    public abstract Scalar[] Entries(CorrelationPlan plan, ReadOnlySpan<int> first);

    /// <summary>A whole number over the product of two denominators.</summary>
    private static Func<Int128, Scalar> Over(long a, long b) => Math.BigMul(a, b) switch
    {
        var product when product <= long.MaxValue => sum => Scalar.FromRatio(sum, (long)product),
        var product => sum => Scalar.Ratio(sum, product),
    };

    private static double[] Doubles(long[] whole) => Array.ConvertAll(whole, number => (double)number);

    private static double[] Doubles(ReadOnlySpan<Scalar> entries)
    {
        var doubles = new double[entries.Length];
        for (var i = 0; i < doubles.Length; i++)
            doubles[i] = entries[i].ToDouble();
        return doubles;
    }

    private sealed class Approximate(Tensor input, Tensor kernels) : CorrelationArithmetic
    {
        public override int Weight => 1;

        public override Scalar[] Entries(CorrelationPlan plan, ReadOnlySpan<int> first) =>
            Correlator<double, double, DoubleAccumulation>.Run(
                plan, Doubles(input.Entries), Doubles(kernels.Entries), first, Scalar.Real);
    }

    /// <summary>Whole numbers that doubles hold exactly, however they are added up.</summary>
    private sealed class Whole(CommonDenominator input, CommonDenominator kernels) : CorrelationArithmetic
    {
        public override int Weight => 1;

        public override Scalar[] Entries(CorrelationPlan plan, ReadOnlySpan<int> first)
        {
            var over = Over(input.Denominator, kernels.Denominator);
            var whole = (input.Denominator, kernels.Denominator) == (1, 1);
            return Correlator<double, double, DoubleAccumulation>.Run(
                plan, Doubles(input.Numerators), Doubles(kernels.Numerators), first,
                whole ? sum => (long)sum : sum => over((long)sum));
        }
    }

    private sealed class Wide(CommonDenominator input, CommonDenominator kernels) : CorrelationArithmetic
    {
        public override int Weight => 12;

        public override Scalar[] Entries(CorrelationPlan plan, ReadOnlySpan<int> first) =>
            Correlator<long, Int128, WideAccumulation>.Run(
                plan, input.Numerators, kernels.Numerators, first, Over(input.Denominator, kernels.Denominator));
    }

    private sealed class Rational(Tensor input, Tensor kernels) : CorrelationArithmetic
    {
        public override int Weight => 1; // there are few of them

        public override Scalar[] Entries(CorrelationPlan plan, ReadOnlySpan<int> first) =>
            Correlator<Scalar, Scalar, RationalAccumulation>.Run(
                plan, input.Entries, kernels.Entries, first, sum => sum);
    }
}
