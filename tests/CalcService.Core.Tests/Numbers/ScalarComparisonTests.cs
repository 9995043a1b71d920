using System.Numerics;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Numbers;

public sealed class ScalarComparisonTests
{
    [Fact] public void Thirds_lie_between_tenths() => Assert.True(Scalar.Ratio(3, 10) < Scalar.Ratio(1, 3));
    [Fact] public void Negative_ratios() => Assert.True(Scalar.Ratio(-1, 2) < Scalar.Ratio(-1, 3));
    [Fact] public void Extremes() => Assert.True((Scalar)long.MinValue < Scalar.Ratio(long.MinValue, long.MaxValue));
    [Fact] public void A_tenth_is_below_its_double() => Assert.True(Scalar.Ratio(1, 10) < Scalar.Real(0.1));
    [Fact] public void The_double_of_a_third_is_below_it() => Assert.True(Scalar.Real(1.0 / 3) < Scalar.Ratio(1, 3));
    [Fact] public void Beyond_53_bits() => Assert.True((1L << 53) + 1 > Scalar.Real(1L << 53));
    [Fact]
    public void Infinity_is_above_all() =>
        Assert.True(Scalar.Real(double.PositiveInfinity) > BigInteger.Pow(10, 150));
    [Fact]
    public void Not_a_number_comes_first() =>
        Assert.True(Scalar.Real(double.NaN) < Scalar.Real(double.NegativeInfinity));
    [Fact] public void Smaller() => Assert.Equal(-2, Scalar.Min(3, -2));
    [Fact] public void Larger() => Assert.Equal(Scalar.Real(3.5), Scalar.Max(3, Scalar.Real(3.5)));

    [Fact]
    public void Equality_asks_for_the_same_exactness()
    {
        Assert.NotEqual(Scalar.Ratio(1, 2), Scalar.Real(0.5));
        Assert.Equal(0, Scalar.Ratio(1, 2).CompareTo(Scalar.Real(0.5)));
        Assert.Equal(Scalar.Real(double.NaN), Scalar.Real(double.NaN));
        Assert.True((Scalar)1 != Scalar.Real(1));
        Assert.False(((Scalar)1).Equals("1"));
    }

    [Fact]
    public void Order_is_that_of_cross_products() => Generators.ForAll(Generators.Ratios, (a, b) =>
    {
        var (x, y) = (Scalar.Ratio(a.N, a.D), Scalar.Ratio(b.N, b.D));
        var expected = (a.N * b.D * (a.D * b.D).Sign).CompareTo(b.N * a.D * (a.D * b.D).Sign);
        Assert.Equal(expected, Math.Sign(x.CompareTo(y)));
        Assert.Equal(expected <= 0, x <= y);
        Assert.Equal(expected >= 0, x >= y);
    });

    [Fact]
    public void A_double_compares_as_the_binary_fraction_it_is() => Generators.ForAll(Generators.Exact, x =>
    {
        var rounded = Scalar.Real(x.ToDouble());
        var (numerator, denominator) = NearestDouble.ToRatio(x.ToDouble());
        Assert.Equal(x.CompareTo(Scalar.Ratio(numerator, denominator)), x.CompareTo(rounded));
        Assert.Equal(-x.CompareTo(rounded), rounded.CompareTo(x));
    });
}
