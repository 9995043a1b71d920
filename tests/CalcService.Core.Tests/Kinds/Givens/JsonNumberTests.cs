using System.Text.Json;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Numbers;
using CalcService.Core.Tests.Numbers;
using FsCheck.Fluent;

namespace CalcService.Core.Tests.Kinds.Givens;

public sealed class JsonNumberTests
{
    [Theory]
    [InlineData(1, 10, "0.1")]
    [InlineData(-5, 2, "-2.5")]
    [InlineData(7, 1, "7")]
    [InlineData(1, 1024, "0.0009765625")]
    [InlineData(-1001, 1000, "-1.001")]
    [InlineData(1, 3, "0.3333333333333333")]
    public void A_ratio_is_written_as_a_decimal(int numerator, int denominator, string expected) =>
        Assert.Equal(expected, JsonNumber.Digits(Scalar.Ratio(numerator, denominator)));

    [Fact]
    public void An_integer_keeps_all_its_digits() =>
        Assert.Equal("123456789012345678901234567890", Written(Scalar.Parse("123456789012345678901234567890")));

    [Fact]
    public void A_rounded_number_is_written_as_short_as_it_can_be() => Assert.Equal("0.1", Written(Scalar.Real(0.1)));

    [Fact]
    public void A_finite_decimal_is_read_back_as_the_same() => Generators.ForAll(
        from significand in Generators.Integers
        from twos in Gen.Choose(0, 60)
        from fives in Gen.Choose(0, 60)
        select Scalar.Ratio(significand, System.Numerics.BigInteger.Pow(2, twos) * System.Numerics.BigInteger.Pow(5, fives)),
        number => Assert.Equal(number, Read(Written(number))));

    [Fact]
    public void What_is_read_is_written_as_it_is_read_again() => Generators.ForAll(
        Generators.Doubles.Select(Scalar.Real).Where(number => number.IsFinite),
        number =>
        {
            var read = Read(Written(number));
            Assert.Equal(number.ToDouble(), read.ToDouble());
            Assert.Equal(read, Read(Written(read)));
        });

    [Theory]
    [InlineData("-0", 0, 1)]
    [InlineData("0.50", 1, 2)]
    [InlineData("1.25e1", 25, 2)]
    [InlineData("123456789012345678.5", 246913578024691357, 2)]
    [InlineData("0.000000000000000001", 1, 1_000_000_000_000_000_000)]
    public void Numbers_are_read_exactly(string json, long numerator, long denominator) =>
        Assert.Equal(Scalar.Ratio(numerator, denominator), Read(json));

    [Theory]
    [InlineData("1e309")]
    [InlineData("-1e999999999999")]
    [InlineData("\"1\"")]
    [InlineData("null")]
    public void What_is_no_number_or_too_large_is_refused(string json) =>
        Assert.False(JsonNumber.TryRead(JsonDocument.Parse(json).RootElement, out _));

    private static Scalar Read(string json)
    {
        Assert.True(JsonNumber.TryRead(JsonDocument.Parse(json).RootElement, out var number));
        return number;
    }

    private static string Written(Scalar number)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            JsonNumber.Write(writer, number);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
