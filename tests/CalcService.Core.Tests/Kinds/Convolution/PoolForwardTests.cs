using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Convolution.Pooling;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds.Convolution;

public sealed class PoolForwardTests
{
    private const string Kind = "pool-forward";
    private const string Input = "[[-4,-1,-7],[-3,-8,-5],[-2,3,-9]]";

    /// <summary>Dumoulin and Visin print averages rounded to one decimal.</summary>
    [Theory]
    [InlineData("two-by-two", "[[6,8],[3,4]]")]
    [InlineData("dumoulin-max", "[[3,3,3],[3,3,3],[3,2,3]]")]
    [InlineData("dumoulin-average", "[[1.7,1.7,1.7],[1.0,1.2,1.8],[1.1,0.8,1.3]]")]
    [InlineData("padding-and-stride", "[[5,7],[13,15]]")]
    public void Agrees_with_what_is_printed(string example, string output)
    {
        var solved = Catalog.Default[Kind].Examples.Single(known => known.Name == example).Problem.Solve().OrThrow()["output"].Tensor;
        Assert.Equal(Maps.Of(output), solved.Map(entry => (entry * 10 + Scalar.Ratio(1, 2)).Floor() / 10));
    }

    /// <summary>Wrong results that students really hand in, worked out by hand.</summary>
    [Theory]
    [InlineData("max", ""","kernelSize":2""", "averaged-instead", "[[-4]]")] // (−4 − 1 − 3 − 8)/4
    [InlineData("max", ""","kernelSize":2""", "minimum-instead", "[[-8]]")]
    [InlineData("max", ""","kernelSize":2""", "maximum-from-zero", "[[0]]")]
    [InlineData("max", ""","kernelSize":2""", "stride-ignored", "[[-1,-1],[3,3]]")]
    [InlineData("max", ""","kernelSize":2""", "last-windows-added", "[[-1,-5],[3,-9]]")]
    [InlineData("max", ""","kernelSize":2,"ceilMode":true""", "last-windows-left-out", "[[-1]]")]
    [InlineData("max", ""","kernelSize":2,"stride":1""", "slides-by-window", "[[-1]]")]
    [InlineData("max", ""","kernelSize":2,"stride":[1,2]""", "strides-swapped", "[[-1,-1]]")] // down by 2, across by 1
    [InlineData("max", ""","kernelSize":2,"dilation":2""", "dilation-ignored", "[[-1]]")]
    [InlineData("max", ""","kernelSize":2,"padding":1""", "padding-wins", "[[0,0],[0,3]]")]
    [InlineData("max", ""","kernelSize":2,"padding":1""", "padding-ignored", "[[-1]]")]
    [InlineData("max", ""","kernelSize":2,"padding":1,"stride":1""", "padded-before-only", "[[-4,-1,-1],[-3,-1,-1],[-2,3,3]]")]
    [InlineData("average", ""","kernelSize":2""", "maximum-instead", "[[-1]]")]
    [InlineData("average", ""","kernelSize":2""", "sum-instead", "[[-16]]")]
    [InlineData("average", ""","kernelSize":2""", "divided-by-one-side", "[[-8]]")]
    [InlineData("average", ""","kernelSize":2,"padding":1""", "padding-left-out", """[[-4,-4],["-5/2","-19/4"]]""")] // −4/1, (−1 − 7)/2, (−3 − 2)/2, (−8 − 5 + 3 − 9)/4
    [InlineData("average", ""","kernelSize":2,"padding":1,"countIncludePad":false""", "padding-counted", """[[-1,-2],["-5/4","-19/4"]]""")]
    [InlineData("average", ""","kernelSize":2,"ceilMode":true""", "divided-by-window-size", """[[-4,-3],["1/4","-9/4"]]""")] // (−7 − 5)/4, (−2 + 3)/4, −9/4
    [InlineData("global-max", "", "maximum-from-zero", "[[3]]")]
    [InlineData("global-average", "", "divided-by-one-side", "[[-12]]")] // −36/3
    public void Recognises_a_wrong_output(string type, string more, string mistake, string shows) => Assert.Equal(
        Maps.Of(shows), Problems.Mistaken(Kind, $$"""{"input":{{Input}},"type":"{{type}}"{{more}}}""", "output", mistake).Tensor);

    [Theory]
    [InlineData(PoolType.GlobalMax, PoolType.Max)]
    [InlineData(PoolType.GlobalAverage, PoolType.Average)]
    public void Global_pooling_is_pooling_with_all_of_the_input_as_window(PoolType global, PoolType local)
    {
        var input = Maps.Arbitrary(seed: 5, 3, 4, 6);
        Assert.Equal(
            Output(new() { Input = input, Type = global }),
            Output(new() { Input = input, Type = local, KernelSize = new[] { 4, 6 } }));
    }

    [Theory]
    [InlineData(PoolType.Max)]
    [InlineData(PoolType.Average)]
    public void Pooling_twice_by_2_is_pooling_by_4(PoolType type)
    {
        var input = Maps.Arbitrary(seed: 6, 2, 8, 8);
        var once = Output(new() { Input = input, Type = type, KernelSize = 2 });
        Assert.Equal(Output(new() { Input = input, Type = type, KernelSize = 4 }), Output(new() { Input = once, Type = type, KernelSize = 2 }));
    }

    [Fact]
    public void An_average_does_not_exceed_the_maximum() => Assert.All(Enumerable.Range(0, 30), seed =>
    {
        var given = new PoolForward.Given
        {
            Input = Maps.Arbitrary(seed, 7, 6),
            Type = PoolType.Max,
            KernelSize = 3,
            Stride = 2,
            Padding = 1,
            CeilMode = true,
            CountIncludePad = false,
        };
        var (largest, average) = (Output(given), Output(given with { Type = PoolType.Average }));
        Assert.All(Enumerable.Range(0, average.Count), i => Assert.True(average.Entries[i] <= largest.Entries[i]));
    });

    [Fact]
    public void The_window_moves_by_its_own_size_unless_told_otherwise() => Assert.Contains(
        "\"stride\":[2,3]",
        Problems.Json(Problems.Read(Kind, """{"input":[[1,2,3],[4,5,6]],"type":"max","kernelSize":[2,3]}""").OrThrow()),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"input":[1,2],"type":"max","kernelSize":1}""", "input", "wrong-rank")]
    [InlineData("""{"input":[[1,2]],"type":"max"}""", "kernelSize", "missing")]
    [InlineData("""{"input":[[1,2]],"kernelSize":1}""", "type", "missing")]
    [InlineData("""{"input":[[1,2]],"type":"maximum","kernelSize":1}""", "type", "not-a-choice")]
    [InlineData("""{"input":[[1,2]],"type":"global-max","kernelSize":1}""", "kernelSize", "global-has-no-window")]
    [InlineData("""{"input":[[1,2]],"type":"global-max","stride":1}""", "stride", "global-has-no-window")]
    [InlineData("""{"input":[[1,2]],"type":"global-average","padding":1}""", "padding", "global-has-no-window")]
    [InlineData("""{"input":[[1,2]],"type":"global-average","dilation":2}""", "dilation", "global-has-no-window")]
    [InlineData("""{"input":[[1,2]],"type":"global-average","ceilMode":true}""", "ceilMode", "global-has-no-window")]
    [InlineData("""{"input":[[1,2]],"type":"max","kernelSize":2}""", "kernelSize", "kernel-larger-than-input")]
    [InlineData("""{"input":[[1,2]],"type":"max","kernelSize":[1,1,1]}""", "kernelSize", "axes-disagree")]
    [InlineData("""{"input":[[1,2]],"type":"max","kernelSize":0}""", "kernelSize", "out-of-range")]
    [InlineData("""{"input":[[1,2]],"type":"max","kernelSize":1,"stride":0}""", "stride", "out-of-range")]
    [InlineData("""{"input":[[1,2]],"type":"max","kernelSize":1,"dilation":0}""", "dilation", "out-of-range")]
    [InlineData("""{"input":[[1,2]],"type":"max","kernelSize":1,"padding":513}""", "padding", "out-of-range")]
    [InlineData("""{"input":[[1,2],[3,4]],"type":"max","kernelSize":2,"padding":2}""", "padding", "padding-larger-than-half-window")]
    [InlineData("""{"input":[[1,2],[3,4]],"type":"max","kernelSize":2,"padding":[[0,0],[0,2]]}""", "padding", "padding-larger-than-half-window")]
    public void Refuses_what_is_not_valid(string problem, string path, string code)
    {
        var fault = Problems.Faults(Kind, problem)[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    [Theory]
    [InlineData(513, 1, PoolType.Max, "output-too-large")]
    [InlineData(257, 1, PoolType.Average, "output-too-large")]
    [InlineData(300, 40, PoolType.Max, "too-much-work")]
    public void Refuses_what_would_take_too_long(int size, int kernel, PoolType type, string code)
    {
        var given = new PoolForward.Given { Input = Tensor.Matrix(size, size, (_, _) => 1), Type = type, KernelSize = kernel, Stride = 1 };
        var fault = Assert.IsType<Outcome<Problem>.Refused>(new PoolForward().Accept(given)).Faults[0];
        Assert.Equal(("", code), (fault.Path, fault.Code));
    }

    /// <summary>Dilated taps can pass over a small input: such a window has no maximum.</summary>
    [Fact]
    public void A_window_on_padding_alone_is_refused()
    {
        var fault = Assert.IsType<Outcome<Solution>.Refused>(Problems
            .Read(Kind, """{"input":[[7]],"type":"max","kernelSize":2,"stride":1,"dilation":3,"padding":2}""").OrThrow().Solve()).Faults[0];
        Assert.Equal(("output", "undefined-step"), (fault.Path, fault.Code));
    }

    private static Tensor Output(PoolForward.Given given) =>
        new PoolForward().Accept(given).OrThrow().Solve().OrThrow()["output"].Tensor;
}
