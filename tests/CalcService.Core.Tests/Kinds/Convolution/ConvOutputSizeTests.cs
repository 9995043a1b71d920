using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds.Convolution;

public sealed class ConvOutputSizeTests
{
    private const string Kind = "conv-output-size";

    /// <summary>Wrong results that students really hand in, worked out by hand beside each.</summary>
    [Theory]
    [InlineData("""{"input":[63],"kernelSize":7,"stride":2}""", "only-kernel-divided", "121/2")] // 63 − 7/2 + 1
    [InlineData("""{"input":[32],"kernelSize":5,"stride":2}""", "not-rounded", "29/2")] // 27/2 + 1
    [InlineData("""{"input":[10],"kernelSize":3,"stride":2}""", "not-rounded", "9/2")] // 7/2 + 1
    [InlineData("""{"input":[32],"kernelSize":5,"stride":2}""", "rounded-up", "15")] // ⌈13.5⌉ + 1
    [InlineData("""{"input":[63],"kernelSize":7,"stride":2}""", "no-plus-one", "28")] // 56/2
    [InlineData("""{"input":[4],"kernelSize":3}""", "no-plus-one", "1")]
    [InlineData("""{"input":[5],"kernelSize":3,"padding":2}""", "padding-one-side", "5")] // 5 + 2 − 3 + 1
    [InlineData("""{"input":[5],"kernelSize":3,"padding":2}""", "padding-ignored", "3")]
    [InlineData("""{"input":[5],"kernelSize":3,"stride":2,"padding":"same"}""", "not-rounded", "5/2")]
    [InlineData("""{"input":[5],"kernelSize":3,"stride":2,"padding":"same"}""", "same-rounded-down", "2")]
    [InlineData("""{"input":[64],"kernelSize":3,"stride":2,"padding":"same"}""", "size-kept", "64")]
    [InlineData("""{"input":[5],"kernelSize":2,"stride":2,"padding":1,"ceilMode":true}""", "last-window-kept", "4")]
    [InlineData("""{"input":[2],"kernelSize":3,"stride":3,"padding":1,"ceilMode":true}""", "last-window-kept", "2")]
    [InlineData("""{"input":[3],"kernelSize":2,"transposed":true}""", "forward-formula", "2")] // (3 − 2)/1 + 1
    [InlineData("""{"input":[3],"kernelSize":2,"transposed":true}""", "plus-one-too-many", "5")]
    [InlineData("""{"input":[2],"kernelSize":2,"padding":1,"transposed":true}""", "padding-adds", "5")] // 1 + 2 + 2
    public void Recognises_a_wrong_size(string problem, string mistake, string shows) =>
        Assert.Equal(Tensor.Vector(Of(shows)), Problems.Mistaken(Kind, problem, "outputSize", mistake).Tensor);

    [Theory]
    [InlineData("dilation-ignored", 3)] // 4 − 2 + 1
    [InlineData("dilation-times-kernel", 1)] // 4 − 4 + 1
    public void Recognises_a_wrong_dilation_by_what_follows(string mistake, int shows) => Assert.Equal(
        Tensor.Vector(shows),
        Problems.Mistaken(Kind, """{"input":[4],"kernelSize":2,"dilation":2}""", "effectiveKernel", mistake, shown: "outputSize").Tensor);

    [Theory]
    [InlineData("same-padding-k-plus-one", 4)]
    [InlineData("all-padding-at-one-end", 6)]
    public void Recognises_a_wrong_same_padding(string mistake, int shows) => Assert.Equal(
        Tensor.Vector(shows), Problems.Mistaken(Kind, """{"input":[28],"kernelSize":7,"padding":"same"}""", "paddingBefore", mistake).Tensor);

    [Fact]
    public void Unequal_padding_counts_each_end() => Assert.Equal(
        Tensor.Vector(4, 2),
        Problems.Solve(Kind, """{"input":[7,5],"kernelSize":3,"stride":2,"padding":[[1,1],[0,1]]}""", "outputSize").Tensor);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Same_padding_with_stride_1_keeps_the_size(int kernel)
    {
        for (var input = 1; input <= 40; input += 3)
            Assert.Equal(Tensor.Vector(input), Size($$"""{"input":[{{input}}],"kernelSize":{{kernel}},"dilation":2,"padding":"same"}"""));
    }

    /// <summary>A transposed convolution with output padding a undoes the size of a convolution that leaves remainder a.</summary>
    [Fact]
    public void Transposed_convolution_undoes_convolution()
    {
        for (var input = 8; input <= 30; input++)
        {
            const int kernel = 4, stride = 3, padding = 1;
            var remainder = (input + 2 * padding - kernel) % stride;
            var forward = Size($$"""{"input":[{{input}}],"kernelSize":{{kernel}},"stride":{{stride}},"padding":{{padding}}}""")[0];
            Assert.Equal(
                Tensor.Vector(input),
                Size($$"""{"input":[{{forward}}],"kernelSize":{{kernel}},"stride":{{stride}},"padding":{{padding}},"outputPadding":{{remainder}},"transposed":true}"""));
        }
    }

    [Fact]
    public void Explicit_padding_of_the_same_total_gives_the_same_size()
    {
        const string total = """{"input":[23],"kernelSize":6,"stride":2,"padding":"same"}""";
        var before = (int)Problems.Solve(Kind, total, "paddingBefore").Tensor[0].Numerator;
        var all = (int)Problems.Solve(Kind, total, "totalPadding").Tensor[0].Numerator;
        Assert.Equal(
            Problems.Solve(Kind, total, "outputSize"),
            Problems.Solve(Kind, $$"""{"input":[23],"kernelSize":6,"stride":2,"padding":[[{{before}},{{all - before}}]]}""", "outputSize"));
    }

    [Theory]
    [InlineData("""{"input":28,"kernelSize":3}""", 2)]
    [InlineData("""{"input":28,"kernelSize":[3,3,3]}""", 3)]
    [InlineData("""{"input":[28],"kernelSize":3}""", 1)]
    public void Lists_say_how_many_axes_there_are(string problem, int rank) => Assert.Equal(rank, Size(problem).Count);

    [Theory]
    [InlineData("""{"input":[5,5],"kernelSize":7}""", "kernelSize", "kernel-larger-than-input")]
    [InlineData("""{"input":[5,9],"kernelSize":[3,4],"dilation":[1,3]}""", "kernelSize[1]", "kernel-larger-than-input")]
    [InlineData("""{"input":[5,5],"kernelSize":3,"stride":0}""", "stride", "out-of-range")]
    [InlineData("""{"input":[5,5],"kernelSize":3,"stride":[1,1025]}""", "stride[1]", "out-of-range")]
    [InlineData("""{"input":[65537,5],"kernelSize":3}""", "input[0]", "out-of-range")]
    [InlineData("""{"input":[5,5],"kernelSize":3,"padding":[[0,-1],[0,0]]}""", "padding[0][1]", "out-of-range")]
    [InlineData("""{"input":[5,5],"kernelSize":3,"dilation":0}""", "dilation", "out-of-range")]
    [InlineData("""{"input":[5,5],"kernelSize":[3,3,3]}""", "kernelSize", "axes-disagree")]
    [InlineData("""{"input":[5,5],"kernelSize":3,"padding":[[1,1]]}""", "padding", "axes-disagree")]
    [InlineData("""{"input":[5,5],"kernelSize":3,"transposed":true,"ceilMode":true}""", "ceilMode", "ceil-mode-transposed")]
    [InlineData("""{"input":[5,5],"kernelSize":3,"transposed":true,"padding":"same"}""", "padding", "same-transposed")]
    [InlineData("""{"input":[5,5],"kernelSize":3,"outputPadding":1,"stride":2}""", "outputPadding", "output-padding-not-transposed")]
    [InlineData("""{"input":[5,5],"kernelSize":3,"transposed":true,"stride":2,"outputPadding":2}""", "outputPadding", "output-padding-too-large")]
    [InlineData("""{"input":[1,1],"kernelSize":1,"padding":1,"transposed":true}""", "padding", "output-empty")]
    public void Refuses_what_is_not_valid(string problem, string path, string code)
    {
        var fault = Problems.Faults(Kind, problem)[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    private static Tensor Size(string problem) => Problems.Solve(Kind, problem, "outputSize").Tensor;

    private static Scalar Of(string ratio) => ratio.Split('/') is [var n, var d] ? Scalar.Parse(n) / Scalar.Parse(d) : Scalar.Parse(ratio);
}
