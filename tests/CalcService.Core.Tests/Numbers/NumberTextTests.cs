using System.Globalization;
using System.Numerics;
using CalcService.Core.Numbers;
using FsCheck.Fluent;

namespace CalcService.Core.Tests.Numbers;

public sealed class NumberTextTests
{
    private static void Shows(string expected, Scalar value, int digits = NumberText.DefaultDigits)
    {
        var text = NumberText.Of(value, digits);
        var fraction = text.Denominator is null ? "" : $"/{text.Denominator}";
        var power = text.Exponent is { } exponent ? $"e{exponent.ToString(CultureInfo.InvariantCulture)}" : "";
        var relation = text.IsExact ? "=" : "≈";
        Assert.Equal(expected, $"{relation} {(text.IsNegative ? "-" : "")}{text.Digits}{fraction}{power}");
    }

    private static BigInteger Sevens(int count) => (BigInteger.Pow(10, count) - 1) / 9 * 7;

    private static Scalar Exactly(string text) => Scalar.Parse(text);

    [Fact] public void Zero() => Shows("= 0", 0);
    [Fact] public void Integer() => Shows("= 3612672", 3612672);
    [Fact] public void Negative_integer() => Shows("= -9223372036854775808", long.MinValue);
    [Fact] public void Forty_digits() => Shows($"= {new string('7', 40)}", Sevens(40));
    [Fact] public void Forty_one_digits() => Shows("≈ 7.77778e40", Sevens(41));
    [Fact] public void Large_power_of_ten() => Shows("= 1e50", Exactly("1e50"));

    [Fact] public void Decimal() => Shows("= 0.35", Scalar.Ratio(7, 20));
    [Fact] public void Sum_of_decimals() => Shows("= 0.3", Exactly("0.1") + Exactly("0.2"));
    [Fact] public void Negative_decimal() => Shows("= -123.456", Exactly("-123.456"));
    [Fact] public void Twelve_decimals() => Shows("= 0.000000000001", Exactly("1e-12"));
    [Fact] public void Twelve_digits() => Shows("= 123456.789012", Exactly("123456.789012"));
    [Fact] public void Thirteen_digits() => Shows("≈ 123457", Exactly("123456.7890123"));
    [Fact] public void Thirteen_decimals() => Shows("= 1e-13", Exactly("1e-13"));
    [Fact] public void Long_binary_fraction() => Shows("≈ 0.000122070", Scalar.Ratio(1, 8192));   // 0.0001220703125

    [Fact] public void Fraction() => Shows("= 7/3", Scalar.Ratio(7, 3));
    [Fact] public void Negative_fraction() => Shows("= -1/999999", Scalar.Ratio(-1, 999_999));
    [Fact] public void Denominator_of_seven_digits() => Shows("≈ 9.99999e-7", Scalar.Ratio(1, 1_000_001));
    [Fact] public void Numerator_of_seven_digits() => Shows("≈ 333333", Scalar.Ratio(1_000_000, 3));   // 333333.33…

    [Fact] public void Approximate_integer() => Shows("≈ 2", Scalar.Real(2));
    [Fact] public void Approximate_integer_of_seven_digits() => Shows("≈ -1234567", Scalar.Real(-1234567));
    [Fact] public void Approximate_zero() => Shows("≈ 0", Scalar.Real(0));
    [Fact] public void Approximate_half() => Shows("≈ 0.5", Scalar.Real(0.5));
    [Fact] public void Known_zeros_are_kept() => Shows("≈ 0.593270", Scalar.Real(0.59326999));
    [Fact] public void A_binary_tenth_is_not_a_tenth() => Shows("≈ 0.100000", Scalar.Real(0.1));
    [Fact] public void Lower_end_of_plain() => Shows("≈ 0.0000123457", Scalar.Real(1.23456789e-5));
    [Fact] public void Below_plain() => Shows("≈ 9.87654e-6", Scalar.Real(9.87654321e-6));
    [Fact] public void Upper_end_of_plain() => Shows("≈ 1234570", Scalar.Real(1234567.8));
    [Fact] public void Above_plain() => Shows("≈ 1.23457e7", Scalar.Real(12345678.9));
    [Fact] public void Rounding_may_reach_the_next_power() => Shows("≈ 1.00000e7", Scalar.Real(9999999.7));
    [Fact] public void Rounding_up_to_one() => Shows("≈ 1.00000", Scalar.Real(0.9999999));
    [Fact] public void Smallest_double() => Shows("≈ 4.94066e-324", Scalar.Real(double.Epsilon));
    [Fact] public void Largest_double() => Shows("≈ -1.79769e308", Scalar.Real(double.MinValue));
    [Fact] public void Infinite() => Shows("≈ -∞", Scalar.Real(double.NegativeInfinity));
    [Fact] public void Not_a_number() => Shows("≈ NaN", Scalar.Real(double.NaN));

    [Fact] public void Half_goes_away_from_zero() => Shows("≈ 0.3", Scalar.Real(0.25), digits: 1);
    [Fact] public void Negative_half_goes_away_from_zero() => Shows("≈ -0.13", Scalar.Real(-0.125), digits: 2);
    [Fact] public void Rounding_looks_at_the_value_of_the_double() => Shows("≈ 1.00", Scalar.Real(1.005), digits: 3);
    [Fact] public void Fewer_digits_than_the_integer_part() => Shows("≈ 12300", Scalar.Real(12345.6), digits: 3);
    [Fact] public void Seventeen_digits() => Shows("≈ 0.10000000000000001", Scalar.Real(0.1), digits: 17);

    [Theory]
    [InlineData(0)]
    [InlineData(18)]
    public void Number_of_digits_is_bounded(int digits) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NumberText.Of(1, digits));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("999", "999")]
    [InlineData("2048", "2 048")]
    [InlineData("3612672", "3 612 672")]
    [InlineData("100000", "100 000")]
    [InlineData("2048.56789", "2 048.56789")]
    [InlineData("0.593270", "0.593270")]
    [InlineData("∞", "∞")]
    public void Grouping(string digits, string expected) => Assert.Equal(expected, NumberText.Group(digits, " "));

    [Fact]
    public void What_is_shown_as_exact_is_the_number() => Generators.ForAll(Generators.Exact, value =>
    {
        var text = NumberText.Of(value);
        var shown = Scalar.Parse($"{text.Digits}e{(text.Exponent ?? 0).ToString(CultureInfo.InvariantCulture)}")
            / Scalar.Parse(text.Denominator ?? "1");
        var error = (shown - value.Abs()).Abs();
        Assert.Equal(text.IsExact, error.IsZero);
        Assert.True(error <= value.Abs() / 200_000);      // half a unit in the sixth digit, at worst of 1.00000
    });

    [Fact]
    public void Rounding_agrees_with_decimal()
    {
        var cases = from n in Gen.Choose(1_000_001, 6_999_993) from decimals in Gen.Choose(0, 5) select (n, decimals);
        Generators.ForAll(cases, c =>
        {
            var power = (int)Math.Pow(10, c.decimals);
            var text = NumberText.Of(Scalar.Ratio(c.n, 7 * (BigInteger)power));     // six digits before the power
            var expected = Math.Round(c.n / 7m / power, c.decimals, MidpointRounding.AwayFromZero);
            if (text is { IsExact: false, Denominator: null })
                Assert.Equal(expected, decimal.Parse(text.Digits, CultureInfo.InvariantCulture));
        });
    }
}
