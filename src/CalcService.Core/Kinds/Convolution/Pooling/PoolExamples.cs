using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Convolution.Pooling.PoolForward.Given;

namespace CalcService.Core.Kinds.Convolution.Pooling;

/// <summary>Poolings that are printed in papers and textbooks, and one of every form that a problem may have.</summary>
internal static class PoolExamples
{
    private static readonly Tensor
        UpToFifteen = Tensor.Create([4, 4], 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
        Dumoulin = Tensor.Create([5, 5], 3, 3, 2, 1, 0, 0, 0, 1, 3, 1, 3, 1, 2, 2, 3, 2, 0, 0, 2, 2, 2, 0, 0, 0, 1),
        Negative = Tensor.Create([5, 4], -4, -1, -7, -2, -3, -8, -5, -6, -2, 3, -9, -1, -6, -5, 4, -3, -8, -2, -1, -7);

    public static IReadOnlyList<(string Name, Text Title, Given Given)> All { get; } =
    [
        ("padding-and-stride", new(
            "Max pooling with padding and stride (Zhang et al., Dive into Deep Learning, section 7.5.2)",
            "带填充和步幅的最大池化（Zhang 等《动手学深度学习》，7.5.2 节）"),
            new() { Input = UpToFifteen, Type = PoolType.Max, KernelSize = 3, Stride = 2, Padding = 1 }),
        ("two-by-two", new(
            "Max pooling, 2 × 2 with stride 2 (Stanford CS231n, course notes on ConvNets)",
            "2 × 2、步幅 2 的最大池化（斯坦福 CS231n 卷积网络讲义）"),
            new()
            {
                Input = Tensor.Create([4, 4], 1, 1, 2, 4, 5, 6, 7, 8, 3, 2, 1, 0, 1, 2, 3, 4),
                Type = PoolType.Max,
                KernelSize = 2,
            }),
        ("dumoulin-average", new(
            "Average pooling, 3 × 3 with stride 1 (Dumoulin and Visin, 2016, figure 1.5)",
            "3 × 3、步幅 1 的平均池化（Dumoulin 和 Visin，2016，图 1.5）"),
            new() { Input = Dumoulin, Type = PoolType.Average, KernelSize = 3, Stride = 1 }),
        ("dumoulin-max", new(
            "Max pooling, 3 × 3 with stride 1 (Dumoulin and Visin, 2016, figure 1.6)",
            "3 × 3、步幅 1 的最大池化（Dumoulin 和 Visin，2016，图 1.6）"),
            new() { Input = Dumoulin, Type = PoolType.Max, KernelSize = 3, Stride = 1 }),
        ("negative-numbers", new("Max pooling of negative numbers: padding never wins", "对负数做最大池化：填充不参与比较"),
            new() { Input = Negative, Type = PoolType.Max, KernelSize = 2, Padding = 1 }),
        ("average-padding-counts", new(
            "Average pooling where padding counts, as PyTorch does by default", "填充计入的平均池化（PyTorch 默认）"),
            new() { Input = Negative, Type = PoolType.Average, KernelSize = 3, Stride = 2, Padding = 1 }),
        ("average-padding-left-out", new(
            "Average pooling where padding does not count, as ONNX does by default", "填充不计入的平均池化（ONNX 默认）"),
            new()
            {
                Input = Negative,
                Type = PoolType.Average,
                KernelSize = 3,
                Stride = 2,
                Padding = 1,
                CountIncludePad = false,
            }),
        ("average-ceil-mode", new(
            "Average pooling in ceil mode, windows cut off at the border", "ceil 模式的平均池化：边缘窗口不完整"),
            new() { Input = Dumoulin, Type = PoolType.Average, KernelSize = 3, Stride = 3, CeilMode = true }),
        ("ceil-mode-last-window-dropped", new("Ceil mode whose last window is dropped", "ceil 模式：去掉最后一个窗口"),
            new() { Input = Dumoulin, Type = PoolType.Max, KernelSize = 2, Padding = 1, CeilMode = true }),
        ("channels", new("Two channels, windows that differ down and across", "两个通道，窗口与步幅在两个方向上不同"),
            new()
            {
                Input = Tensor.Create(
                    [2, 4, 4],
                    1, 5, 2, 0, 3, -1, 4, 7, 6, 2, 8, 1, 0, 9, 3, 5,
                    2, 0, -3, 6, 1, 4, 5, -2, 7, 3, 0, 8, -4, 2, 6, 1),
                Type = PoolType.Max,
                KernelSize = new[] { 2, 3 },
                Stride = new[] { 2, 1 },
            }),
        ("dilated", new("A dilated window", "膨胀窗口"),
            new() { Input = Negative, Type = PoolType.Max, KernelSize = 2, Stride = 1, Dilation = 3 }),
        ("average-dilated", new("Averages of a dilated window", "膨胀窗口的平均池化"),
            new() { Input = Dumoulin, Type = PoolType.Average, KernelSize = 2, Stride = 2, Dilation = 2 }),
        ("same-with-stride", new("\"Same\" padding, as in TensorFlow", "“same” 填充（TensorFlow）"),
            new()
            {
                Input = Negative,
                Type = PoolType.Average,
                KernelSize = 4,
                Stride = 2,
                Padding = new Padding.Same(),
                CountIncludePad = false,
            }),
        ("unequal-padding", new("Padding below and to the right alone", "仅在下方和右侧填充"),
            new()
            {
                Input = Negative,
                Type = PoolType.Max,
                KernelSize = 3,
                Stride = 1,
                Padding = new Padding.Asymmetric([(0, 1), (1, 0)]),
            }),
        ("global-average", new(
            "Global average pooling (Lin, Chen and Yan, Network in Network, 2014, section 3.2)",
            "全局平均池化（Lin、Chen 和 Yan，Network in Network，2014，3.2 节）"),
            new()
            {
                Input = Tensor.Create([3, 2, 3], 1, 4, 2, 0, 3, 2, -1, 5, 0, 2, 2, 4, 7, 1, 0, -3, 2, 4),
                Type = PoolType.GlobalAverage,
            }),
        ("global-max", new("Global max pooling", "全局最大池化"),
            new()
            {
                Input = Tensor.Create([2, 2, 3], 1, 4, 2, 0, 3, 2, -1, -5, -2, -7, -2, -4),
                Type = PoolType.GlobalMax,
            }),
    ];
}
