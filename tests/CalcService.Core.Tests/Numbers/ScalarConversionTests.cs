using System.Globalization;
using System.Numerics;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Numbers;

public sealed class ScalarConversionTests
{
    private static readonly BigInteger TwoTo53 = 1L << 53;

    [Fact]
    public void Tie_goes_to_the_even_double() =>
        Assert.Equal(9007199254740992, ((Scalar)(TwoTo53 + 1)).ToDouble());
    [Fact]
    public void Tie_goes_up_to_the_even_double() =>
        Assert.Equal(9007199254740996, ((Scalar)(TwoTo53 + 3)).ToDouble());

    [Fact]
    public void Just_above_a_tie_goes_up() =>
        Assert.Equal(9007199254740994, (TwoTo53 + 1 + Scalar.Ratio(1, TwoTo53)).ToDouble());

    [Fact]
    public void Large_ratio_near_one() =>
        Assert.Equal(1.0, Scalar.Ratio(BigInteger.Pow(10, 100) + 1, BigInteger.Pow(10, 100)).ToDouble());

    [Fact] public void Third() => Assert.Equal(1.0 / 3, Scalar.Ratio(1, 3).ToDouble());
    [Fact] public void Tenth() => Assert.Equal(0.1, Scalar.Ratio(1, 10).ToDouble());
    [Fact]
    public void Smallest_subnormal() =>
        Assert.Equal(double.Epsilon, NearestDouble.To(1, BigInteger.One << 1074));
    [Fact]
    public void Half_the_smallest_subnormal_is_a_tie() =>
        Assert.Equal(0.0, NearestDouble.To(1, BigInteger.One << 1075));
    [Fact]
    public void More_than_half_the_smallest_subnormal() =>
        Assert.Equal(double.Epsilon, NearestDouble.To(3, BigInteger.One << 1076));

    [Fact]
    public void Far_below_the_smallest_subnormal() =>
        Assert.Equal(0.0, NearestDouble.To(1, BigInteger.One << 5000));
    [Fact]
    public void Subnormals_round_once() =>      // 1.5 units and a little more: 2 units, never 1
        Assert.Equal(
            2 * double.Epsilon,
            NearestDouble.To((BigInteger.One << 80) * 3 + 1, BigInteger.One << (1075 + 80)));

    [Fact]
    public void Largest_double() =>
        Assert.Equal(double.MaxValue, NearestDouble.To((TwoTo53 - 1) << 971, 1));

    [Fact]
    public void Half_a_unit_beyond_the_largest_double_is_infinite() =>
        Assert.Equal(double.PositiveInfinity, NearestDouble.To((TwoTo53 * 2 - 1) << 970, 1));

    [Fact]
    public void Just_below_half_a_unit_beyond_the_largest_double() =>
        Assert.Equal(double.MinValue, NearestDouble.To(1 - ((TwoTo53 * 2 - 1) << 970), 1));

    [Fact]
    public void A_double_and_its_ratio_are_the_same() => Generators.ForAll(Generators.Doubles, value =>
    {
        var (numerator, denominator) = NearestDouble.ToRatio(value);
        Assert.Equal(value, NearestDouble.To(numerator, denominator));
    });

    [Fact]
    public void No_double_is_nearer_than_the_nearest() => Generators.ForAll(Generators.Ratios, r =>
    {
        var (exact, nearest) = (Scalar.Ratio(r.N, r.D), Scalar.Ratio(r.N, r.D).ToDouble());
        var distance = Distance(exact, nearest);
        Assert.True(distance <= Distance(exact, Math.BitIncrement(nearest)));
        Assert.True(distance <= Distance(exact, Math.BitDecrement(nearest)));
    });

    [Theory]
    [InlineData(int.MaxValue, true)]
    [InlineData(int.MinValue, true)]
    [InlineData(int.MaxValue + 1L, false)]
    [InlineData(int.MinValue - 1L, false)]
    public void Int32_range(long value, bool fits)
    {
        Assert.Equal(fits, ((Scalar)value).TryToInt32(out var read));
        Assert.True(!fits || read == value);
    }

    [Fact]
    public void Only_exact_integers_become_integers()
    {
        Assert.False(Scalar.Ratio(1, 2).TryToInt32(out _));
        Assert.False(Scalar.Real(2).TryToInt32(out _));
        Assert.False(Scalar.Real(2).TryToInt64(out _));
        Assert.False(((Scalar)(BigInteger.One << 63)).TryToInt64(out _));
        Assert.True(((Scalar)long.MinValue).TryToInt64(out var smallest));
        Assert.Equal(long.MinValue, smallest);
    }

    [Fact]
    public void Kinds_of_numbers_are_told_apart()
    {
        Assert.True(((Scalar)(BigInteger.One << 100)).IsInteger);
        Assert.False(Scalar.Ratio(1, BigInteger.One << 100).IsInteger);
        Assert.False(Scalar.Real(2).IsInteger);
        Assert.False(Scalar.Real(double.NaN).IsFinite);
        Assert.False(Scalar.Real(double.NegativeInfinity).IsFinite);
        Assert.True(Scalar.Real(double.NegativeInfinity).IsNegative);
        Assert.Equal(0, Scalar.Real(double.NaN).Sign);
        Assert.Equal(-1, ((Scalar)(-(BigInteger.One << 100))).Sign);
        Assert.False(((Scalar)(BigInteger.One << 100)).IsZero);
    }

    [Fact]
    public void Text_of_a_double_reads_back() => Generators.ForAll(Generators.Doubles, value =>
        Assert.Equal(value, double.Parse(Scalar.Real(value).ToString(), CultureInfo.InvariantCulture)));

    private static Scalar Distance(Scalar exact, double nearest)
    {
        var (numerator, denominator) = NearestDouble.ToRatio(nearest);
        return (exact - Scalar.Ratio(numerator, denominator)).Abs();
    }
}
