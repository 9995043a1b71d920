using System.Numerics;
using CalcService.Core.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace CalcService.Core.Tests.Numbers;

public sealed class ScalarArithmeticTests
{
    private static readonly BigInteger TwoTo63 = BigInteger.One << 63;

    private static Gen<Scalar> Moderate => Generators.Exact.Where(x => x.Numerator.GetBitLength() < 100);

    private static Scalar Exactly(string decimalText) => Scalar.Parse(decimalText);

    [Fact] public void Default_is_the_exact_zero() => Assert.Equal(0, default(Scalar));
    [Fact] public void Tenths_add_up() => Assert.Equal(Scalar.Ratio(3, 10), Exactly("0.1") + Exactly("0.2"));
    [Fact] public void Thirds_and_sixths() => Assert.Equal(Scalar.Ratio(1, 2), Scalar.Ratio(1, 3) + Scalar.Ratio(1, 6));
    [Fact] public void Ratios_are_reduced() => Assert.Equal("-2/3", Scalar.Ratio(4, -6).ToString());
    [Fact] public void Quotient_of_integers() => Assert.Equal(Scalar.Ratio(7, 3), (Scalar)14 / 6);
    [Fact] public void Convolution_count() => Assert.Equal(3612672, (Scalar)28 * 28 * 16 * 32 * 9);

    [Fact] public void Sum_beyond_long() => Assert.Equal(TwoTo63, ((Scalar)long.MaxValue + 1).Numerator);
    [Fact] public void Sum_comes_back_to_long() => Assert.Equal(long.MaxValue, (Scalar)long.MaxValue + 1 - 1);
    [Fact] public void Difference_below_long() => Assert.Equal(-TwoTo63 - 1, ((Scalar)long.MinValue - 1).Numerator);
    [Fact] public void Difference_of_extremes() => Assert.Equal(-1, (Scalar)long.MinValue - -(Scalar)long.MaxValue);
    [Fact] public void Opposite_of_the_smallest_long() => Assert.Equal(TwoTo63, (-(Scalar)long.MinValue).Numerator);
    [Fact] public void Opposite_of_the_opposite() => Assert.Equal(long.MinValue, -(-(Scalar)long.MinValue));
    [Fact]
    public void Smallest_long_squared() =>
        Assert.Equal(BigInteger.One << 126, ((Scalar)long.MinValue * long.MinValue).Numerator);

    [Fact] public void Smallest_long_by_minus_one() => Assert.Equal(TwoTo63, ((Scalar)long.MinValue / -1).Numerator);
    [Fact] public void Smallest_long_by_itself() => Assert.Equal(1, (Scalar)long.MinValue / long.MinValue);
    [Fact] public void One_by_the_smallest_long() => Assert.Equal(TwoTo63, ((Scalar)1 / long.MinValue).Denominator);
    [Fact]
    public void Denominator_of_the_largest_long() =>
        Assert.Equal(long.MaxValue, ((Scalar)1 / long.MaxValue).Denominator);

    [Fact]
    public void Agrees_with_textbook_fractions() => Generators.ForAll(Generators.Ratios, (a, b) =>
    {
        var (x, y) = (Scalar.Ratio(a.N, a.D), Scalar.Ratio(b.N, b.D));
        AssertRatio(a.N * b.D + b.N * a.D, a.D * b.D, x + y);
        AssertRatio(a.N * b.D - b.N * a.D, a.D * b.D, x - y);
        AssertRatio(a.N * b.N, a.D * b.D, x * y);
        if (!b.N.IsZero)
            AssertRatio(a.N * b.D, a.D * b.N, x / y);
    });

    [Fact]
    public void Field_laws() => Generators.ForAll(Moderate, (a, b, c) =>
    {
        Assert.Equal(a + b + c, a + (b + c));
        Assert.Equal(a + b, b + a);
        Assert.Equal(a * b, b * a);
        Assert.Equal(0, a - a);
        if (!b.IsZero)
            Assert.Equal(a, a / b * b);
    });

    [Fact]
    public void Multiplication_distributes() => Generators.ForAll(Generators.Exact.Where(x => x.IsInteger), (a, b, c) =>
    {
        if ((a * (b + c)).IsExact)
            Assert.Equal(a * (b + c), a * b + a * c);
    });

    [Fact]
    public void One_value_has_one_representation() => Generators.ForAll(Generators.Ratios, a =>
    {
        var (direct, detour) = (Scalar.Ratio(a.N, a.D), Scalar.Ratio(a.N * 6, a.D * -6) * -1);
        Assert.True(direct == detour);
        Assert.Equal(direct.GetHashCode(), detour.GetHashCode());
        Assert.True(direct.Denominator.Sign > 0);
        Assert.True(BigInteger.GreatestCommonDivisor(direct.Numerator, direct.Denominator).IsOne);
    });

    [Fact] public void Real_is_contagious() => Assert.Equal(Scalar.Real(0.75), Scalar.Ratio(1, 2) + Scalar.Real(0.25));
    [Fact] public void Exact_zero_times_real_stays_real() => Assert.Equal(Scalar.Real(0), 0 * Scalar.Real(3));
    [Fact] public void Negative_real_zero_is_zero() => Assert.Equal(Scalar.Real(0), Scalar.Real(-0.0));
    [Fact] public void Division_by_exact_zero() => Assert.Throws<DivideByZeroException>(() => (Scalar)1 / 0);
    [Fact]
    public void Division_by_real_zero() =>
        Assert.Throws<DivideByZeroException>(() => (Scalar)1 / Scalar.Real(0));
    [Fact] public void Zero_denominator() => Assert.Throws<DivideByZeroException>(() => Scalar.Ratio(1, 0));

    [Fact]
    public void Five_hundred_and_twelve_bits_are_exact_and_one_more_is_not()
    {
        var largest = (BigInteger.One << Scalar.ExactBits) - 1;
        Assert.Equal(largest, ((Scalar)largest).Numerator);
        Assert.Equal(-largest, ((Scalar)(-largest)).Numerator);
        Assert.Equal(Scalar.Real(Math.ScaleB(1, 512)), (Scalar)largest + 1);
        Assert.Equal(largest, ((Scalar)1 / largest).Denominator);
        Assert.Equal(Scalar.Real(Math.ScaleB(1, -512)), Scalar.Ratio(1, largest + 1));
    }

    [Fact]
    public void An_approximate_number_has_no_parts()
    {
        Assert.Throws<InvalidOperationException>(() => Scalar.Real(0.5).Numerator);
        Assert.Throws<InvalidOperationException>(() => Scalar.Real(0.5).Denominator);
    }

    [Fact]
    public void Small_integers_do_not_allocate()
    {
        Scalar sum = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 1; i <= 1000; i++)
            sum = sum + (Scalar)i * 3 - i / (Scalar)1;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1001000, sum);
    }

    private static void AssertRatio(BigInteger numerator, BigInteger denominator, Scalar actual)
    {
        Assert.Equal(numerator * actual.Denominator, denominator * actual.Numerator);
        Assert.True(actual.Denominator.Sign > 0);
    }
}
