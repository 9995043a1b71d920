using System.Globalization;
using System.Text;
using CalcService.Core.Figures;

namespace CalcService.Core.Tests.Figures;

/// <summary>Lengths are written as the framework would write them, only faster.</summary>
public sealed class CoordinateTests
{
    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(12, "12", "12")]
    [InlineData(12.5, "12.5", "12.5")]
    [InlineData(12.05, "12.05", "12")]
    [InlineData(-0.26, "-0.26", "-0.3")]
    [InlineData(-0.001, "0", "0")]
    [InlineData(0.999, "1", "1")]
    [InlineData(99.95, "99.95", "100")]
    [InlineData(1234567.891, "1234567.89", "1234567.9")]
    public void Has_no_more_decimals_than_it_needs(double value, string hundredths, string tenths)
    {
        Assert.Equal(hundredths, Coordinate.Of(value));
        Assert.Equal(tenths, Tenths(value));
    }

    [Fact]
    public void Is_what_the_framework_writes()
    {
        for (var i = -200_000; i <= 200_000; i++)
        {
            var value = i * 0.0173;
            Assert.Equal(Plain(Math.Round(value, 2), "0.##"), Coordinate.Of(value));
            Assert.Equal(Plain(Math.Round(value, 1), "0.#"), Tenths(value));
        }
    }

    /// <summary>The framework writes a minus before a zero that was rounded from below; nobody wants it.</summary>
    private static string Plain(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture) is "-0" ? "0" : value.ToString(format, CultureInfo.InvariantCulture);

    private static string Tenths(double value)
    {
        var text = new StringBuilder();
        Coordinate.AppendTenths(text, value);
        return text.ToString();
    }
}
