using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Kinds.Givens;

public sealed class ReadingTests
{
    private const string Kind = "conv-output-size";

    [Theory]
    [InlineData("[1,2]", "", "not-an-object")]
    [InlineData("null", "", "not-an-object")]
    [InlineData("""{"kernelSize":3}""", "input", "missing")]
    [InlineData("""{"input":[5],"kernelSize":"3"}""", "kernelSize", "not-an-integer")]
    [InlineData("""{"input":[5],"kernelSize":1.5}""", "kernelSize", "not-an-integer")]
    [InlineData("""{"input":[5],"kernelSize":1e30}""", "kernelSize", "not-an-integer")]
    [InlineData("""{"input":[5],"kernelSize":1e999999999}""", "kernelSize", "not-an-integer")]
    [InlineData("""{"input":[5],"kernelSize":null}""", "kernelSize", "not-an-integer")]
    [InlineData("""{"input":[5,true],"kernelSize":3}""", "input[1]", "not-an-integer")]
    [InlineData("""{"input":[],"kernelSize":3}""", "input", "wrong-length")]
    [InlineData("""{"input":[1,2,3,4],"kernelSize":3}""", "input", "wrong-length")]
    [InlineData("""{"input":[5],"kernelSize":3,"padding":"Same"}""", "padding", "not-a-padding")]
    [InlineData("""{"input":[5],"kernelSize":3,"padding":[[1,2,3]]}""", "padding[0]", "not-a-padding")]
    [InlineData("""{"input":[5],"kernelSize":3,"padding":{}}""", "padding", "not-a-padding")]
    [InlineData("""{"input":[5],"kernelSize":3,"ceilMode":"yes"}""", "ceilMode", "not-a-boolean")]
    [InlineData("""{"input":[5],"kernelSize":3,"kernelSize":4}""", "kernelSize", "duplicate")]
    [InlineData("""{"input":[5],"kernelSize":3,"strides":2}""", "strides", "unknown-field")]
    public void Says_where_and_what(string json, string path, string code)
    {
        var fault = Assert.Single(Problems.Faults(Kind, json));
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    [Theory]
    [InlineData("strides", "stride")]
    [InlineData("kernelsize", "kernelSize")]
    [InlineData("kernle", null)]
    [InlineData("paddnig", "padding")]
    [InlineData("colour", null)]
    public void Suggests_the_nearest_field(string given, string? meant) => Assert.Equal(
        meant, Problems.Faults(Kind, $$"""{"input":[5],"kernelSize":3,"{{given}}":1}""")[0].DidYouMean);

    [Fact]
    public void Reports_every_fault_at_once() => Assert.Equal(
        ["kernelSize", "stride", "padding[1][0]", "dilation[0]", "dilaton", "input"],
        Problems.Faults(Kind, """{"kernelSize":0,"stride":"a","padding":[[0,0],[-1,0]],"dilation":[null],"dilaton":1}""").Select(fault => fault.Path));

    [Fact]
    public void Gives_the_bound_and_the_offending_value() => Assert.Equal(
        "Must be an integer from 1 to 1024, not 0.",
        Problems.Faults(Kind, """{"input":[5],"kernelSize":3,"stride":0}""")[0].Message.In(Language.English));

    [Fact]
    public void A_whole_number_may_be_written_with_a_point() => Assert.Equal(
        3, Problems.Solve(Kind, """{"input":[5.0],"kernelSize":3e0}""", "outputSize").Tensor[0]);

    [Fact]
    public void A_thousand_unknown_fields_are_not_answered_with_a_thousand_faults()
    {
        var fields = string.Join(",", Enumerable.Range(0, 1000).Select(i => $"\"f{i}\":1"));
        Assert.InRange(Problems.Faults(Kind, $"{{{fields}}}").Count, 1, 50);
    }
}
