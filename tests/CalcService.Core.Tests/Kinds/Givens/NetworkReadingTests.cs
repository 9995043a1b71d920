using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using CalcService.Core.Tests.Numbers;
using FsCheck.Fluent;

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

    [Theory]
    [InlineData("\"momentum\":2", "Must be a number from 0 to 1, not 2.", "必须是 0 到 1 之间的数，而不是 2。")]
    [InlineData("\"rate\":0.0", "Must be a number above 0, not 0.0.", "必须是大于 0 的数，而不是 0.0。")]
    [InlineData("\"gain\":2", "Must be a number of at least -0.5 and below 2, not 2.", "必须是不小于 -0.5 且小于 2 的数，而不是 2。")]
    [InlineData("\"units\":[\"a\"]", "Must be an integer from 1 to 9, not \"a\".", "必须是 1 到 9 之间的整数，而不是 \"a\"。")]
    [InlineData("\"x\":[[1,2],[3]]", "Must have 2 entries like those before it, not 1.", "必须像前面的各行一样有 2 个元素，而不是 1 个。")]
    [InlineData("\"x\":[[1,2],3]", "Must be an array of 2 entries like those before it, not 3.", "必须像前面的元素一样是含 2 个元素的数组，而不是 3。")]
    [InlineData("\"x\":[1,[2]]", "Must be a number like the entries before it, not [2].", "必须像前面的元素一样是数，而不是 [2]。")]
    [InlineData("\"x\":[[[1]]]", "Must be a vector or a matrix, not a tensor of rank 3.", "必须是向量或矩阵，而不是 3 阶张量。")]
    [InlineData("\"targets\":true", "Must be a number, a vector or a matrix, not true.", "必须是数、向量或矩阵，而不是 true。")]
    [InlineData("\"x\":[1,2,3,4]", "Axis 0 (counted from 0) may have at most 3 entries, not 4.", "第 0 轴（从 0 数起）最多有 3 个元素，而不是 4 个。")]
    [InlineData("\"kernel\":[1e999]", "Must be a number of magnitude below 1.8e308, not 1e999.", "必须是绝对值小于 1.8e308 的数，而不是 1e999。")]
    [InlineData("\"policy\":{}", "Must have 1 to 2 entries, not 0.", "必须有 1 到 2 个元素，而不是 0 个。")]
    public void Gives_the_bound_and_the_offending_value(string fields, string english, string chinese)
    {
        var message = Networks.Faults(fields)[0].Message;
        Assert.Equal((english, chinese), (message.In(Language.English), message.In(Language.Chinese)));
    }

    [Fact]
    public void What_is_written_is_read_back_as_the_same()
    {
        const string json =
            """
            {"x":[[0.1,-2.5]],"kernel":[[[0.3,1e-40],[123456789012345678901,7]]],"targets":[0,1],"momentum":0.25,"rate":0.001,"gain":-0.5,
             "name":"Ω \"net\"","states":["高","low"],"units":[1,9],
             "layers":[{"inChannels":3,"outChannels":8,"kernelSize":[3,5]},{"inChannels":8,"outChannels":8,"variant":"depthwise-separable"}],
             "head":{"inChannels":1,"outChannels":1},"policy":{"z":0.1,"a":0.9}}
            """;
        var written = Networks.Write(Networks.Read(json));

        Assert.Equal(written, Networks.Write(Networks.Read(written)));
        Assert.Equal(Networks.Read(json).Kernel, Networks.Read(written).Kernel);
        Assert.Contains("\"kernel\":[[[0.3,1e-40],[123456789012345678901,7]]]", written, StringComparison.Ordinal);
        Assert.Contains("\"policy\":{\"z\":0.1,\"a\":0.9}", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_tensor_is_read_back_as_the_same() => Generators.ForAll(
        from rank in Gen.Choose(1, 4)
        from shape in Gen.Choose(1, 4).ArrayOf(rank)
        from entries in Gen.Choose(-1_000_000, 1_000_000).ArrayOf(shape.Aggregate(1, (count, extent) => count * extent))
        select Tensor.Create(shape, [.. entries.Select(entry => Scalar.Ratio(entry, 1000))]),
        tensor => Assert.Equal(tensor, Networks.Read(Networks.Write(new() { X = Tensor.Vector(1), Kernel = tensor })).Kernel));

    [Fact]
    public void A_ragged_array_takes_no_more_room_than_it_fills()
    {
        var rows = string.Join(",", Enumerable.Repeat("[]", 20_000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        // Its first entry promises 30 000 × 20 001 × 1 entries.
        var faults = Networks.Faults($"\"kernel\":[[[{string.Join(",", Enumerable.Repeat("1", 30_000))}]],{rows}]");

        Assert.All(faults, fault => Assert.Equal("ragged", fault.Code));
        Assert.InRange(faults.Count, 1, 50);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000_000);
    }

    [Fact]
    public void Names_are_quoted_in_paths_only_if_they_are_names()
    {
        var fault = Assert.Single(Networks.FaultsOf($$$"""{"x":[1],"policy":{"{{{new string('a', 65)}}}":1}}"""));
        Assert.Equal(("policy", "not-a-name"), (fault.Path, fault.Code));
    }

    [Fact]
    public void A_name_is_counted_in_characters_as_readers_do() =>
        Assert.Equal(128, Networks.Read($$"""{"x":[1],"name":"{{string.Concat(Enumerable.Repeat("😀", 64))}}"}""").Name.Length);

    [Fact]
    public void Half_a_character_is_no_name() =>
        Assert.Equal("not-a-name", Assert.Single(Networks.FaultsOf("""{"x":[1],"name":"\ud800"}""")).Code);

    [Fact]
    public void A_name_given_twice_in_a_map_is_refused() =>
        Assert.Equal(("policy.a", "duplicate"), Networks.FaultsOf("""{"x":[1],"policy":{"a":1,"a":0}}""").Select(fault => (fault.Path, fault.Code)).Single());
}
