namespace CalcService.Core.Tests.Grading.Responses;

/// <summary>Numbers in all the ways that students write them; the exact value stands beside each.</summary>
public sealed class NumberReadingTests
{
    [Theory]
    [InlineData("28", "28")]
    [InlineData("  28\t", "28")]
    [InlineData("\u200e28\u00a0", "28")]
    [InlineData("\ufeff28\u200b", "28")]
    [InlineData("28.0", "28")]
    [InlineData("+28", "28")]
    [InlineData("007", "7")]
    [InlineData(".5", "1/2")]
    [InlineData("5.", "5")]
    [InlineData("1e3", "1000")]
    [InlineData("1E+3", "1000")]
    [InlineData("2.5e-1", "1/4")]
    [InlineData("２８", "28")]
    [InlineData("３．５", "7/2")]
    [InlineData("٢٨", "28")]
    [InlineData("𝟐𝟖", "28")]
    [InlineData("२८", "28")]
    [InlineData("−5", "-5")]
    [InlineData("–5", "-5")]
    [InlineData("—5", "-5")]
    [InlineData("﹣5", "-5")]
    [InlineData("－5", "-5")]
    [InlineData("= 28", "28")]
    [InlineData("≈ 28", "28")]
    [InlineData(" = 28", "28")]
    [InlineData("\u00a0≈28 ", "28")]
    public void Plain(string text, string value) => Assert.Equal(value, Read.Number(text).ToString());

    [Theory]
    [InlineData("3×10^8", "300000000")]
    [InlineData("3x10^8", "300000000")]
    [InlineData("3 X 10^8", "300000000")]
    [InlineData("3·10^8", "300000000")]
    [InlineData("3⋅10^8", "300000000")]
    [InlineData("3*10**8", "300000000")]
    [InlineData("3×10⁸", "300000000")]
    [InlineData("3.0×10⁻³", "3/1000")]
    [InlineData("3×10^-3", "3/1000")]
    [InlineData("3×10^(-3)", "3/1000")]
    public void Powers_of_ten(string text, string value) => Assert.Equal(value, Read.Number(text).ToString());

    [Theory]
    [InlineData("16,000", "16000")]
    [InlineData("3,612,672", "3612672")]
    [InlineData("-1,234.5", "-2469/2")]
    [InlineData("１６，０００", "16000")]
    [InlineData("1\u2009234\u2009567", "1234567")]
    [InlineData("1\u202f234", "1234")]
    [InlineData("1\u00a0234", "1234")]
    public void Groups_of_three(string text, string value) => Assert.Equal(value, Read.Number(text).ToString());

    [Theory]
    [InlineData("16,5", "33/2")]
    [InlineData("1.234,5", "2469/2")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("-0,25", "-1/4")]
    [InlineData("max(1,5; 2)", "2")]
    public void Decimal_commas(string text, string value) =>
        Assert.Equal(value, Read.Number(text, Read.Count with { DecimalComma = true }).ToString());

    [Theory]
    [InlineData("3/4", "3/4")]
    [InlineData("-1/2", "-1/2")]
    [InlineData("3⁄4", "3/4")]
    [InlineData("6÷4", "3/2")]
    [InlineData("½", "1/2")]
    [InlineData("20%", "1/5")]
    [InlineData("12.5 %", "1/8")]
    [InlineData("20％", "1/5")]
    [InlineData("50%*3", "3/2")]
    public void Fractions_and_percentages(string text, string value) => Assert.Equal(value, Read.Number(text).ToString());

    [Theory]
    [InlineData("28*28*16*32*9", "3612672")]
    [InlineData("28×28×16×32×3^2", "3612672")]
    [InlineData("(224-7)/2+1", "219/2")]
    [InlineData("floor((224-7+2*3)/2)+1", "112")]
    [InlineData("2^10", "1024")]
    [InlineData("2**10", "1024")]
    [InlineData("2²", "4")]
    [InlineData("2⁻¹", "1/2")]
    [InlineData("2⁺¹⁰", "1024")]
    [InlineData("2^3^2", "512")]
    [InlineData("-2^2", "-4")]
    [InlineData("(-2)^2", "4")]
    [InlineData("2^-1", "1/2")]
    [InlineData("3*-2", "-6")]
    [InlineData("10-3-2", "5")]
    [InlineData("12/3/2", "2")]
    [InlineData("0.1+0.2", "3/10")]
    [InlineData("sqrt(9/4)", "3/2")]
    [InlineData("√9", "3")]
    [InlineData("√(9)*2", "6")]
    [InlineData("log2(8)", "3")]
    [InlineData("log10(1000)", "3")]
    [InlineData("exp(0)", "1")]
    [InlineData("ln(1)", "0")]
    [InlineData("abs(-3)", "3")]
    [InlineData("ceil(7/2)", "4")]
    [InlineData("round(5/2)", "3")]
    [InlineData("round(-5/2)", "-3")]
    [InlineData("max(1,2,3)", "3")]
    [InlineData("min(4; 2)", "2")]
    [InlineData("relu(-1)", "0")]
    [InlineData("sigmoid(0)", "1/2")]
    [InlineData("tanh(0)", "0")]
    [InlineData("SQRT(4)", "2")]
    [InlineData("max(1000,2000)", "2000")]
    [InlineData("9^(1/2)", "3")]
    [InlineData("73/576 ≈ 0.1267", "73/576")]
    [InlineData("1/4 = 0.25", "1/4")]
    public void Exact_arithmetic(string text, string value) => Assert.Equal(value, Read.Number(text).ToString());

    [Theory]
    [InlineData("sqrt(2)/2", 0.70710678118654752)]
    [InlineData("exp(-1)", 0.36787944117144233)]
    [InlineData("1/(1+e^-2)", 0.88079707797788243)]
    [InlineData("2*pi", 6.2831853071795865)]
    [InlineData("π", 3.1415926535897932)]
    [InlineData("ln(2)", 0.69314718055994531)]
    [InlineData("log(2)", 0.69314718055994531)]
    [InlineData("log2(10)", 3.3219280948873623)]
    [InlineData("2^0.5", 1.4142135623730951)]
    [InlineData("2^(1/3)", 1.2599210498948732)]
    [InlineData("2^(1/7)", 1.1040895136738123)]
    public void Approximate_arithmetic(string text, double value) =>
        Assert.Equal(value, Read.Number(text).ToDouble(), 1e-15);

    [Theory]
    [InlineData("5K", "5000")]
    [InlineData("5k", "5000")]
    [InlineData("3.6M", "3600000")]
    [InlineData("3.6 M", "3600000")]
    [InlineData("1.2G", "1200000000")]
    [InlineData("1B", "1000000000")]
    [InlineData("2T", "2000000000000")]
    [InlineData("361万", "3610000")]
    [InlineData("1.5亿", "150000000")]
    [InlineData("1.2M + 0.3M", "1500000")]
    public void Suffixes_of_counts(string text, string value) => Assert.Equal(value, Read.Number(text).ToString());

    [Theory]
    [InlineData("100", 1, 3, 0)]
    [InlineData("100.", 3, 3, 0)]
    [InlineData("1.00e2", 3, 3, 0)]
    [InlineData("0.0", 1, 1, 1)]
    [InlineData("0.00", 2, 2, 2)]
    [InlineData("0", 1, 1, 0)]
    [InlineData("0.00167", 3, 3, 5)]
    [InlineData("1.67e-3", 3, 3, 5)]
    [InlineData("-0.0450", 3, 3, 4)]
    [InlineData("1,200", 2, 4, 0)]
    [InlineData("1200.0", 5, 5, 1)]
    [InlineData("3.20×10^4", 3, 3, 0)]
    [InlineData("3.20×10^-4", 3, 3, 6)]
    [InlineData("10M", 1, 2, 0)]
    [InlineData("3.6M", 2, 2, 1)]
    [InlineData("20%", 1, 2, 2)]
    [InlineData("1/3", 0, 0, 0)]
    [InlineData("(5)", 1, 1, 0)]
    public void Figures_are_counted_on_the_text(string text, int least, int most, int decimals)
    {
        var written = Read.Understood(text, Read.Count).Written[0];
        Assert.Equal((least, most, decimals), (written.LeastFigures, written.MostFigures, written.Decimals));
    }

    [Theory]
    [InlineData("3.6M", "1000000")]
    [InlineData("3.6e6", "1000000")]
    [InlineData("3.6×10^6", "1000000")]
    [InlineData("3600000", null)]
    [InlineData("3.6*1000000", null)]
    public void A_suffix_or_an_exponent_is_a_magnitude(string text, string? magnitude) =>
        Assert.Equal(magnitude, Read.Understood(text, Read.Count).Written[0].Magnitude?.ToString());

    [Fact]
    public void What_was_understood_is_said_with_the_sign_of_rounding() => Assert.Equal(
        ("3\u202f600\u202f000", "≈ 1.41421", "7/3"),
        (Said("3.6M"), Said("sqrt(2)"), Said("7/3")));

    private static string Said(string text) => Read.Understood(text, Read.Count).Understanding.ToString();
}
