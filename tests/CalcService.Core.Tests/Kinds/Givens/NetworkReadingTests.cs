using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds.Givens;

/// <summary>Tensors, numbers, names, lists, maps and records within records.</summary>
public sealed class NetworkReadingTests
{
    private const string Layer = """{"inChannels":3,"outChannels":8,"kernelSize":3}""";

    [Theory]
    [InlineData("\"x\":5", "x", "not-an-array")]
    [InlineData("\"x\":null", "x", "not-an-array")]
    [InlineData("\"x\":\"1\"", "x", "not-an-array")]
    [InlineData("\"x\":[]", "x", "empty")]
    [InlineData("\"x\":[[]]", "x[0]", "empty")]
    [InlineData("\"x\":[[1,2],[3]]", "x[1]", "ragged")]
    [InlineData("\"x\":[[1,2],[]]", "x[1]", "ragged")]
    [InlineData("\"x\":[[1,2],3]", "x[1]", "mixed-depth")]
    [InlineData("\"x\":[[1,2],null]", "x[1]", "mixed-depth")]
    [InlineData("\"x\":[1,[2]]", "x[1]", "mixed-depth")]
    [InlineData("\"x\":[[1],[\"2\"]]", "x[1][0]", "not-a-number")]
    [InlineData("\"x\":[[1],[null]]", "x[1][0]", "not-a-number")]
    [InlineData("\"x\":[[1],[101]]", "x[1][0]", "out-of-range")]
    [InlineData("\"x\":[[1],[1e400]]", "x[1][0]", "out-of-range")]
    [InlineData("\"x\":[[[1]]]", "x", "wrong-rank")]
    [InlineData("\"x\":[1,2,3,4]", "x", "too-long")]
    [InlineData("\"x\":[[1],[1],[1],[1],[1]]", "x", "too-long")]
    [InlineData("\"x\":[[1,2,3],[1,2,3],[1,2,3]]", "x", "too-many-entries")]
    [InlineData("\"kernel\":[[[[1e400]]]]", "kernel[0][0][0][0]", "out-of-range")]
    [InlineData("\"targets\":\"a\"", "targets", "not-a-value")]
    [InlineData("\"targets\":-1", "targets", "out-of-range")]
    [InlineData("\"targets\":[0,-1]", "targets[1]", "out-of-range")]
    [InlineData("\"targets\":[[[1]]]", "targets", "wrong-rank")]
    [InlineData("\"momentum\":\"0.1\"", "momentum", "not-a-number")]
    [InlineData("\"momentum\":null", "momentum", "not-a-number")]
    [InlineData("\"momentum\":1.0000000000000000000001", "momentum", "out-of-range")]
    [InlineData("\"rate\":0", "rate", "out-of-range")]
    [InlineData("\"rate\":1e309", "rate", "out-of-range")]
    [InlineData("\"gain\":2", "gain", "out-of-range")]
    [InlineData("\"gain\":-0.51", "gain", "out-of-range")]
    [InlineData("\"name\":\"\"", "name", "not-a-name")]
    [InlineData("\"name\":5", "name", "not-a-name")]
    [InlineData("\"name\":\"a\\nb\"", "name", "not-a-name")]
    [InlineData("\"states\":\"s\"", "states", "not-a-list")]
    [InlineData("\"states\":[\"a\",\"\"]", "states[1]", "not-a-name")]
    [InlineData("\"states\":[\"a\",\"b\",\"c\",\"d\"]", "states", "wrong-length")]
    [InlineData("\"units\":[3,0]", "units[1]", "out-of-range")]
    [InlineData("\"units\":[3,1.5]", "units[1]", "not-an-integer")]
    [InlineData("\"layers\":[null]", "layers[0]", "not-an-object")]
    [InlineData("\"head\":{\"inChannels\":3}", "head.outChannels", "missing")]
    [InlineData("\"policy\":[]", "policy", "not-an-object")]
    [InlineData("\"policy\":{}", "policy", "wrong-length")]
    [InlineData("\"policy\":{\"a\":true}", "policy.a", "not-a-number")]
    [InlineData("\"policy\":{\"\":1}", "policy", "not-a-name")]
    public void Says_where_and_what(string fields, string path, string code)
    {
        var fault = Assert.Single(Networks.Faults(fields));
        Assert.Equal((path, code), (fault.Path, fault.Code));
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", fault.Message.In(Language.Chinese));
    }

    [Theory]
    [InlineData("\"layers\":[{0},{\"inChannels\":3,\"outChannels\":8,\"kernelSize\":[3,0]}]", "layers[1].kernelSize[1]", "out-of-range")]
    [InlineData("\"layers\":[{0},{\"inChannels\":3,\"outChannels\":8,\"kernelSise\":3}]", "layers[1].kernelSise", "unknown-field")]
    [InlineData("\"layers\":[{0},{\"inChannels\":3,\"outChannels\":8}]", "layers[1].kernelSize", "missing")]
    [InlineData("\"layers\":[{0},{\"inChannels\":3,\"outChannels\":8,\"kernelSize\":3,\"groups\":2}]", "layers[1].inChannels", "groups-do-not-divide")]
    [InlineData("\"head\":{\"inChannels\":2,\"outChannels\":9,\"kernelSize\":3,\"groups\":2}", "head.outChannels", "groups-do-not-divide")]
    [InlineData("\"layers\":[{0}]", "states", "states-disagree")]
    public void Says_where_within_a_record(string fields, string path, string code)
    {
        var fault = Assert.Single(Networks.Faults(fields.Replace("{0}", Layer, StringComparison.Ordinal)));
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    [Fact]
    public void Reports_every_fault_at_once() => Assert.Equal(
        ["x[0][1]", "x[1]", "x[1][0]", "momentum", "units[0]", "layers[0].stride", "layers[0].stide", "layers[0].inChannels", "layers[1].outChannels"],
        Networks.Faults(
            """
            "x":[[1,"a"],[1e5]],"momentum":-1,"units":[0],
            "layers":[{"outChannels":8,"stride":0,"stide":1},{"inChannels":1,"outChannels":0}]
            """).Select(fault => fault.Path));

    [Fact]
    public void Numbers_are_read_exactly()
    {
        var read = Networks.Read("""{"x":[0.1,-2.50,3e-1],"momentum":0.1,"rate":1e-5,"targets":7}""");

        Assert.Equal(Tensor.Vector(Scalar.Ratio(1, 10), Scalar.Ratio(-5, 2), Scalar.Ratio(3, 10)), read.X);
        Assert.Equal(Scalar.Ratio(1, 100_000), read.Rate);
        Assert.Equal((Value)(Scalar)7, read.Targets);
    }
}
