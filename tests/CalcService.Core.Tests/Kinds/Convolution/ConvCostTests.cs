namespace CalcService.Core.Tests.Kinds.Convolution;

public sealed class ConvCostTests
{
    private const string Kind = "conv-cost";
    private const string Layer = """{"input":[28,28],"inChannels":16,"outChannels":32,"kernelSize":3,"padding":1}""";
    private const string Separable = """{"input":[28,28],"inChannels":32,"outChannels":64,"kernelSize":3,"padding":1,"bias":false,"variant":"depthwise-separable"}""";

    /// <summary>Published figures and hand calculations.</summary>
    [Theory]
    [InlineData(Layer, "parameters", 4_640)]
    [InlineData(Layer, "macs", 3_612_672)]
    [InlineData(Layer, "flops", 7_225_344)]
    [InlineData("""{"input":[28,28],"inChannels":16,"outChannels":32,"variant":"pointwise"}""", "parameters", 544)]
    [InlineData("""{"input":[28,28],"inChannels":16,"outChannels":32,"variant":"pointwise"}""", "macs", 401_408)]
    [InlineData("""{"inChannels":32,"outChannels":64,"kernelSize":3,"bias":false}""", "parameters", 18_432)]
    [InlineData(Separable, "depthwiseParameters", 288)]
    [InlineData(Separable, "pointwiseParameters", 2_048)]
    [InlineData(Separable, "parameters", 2_336)]
    [InlineData(Separable, "macs", 1_831_424)]
    [InlineData("""{"inChannels":96,"outChannels":256,"kernelSize":5,"groups":2}""", "parameters", 307_456)] // AlexNet, conv2
    [InlineData("""{"inChannels":16,"outChannels":32,"kernelSize":3,"groups":4}""", "weights", 1_152)]
    [InlineData("""{"input":[4,4],"inChannels":2,"outChannels":3,"kernelSize":3,"stride":2,"transposed":true}""", "macs", 864)] // 16 · 9·2·3
    public void Counts(string problem, string answer, long expected) =>
        Assert.Equal(expected, Problems.Solve(Kind, problem, answer).Scalar);

    /// <summary>Wrong results that students really hand in.</summary>
    [Theory]
    [InlineData("""{"inChannels":3,"outChannels":100,"kernelSize":5}""", "weights", "input-channels-ignored", "parameters", 2_600)]
    [InlineData("""{"inChannels":3,"outChannels":100,"kernelSize":5}""", "biases", "bias-forgotten", "parameters", 7_500)]
    [InlineData("""{"inChannels":3,"outChannels":100,"kernelSize":5}""", "biases", "one-bias-for-the-layer", "parameters", 7_501)]
    [InlineData("""{"inChannels":3,"outChannels":100,"kernelSize":5}""", "biases", "bias-per-input-channel", "parameters", 7_503)]
    [InlineData("""{"inChannels":16,"outChannels":32,"kernelSize":3}""", "weights", "kernel-side-not-squared", "weights", 1_536)]
    [InlineData("""{"inChannels":16,"outChannels":32,"kernelSize":3,"groups":4}""", "weights", "groups-ignored", "parameters", 4_640)]
    [InlineData("""{"inChannels":16,"outChannels":32,"kernelSize":3,"groups":4}""", "weights", "both-channels-divided", "weights", 288)]
    [InlineData(Separable, "pointwiseParameters", "pointwise-without-input-channels", "parameters", 352)] // 288 + 64
    [InlineData("""{"input":[28,28],"inChannels":16,"outChannels":32,"kernelSize":3,"stride":2,"padding":1}""", "macs", "input-size-used", "macs", 3_612_672)]
    [InlineData(Layer, "macs", "flops-given", "macs", 7_225_344)]
    [InlineData(Layer, "flops", "factor-two-forgotten", "flops", 3_612_672)]
    [InlineData(Layer, "parameters", "weights-not-shared", "parameters", 3_637_760)] // 28·28·4640
    public void Recognises_a_wrong_count(string problem, string step, string mistake, string shown, long shows) =>
        Assert.Equal(shows, Problems.Mistaken(Kind, problem, step, mistake, shown).Scalar);

    [Theory]
    [InlineData("input-depth-kept", 3, 6, 4)]
    [InlineData("channels-last", 6, 4, 8)]
    [InlineData("axes-swapped", 8, 4, 6)]
    public void Recognises_a_wrong_shape(string mistake, int first, int second, int third) => Assert.Equal(
        Core.Numbers.Tensor.Vector(first, second, third), // 8 × 6 × 4 is right
        Problems.Mistaken(Kind, """{"input":[8,6],"inChannels":3,"outChannels":8,"kernelSize":3}""", "outputShape", mistake).Tensor);

    [Fact]
    public void As_many_groups_as_channels_is_depthwise()
    {
        const string grouped = """{"input":[9,9],"inChannels":6,"outChannels":12,"kernelSize":3,"groups":6}""";
        const string depthwise = """{"input":[9,9],"inChannels":6,"outChannels":12,"kernelSize":3,"variant":"depthwise"}""";
        foreach (var answer in new[] { "weights", "parameters", "macs" })
            Assert.Equal(Problems.Solve(Kind, grouped, answer), Problems.Solve(Kind, depthwise, answer));
    }

    [Fact]
    public void A_kernel_of_1_is_pointwise()
    {
        const string plain = """{"input":[9,9],"inChannels":6,"outChannels":12,"kernelSize":1}""";
        const string pointwise = """{"input":[9,9],"inChannels":6,"outChannels":12,"kernelSize":1,"variant":"pointwise"}""";
        foreach (var answer in new[] { "weights", "parameters", "macs", "flops" })
            Assert.Equal(Problems.Solve(Kind, plain, answer), Problems.Solve(Kind, pointwise, answer));
    }

    [Fact]
    public void A_separable_layer_costs_a_fraction_of_1_over_C_out_plus_1_over_K_squared()
    {
        var separable = Problems.Solve(Kind, Separable, "macs").Scalar;
        var standard = Problems.Solve(Kind, """{"input":[28,28],"inChannels":32,"outChannels":64,"kernelSize":3,"padding":1}""", "macs").Scalar;
        Assert.Equal(Core.Numbers.Scalar.Ratio(1, 64) + Core.Numbers.Scalar.Ratio(1, 9), separable / standard);
    }

    [Fact]
    public void Counts_beyond_64_bits_stay_exact()
    {
        var macs = Problems.Solve(Kind, """{"input":[65536,65536,65536],"inChannels":65536,"outChannels":65536,"kernelSize":1024,"padding":"same"}""", "macs");
        Assert.Equal(System.Numerics.BigInteger.Pow(2, 16 * 5 + 30), macs.Scalar.Numerator);
    }

    [Fact]
    public void Without_an_input_only_parameters_are_asked()
    {
        var solution = Problems.Read(Kind, """{"inChannels":3,"outChannels":8,"kernelSize":3}""").OrThrow().Solve().OrThrow();
        Assert.Null(solution.Trace.Find("macs"));
        Assert.NotNull(solution.Trace.Find("parameters"));
    }

    [Theory]
    [InlineData("""{"inChannels":0,"outChannels":8,"kernelSize":3}""", "inChannels", "out-of-range")]
    [InlineData("""{"inChannels":3,"outChannels":65537,"kernelSize":3}""", "outChannels", "out-of-range")]
    [InlineData("""{"inChannels":3,"outChannels":8,"kernelSize":3,"flopsPerMac":3}""", "flopsPerMac", "out-of-range")]
    [InlineData("""{"inChannels":3,"outChannels":8,"kernelSize":3,"groups":0}""", "groups", "out-of-range")]
    [InlineData("""{"inChannels":3,"outChannels":8}""", "kernelSize", "missing")]
    [InlineData("""{"inChannels":3,"outChannels":8,"kernelSize":3,"groups":2}""", "inChannels", "groups-do-not-divide")]
    [InlineData("""{"inChannels":4,"outChannels":7,"kernelSize":3,"groups":2}""", "outChannels", "groups-do-not-divide")]
    [InlineData("""{"inChannels":4,"outChannels":6,"kernelSize":3,"variant":"depthwise"}""", "outChannels", "groups-do-not-divide")]
    [InlineData("""{"inChannels":4,"outChannels":8,"kernelSize":3,"groups":2,"variant":"standard"}""", "groups", "variant-contradicts-groups")]
    [InlineData("""{"inChannels":4,"outChannels":8,"kernelSize":3,"groups":1,"variant":"grouped"}""", "groups", "variant-contradicts-groups")]
    [InlineData("""{"inChannels":4,"outChannels":8,"kernelSize":3,"groups":2,"variant":"depthwise"}""", "groups", "variant-contradicts-groups")]
    [InlineData("""{"inChannels":4,"outChannels":8,"kernelSize":3,"groups":2,"variant":"depthwise-separable"}""", "groups", "variant-contradicts-groups")]
    [InlineData("""{"inChannels":4,"outChannels":8,"kernelSize":3,"variant":"pointwise"}""", "kernelSize", "variant-contradicts-kernel")]
    [InlineData("""{"input":[5,5],"inChannels":4,"outChannels":8,"kernelSize":7}""", "kernelSize", "kernel-larger-than-input")]
    public void Refuses_what_is_not_valid(string problem, string path, string code)
    {
        var fault = Problems.Faults(Kind, problem)[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }
}
