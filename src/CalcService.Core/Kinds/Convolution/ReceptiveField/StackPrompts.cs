using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution.ReceptiveField;

/// <summary>Puts a stack of layers into words, as an exam would.</summary>
internal static class StackPrompts
{
    private const int MostListed = 16;

    private static readonly Text[] Columns =
    [
        new("Layer", "层"), new("Type", "类型"), new("Kernel", "卷积核"), new("Stride", "步幅"), new("Padding", "填充"), new("Dilation", "膨胀率"),
    ];

    private static readonly Text
        Field = new("What is the receptive field of one output of the last layer, along each axis?", "求最后一层一个输出在各轴上的感受野。"),
        FieldOfLine = new("What is the receptive field of one output of the last layer?", "求最后一层一个输出的感受野。"),
        Jump = new(
            "How far apart, in input pixels, are the receptive fields of two neighbouring outputs (the jump)?",
            "相邻两个输出的感受野在输入上相距多少个像素（步距）？"),
        Start = new(
            "At which input coordinate is the centre of the first output's receptive field? The first pixel has its centre at 0; give the exact number.",
            "第一个输出的感受野，其中心位于输入的哪个坐标？第一个像素的中心坐标为 0，请给出精确值。");

    /// <summary>The problem.</summary>
    public static Prompt Of(StackReceptiveField.Given given) => new(
        new($"{En(given)}{Paddings(given).En}", $"{Zh(given)}{Paddings(given).Zh}"), [.. Parts(given)])
    {
        Table = TableOf(given),
    };

    /// <summary>The title of a layer's section.</summary>
    public static Text Heading(StackLayer window, int number, int axes)
    {
        var kernel = WindowPrompts.Sizes(window.KernelSize, axes);
        var (en, zh) = window.Type == StackLayerType.Pool ? ("pooling", "池化") : ("convolution", "卷积");
        return new(
            $"Layer {number}: {en} {kernel}, {WindowPrompts.DetailsEn(window)}",
            $"第 {number} 层：{kernel} {zh}，{WindowPrompts.DetailsZh(window)}");
    }

    /// <summary>What the layers give that are not shown.</summary>
    public static Text PassedOver(int first, int last, IReadOnlyList<Tensor> fields)
    {
        var all = fields.Select(Extents);
        var numbers = string.Join(", ", fields.Count <= MostListed ? all : [.. all.Take(3), "…", all.Last()]);
        return new(
            $"Layers {first} to {last} go the same way; after them it is {numbers}.",
            $"第 {first} 至 {last} 层的算法相同，各层之后的感受野依次为 {numbers}。");
    }

    /// <summary>A field along every axis, or along one where all are alike.</summary>
    private static string Extents(Tensor field)
    {
        string[] each = [.. field.Entries.ToArray().Select(extent => TextPrinter.Print(Pen.Numbers(new()).Number(extent)))];
        return Array.TrueForAll(each, extent => extent == each[0]) ? each[0] : string.Join(" × ", each);
    }

    private static IEnumerable<PromptPart> Parts(StackReceptiveField.Given given)
    {
        yield return new("receptiveField", given.Axes == 1 ? FieldOfLine : Field);
        yield return new("jump", Jump);
        yield return new("start", Start);
        if (given.Input is not null)
            yield return new("outputSize", WindowPrompts.AskOutputSize(new StackedWindow(given.Layers[^1], given.Axes, given.Input)));
    }

    private static string En(StackReceptiveField.Given given)
    {
        var layers = given.Layers.Count == 1 ? "the layer below" : $"the {given.Layers.Count} layers below, one after the other";
        return given.Input is { } input
            ? $"An input of {WindowPrompts.Sizes(input, given.Axes)} positions passes through {layers}."
            : $"An input passes through {layers}.";
    }

    /// <summary>What the column of paddings means where that is not plain.</summary>
    private static Text Paddings(StackReceptiveField.Given given)
    {
        var (en, zh) = given.Layers.Any(layer => layer.Padding is Padding.Asymmetric)
            ? (" A padding a + b puts a positions before the input and b after it.", "填充 a + b 表示首端补 a 个、末端补 b 个位置。")
            : ("", "");
        return given.Layers.Any(layer => layer.Padding is Padding.Same)
            ? new(
                $"{en} \"Same\" padding is TensorFlow's: the output has ⌈input / stride⌉ positions, and the smaller half of an odd padding goes before.",
                $"{zh}“same” 填充按 TensorFlow 的方式：输出为 ⌈输入 / 步幅⌉ 个位置，填充总量为奇数时较小的一半放在首端。")
            : new(en, zh);
    }

    private static string Zh(StackReceptiveField.Given given)
    {
        var layers = given.Layers.Count == 1 ? "下表所示的一层" : $"下表所示的 {given.Layers.Count} 层";
        return given.Input is { } input
            ? $"尺寸为 {WindowPrompts.Sizes(input, given.Axes)} 的输入依次通过{layers}。"
            : $"输入依次通过{layers}。";
    }

    /// <summary>The layers; without a dilated one there is no column for dilation.</summary>
    private static PromptTable TableOf(StackReceptiveField.Given given)
    {
        var (axes, columns) = (given.Axes, given.Layers.Any(layer => layer.IsDilated) ? Columns.Length : Columns.Length - 1);
        return new(Columns[..columns], [.. given.Layers.Select((layer, i) => Row(layer, i + 1, axes)[..columns])]);
    }

    private static Text[] Row(StackLayer layer, int number, int axes) =>
    [
        Text.Same($"{number}"), layer.Type == StackLayerType.Conv ? new("Conv", "卷积") : new("Pool", "池化"),
        Text.Same(WindowPrompts.Sizes(layer.KernelSize, axes)), Text.Same(WindowPrompts.Short(layer.Stride)),
        Text.Same(WindowPrompts.Short(layer.Padding)), Text.Same(WindowPrompts.Short(layer.Dilation)),
    ];
}
