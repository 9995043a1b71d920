using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Convolution.Forward;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds.Convolution;

public sealed class ConvForwardTests
{
    private const string Kind = "conv-forward";
    private const string Input = "[[1,2,0,1],[3,-1,2,0],[1,1,1,4]]", Kernel = "[[1,2],[0,-1]]";

    /// <summary>Two channels and two kernels of 1 × 1: the maps are X₁ + 2 X₂ + 10 and −X₁ + X₂ + 20.</summary>
    private const string Channelled =
        """{"input":[[[1,2],[3,4]],[[0,1],[1,0]]],"kernels":[[[[1]],[[2]]],[[[-1]],[[1]]]],"biases":[10,20]}""";

    [Theory]
    [InlineData("dumoulin-no-padding", "[[12,12,17],[10,17,19],[9,6,14]]")]
    [InlineData("dumoulin-padding-strides", "[[6,17,3],[8,17,13],[6,4,4]]")]
    [InlineData("vertical-edges", "[[-5,-4,0,8],[-10,-2,2,3],[0,-2,-4,-7],[-3,-2,-3,-16]]")]
    [InlineData("strides-differ", "[[0,8],[6,8]]")]
    [InlineData("channels-to-channels", "[[[56,72],[104,120]],[[76,100],[148,172]],[[96,128],[192,224]]]")]
    [InlineData("true-convolution", "[[-13,-20,-17],[-18,-24,-18],[13,20,17]]")]
    public void Agrees_with_what_is_printed(string example, string output) => Assert.Equal(
        Maps.Of(output),
        Catalog.Default[Kind].Examples.Single(known => known.Name == example).Problem.Solve().OrThrow()["output"].Tensor);

    /// <summary>Wrong results that students really hand in, worked out by hand.</summary>
    [Theory]
    [InlineData("", "kernel-flipped", "[[4,-2,4],[0,4,4]]")] // [[-1,0],[2,1]]: −1·1 + 2·3 + 1·(−1), …
    [InlineData("", "kernel-transposed", "[[8,-2,4],[4,0,0]]")] // [[1,0],[2,-1]]: 1 + 2·3 + 1, …
    [InlineData("", "products-not-added", "[[1,4],[0,1]]")] // 1·1, 2·2, 0·3, (−1)·(−1)
    [InlineData("", "products-averaged", """[["3/2",0,"1/2"],[0,"1/2","-1/2"]]""")] // quarters of 6, 0, 2, 0, 2, −2
    [InlineData("", "slides-by-kernel", "[[6,2]]")] // the first and the third window
    [InlineData(""","stride":2""", "stride-ignored", "[[6,0,2],[0,2,-2]]")]
    [InlineData(""","dilation":2""", "dilation-ignored", "[[6,0,2],[0,2,-2]]")]
    [InlineData(""","biases":[3]""", "bias-forgotten", "[[6,0,2],[0,2,-2]]")]
    [InlineData(""","biases":[3]""", "bias-per-tap", "[[18,12,14],[12,14,10]]")] // 4 · 3 more
    public void Recognises_a_wrong_output(string more, string mistake, string shows) => Assert.Equal(
        Maps.Of(shows), Problems.Mistaken(Kind, $$"""{"input":{{Input}},"kernels":{{Kernel}}{{more}}}""", "output", mistake).Tensor);

    [Theory]
    [InlineData("padding-ignored", "[[6,0,2],[0,2,-2]]")]
    [InlineData("padded-before-only", "[[-1,-2,0,-1],[-1,6,0,2],[5,0,2,-2]]")]
    [InlineData("rows-padded-only", "[[-2,0,-1],[6,0,2],[0,2,-2],[3,3,9]]")]
    [InlineData("columns-padded-only", "[[-1,6,0,2,1],[5,0,2,-2,0]]")]
    public void Recognises_a_wrong_padding_by_what_follows(string mistake, string shows) => Assert.Equal(
        Maps.Of(shows),
        Problems.Mistaken(Kind, $$"""{"input":{{Input}},"kernels":{{Kernel}},"padding":1}""", "paddedInput", mistake, shown: "output").Tensor);

    [Theory]
    [InlineData("kernel-not-flipped", "[[6,0,2],[0,2,-2]]")]
    [InlineData("only-rows-flipped", "[[-1,3,1],[4,1,9]]")] // [[0,-1],[1,2]]
    [InlineData("only-columns-flipped", "[[1,5,-1],[4,-1,3]]")] // [[2,1],[-1,0]]
    [InlineData("transposed-for-flipped", "[[8,-2,4],[4,0,0]]")]
    public void Recognises_a_kernel_that_is_not_flipped_right(string mistake, string shows) => Assert.Equal(
        Maps.Of(shows),
        Problems.Mistaken(Kind, $$"""{"input":{{Input}},"kernels":{{Kernel}},"mode":"convolution"}""", "flippedKernel", mistake, shown: "output").Tensor);

    [Theory]
    [InlineData("channels-averaged", """[[["21/2",12],["25/2",12]],[["39/2","39/2"],[19,18]]]""")] // halves of 1, 4, 5, 4 and −1, −1, −2, −4
    [InlineData("only-first-channel", "[[[11,12],[13,14]],[[19,18],[17,16]]]")] // X₁ + 10 and −X₁ + 20
    [InlineData("channels-kept-apart", "[[[1,2],[3,4]],[[0,2],[2,0]],[[-1,-2],[-3,-4]],[[0,1],[1,0]]]")] // X₁, 2 X₂, −X₁, X₂
    [InlineData("bias-forgotten", "[[[1,4],[5,4]],[[-1,-1],[-2,-4]]]")]
    [InlineData("bias-per-channel", "[[[21,24],[25,24]],[[39,39],[38,36]]]")] // 2 · 10 and 2 · 20
    [InlineData("first-bias-for-all", "[[[11,14],[15,14]],[[9,9],[8,6]]]")]
    public void Recognises_what_went_wrong_with_channels(string mistake, string shows) =>
        Assert.Equal(Maps.Of(shows), Problems.Mistaken(Kind, Channelled, "output", mistake).Tensor);

    [Fact]
    public void Recognises_that_all_kernels_saw_the_first_group() => Assert.Equal(
        Maps.Of("[[[2,4]],[[3,6]]]"), // 3 · X₁ instead of 3 · X₂
        Problems.Mistaken(Kind, """{"input":[[[1,2]],[[3,4]]],"kernels":[[[[2]]],[[[3]]]],"groups":2}""", "output", "first-group-for-all").Tensor);

    [Fact]
    public void Recognises_swapped_strides() => Assert.Equal(
        Maps.Of("[[1,2,3],[7,8,9]]"), // rows 1 and 3, all columns
        Problems.Mistaken(Kind, """{"input":[[1,2,3],[4,5,6],[7,8,9]],"kernels":[[1]],"stride":[1,2]}""", "output", "strides-swapped").Tensor);

    [Fact]
    public void A_mistake_that_the_shapes_do_not_allow_was_not_made() =>
        Assert.Throws<Core.Derivations.UndefinedStepException>(() =>
        Problems.Mistaken(Kind, """{"input":[[1,2,3],[4,5,6]],"kernels":[[1,2,3]]}""", "output", "kernel-transposed"));

    [Fact]
    public void Decimals_give_exact_decimals() => Assert.Equal(
        Maps.Of("[[0.3]]"), Problems.Solve(Kind, """{"input":[[0.1,0.2]],"kernels":[[1,1]]}""", "output").Tensor);

    /// <summary>A kernel with a single 1 in its middle gives the input back.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(5, 2)]
    public void A_delta_keeps_the_input(int kernel, int dilation)
    {
        var delta = Tensor.Matrix(kernel, kernel, (i, j) => i == kernel / 2 && j == kernel / 2 ? 1 : 0);
        var input = Maps.Arbitrary(seed: 1, 6, 7);
        foreach (var mode in Enum.GetValues<ConvMode>())
            Assert.Equal(input, Output(new() { Input = input, Kernels = delta, Padding = new Padding.Same(), Dilation = dilation, Mode = mode }));
    }

    [Fact]
    public void True_convolution_is_cross_correlation_with_the_flipped_kernel() =>
        Assert.All(Enumerable.Range(0, 20), seed =>
    {
        var (input, kernels) = (Maps.Arbitrary(seed, 2, 5, 6), Maps.Arbitrary(seed + 100, 3, 2, 3, 2));
        var flipped = Tensor.Create(kernels.Shape, [.. kernels.Entries.ToArray().Chunk(6).SelectMany(plane => plane.Reverse())]);
        Assert.Equal(
            Output(new() { Input = input, Kernels = flipped, Padding = 1, Stride = 2 }),
            Output(new() { Input = input, Kernels = kernels, Padding = 1, Stride = 2, Mode = ConvMode.Convolution }));
    });

    /// <summary>W ∗ X = X ∗ W, where every position counts at which the two overlap.</summary>
    [Fact]
    public void True_convolution_commutes() => Assert.All(Enumerable.Range(0, 20), seed =>
    {
        var (x, w) = (Maps.Arbitrary(seed, 5, 4), Maps.Arbitrary(seed + 100, 3, 2));
        Assert.Equal(
            Output(new() { Input = x, Kernels = w, Padding = new[] { 2, 1 }, Mode = ConvMode.Convolution }),
            Output(new() { Input = w, Kernels = x, Padding = new[] { 4, 3 }, Mode = ConvMode.Convolution }));
    });

    [Fact]
    public void Groups_are_convolutions_side_by_side()
    {
        var (input, kernels) = (Maps.Arbitrary(seed: 3, 4, 4, 4), Maps.Arbitrary(seed: 4, 2, 2, 2, 2));
        var both = Output(new() { Input = input, Kernels = kernels, Groups = 2 });
        Assert.Equal(both.Entries.ToArray(), Half(0).Concat(Half(1)));

        Scalar[] Half(int group) => Output(new()
        {
            Input = Tensor.Create([2, 4, 4], input.Entries.Slice(group * 32, 32)),
            Kernels = Tensor.Create([1, 2, 2, 2], kernels.Entries.Slice(group * 8, 8)),
        }).Entries.ToArray();
    }

    [Theory]
    [InlineData("""{"input":[1,2],"kernels":[[1]]}""", "input", "wrong-rank")]
    [InlineData("""{"input":[[1,2]],"kernels":[[[1]]]}""", "kernels", "wrong-rank")]
    [InlineData("""{"input":[[1,2],[3]],"kernels":[[1]]}""", "input[1]", "ragged")]
    [InlineData("""{"input":[[1,2]],"kernels":[[[[1]]]]}""", "kernels", "ranks-disagree")]
    [InlineData("""{"input":[[[1,2]]],"kernels":[[1]]}""", "kernels", "ranks-disagree")]
    [InlineData("""{"input":[[[1]],[[2]]],"kernels":[[[[1]]]]}""", "kernels", "channels-disagree")]
    [InlineData("""{"input":[[[1]],[[2]]],"kernels":[[[[1]],[[1]]]],"groups":2}""", "groups", "groups-do-not-divide")]
    [InlineData("""{"input":[[1,2]],"kernels":[[1]],"groups":2}""", "groups", "groups-do-not-divide")]
    [InlineData("""{"input":[[1,2]],"kernels":[[1]],"groups":0}""", "groups", "out-of-range")]
    [InlineData("""{"input":[[1,2]],"kernels":[[1]],"biases":[1,2]}""", "biases", "biases-disagree")]
    [InlineData("""{"input":[[1,2]],"kernels":[[1]],"biases":[[1]]}""", "biases", "wrong-rank")]
    [InlineData("""{"input":[[1,2]],"kernels":[[1,1,1]]}""", "kernels", "kernel-larger-than-input")]
    [InlineData("""{"input":[[1,2]],"kernels":[[1,1]],"dilation":2}""", "kernels", "kernel-larger-than-input")]
    [InlineData("""{"input":[[1,2]],"kernels":[[1]],"stride":[1,1,1]}""", "stride", "axes-disagree")]
    [InlineData("""{"input":[[1,2]],"kernels":[[1]],"stride":[1,0]}""", "stride[1]", "out-of-range")]
    [InlineData("""{"input":[[1,2]],"kernels":[[1]],"padding":129}""", "padding", "out-of-range")]
    [InlineData("""{"input":[[1,2]],"kernels":[[1]],"dilation":1025}""", "dilation", "out-of-range")]
    [InlineData("""{"input":[[1,2]],"kernels":[[1]],"mode":"correlation"}""", "mode", "not-a-choice")]
    public void Refuses_what_is_not_valid(string problem, string path, string code)
    {
        var fault = Problems.Faults(Kind, problem)[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    [Theory]
    [InlineData(1, 1, 513, 1, 1, "output-too-large")] // 513 · 512 positions
    [InlineData(1, 64, 64, 11, 64, "too-much-work")] // 64 · 54² outputs of 64 · 11² products
    [InlineData(1_000_000_007, 64, 64, 3, 16, "too-many-digits")] // 128 bits are needed, which takes longer
    public void Refuses_what_would_take_too_long(int number, int channels, int size, int kernel, int maps, string code)
    {
        var input = Filled(number, channels, size, size);
        var given = new ConvForward.Given { Input = input, Kernels = Filled(number, maps, channels, kernel, kernel) };
        var fault = Assert.IsType<Outcome<Problem>.Refused>(new ConvForward().Accept(given)).Faults[0];
        Assert.Equal(("", code), (fault.Path, fault.Code));
    }

    [Fact]
    public void Decimals_of_which_an_answer_would_be_too_long_are_refused()
    {
        var given = new ConvForward.Given { Input = Filled(1, 257, 256).Scale(Scalar.Ratio(1, 8)), Kernels = Filled(1, 1, 1) };
        Assert.Equal("output-too-large", Assert.IsType<Outcome<Problem>.Refused>(new ConvForward().Accept(given)).Faults[0].Code);
    }

    private static Tensor Filled(int number, params int[] shape)
    {
        var entries = new Scalar[shape.Aggregate((a, b) => a * b)];
        Array.Fill(entries, number);
        return Tensor.Create(shape, entries);
    }

    private static Tensor Output(ConvForward.Given given) =>
        new ConvForward().Accept(given).OrThrow().Solve().OrThrow()["output"].Tensor;
}
