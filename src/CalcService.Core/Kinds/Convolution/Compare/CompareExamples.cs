using CalcService.Core.Kinds.Convolution.Cost;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using Given = CalcService.Core.Kinds.Convolution.Compare.ConvCompare.Given;

namespace CalcService.Core.Kinds.Convolution.Compare;

/// <summary>Replacements from published networks, and one of every form that a problem may have.</summary>
internal static class CompareExamples
{
    public static IReadOnlyList<(string Name, Text Title, Given Given)> All { get; } =
    [
        ("mobilenet-separable", new(
            "A depthwise-separable layer for a standard one (Howard et al., 2017, section 3.1)",
            "以深度可分离卷积代替标准卷积（Howard 等，2017，3.1 节）"),
            new()
            {
                Input = new[] { 28, 28 },
                Before = [Layer(32, 64, 3, bias: false)],
                After = [Layer(32, 64, 3, bias: false) with { Variant = ConvVariant.DepthwiseSeparable }],
            }),
        ("two-for-five", new(
            "Two 3 × 3 layers for one 5 × 5: 18/25 (Szegedy et al., 2016, section 3.1)",
            "以两个 3 × 3 代替一个 5 × 5：18/25（Szegedy 等，2016，3.1 节）"),
            new() { Before = [Layer(64, 64, 5, bias: false)], After = [Layer(64, 64, 3, bias: false), Layer(64, 64, 3, bias: false)] }),
        ("three-for-seven", new(
            "Three 3 × 3 layers for one 7 × 7, with biases (Simonyan and Zisserman, 2015, section 2.3)",
            "以三个 3 × 3 代替一个 7 × 7，带偏置（Simonyan 和 Zisserman，2015，2.3 节）"),
            new()
            {
                Input = new[] { 56, 56 },
                Before = [Layer(128, 128, 7)],
                After = [Layer(128, 128, 3), Layer(128, 128, 3), Layer(128, 128, 3)],
            }),
        ("resnet-bottleneck", new(
            "A bottleneck for two 3 × 3 layers (He et al., 2016, figure 5)",
            "以瓶颈结构代替两个 3 × 3（He 等，2016，图 5）"),
            new()
            {
                Input = new[] { 56, 56 },
                Before = [Layer(256, 256, 3, bias: false), Layer(256, 256, 3, bias: false)],
                After = [Point(256, 64), Layer(64, 64, 3, bias: false), Point(64, 256)],
            }),
        ("resnext-groups", new(
            "32 groups in the bottleneck (Xie et al., 2017, table 1)", "瓶颈结构中的 32 组分组卷积（Xie 等，2017，表 1）"),
            new()
            {
                Input = new[] { 56, 56 },
                Before = [Point(256, 64), Layer(64, 64, 3, bias: false), Point(64, 256)],
                After = [Point(256, 128), Layer(128, 128, 3, bias: false) with { Groups = 32 }, Point(128, 256)],
            }),
        ("asymmetric-factorisation", new(
            "A 7 × 7 kernel split into 7 × 1 and 1 × 7 (Szegedy et al., 2016, section 3.2)",
            "把 7 × 7 分解为 7 × 1 与 1 × 7（Szegedy 等，2016，3.2 节）"),
            new()
            {
                Input = new[] { 17, 17 },
                Before = [Layer(192, 192, 7)],
                After =
                [
                    Layer(192, 192, 7) with { KernelSize = new[] { 7, 1 }, Padding = new[] { 3, 0 } },
                    Layer(192, 192, 7) with { KernelSize = new[] { 1, 7 }, Padding = new[] { 0, 3 } },
                ],
            }),
        ("shuffle-pointwise-groups", new(
            "Pointwise layers in groups (Zhang et al., 2018, section 3.1)", "逐点分组卷积（Zhang 等，2018，3.1 节）"),
            new()
            {
                Input = new[] { 28, 28 },
                Before = [Point(240, 60), Layer(60, 60, 3) with { Stride = 2, Variant = ConvVariant.Depthwise }, Point(60, 240)],
                After =
                [
                    Point(240, 60) with { Groups = 3 }, Layer(60, 60, 3) with { Stride = 2, Variant = ConvVariant.Depthwise },
                    Point(60, 240) with { Groups = 3 },
                ],
            }),
        ("dilated-for-large", new(
            "A dilated 3 × 3 kernel for a 5 × 5 one, with \"same\" padding", "以膨胀的 3 × 3 代替 5 × 5（“same” 填充）"),
            new()
            {
                Input = new[] { 33, 33 },
                Before =
                [
                    Layer(16, 24, 5) with { Padding = new Padding.Same(), Stride = 2 },
                    Layer(24, 24, 5) with { Padding = new Padding.Same(), Stride = 3 },
                ],
                After =
                [
                    Layer(16, 24, 3) with { Padding = 2, Dilation = 2, Stride = 2 },
                    Layer(24, 24, 3) with { Padding = new Padding.Asymmetric([(2, 1), (2, 1)]), Stride = 3 },
                ],
            }),
        ("upsampling-twice", new("Two transposed layers for one", "以两个转置卷积层代替一个"),
            new()
            {
                Input = new[] { 7, 7 },
                Before = [Layer(32, 8, 8) with { Stride = 4, Padding = 1, OutputPadding = 1, Transposed = true }],
                After =
                [
                    Layer(32, 16, 3) with { Stride = 2, Padding = 0, Transposed = true },
                    Layer(16, 8, 3) with { Stride = 2, Padding = 0, Transposed = true },
                ],
            }),
        ("early-convolutions", new(
            "A stack of small kernels for the patches of a vision transformer (after Xiao et al., 2021)",
            "以若干小卷积核代替视觉 Transformer 的切块层（参照 Xiao 等，2021）"),
            new()
            {
                Input = new[] { 225, 225 },
                Before = [Layer(3, 192, 16) with { Stride = 16, Padding = 0 }],
                After =
                [
                    Layer(3, 24, 3) with { Stride = 2 }, Layer(24, 48, 3) with { Stride = 2 }, Layer(48, 96, 3) with { Stride = 2 },
                    Layer(96, 192, 3) with { Stride = 2 }, Point(192, 192) with { Bias = true },
                ],
            }),
        ("audio-separable", new("A separable layer over audio, with biases", "音频上的深度可分离卷积，带偏置"),
            new()
            {
                Input = new[] { 4_000 },
                Before = [Layer(40, 60, 9) with { Stride = 2 }],
                After = [Layer(40, 60, 9) with { Stride = 2, Variant = ConvVariant.DepthwiseSeparable }],
            }),
    ];

    private static ConvLayer Layer(int inputs, int outputs, int kernel, bool bias = true) =>
        new() { InChannels = inputs, OutChannels = outputs, KernelSize = kernel, Padding = kernel / 2, Bias = bias };

    private static ConvLayer Point(int inputs, int outputs) =>
        new() { InChannels = inputs, OutChannels = outputs, Bias = false, Variant = ConvVariant.Pointwise };
}
