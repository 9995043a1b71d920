using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using Given = CalcService.Core.Kinds.Convolution.Cost.ConvCost.Given;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>Layers of published networks, and one of every form that a problem may have.</summary>
internal static class CostExamples
{
    public static IReadOnlyList<(string Name, Text Title, Given Given)> All { get; } =
    [
        ("standard-layer", new("A standard 3 × 3 layer", "标准的 3 × 3 卷积层"),
            new() { Input = new[] { 28, 28 }, InChannels = 16, OutChannels = 32, KernelSize = 3, Padding = 1 }),
        ("pointwise-replacement", new("Its replacement by a 1 × 1 layer", "以 1 × 1 卷积层替代"),
            new()
            {
                Input = new[] { 28, 28 },
                InChannels = 16,
                OutChannels = 32,
                KernelSize = 1,
                Variant = ConvVariant.Pointwise,
            }),
        ("mobilenet-separable", new(
            "A depthwise-separable block as in MobileNets (Howard et al., 2017)",
            "MobileNets 中的深度可分离卷积（Howard 等，2017）"),
            new()
            {
                Input = new[] { 28, 28 },
                InChannels = 32,
                OutChannels = 64,
                KernelSize = 3,
                Padding = 1,
                Bias = false,
                Variant = ConvVariant.DepthwiseSeparable,
            }),
        ("alexnet-second-layer", new(
            "Second layer of AlexNet, split over two GPUs (Krizhevsky et al., 2012)",
            "AlexNet 的第二层：分在两块 GPU 上（Krizhevsky 等，2012）"),
            new()
            {
                Input = new[] { 27, 27 },
                InChannels = 96,
                OutChannels = 256,
                KernelSize = 5,
                Padding = 2,
                Groups = 2,
                Variant = ConvVariant.Grouped,
            }),
        ("alexnet-first-layer", new(
            "First layer of AlexNet in its one-GPU form (Krizhevsky, 2014)",
            "AlexNet 的第一层（单 GPU 版本，Krizhevsky，2014）"),
            new()
            {
                Input = new[] { 224, 224 },
                InChannels = 3,
                OutChannels = 64,
                KernelSize = 11,
                Stride = 4,
                Padding = 2,
            }),
        ("vgg-first-layer", new(
            "First layer of VGG-16 (Simonyan and Zisserman, 2015)",
            "VGG-16 的第一层（Simonyan 和 Zisserman，2015）"),
            new() { Input = new[] { 224, 224 }, InChannels = 3, OutChannels = 64, KernelSize = 3, Padding = 1 }),
        ("depthwise-stride", new("A depthwise layer with stride 2", "步幅为 2 的逐通道卷积层"),
            new()
            {
                Input = new[] { 112, 112 },
                InChannels = 64,
                OutChannels = 64,
                KernelSize = 3,
                Stride = 2,
                Padding = 1,
                Variant = ConvVariant.Depthwise,
            }),
        ("transposed-upsampling", new("A transposed layer that doubles the size", "使尺寸加倍的转置卷积层"),
            new()
            {
                Input = new[] { 16, 16 },
                InChannels = 64,
                OutChannels = 32,
                KernelSize = 4,
                Stride = 2,
                Padding = 1,
                Transposed = true,
            }),
        ("transposed-full", new(
            "A transposed layer without stride (Dumoulin and Visin, 2016, section 4.1)",
            "步幅为 1 的转置卷积层（Dumoulin 和 Visin，2016，4.1 节）"),
            new() { Input = new[] { 2, 2 }, InChannels = 4, OutChannels = 2, KernelSize = 3, Transposed = true }),
        ("transposed-output-padding", new(
            "A transposed layer whose output padding restores an even size",
            "用输出填充恢复偶数尺寸的转置卷积层"),
            new()
            {
                Input = new[] { 7, 7 },
                InChannels = 32,
                OutChannels = 16,
                KernelSize = 3,
                Stride = 2,
                Padding = 1,
                OutputPadding = 1,
                Transposed = true,
            }),
        ("separable-with-biases", new(
            "A depthwise-separable layer with biases in both stages",
            "两个阶段都带偏置的深度可分离卷积层"),
            new()
            {
                Input = new[] { 20, 20 },
                InChannels = 11,
                OutChannels = 54,
                KernelSize = 5,
                Stride = 2,
                Padding = 2,
                Variant = ConvVariant.DepthwiseSeparable,
            }),
        ("causal-dilated", new(
            "A causal dilated layer over audio, as in WaveNet (van den Oord et al., 2016)",
            "音频上的因果膨胀卷积，如 WaveNet（van den Oord 等，2016）"),
            new()
            {
                Input = new[] { 1_024 },
                InChannels = 32,
                OutChannels = 64,
                KernelSize = 2,
                Padding = new Padding.Asymmetric([(8, 0)]),
                Dilation = 8,
            }),
        ("one-flop-per-mac", new("The count of a course that takes a MAC for one FLOP", "一次乘加计为一次浮点运算的课程约定"),
            new()
            {
                Input = new[] { 32, 32 },
                InChannels = 3,
                OutChannels = 16,
                KernelSize = 5,
                Padding = 2,
                FlopsPerMac = 1,
            }),
        ("parameters-only", new("Parameters alone, no input size given", "只求参数个数，不给输入尺寸"),
            new() { InChannels = 32, OutChannels = 64, KernelSize = new[] { 3, 3 }, Bias = false }),
        ("video-three-dimensional", new("A 3-D layer over video with an oblong kernel", "视频上的三维卷积层"),
            new()
            {
                Input = new[] { 16, 57, 57 },
                InChannels = 3,
                OutChannels = 8,
                KernelSize = new[] { 3, 5, 5 },
                Stride = new[] { 1, 2, 2 },
                Padding = new Padding.Same(),
            }),
        ("same-even-kernel", new(
            "\"Same\" padding of an even kernel: the two ends differ",
            "偶数卷积核的 “same” 填充：两端不等"),
            new()
            {
                Input = new[] { 33, 33 },
                InChannels = 8,
                OutChannels = 12,
                KernelSize = 4,
                Stride = 2,
                Padding = new Padding.Same(),
            }),
    ];
}
