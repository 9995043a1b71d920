using System.Text.Json;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds.Convolution;

public sealed class ReceptiveFieldTests
{
    private const string Kind = "receptive-field";
    private const string Stack = """{"layers":[{"kernelSize":[3]},{"kernelSize":3,"stride":2},{"type":"pool","kernelSize":2,"stride":2}]}""";
    private const string Dilated = """{"layers":[{"kernelSize":[3]},{"kernelSize":3,"dilation":2},{"kernelSize":3,"dilation":4}]}""";
    private const string Padded = """{"input":[16],"layers":[{"kernelSize":5,"stride":2,"padding":2},{"kernelSize":5,"stride":2,"padding":2},{"kernelSize":5,"stride":2,"padding":2}]}""";
    private const string AlexNet = """{"layers":[{"kernelSize":[11],"stride":4,"padding":2},{"type":"pool","kernelSize":3,"stride":2}]}""";
    private const string EvenSame = """{"layers":[{"kernelSize":[4],"padding":"same"}]}""";

    /// <summary>Published figures and hand calculations.</summary>
    [Theory]
    [InlineData(Stack, "receptiveField", 7)] // 1 + 2·1 + 2·1 + 1·2
    [InlineData(Stack, "jump", 4)]
    [InlineData(Stack, "start", 3)] // 1·1 + 1·1 + ½·2
    [InlineData(Dilated, "receptiveField", 15)]
    [InlineData(Padded, "receptiveField", 29)] // 1 + 4·(1 + 2 + 4)
    [InlineData(Padded, "outputSize", 2)]
    [InlineData(EvenSame, "start", 0.5)] // one position before, two behind: it sees −1 … 2
    public void Follows_from_the_layers(string problem, string answer, double expected) =>
        Assert.Equal(expected, Assert.Single(Problems.Solve(Kind, problem, answer).Tensor.Entries.ToArray()).ToDouble());

    /// <summary>Wrong results that students really hand in.</summary>
    [Theory]
    [InlineData(Stack, "receptiveField", "own-strides-throughout", 1 + 2 * 1 + 2 * 2 + 1 * 2)]
    [InlineData(Stack, "receptiveField2", "own-stride", 3 + 2 * 2 + 1 * 2)]
    [InlineData(Stack, "receptiveField2", "own-stride-included", 3 + 2 * 2 + 1 * 2)]
    [InlineData(Stack, "receptiveField", "own-stride-included", 5 + 1 * 2 * 2)]
    [InlineData(Stack, "receptiveField", "jump-ignored", 5 + 1)]
    [InlineData(Stack, "receptiveField", "strides-ignored-throughout", 1 + 2 + 2 + 1)]
    [InlineData(Stack, "receptiveField", "kernel-not-less-one", 5 + 2 * 2)]
    [InlineData(Stack, "receptiveField", "first-layer-twice", 3 + 2 + 2 + 2)]
    [InlineData(Stack, "receptiveField", "started-from-zero", 2 + 2 + 2)]
    [InlineData(Stack, "receptiveField", "kernels-summed", 3 + 3 + 2)]
    [InlineData(Stack, "receptiveField", "kernels-multiplied", 3 * 3 * 2)]
    [InlineData(Stack, "receptiveField", "multiplied", 5 * 2)]
    [InlineData(Stack, "receptiveField", "pooling-skipped", 5)]
    [InlineData(Stack, "receptiveField", "pooling-skipped-throughout", 1 + 2 + 2)]
    [InlineData(Stack, "receptiveField", "pooling-windows-skipped", 1 + 2 + 2)]
    [InlineData(Dilated, "receptiveField", "dilation-ignored-throughout", 1 + 2 + 2 + 2)]
    [InlineData(Dilated, "receptiveField", "dilation-ignored", 7 + 2)]
    [InlineData(Dilated, "receptiveField", "dilation-times-kernel", 7 + 4 * 3 - 1)]
    [InlineData(Padded, "receptiveField", "limited-to-input", 16)]
    [InlineData(Padded, "receptiveField", "padding-added", 29 + 2 * 2)]
    public void Recognises_a_wrong_field(string problem, string step, string mistake, double shows) =>
        Assert.Equal(shows, Problems.Mistaken(Kind, problem, step, mistake, "receptiveField").Tensor[0].ToDouble());

    /// <summary>Wrong positions of the field, and wrong distances.</summary>
    [Theory]
    [InlineData(Stack, "jump", "strides-summed", 1 + 2 + 2)]
    [InlineData(Stack, "jump2", "stride-added", 1 + 2)]
    [InlineData(Stack, "jump2", "kernel-for-stride", 1 * 3)]
    [InlineData(Stack, "jump", "earlier-strides-ignored", 2)]
    [InlineData(Stack, "jump", "own-stride-ignored", 2)]
    [InlineData(Stack, "jump", "pooling-skipped-throughout", 1 * 2)]
    [InlineData(Padded, "start", "padding-ignored", 2 * 4)]
    [InlineData(Padded, "start", "padding-forward", (2 + 2) * 4)]
    [InlineData(Padded, "start", "edge-for-centre", -2 * 4)]
    [InlineData(Padded, "start", "half-the-kernel", (2.5 - 2) * 4)]
    [InlineData(Padded, "start", "pixel-edges-counted", 0.5)]
    [InlineData(Padded, "start", "half-the-field", 28 / 2)]
    [InlineData(Padded, "start", "edge-of-field", -28 / 2)]
    [InlineData(AlexNet, "start", "start-jump-ignored", 3 + 1)] // 3 + 1·4 is right
    [InlineData(AlexNet, "start", "own-jump", 3 + 1 * 8)]
    [InlineData(EvenSame, "paddingBefore", "larger-half-before", 2)]
    [InlineData(EvenSame, "paddingBefore", "all-padding-at-one-end", 3)]
    public void Recognises_a_wrong_place(string problem, string step, string mistake, double shows) =>
        Assert.Equal(shows, Problems.Mistaken(Kind, problem, step, mistake).Tensor[0].ToDouble());

    /// <summary>The inputs that the first two outputs see, found by going back through the windows one by one.</summary>
    [Theory]
    [InlineData(Difficulty.Easy)]
    [InlineData(Difficulty.Medium)]
    [InlineData(Difficulty.Hard)]
    public void Is_what_the_windows_reach(Difficulty difficulty)
    {
        foreach (var seed in Enumerable.Range(0, 60))
        {
            var problem = Catalog.Default[Kind].Variant(seed, difficulty);
            var layers = JsonDocument.Parse(Problems.Json(problem)).RootElement.GetProperty("layers").EnumerateArray().ToArray();
            if (layers.Any(layer => layer.GetProperty("padding").ValueKind == JsonValueKind.String))
                continue;
            var solution = problem.Solve().OrThrow();
            for (var axis = 0; axis < solution["start"].Tensor.Count; axis++)
            {
                var (first, next) = (Seen(layers, axis, output: 0), Seen(layers, axis, output: 1));
                Assert.Equal(first.Max - first.Min + 1, solution["receptiveField"].Tensor[axis]);
                Assert.Equal(next.Min - first.Min, solution["jump"].Tensor[axis]);
                Assert.Equal((Scalar)(first.Min + first.Max) / 2, solution["start"].Tensor[axis]);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Layers_of_kernel_3_see_as_much_as_one_large_kernel(int layers)
    {
        var stack = string.Join(',', Enumerable.Repeat("""{"kernelSize":3,"padding":1}""", layers));
        foreach (var answer in new[] { "receptiveField", "jump", "start" })
        {
            Assert.Equal(
                Problems.Solve(Kind, $$"""{"layers":[{"kernelSize":{{2 * layers + 1}},"padding":{{layers}}}]}""", answer),
                Problems.Solve(Kind, $$"""{"layers":[{{stack}}]}""", answer));
        }
    }

    [Fact]
    public void The_input_does_not_change_the_field()
    {
        const string layers = """ "layers":[{"kernelSize":3,"stride":2,"padding":1},{"kernelSize":5,"dilation":2}]""";
        foreach (var answer in new[] { "receptiveField", "jump", "start" })
            Assert.Equal(Problems.Solve(Kind, $"{{{layers}}}", answer), Problems.Solve(Kind, $"{{\"input\":[50,50],{layers}}}", answer));
    }

    [Fact]
    public void Of_a_deep_stack_the_layers_between_are_passed_over()
    {
        var layers = string.Join(',', Enumerable.Repeat("""{"kernelSize":3,"padding":1}""", 200));
        var trace = Problems.Read(Kind, $$"""{"input":[64,64],"layers":[{{layers}}]}""").OrThrow().Solve().OrThrow().Trace;
        Assert.Equal(401, trace["receptiveField"].Tensor[0]);
        Assert.Equal(4 * 4, trace.Steps.Count());
    }

    /// <summary>Layers of 3 × 5 with stride 1: two more rows and four more columns each.</summary>
    [Fact]
    public void Of_a_deep_stack_whose_axes_differ_both_are_told()
    {
        var layers = string.Join(',', Enumerable.Repeat("""{"kernelSize":[3,5]}""", 14));
        var field = Problems.Read(Kind, $$"""{"layers":[{{layers}}]}""").OrThrow().Solve().OrThrow().Trace.Find("receptiveField")!;
        Assert.EndsWith(
            "The rows are height and width. Layers 4 to 13 go the same way; after them it is "
            + "9 × 17, 11 × 21, 13 × 25, 15 × 29, 17 × 33, 19 × 37, 21 × 41, 23 × 45, 25 × 49, 27 × 53.",
            field.Explanation(Language.English), StringComparison.Ordinal);
        Assert.Contains("两行依次为高和宽。第 4 至 13 层", field.Explanation(Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"layers":[]}""", "layers", "wrong-length")]
    [InlineData("""{"layers":[{"kernelSize":0}]}""", "layers[0].kernelSize", "out-of-range")]
    [InlineData("""{"layers":[{"kernelSize":3,"stride":0}]}""", "layers[0].stride", "out-of-range")]
    [InlineData("""{"layers":[{"kernelSize":3,"dilation":1025}]}""", "layers[0].dilation", "out-of-range")]
    [InlineData("""{"layers":[{"kernelSize":3,"padding":-1}]}""", "layers[0].padding", "out-of-range")]
    [InlineData("""{"layers":[{"stride":2}]}""", "layers[0].kernelSize", "missing")]
    [InlineData("""{"layers":[{"type":"dense","kernelSize":3}]}""", "layers[0].type", "not-a-choice")]
    [InlineData("""{"layers":[{"kernelSize":[3,3],"stride":[1]}]}""", "layers[0].stride", "axes-disagree")]
    [InlineData("""{"layers":[{"kernelSize":[3,3]},{"kernelSize":[3]}]}""", "layers[1].kernelSize", "axes-disagree")]
    [InlineData("""{"input":[9],"layers":[{"kernelSize":3},{"kernelSize":3,"padding":[1,1]}]}""", "layers[1].padding", "axes-disagree")]
    [InlineData("""{"input":0,"layers":[{"kernelSize":3}]}""", "input", "out-of-range")]
    [InlineData("""{"layers":[{"kernelSize":3},{"kernelSize":3,"stride":2,"padding":"same"}]}""", "layers[1].padding", "same-needs-input")]
    [InlineData("""{"input":[4,9],"layers":[{"kernelSize":3},{"kernelSize":3}]}""", "layers[1].kernelSize", "kernel-larger-than-input")]
    [InlineData("""{"input":[65536],"layers":[{"kernelSize":1,"padding":1},{"kernelSize":3}]}""", "layers[1]", "input-too-large")]
    public void Refuses_what_is_not_valid(string problem, string path, string code)
    {
        var fault = Problems.Faults(Kind, problem)[0];
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    [Fact]
    public void Refuses_too_many_layers()
    {
        var layers = string.Join(',', Enumerable.Repeat("""{"kernelSize":1}""", 201));
        Assert.Equal("wrong-length", Problems.Faults(Kind, $$"""{"layers":[{{layers}}]}""")[0].Code);
    }

    private static (int Min, int Max) Seen(JsonElement[] layers, int axis, int output)
    {
        HashSet<int> seen = [output];
        foreach (var layer in layers.Reverse())
        {
            var (kernel, stride, dilation) = (Number(layer, "kernelSize", axis), Number(layer, "stride", axis), Number(layer, "dilation", axis));
            var padding = Number(layer, "padding", axis);
            seen = [.. from place in seen from tap in Enumerable.Range(0, kernel) select place * stride + tap * dilation - padding];
        }
        return (seen.Min(), seen.Max());
    }

    /// <summary>A number of an axis; of padding, what is added before the first position.</summary>
    private static int Number(JsonElement layer, string name, int axis)
    {
        var given = layer.GetProperty(name);
        var ofAxis = given.ValueKind == JsonValueKind.Array ? given[axis] : given;
        return ofAxis.ValueKind == JsonValueKind.Array ? ofAxis[0].GetInt32() : ofAxis.GetInt32();
    }
}
