
namespace CalcService.Core.Tests.Grading.Responses;

/// <summary>Units are checked, and never converted to another quantity.</summary>
public sealed class UnitReadingTests
{
    [Theory]
    [InlineData("3.6 MFLOPs", "FLOP", "3600000")]
    [InlineData("3.6MFLOPS", "FLOP", "3600000")]
    [InlineData("1.8 GMACs", "MAC", "1800000000")]
    [InlineData("1.8G MACs", "MAC", "1800000000")]
    [InlineData("4640 params", "params", "4640")]
    [InlineData("4.64K parameters", "params", "4640")]
    [InlineData("4640个参数", "params", "4640")]
    [InlineData("28 px", "px", "28")]
    [InlineData("28像素", "px", "28")]
    [InlineData("2 KiB", "B", "2048")]
    [InlineData("2 KB", "B", "2000")]
    [InlineData("2 kB", "B", "2000")]
    [InlineData("3 MiB", "B", "3145728")]
    [InlineData("16 bits", "bit", "16")]
    [InlineData("2048 B", "KiB", "2")]
    [InlineData("2", "KiB", "2")]
    [InlineData("2 GiB", "MiB", "2048")]
    [InlineData("5 kg", "kg", "5")]
    public void Of_the_quantity(string text, string unit, string value) =>
        Assert.Equal(value, Read.Number(text, Read.In(unit)).ToString());

    [Theory]
    [InlineData("7.2 MFLOPs", "MAC", "flops-for-macs", "7200000")]
    [InlineData("3.6 MMACs", "FLOP", "macs-for-flops", "3600000")]
    [InlineData("16 bits", "B", "bits-for-bytes", "16")]
    [InlineData("2 KB", "bit", "bytes-for-bits", "2000")]
    [InlineData("2B", "bit", "bytes-for-bits", "2")]
    [InlineData("4 MFLOPs", "MMAC", "flops-for-macs", "4")]
    public void Taken_for_another_is_a_slip(string text, string unit, string slip, string value)
    {
        var read = Read.Understood(text, Read.In(unit));
        Assert.Equal((slip, value), (read.Slip?.Id, read.Value.Scalar.ToString()));
    }

    [Theory]
    [InlineData("28 px", "MAC")]
    [InlineData("28 MACs", "px")]
    [InlineData("2 Kb", "B")]
    [InlineData("5 lb", "kg")]
    public void Of_another_quantity_is_invalid(string text, string unit) =>
        Assert.Equal("wrong-unit", Read.Invalid(text, Read.In(unit)).Code);

    [Fact]
    public void A_unit_of_one_is_no_magnitude() => Assert.Null(Read.Understood("28 px", Read.In("px")).Written[0].Magnitude);

    [Fact]
    public void A_binary_prefix_is_a_magnitude() =>
        Assert.Equal("1024", Read.Understood("2.0 KiB", Read.In("B")).Written[0].Magnitude?.ToString());
}
