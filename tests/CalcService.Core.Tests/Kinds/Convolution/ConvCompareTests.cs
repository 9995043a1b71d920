using CalcService.Core.Derivations;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds.Convolution;

public sealed class ConvCompareTests
{
    private const string Kind = "conv-compare";
    private const string Separable = """
        {"input":[28,28],"before":[{"inChannels":32,"outChannels":64,"kernelSize":3,"padding":1,"bias":false}],
        "after":[{"inChannels":32,"outChannels":64,"kernelSize":3,"padding":1,"bias":false,"variant":"depthwise-separable"}]}
        """;
    private const string TwoForFive = """
        {"before":[{"inChannels":10,"outChannels":10,"kernelSize":5}],
        "after":[{"inChannels":10,"outChannels":10,"kernelSize":3},{"inChannels":10,"outChannels":10,"kernelSize":3}]}
        """;
    private const string Bottleneck = """
        {"input":[8,8],"before":[{"inChannels":16,"outChannels":16,"kernelSize":3,"stride":2,"padding":1}],
        "after":[{"inChannels":16,"outChannels":4,"kernelSize":1},{"inChannels":4,"outChannels":4,"kernelSize":3,"stride":2,"padding":1},
        {"inChannels":4,"outChannels":16,"kernelSize":1}]}
        """;

    /// <summary>Published figures and hand calculations.</summary>
    [Theory]
    [InlineData(Separable, "parametersBefore", 18_432, 1)] // 9·32·64
    [InlineData(Separable, "parametersAfter", 2_336, 1)] // 9·32 + 32·64
    [InlineData(Separable, "parameterRatio", 73, 576)] // 1/64 + 1/9
    [InlineData(Separable, "macsBefore", 14_450_688, 1)]
    [InlineData(Separable, "macsAfter", 1_831_424, 1)]
    [InlineData(Separable, "macRatio", 73, 576)]
    [InlineData(TwoForFive, "parametersBefore", 2_510, 1)] // 25·10² + 10
    [InlineData(TwoForFive, "parametersAfter", 1_820, 1)] // 2·(9·10² + 10)
    [InlineData(TwoForFive, "parameterRatio", 182, 251)]
    [InlineData(Bottleneck, "parametersBefore", 2_320, 1)] // 9·256 + 16
    [InlineData(Bottleneck, "parametersAfter", 68 + 148 + 80, 1)]
    [InlineData(Bottleneck, "macsBefore", 16 * 2_304, 1)]
    [InlineData(Bottleneck, "macsAfter", 64 * 64 + 16 * 144 + 16 * 64, 1)]
    [InlineData(Bottleneck, "outputSizeAfter2", 4, 1)] // what the third layer gets
    [InlineData(Bottleneck, "macRatio", 7_424, 36_864)]
    public void Counts_and_divides(string problem, string answer, long numerator, long denominator) =>
        Assert.Equal(Scalar.Ratio(numerator, denominator), First(Problems.Solve(Kind, problem, answer)));

    /// <summary>Wrong results that students really hand in.</summary>
    [Theory]
    [InlineData(Separable, "parameterRatio", "ratio-reversed", "parameterRatio", 576.0 / 73)]
    [InlineData(Separable, "parameterRatio", "reduced-by", "parameterRatio", 503.0 / 576)]
    [InlineData(Separable, "parameterRatio", "channels-term-only", "parameterRatio", 1.0 / 64)]
    [InlineData(Separable, "parameterRatio", "kernel-term-only", "parameterRatio", 1.0 / 9)]
    [InlineData(Separable, "macRatio", "channels-term-only", "macRatio", 1.0 / 64)]
    [InlineData(Separable, "macRatio", "kernel-term-only", "macRatio", 1.0 / 9)] // 0.111 instead of 0.127
    [InlineData(Separable, "macRatio", "ratio-reversed", "macRatio", 576.0 / 73)]
    [InlineData(Separable, "macRatio", "reduced-by", "macRatio", 503.0 / 576)]
    [InlineData(Separable, "pointwiseParametersAfter", "pointwise-without-input-channels", "parametersAfter", 288 + 64)]
    [InlineData(Separable, "depthwiseParametersAfter", "one-filter-for-all-channels", "parametersAfter", 9 + 2_048)]
    [InlineData(Separable, "macsBefore", "flops-given", "macsBefore", 2.0 * 14_450_688)]
    [InlineData(Separable, "parametersBefore", "weights-not-shared", "parametersBefore", 784.0 * 18_432)]
    [InlineData(TwoForFive, "parameterRatio", "kernels-only", "parameterRatio", 18.0 / 25)]
    [InlineData(TwoForFive, "parameterRatio", "biases-left-out", "parameterRatio", 18.0 / 25)]
    [InlineData(TwoForFive, "parametersAfter", "first-layer-only", "parametersAfter", 910)]
    [InlineData(TwoForFive, "biasesAfter2", "bias-forgotten", "parametersAfter", 910 + 900)]
    [InlineData(TwoForFive, "weightsAfter1", "kernel-side-not-squared", "parametersAfter", 310 + 910)]
    [InlineData(Bottleneck, "parametersAfter", "first-layer-only", "parametersAfter", 68)]
    [InlineData(Bottleneck, "parametersAfter", "last-layer-forgotten", "parametersAfter", 68 + 148)]
    [InlineData(Bottleneck, "parametersAfter", "all-layers-as-the-first", "parametersAfter", 3 * 68)]
    [InlineData(Bottleneck, "macsAfter2", "input-size-used", "macsAfter", 64 * 64 + 64 * 144 + 16 * 64)]
    [InlineData(Bottleneck, "outputSizeAfter2", "stride-ignored", "macsAfter", 64 * 64 + 64 * 144 + 64 * 64)]
    [InlineData(Bottleneck, "macRatio", "parameters-for-macs", "macRatio", 296.0 / 2_320)]
    [InlineData(Bottleneck, "macRatio", "kernels-only", "macRatio", 11.0 / 9)]
    public void Recognises_a_wrong_count(string problem, string step, string mistake, string shown, double shows) =>
        Assert.Equal(shows, First(Problems.Mistaken(Kind, problem, step, mistake, shown)).ToDouble(), 1e-9 * shows);

    /// <summary>1/C_out + 1/K² whatever the layer, without biases.</summary>
    [Theory]
    [InlineData(3, 8, 3)]
    [InlineData(64, 128, 5)]
    [InlineData(7, 1, 2)]
    public void A_separable_layer_leaves_a_term_for_each_stage(int inputs, int outputs, int kernel)
    {
        var layer = $"\"inChannels\":{inputs},\"outChannels\":{outputs},\"kernelSize\":{kernel},\"stride\":2,\"bias\":false";
        var problem = $$"""{"input":[30,31],"before":[{{{layer}}}],"after":[{{{layer}},"variant":"depthwise-separable"}]}""";
        var expected = Scalar.Ratio(1, outputs) + Scalar.Ratio(1, kernel * kernel);
        Assert.Equal(expected, Problems.Solve(Kind, problem, "parameterRatio").Scalar);
        Assert.Equal(expected, Problems.Solve(Kind, problem, "macRatio").Scalar);
    }

    [Theory]
    [InlineData("parameterRatio")]
    [InlineData("macRatio")]
    public void A_block_compared_with_itself_leaves_all(string ratio)
    {
        const string layers = """[{"inChannels":3,"outChannels":8,"kernelSize":3},{"inChannels":8,"outChannels":4,"kernelSize":3,"groups":2}]""";
        Assert.Equal(1, Problems.Solve(Kind, $$"""{"input":[20,20],"before":{{layers}},"after":{{layers}}}""", ratio).Scalar);
    }

    [Fact]
    public void A_layer_counts_as_it_does_alone()
    {
        const string layer = """ "inChannels":6,"outChannels":12,"kernelSize":[3,5],"stride":2,"padding":[1,2],"groups":3""";
        foreach (var (ours, alone) in new[] { ("parametersBefore", "parameters"), ("macsBefore", "macs") })
        {
            Assert.Equal(
                Problems.Solve("conv-cost", $$"""{"input":[20,30],{{layer}}}""", alone),
                Problems.Solve(Kind, $$"""{"input":[20,30],"before":[{{{layer}}}],"after":[{{{layer}}}]}""", ours));
        }
    }

    [Fact]
    public void A_students_own_output_size_goes_into_the_next_layer()
    {
        var problem = Problems.Read(Kind, Bottleneck).OrThrow();
        var trace = problem.Run(Scenario.With("outputSizeAfter2", Tensor.Vector(5, 5)));
        Assert.Equal(25 * 64, trace["macsAfter3"].Scalar); // the third layer has a kernel of 1
    }

    [Fact]
    public void Without_an_input_only_parameters_are_compared()
    {
        var trace = Problems.Read(Kind, TwoForFive).OrThrow().Solve().OrThrow().Trace;
        Assert.Null(trace.Find("macRatio"));
        Assert.NotNull(trace.Find("parameterRatio"));
    }

    [Theory]
    [InlineData(Separable, "It is reduced to 12.7 %, that is by 87.3 %. In letters it is 1/C_out + 1/K², a term for each stage.")]
    [InlineData(TwoForFive, "It is reduced to 72.5 %, that is by 27.5 %.")]
    public void Says_the_ratio_both_ways(string problem, string remark) => Assert.EndsWith(
        remark, Problems.Read(Kind, problem).OrThrow().Solve().OrThrow().Trace.Find("parameterRatio")!.Explanation(Language.English), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"before":[],"after":[{"inChannels":1,"outChannels":1,"kernelSize":1}]}""", "before", "wrong-length")]
    [InlineData("""{"before":[{"inChannels":1,"outChannels":1,"kernelSize":1}]}""", "after", "missing")]
    [InlineData("""{"before":[{"inChannels":1,"outChannels":1,"kernelSize":0}],"after":[{"inChannels":1,"outChannels":1,"kernelSize":1}]}""", "before[0].kernelSize", "out-of-range")]
    [InlineData("""{"before":[{"inChannels":1,"outChannels":1}],"after":[{"inChannels":1,"outChannels":1,"kernelSize":1}]}""", "before[0].kernelSize", "missing")]
    [InlineData("""{"input":[0],"before":[{"inChannels":1,"outChannels":1,"kernelSize":1}],"after":[{"inChannels":1,"outChannels":1,"kernelSize":1}]}""", "input[0]", "out-of-range")]
    [InlineData("""{"before":[{"inChannels":4,"outChannels":4,"kernelSize":3,"groups":3}],"after":[{"inChannels":1,"outChannels":1,"kernelSize":1}]}""", "before[0].inChannels", "groups-do-not-divide")]
    [InlineData("""{"before":[{"inChannels":1,"outChannels":1,"kernelSize":[3,3]}],"after":[{"inChannels":1,"outChannels":1,"kernelSize":[3]}]}""", "after[0].kernelSize", "axes-disagree")]
    [InlineData("""{"before":[{"inChannels":1,"outChannels":2,"kernelSize":1}],"after":[{"inChannels":1,"outChannels":2,"kernelSize":1},{"inChannels":3,"outChannels":2,"kernelSize":1}]}""", "after[1].inChannels", "channels-disagree")]
    [InlineData("""{"input":[4,4],"before":[{"inChannels":1,"outChannels":1,"kernelSize":3},{"inChannels":1,"outChannels":1,"kernelSize":3}],"after":[{"inChannels":1,"outChannels":1,"kernelSize":1}]}""", "before[1].kernelSize", "kernel-larger-than-input")]
    [InlineData("""{"input":[65536],"before":[{"inChannels":1,"outChannels":1,"kernelSize":2,"stride":2,"transposed":true},{"inChannels":1,"outChannels":1,"kernelSize":3}],"after":[{"inChannels":1,"outChannels":1,"kernelSize":1}]}""", "before[1]", "input-too-large")]
    public void Refuses_what_is_not_valid(string problem, string path, string code)
    {
        var fault = Problems.Faults(Kind, problem)[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    [Fact]
    public void Refuses_too_many_layers()
    {
        var layers = string.Join(',', Enumerable.Repeat("""{"inChannels":1,"outChannels":1,"kernelSize":1}""", 33));
        var fault = Problems.Faults(Kind, $$"""{"before":[{{layers}}],"after":[{{layers}}]}""")[0];
        Assert.Equal(("before", "wrong-length"), (fault.Path, fault.Code));
    }

    private static Scalar First(Value value) => value.IsScalar ? value.Scalar : value.Tensor[0];
}
