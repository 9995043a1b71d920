using System.Numerics;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Numbers;

public sealed class ScalarFunctionsTests
{
    private static Scalar Half => Scalar.Ratio(1, 2);

    private static void Near(double expected, Scalar actual, double relative = 4e-16)
    {
        Assert.False(actual.IsExact);
        var deviation = Math.Abs(expected) * relative;
        Assert.InRange(actual.ToDouble(), expected - deviation, expected + deviation);
    }

    [Theory]
    [InlineData(7, 2, 3, 4)]
    [InlineData(-7, 2, -4, -3)]
    [InlineData(-1, 3, -1, 0)]
    [InlineData(6, 2, 3, 3)]
    [InlineData(long.MinValue, 3, -3074457345618258603, -3074457345618258602)]
    public void Floor_and_ceiling(long numerator, long denominator, long floor, long ceiling)
    {
        Assert.Equal(floor, Scalar.Ratio(numerator, denominator).Floor());
        Assert.Equal(ceiling, Scalar.Ratio(numerator, denominator).Ceiling());
    }

    [Fact]
    public void Floor_is_the_integer_within_one_below() => Generators.ForAll(Generators.Exact, x =>
    {
        var floor = x.Floor();
        Assert.True(floor.IsInteger);
        Assert.True(floor <= x && x < floor + 1);
    });

    [Fact] public void Floor_of_a_real_is_real() => Assert.Equal(Scalar.Real(-3), Scalar.Real(-2.5).Floor());
    [Fact] public void Ceiling_of_a_real_is_real() => Assert.Equal(Scalar.Real(-2), Scalar.Real(-2.5).Ceiling());
    [Fact]
    public void Distance_of_the_smallest_long() =>
        Assert.Equal(BigInteger.One << 63, ((Scalar)long.MinValue).Abs().Numerator);

    [Fact]
    public void Square_root_of_a_ratio_of_squares() =>
        Assert.Equal(Scalar.Ratio(3, 7), Scalar.Ratio(9, 49).Sqrt());
    [Fact] public void Square_root_of_zero() => Assert.Equal(0, ((Scalar)0).Sqrt());
    [Fact]
    public void Square_root_of_a_large_square() =>
        Assert.Equal(
            BigInteger.Pow(10, 70) + 1,
            ((Scalar)BigInteger.Pow(BigInteger.Pow(10, 70) + 1, 2)).Sqrt().Numerator);

    [Fact]
    public void Square_root_next_to_a_large_square_is_approximate() =>
        Near(1e70, ((Scalar)(BigInteger.Pow(10, 140) + 1)).Sqrt());

    [Fact]
    public void Square_roots_are_exact_for_squares_and_for_nothing_else() => Assert.Equal(
        Enumerable.Range(0, 101).Select(root => root * root),
        Enumerable.Range(0, 10_001).Where(n => ((Scalar)n).Sqrt().IsExact));

    [Fact] public void Square_root_of_two() => Near(1.4142135623730951, ((Scalar)2).Sqrt());
    [Fact]
    public void Square_root_of_a_negative() =>
        Assert.Throws<UndefinedValueException>(() => ((Scalar)(-4)).Sqrt());
    [Fact]
    public void Square_root_of_a_negative_real() =>
        Assert.Throws<UndefinedValueException>(() => Scalar.Real(-1e-300).Sqrt());

    [Fact]
    public void Root_of_a_square_is_exact() => Generators.ForAll(Generators.Exact, x =>
    {
        if ((x * x).IsExact)
            Assert.Equal(x.Abs(), (x * x).Sqrt());
    });

    [Fact] public void Exponential_of_zero() => Assert.Equal(1, ((Scalar)0).Exp());
    [Fact] public void Exponential_of_one() => Near(Math.E, ((Scalar)1).Exp());
    [Fact] public void Exponential_overflows_to_infinity() => Assert.False(((Scalar)1000).Exp().IsFinite);
    [Fact] public void Exponential_of_real_zero_is_approximate() => Near(1, Scalar.Real(0).Exp());

    [Fact] public void Logarithm_of_one() => Assert.Equal(0, ((Scalar)1).Log());
    [Fact] public void Logarithm_of_a_half() => Near(-0.6931471805599453, Half.Log());
    [Fact]
    public void Logarithm_of_a_large_integer() =>      // 150 · ln 10
        Near(345.38776394910684, ((Scalar)BigInteger.Pow(10, 150)).Log());

    [Fact]
    public void Logarithm_next_to_one() =>              // ln(1 + d) = d − d²/2 + …
        Near(1e-20, (1 + Scalar.Ratio(1, BigInteger.Pow(10, 20))).Log());

    [Fact]
    public void Logarithm_a_little_below_one() =>       // −1e-6 − 5e-13 − 3.3e-19
        Near(-1.0000005000003333e-6, Scalar.Ratio(999_999, 1_000_000).Log());

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Logarithm_needs_a_positive_number(int x)
    {
        Assert.Throws<UndefinedValueException>(() => ((Scalar)x).Log());
        Assert.Throws<UndefinedValueException>(() => Scalar.Real(x).Log());
    }

    [Fact]
    public void Exact_values_at_zero()
    {
        Assert.Equal(0, ((Scalar)0).Tanh());
        Assert.Equal(0, ((Scalar)0).Sin());
        Assert.Equal(1, ((Scalar)0).Cos());
        Assert.Equal(Half, ((Scalar)0).Sigmoid());
    }

    [Fact] public void Hyperbolic_tangent() => Near(0.46211715726000976, Half.Tanh());
    [Fact] public void Sine_of_an_angle_in_radians() => Near(0.479425538604203, Half.Sin());
    [Fact] public void Cosine_of_an_angle_in_radians() => Near(0.8775825618903728, Half.Cos());
    [Fact] public void Logistic_of_one() => Near(0.7310585786300049, ((Scalar)1).Sigmoid());
    [Fact] public void Logistic_of_a_large_negative() => Near(Math.Exp(-700), ((Scalar)(-700)).Sigmoid());
    [Fact] public void Logistic_of_a_huge_number() => Near(1, ((Scalar)10_000).Sigmoid());
    [Fact] public void Logistic_of_a_huge_negative() => Assert.Equal(Scalar.Real(0), ((Scalar)(-10_000)).Sigmoid());
}
