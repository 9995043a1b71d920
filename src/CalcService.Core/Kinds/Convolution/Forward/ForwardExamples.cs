using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Convolution.Forward.ConvForward.Given;

namespace CalcService.Core.Kinds.Convolution.Forward;

/// <summary>
/// Convolutions that are printed in papers and textbooks, and one of every form that a problem may have.
/// </summary>
internal static class ForwardExamples
{
    private static readonly Tensor
        DumoulinInput = Tensor.Create(
            [5, 5], 3, 3, 2, 1, 0, 0, 0, 1, 3, 1, 3, 1, 2, 2, 3, 2, 0, 0, 2, 2, 2, 0, 0, 0, 1),
        DumoulinKernel = Tensor.Create([3, 3], 0, 1, 2, 2, 2, 0, 0, 1, 2),
        UpToEight = Tensor.Create([3, 3], 0, 1, 2, 3, 4, 5, 6, 7, 8),
        UpToThree = Tensor.Create([2, 2], 0, 1, 2, 3),
        TwoChannels = Tensor.Create([2, 3, 3], 0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9),
        Uneven = Tensor.Create(
            [6, 5], 2, 0, 1, 3, -1, 1, 4, 0, 2, 1, 0, -2, 3, 1, 5, 2, 1, 0, 4, -3, 1, 3, 2, 0, 2, 4, 1, -1, 2, 0);

    public static IReadOnlyList<(string Name, Text Title, Given Given)> All { get; } =
    [
        ("dumoulin-padding-strides", new(
            "Padding 1, stride 2 (Dumoulin and Visin, 2016, figure 1.2)", "填充 1、步幅 2（Dumoulin 和 Visin，2016，图 1.2）"),
            new() { Input = DumoulinInput, Kernels = DumoulinKernel, Stride = 2, Padding = 1 }),
        ("dumoulin-no-padding", new(
            "No padding, stride 1 (Dumoulin and Visin, 2016, figure 1.1)", "无填充、步幅 1（Dumoulin 和 Visin，2016，图 1.1）"),
            new() { Input = DumoulinInput, Kernels = DumoulinKernel }),
        ("vertical-edges", new(
            "A vertical edge filter (Ng, Convolutional Neural Networks, week 1)", "竖直边缘检测（吴恩达《卷积神经网络》第一周）"),
            new()
            {
                Input = Tensor.Create([6, 6],
                    3, 0, 1, 2, 7, 4, 1, 5, 8, 9, 3, 1, 2, 7, 2, 5, 1, 3,
                    0, 1, 3, 1, 7, 8, 4, 2, 1, 6, 2, 8, 2, 4, 5, 2, 3, 9),
                Kernels = Tensor.Create([3, 3], 1, 0, -1, 1, 0, -1, 1, 0, -1),
            }),
        ("strides-differ", new(
            "Different strides down and across (Zhang et al., Dive into Deep Learning, figure 7.3.2)",
            "两个方向步幅不同（Zhang 等《动手学深度学习》，图 7.3.2）"),
            new() { Input = UpToEight, Kernels = UpToThree, Stride = new[] { 3, 2 }, Padding = 1 }),
        ("channels-to-channels", new(
            "Two channels to three (Zhang et al., Dive into Deep Learning, section 7.4)",
            "两个输入通道、三个输出通道（Zhang 等《动手学深度学习》，7.4 节）"),
            new()
            {
                Input = TwoChannels,
                Kernels = Tensor.Create([3, 2, 2, 2],
                    0, 1, 2, 3, 1, 2, 3, 4, 1, 2, 3, 4, 2, 3, 4, 5, 2, 3, 4, 5, 3, 4, 5, 6),
            }),
        ("channels-with-biases", new("Two channels, two kernels and their biases", "两个通道、两个带偏置的卷积核"),
            new()
            {
                Input = Tensor.Create([2, 3, 3], 1, 0, 2, -1, 3, 1, 0, 2, 1, 2, 1, 0, 0, -2, 1, 1, 0, 3),
                Kernels = Tensor.Create([2, 2, 2, 2], 1, 0, -1, 2, 0, 1, 1, -1, 2, -1, 0, 1, 1, 1, 0, 2),
                Biases = Tensor.Vector(1, -2),
            }),
        ("true-convolution", new(
            "A true convolution, kernel flipped (Ahn, Example of 2D Convolution)", "翻转卷积核的真正卷积（Ahn，Example of 2D Convolution）"),
            new()
            {
                Input = Tensor.Create([3, 3], 1, 2, 3, 4, 5, 6, 7, 8, 9),
                Kernels = Tensor.Create([3, 3], -1, -2, -1, 0, 0, 0, 1, 2, 1),
                Padding = 1,
                Mode = ConvMode.Convolution,
            }),
        ("true-convolution-with-bias", new("A true convolution with a bias and decimals", "带偏置、含小数的真正卷积"),
            new()
            {
                Input = Tensor.Create([3, 3], Decimal("0.5"), 1, -1, 2, Decimal("1.5"), 0, 1, -2, Decimal("2.5")),
                Kernels = Tensor.Create([2, 2], 1, 2, Decimal("-0.5"), 0),
                Biases = Tensor.Vector(Decimal("0.1")),
                Mode = ConvMode.Convolution,
            }),
        ("dilated", new("A dilated kernel", "膨胀卷积"),
            new()
            {
                Input = DumoulinInput,
                Kernels = Tensor.Create([2, 2], 1, 2, -1, 3),
                Biases = Tensor.Vector(2),
                Dilation = 2,
            }),
        ("groups", new("Two groups of channels, as in AlexNet and ResNeXt", "两组通道的分组卷积（如 AlexNet、ResNeXt）"),
            new()
            {
                Input = Tensor.Create(
                    [4, 2, 3], 1, 2, 0, 0, 1, 3, 2, 0, 1, 1, -1, 2, 3, 1, 0, 0, 2, 1, 1, 1, 2, 4, 0, -1),
                Kernels = Tensor.Create([2, 2, 2, 2], 1, 0, 0, 2, -1, 1, 1, 0, 0, 1, 2, 0, 1, 0, -1, 1),
                Biases = Tensor.Vector(3, 1),
                Groups = 2,
            }),
        ("same-even-kernel", new("\"Same\" padding of an even kernel with a stride", "偶数卷积核、带步幅的 “same” 填充"),
            new()
            {
                Input = DumoulinInput,
                Kernels = Tensor.Create([4, 2], 1, 0, 2, -1, 0, 1, 1, 3),
                Stride = 2,
                Padding = new Padding.Same(),
            }),
        ("unequal-padding", new("Padding above and to the left alone", "仅在上方和左侧填充"),
            new()
            {
                Input = Uneven,
                Kernels = Tensor.Create([3, 2], 1, -1, 2, 0, 0, 1),
                Stride = 2,
                Padding = new Padding.Asymmetric([(2, 0), (1, 0)]),
            }),
    ];

    private static Scalar Decimal(string digits) => Scalar.Parse(digits);
}
