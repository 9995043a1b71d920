using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Convolution.Cost;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution.Compare;

/// <summary>Puts a comparison into words, as an exam would. Block A is what there was before, block B takes its place.</summary>
internal static class ComparePrompts
{
    private static readonly IReadOnlyList<Text> Columns =
    [
        new("Layer", "层"), new("Type", "类型"), new("Channels", "通道"), new("Kernel", "卷积核"), new("Stride", "步幅"),
        new("Padding", "填充"), new("Dilation", "膨胀率"), new("Biases", "偏置"),
    ];

    private static readonly Text
        ParametersOfA = new("How many parameters does block A have? Give the exact number.", "模块 A 共有多少个参数？请给出精确值。"),
        ParametersOfB = new("How many parameters does block B have? Give the exact number.", "模块 B 共有多少个参数？请给出精确值。"),
        ParameterRatio = new(
            "What is the ratio of the parameters of block B to those of block A? Give a fraction, or a decimal number to 4 significant digits.",
            "模块 B 与模块 A 的参数量之比是多少？请写成分数，或写成小数（保留 4 位有效数字）。"),
        MacsOfA = new(
            "How many multiply-accumulates does block A take for one input? Count the taps that fall on padding, leave out the additions of biases, and give the exact number.",
            "模块 A 处理一个输入需要多少次乘加运算？落在填充上的采样点计入，偏置的加法不计，请给出精确值。"),
        MacsOfB = new("How many multiply-accumulates does block B take? Give the exact number.", "模块 B 需要多少次乘加运算？请给出精确值。"),
        MacRatio = new(
            "What is the ratio of the multiply-accumulates of block B to those of block A? Give a fraction, or a decimal number to 4 significant digits.",
            "模块 B 与模块 A 的乘加次数之比是多少？请写成分数，或写成小数（保留 4 位有效数字）。");

    /// <summary>The title of the last section.</summary>
    public static Text Comparison { get; } = new("Comparison", "比较");

    /// <summary>The problem.</summary>
    public static Prompt Of(ConvCompare.Given given) => new(Situation(given), [.. Parts(given)])
    {
        Table = new(
            [.. Shown(Columns, given)],
            [.. Rows(given, given.Before, "A"), .. Rows(given, given.After, "B")]),
    };

    /// <summary>The title of a layer's section.</summary>
    public static Text Heading(IReadOnlyList<ConvLayer> layers, int i, bool isBefore, int axes)
    {
        var (layer, name) = (layers[i], NameOf(layers, i, isBefore ? "A" : "B"));
        var (kernel, channels) = (WindowPrompts.Sizes(layer.KernelSize!, axes), Channels(layer));
        var (en, zh) = isBefore ? ("Before", "替换前") : ("After", "替换后");
        return new(
            $"{en}, {name}: {CostPrompts.NameEn(layer)} {kernel}, {channels} channels",
            $"{zh}，{name}：{kernel} {CostPrompts.NameZh(layer)}，通道 {channels}");
    }

    /// <summary>The title of the section that adds layers up.</summary>
    public static Text Together(bool isBefore) => isBefore ? new("Before, in all", "替换前合计") : new("After, in all", "替换后合计");

    /// <summary>"To 12.7 %, that is by 87.3 %": both ways to say it.</summary>
    /// <param name="ratio">After over before.</param>
    /// <param name="isSeparated">Whether it is that of a separable layer in place of a standard one.</param>
    public static Text Percent(Scalar ratio, bool isSeparated)
    {
        var (to, by) = (Percentage(ratio), Percentage(Scalar.Max(ratio - 1, 1 - ratio)));
        var change = ratio.CompareTo(1) switch
        {
            < 0 => new Text($"It is reduced to {to}, that is by {by}.", $"减少到原来的 {to}，即减少了 {by}。"),
            > 0 => new Text($"It grows to {to}, that is by {by}.", $"增加到原来的 {to}，即增加了 {by}。"),
            _ => new Text("It stays the same.", "前后相同。"),
        };
        return isSeparated
            ? new(
                $"{change.En} In letters it is 1/C_out + 1/K², a term for each stage.",
                $"{change.Zh}用字母表示即 1/C_out + 1/K²，两个阶段各占一项。")
            : change;
    }

    private static string Percentage(Scalar ratio) =>
        TextPrinter.Print(Pen.Numbers(new(), digits: 3).Number(Scalar.Real((ratio * 100).ToDouble()))) + " %";

    private static Text Situation(ConvCompare.Given given)
    {
        var input = given.Input is { } size ? WindowPrompts.Sizes(size, given.Axes) : null;
        return input is null
            ? new("Block A of a network is replaced by block B.", "网络中的模块 A 被替换为模块 B。")
            : new(
                $"Block A of a network, whose input has {input} positions, is replaced by block B.",
                $"网络中的模块 A（输入的空间尺寸为 {input}）被替换为模块 B。");
    }

    private static IEnumerable<PromptPart> Parts(ConvCompare.Given given)
    {
        yield return new("parametersBefore", ParametersOfA);
        yield return new("parametersAfter", ParametersOfB);
        yield return new("parameterRatio", ParameterRatio);
        if (given.Input is null)
            yield break;
        yield return new("macsBefore", MacsOfA);
        yield return new("macsAfter", MacsOfB);
        yield return new("macRatio", MacRatio);
    }

    private static IEnumerable<IReadOnlyList<Text>> Rows(ConvCompare.Given given, IReadOnlyList<ConvLayer> layers, string block)
    {
        var axes = given.Axes;
        return layers.Select((layer, i) => Shown(
            [
                Text.Same(NameOf(layers, i, block)), TypeOf(layer), Text.Same(Channels(layer)),
                Text.Same(WindowPrompts.Sizes(layer.KernelSize!, axes)), Text.Same(WindowPrompts.Short(layer.Stride)),
                Text.Same(WindowPrompts.Short(layer.Padding)), Text.Same(WindowPrompts.Short(layer.Dilation)),
                BiasOf(layer),
            ], given).ToArray());
    }

    /// <summary>The columns that the problem needs: without a dilated layer there is none for dilation.</summary>
    private static IEnumerable<T> Shown<T>(IReadOnlyList<T> columns, ConvCompare.Given given)
    {
        const int dilation = 6;
        return given.Before.Concat(given.After).Any(layer => layer.IsDilated)
            ? columns
            : columns.Where((_, column) => column != dilation);
    }

    private static string NameOf(IReadOnlyList<ConvLayer> layers, int i, string block) =>
        layers.Count == 1 ? block : $"{block}{i + 1}";

    private static string Channels(ConvLayer layer) => $"{layer.InChannels} → {layer.OutChannels}";

    private static Text BiasOf(ConvLayer layer) => !layer.Bias ? Text.Same("–")
        : layer.Variant == ConvVariant.DepthwiseSeparable ? new("✓ (both stages)", "✓（两个阶段）")
        : Text.Same("✓");

    private static Text TypeOf(ConvLayer layer)
    {
        var (en, zh) = layer.Variant switch
        {
            ConvVariant.Depthwise => ("Depthwise", "逐通道"),
            ConvVariant.Pointwise => ("Pointwise", "逐点"),
            ConvVariant.Grouped => ($"Grouped, G = {layer.GroupCount}", $"分组，G = {layer.GroupCount}"),
            ConvVariant.DepthwiseSeparable => ("Depthwise separable", "深度可分离"),
            _ => ("Conv", "卷积"),
        };
        return layer.Transposed ? new($"Transposed {en}", $"转置{zh}") : new(en, zh);
    }
}
