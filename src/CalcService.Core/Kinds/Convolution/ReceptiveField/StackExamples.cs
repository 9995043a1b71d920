using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using Given = CalcService.Core.Kinds.Convolution.ReceptiveField.StackReceptiveField.Given;

namespace CalcService.Core.Kinds.Convolution.ReceptiveField;

/// <summary>Stacks of published networks, and one of every form that a problem may have.</summary>
internal static class StackExamples
{
    public static IReadOnlyList<(string Name, Text Title, Given Given)> All { get; } =
    [
        ("stride-then-pooling", new("A convolution, one with a stride, and pooling", "卷积、带步幅的卷积与池化"),
            new() { Input = new[] { 32, 32 }, Layers = [Conv(3, padding: 1), Conv(3, stride: 2), Pool(2, 2)] }),
        ("vgg-three-for-seven", new(
            "Three 3 × 3 layers see as much as one 7 × 7 (Simonyan and Zisserman, 2015, section 2.3)",
            "三个 3 × 3 卷积层的感受野等于一个 7 × 7（Simonyan 和 Zisserman，2015，2.3 节）"),
            new() { Layers = [Conv(3, padding: 1), Conv(3, padding: 1), Conv(3, padding: 1)] }),
        ("wavenet-dilations", new(
            "Causal layers whose dilation doubles, as in WaveNet (van den Oord et al., 2016)",
            "膨胀率逐层加倍的因果卷积，如 WaveNet（van den Oord 等，2016）"),
            new() { Input = new[] { 16_000 }, Layers = [Causal(1), Causal(2), Causal(4), Causal(8)] }),
        ("multi-scale-context", new(
            "Dilations 1, 2 and 4: the field grows exponentially (Yu and Koltun, 2016, figure 1)",
            "膨胀率 1、2、4：感受野按指数增长（Yu 和 Koltun，2016，图 1）"),
            new() { Layers = [Dilated(1), Dilated(2), Dilated(4)] }),
        ("lenet", new("The convolutions and pooling of LeNet-5 (LeCun et al., 1998)", "LeNet-5 的卷积与池化（LeCun 等，1998）"),
            new() { Input = new[] { 32, 32 }, Layers = [Conv(5), Pool(2, 2), Conv(5), Pool(2, 2)] }),
        ("alexnet-pool5", new(
            "AlexNet up to its last pooling layer (Krizhevsky, 2014; field as in Araujo et al., 2019)",
            "AlexNet 到最后一个池化层为止（Krizhevsky，2014；感受野见 Araujo 等，2019）"),
            new()
            {
                Input = new[] { 224, 224 },
                Layers =
                [
                    Conv(11, 4, 2), Pool(3, 2), Conv(5, padding: 2), Pool(3, 2),
                    Conv(3, padding: 1), Conv(3, padding: 1), Conv(3, padding: 1), Pool(3, 2),
                ],
            }),
        ("vgg16-pool5", new(
            "VGG-16 up to its last pooling layer (Simonyan and Zisserman, 2015; field as in Araujo et al., 2019)",
            "VGG-16 到最后一个池化层为止（Simonyan 和 Zisserman，2015；感受野见 Araujo 等，2019）"),
            new() { Input = new[] { 224, 224 }, Layers = [.. Block(2), .. Block(2), .. Block(3), .. Block(3), .. Block(3)] }),
        ("larger-than-the-input", new("A field that is larger than the input", "感受野大于输入"),
            new() { Input = new[] { 16, 16 }, Layers = [Conv(5, 2, 2), Conv(5, 2, 2), Conv(5, 2, 2)] }),
        ("same-with-stride", new("\"Same\" padding with a stride, as in TensorFlow", "带步幅的 “same” 填充（TensorFlow）"),
            new()
            {
                Input = new[] { 65, 65 },
                Layers = [Same(4, 2), Same(5, 3), Pool(2, 2) with { Padding = new Padding.Same() }],
            }),
        ("unequal-axes", new("A kernel and a stride that differ between the axes", "各轴的卷积核与步幅不同"),
            new()
            {
                Input = new[] { 40, 100 },
                Layers =
                [
                    new() { KernelSize = new[] { 3, 7 }, Stride = new[] { 1, 2 }, Padding = new[] { 1, 3 } },
                    new() { KernelSize = 3, Stride = 2, Padding = new Padding.Asymmetric([(1, 0), (1, 0)]) },
                    new() { Type = StackLayerType.Pool, KernelSize = new[] { 2, 4 }, Stride = new[] { 2, 4 } },
                ],
            }),
    ];

    private static StackLayer Conv(int kernel, int stride = 1, int padding = 0) =>
        new() { KernelSize = kernel, Stride = stride, Padding = padding };

    private static StackLayer Pool(int kernel, int stride) =>
        new() { Type = StackLayerType.Pool, KernelSize = kernel, Stride = stride };

    private static StackLayer Dilated(int dilation) => new() { KernelSize = 3, Padding = dilation, Dilation = dilation };

    private static StackLayer Causal(int dilation) =>
        new() { KernelSize = 2, Padding = new Padding.Asymmetric([(dilation, 0)]), Dilation = dilation };

    private static StackLayer Same(int kernel, int stride) =>
        new() { KernelSize = kernel, Stride = stride, Padding = new Padding.Same() };

    private static IEnumerable<StackLayer> Block(int convolutions) =>
        [.. Enumerable.Repeat(Conv(3, padding: 1), convolutions), Pool(2, 2)];
}
