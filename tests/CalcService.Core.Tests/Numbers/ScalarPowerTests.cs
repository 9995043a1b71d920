using System.Numerics;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Numbers;

public sealed class ScalarPowerTests
{
    private static Scalar Power(Scalar x, Scalar exponent) => x.Power(exponent);

    private static Scalar Ratio(int numerator, int denominator) => Scalar.Ratio(numerator, denominator);

    [Fact] public void Positive_exponent() => Assert.Equal(1024, Power(2, 10));
    [Fact] public void Negative_exponent() => Assert.Equal(Ratio(-27, 8), Power(Ratio(-2, 3), -3));
    [Fact] public void Exponent_zero() => Assert.Equal(1, Power(Ratio(-2, 3), 0));
    [Fact] public void Zero_to_the_zero() => Assert.Equal(1, Power(0, 0));
    [Fact] public void Zero_to_a_fraction() => Assert.Equal(0, Power(0, Ratio(1, 2)));
    [Fact] public void Square_root() => Assert.Equal(2, Power(4, Ratio(1, 2)));
    [Fact] public void Root_of_a_ratio() => Assert.Equal(Ratio(9, 4), Power(Ratio(8, 27), Ratio(-2, 3)));
    [Fact] public void Hundredth_root() => Assert.Equal(3, Power(Power(3, 100), Ratio(1, 100)));
    [Fact]
    public void Root_that_does_not_come_out() =>
        Assert.Equal(1.2599210498948732, Power(2, Ratio(1, 3)).ToDouble(), 15);
    [Fact]
    public void Root_of_an_enormous_degree() =>
        Assert.Equal(1.0, Power(2, Scalar.Ratio(1, BigInteger.Pow(10, 100))).ToDouble());

    [Fact] public void Real_exponent() => Assert.Equal(Scalar.Real(8), Power(4, Scalar.Real(1.5)));
    [Fact] public void Real_base() => Assert.Equal(Scalar.Real(-0.125), Power(Scalar.Real(-0.5), 3));

    [Fact] public void Largest_exact_power_of_two() => Assert.Equal(BigInteger.One << 511, Power(2, 511).Numerator);
    [Fact] public void One_bit_more_is_approximate() => Assert.Equal(Scalar.Real(Math.ScaleB(1, 512)), Power(2, 512));
    [Fact] public void Reciprocal_of_the_same() => Assert.Equal(Scalar.Real(Math.ScaleB(1, -512)), Power(2, -512));
    [Fact]
    public void A_power_between_the_bounds_of_the_estimate() =>      // 3^323 has 512 bits, 3^324 has 514
        Assert.Equal((true, false), (Power(3, 323).IsExact, Power(3, 324).IsExact));

    [Fact]
    public void A_tower_costs_nothing() =>
        Assert.Equal(Scalar.Real(double.PositiveInfinity), Power(9, Power(9, 9)));
    [Fact] public void Minus_one_to_a_huge_even_number() => Assert.Equal(1, Power(-1, BigInteger.Pow(10, 150)));
    [Fact] public void Minus_one_to_a_huge_odd_number() => Assert.Equal(-1, Power(-1, BigInteger.Pow(10, 150) + 1));
    [Fact]
    public void Minus_two_to_a_huge_odd_number() =>
        Assert.Equal(Scalar.Real(double.NegativeInfinity), Power(-2, BigInteger.Pow(10, 20) + 1));

    [Fact] public void Zero_to_a_negative_power() => Assert.Throws<DivideByZeroException>(() => Power(0, -1));
    [Fact]
    public void Real_zero_to_a_negative_fraction() =>
        Assert.Throws<DivideByZeroException>(() => Power(Scalar.Real(0), Ratio(-1, 2)));

    [Fact]
    public void Negative_to_a_fraction() =>
        Assert.Throws<UndefinedValueException>(() => Power(-8, Ratio(1, 3)));

    [Fact]
    public void Negative_to_a_real_fraction() =>
        Assert.Throws<UndefinedValueException>(() => Power(-8, Scalar.Real(0.5)));

    [Fact]
    public void Undefined_is_an_arithmetic_fault() =>
        Assert.IsAssignableFrom<ArithmeticException>(Record.Exception(() => Power(-1, Ratio(1, 2))));

    [Fact]
    public void Is_repeated_multiplication() => Generators.ForAll(Generators.Exact, x =>
    {
        if ((x * x * x).IsExact)
            Assert.Equal(x * x * x, Power(x, 3));
        if (!x.IsZero && (x * x).IsExact)
            Assert.Equal(1 / x / x, Power(x, -2));
    });
}
