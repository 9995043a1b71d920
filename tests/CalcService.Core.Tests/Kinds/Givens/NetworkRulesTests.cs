using CalcService.Core.Kinds.Convolution.Cost;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds.Givens;

/// <summary>Givens made in code meet the same rules as those read from JSON.</summary>
public sealed class NetworkRulesTests
{
    private static readonly ConvLayer Layer = new() { InChannels = 2, OutChannels = 4, KernelSize = 3 };

    private static readonly Network Good = new() { X = Tensor.Vector(1) };

    public static TheoryData<Network, string, string> Bad() => new()
    {
        { Good with { X = Tensor.Create([1, 1, 1], 1) }, "x", "wrong-rank" },
        { Good with { X = Tensor.Create([2, 2], 1, 2, 3, 101) }, "x[1][1]", "out-of-range" },
        { Good with { X = Tensor.Vector(1, 2, 3, 4) }, "x", "too-long" },
        { Good with { X = Tensor.Create([3, 3], 1, 2, 3, 4, 5, 6, 7, 8, 9) }, "x", "too-many-entries" },
        { Good with { Targets = Tensor.Vector(0, -1) }, "targets[1]", "out-of-range" },
        { Good with { Targets = (Scalar)(-1) }, "targets", "out-of-range" },
        { Good with { Momentum = 2 }, "momentum", "out-of-range" },
        { Good with { Rate = 0 }, "rate", "out-of-range" },
        { Good with { Gain = 2 }, "gain", "out-of-range" },
        { Good with { Name = "a\tb" }, "name", "not-a-name" },
        { Good with { States = ["", "b"], Layers = [Layer, Layer] }, "states[0]", "not-a-name" },
        { Good with { States = ["a", "b", "c", "d"] }, "states", "wrong-length" },
        { Good with { Units = [1, 10] }, "units[1]", "out-of-range" },
        { Good with { Policy = new Dictionary<string, Scalar>(StringComparer.Ordinal) }, "policy", "wrong-length" },
        { Good with { Head = Layer with { Stride = 0 } }, "head.stride", "out-of-range" },
        { Good with { Head = Layer with { Groups = 3 } }, "head.outChannels", "groups-do-not-divide" },
        { Good with { States = ["a", "b"], Layers = [Layer, Layer with { Stride = new[] { 1, 0 } }] }, "layers[1].stride[1]", "out-of-range" },
        { Good with { States = ["a", "b"], Layers = [Layer, Layer with { KernelSize = null }] }, "layers[1].kernelSize", "missing" },
        { Good with { Layers = [Layer] }, "states", "states-disagree" },
    };

    [Theory, MemberData(nameof(Bad))]
    public void Says_where_and_what(Network network, string path, string code) => Assert.Contains(
        (path, code), Networks.Rules.Check(network, withinLimits: false).Select(fault => (fault.Path, fault.Code)));

    [Fact]
    public void Good_givens_are_accepted()
    {
        Assert.Empty(Networks.Rules.Check(Good, withinLimits: false));
        Assert.Empty(Networks.Rules.Check(Good with { States = ["a"], Layers = [Layer], Head = Layer, Rate = 1, Targets = (Scalar)3 }, withinLimits: false));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_combined_waits_for_what_is_within(bool withinLimits) => Assert.Equal(
        ["layers[0].outChannels", "layers[1].inChannels", "head.kernelSize"],
        Networks.Rules.Check(
            Good with
            {
                Layers = [Layer with { Groups = 2, OutChannels = 3 }, Layer with { Groups = 4 }],
                Head = Layer with { KernelSize = null },
            },
            withinLimits).Select(fault => fault.Path));
}
