using System.Numerics;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Numbers;

public sealed class DotProductTests
{
    [Fact] public void Integers() => Assert.Equal(32, Scalar.Dot([1, 2, 3], [4, 5, 6]));
    [Fact] public void Of_nothing() => Assert.Equal(0, Scalar.Dot([], []));
    [Fact]
    public void Reals() => Assert.Equal(
        Scalar.Real(-0.25),
        Scalar.Dot([Scalar.Real(0.5), Scalar.Real(1)], [Scalar.Real(1.5), Scalar.Real(-1)]));
    [Fact]
    public void One_real_makes_it_real() =>
        Assert.Equal(Scalar.Real(2.5), Scalar.Dot([2, Scalar.Real(0.5)], [1, 1]));
    [Fact]
    public void Ratios() =>                       // 1/2·1/3 + 1/4·2 + 3·1/6
        Assert.Equal(
            Scalar.Ratio(7, 6),
            Scalar.Dot([Scalar.Ratio(1, 2), Scalar.Ratio(1, 4), 3], [Scalar.Ratio(1, 3), 2, Scalar.Ratio(1, 6)]));

    [Fact]
    public void Integers_whose_sum_overflows() =>
        Assert.Equal(
            (BigInteger)long.MaxValue * 3,
            Scalar.Dot([long.MaxValue, long.MaxValue, long.MaxValue], [1, 1, 1]).Numerator);

    [Fact]
    public void Integers_whose_products_overflow() =>
        Assert.Equal(
            BigInteger.One << 127,
            Scalar.Dot([long.MinValue, long.MinValue], [long.MinValue, long.MinValue]).Numerator);

    [Fact]
    public void Unrelated_denominators_end_in_a_double()
    {
        Scalar[] ones = [.. Enumerable.Repeat((Scalar)1, 40)];
        Scalar[] parts = [.. Enumerable.Range(0, 40).Select(i => Scalar.Ratio(1, BigInteger.Pow(2, 200) + 2 * i + 1))];
        var sum = Scalar.Dot(ones, parts);
        Assert.False(sum.IsExact);
        Assert.Equal(40 * Math.ScaleB(1, -200), sum.ToDouble(), Math.ScaleB(1, -240));
    }

    [Fact] public void Lengths_must_agree() => Assert.Throws<ArgumentException>(() => Scalar.Dot([1, 2], [1]));

    [Fact]
    public void Is_the_sum_of_the_products() => Generators.ForAll(Generators.Exact, (a, b, c) =>
    {
        var expected = a * b + b * c + c * a;
        if (expected.IsExact)
            Assert.Equal(expected, Scalar.Dot([a, b, c], [b, c, a]));
    });
}
