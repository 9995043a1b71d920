using System.Globalization;
using System.Numerics;
using CalcService.Core.Numbers;
using FsCheck.Fluent;

namespace CalcService.Core.Tests.Numbers;

public sealed class ScalarParsingTests
{
    [Theory]
    [InlineData("0.1", 1, 10)]
    [InlineData("-0.35", -7, 20)]
    [InlineData("+1.50", 3, 2)]
    [InlineData(".5", 1, 2)]
    [InlineData("5.", 5, 1)]
    [InlineData("007", 7, 1)]
    [InlineData("-0", 0, 1)]
    [InlineData("0e999999999999", 0, 1)]
    [InlineData("1e3", 1000, 1)]
    [InlineData("25E-2", 1, 4)]
    [InlineData("1.2e+1", 12, 1)]
    [InlineData("-9223372036854775808", long.MinValue, 1)]
    public void Decimals_enter_exactly(string text, long numerator, long denominator) =>
        Assert.Equal(Scalar.Ratio(numerator, denominator), Scalar.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("--1")]
    [InlineData("+-1")]
    [InlineData("1.2.3")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1,000")]
    [InlineData("0x1F")]
    [InlineData("NaN")]
    [InlineData("1/2")]
    [InlineData("1e1.5")]
    [InlineData("١")]
    [InlineData("1e309")]
    [InlineData("-1e999999999999")]
    [InlineData("1e99999999999999999999999999")]
    [InlineData("179769313486231580793e289")]
    public void Refused(string text)
    {
        Assert.False(Scalar.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Scalar.Parse(text));
    }

    [Fact] public void Many_flops() => Assert.Equal(31 * BigInteger.Pow(10, 22), Scalar.Parse("3.1e23").Numerator);
    [Fact]
    public void Largest_double() =>
        Assert.Equal(Scalar.Real(double.MaxValue), Scalar.Parse("1.7976931348623157e308"));
    [Fact] public void Smallest_double() => Assert.Equal(Scalar.Real(double.Epsilon), Scalar.Parse("5e-324"));
    [Fact] public void Below_every_double() => Assert.Equal(Scalar.Real(0), Scalar.Parse("1e-999999999999"));
    [Fact]
    public void Zeros_and_exponent_make_up_for_each_other() =>
        Assert.Equal(1, Scalar.Parse($"0.{new string('0', 20_000)}1e20001"));

    [Fact]
    public void Trailing_zeros_count_for_nothing() =>
        Assert.Equal(2, Scalar.Parse($"2.{new string('0', 20_000)}"));
    [Fact]
    public void A_power_of_two_with_many_decimals_is_exact() =>
        Assert.Equal(Scalar.Ratio(1, BigInteger.One << 500), Scalar.Parse($"{BigInteger.Pow(5, 500)}e-500"));

    [Fact]
    public void Beyond_the_exact_bits_the_nearest_double() =>
        Assert.Equal(Scalar.Real(1e155), Scalar.Parse("1e155"));
    [Fact] public void Within_the_exact_bits() => Assert.True(Scalar.Parse("1e154").IsExact);

    [Fact]
    public void A_tie_is_broken_by_the_thousandth_digit()
    {
        var tie = $"9007199254740993.{new string('0', 1000)}";
        Assert.Equal(Scalar.Real(9007199254740994), Scalar.Parse($"{tie}1"));
        Assert.Equal(9007199254740993, Scalar.Parse(tie));
    }

    [Fact]
    public void A_long_text_is_read_in_linear_time() =>
        Assert.Equal(Scalar.Real(1.0 / 9), Scalar.Parse($"0.{new string('1', 2_000_000)}"));

    [Fact]
    public void Every_double_is_the_nearest_to_its_text() => Generators.ForAll(Generators.Doubles, value =>
        Assert.Equal(value, Scalar.Parse(value.ToString("E16", CultureInfo.InvariantCulture)).ToDouble()));

    [Fact]
    public void Integers_read_back() => Generators.ForAll(Generators.Integers, value =>
        Assert.Equal(value, Scalar.Parse(((Scalar)value).ToString()).Numerator));

    [Fact]
    public void Agrees_with_decimal() => Generators.ForAll(Generators.Integers.Where(n => n.GetBitLength() < 80), n =>
    {
        var number = (decimal)n / 1000m;
        Assert.Equal(Scalar.Ratio(n, 1000), Scalar.Parse(number.ToString(CultureInfo.InvariantCulture)));
    });
}
