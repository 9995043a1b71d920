using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>Puts a layer into words, as an exam would.</summary>
internal static class CostPrompts
{
    public static Prompt Of(ConvCost.Given given) => new(new($"{En(given)}", $"{Zh(given)}"), [.. Parts(given)]);

    private static readonly Text
        Macs = new(
            "How many multiply-accumulates does one forward pass over one input take? Count the taps that fall on padding, leave out the additions of biases, and give the exact number.",
            "对单个输入做一次前向计算需要多少次乘加运算？落在填充上的采样点计入，偏置的加法不计，请给出精确值。"),
        MacsTransposed = new(
            "How many multiply-accumulates does one forward pass over one input take? Count the products that padding crops as well, leave out the additions of biases, and give the exact number.",
            "对单个输入做一次前向计算需要多少次乘加运算？被填充裁去的乘积也计入，偏置的加法不计，请给出精确值。");

    private static readonly PromptPart
        Stages = new("depthwiseParameters", new(
            "How many parameters does the depthwise stage have, and how many the pointwise stage?", "逐通道阶段与逐点阶段各有多少个参数？"))
        {
            Also = ["pointwiseParameters"],
        },
        Parameters = new("weights", new(
            "How many weights, how many biases, and how many parameters in all does the layer have? Give exact numbers.",
            "该层有多少个权重、多少个偏置，参数共有多少个？请给出精确值。"))
        {
            Also = ["biases", "parameters"],
        },
        StageMacs = new("depthwiseMacs", new(
            "How many multiply-accumulates does each stage take in one forward pass over one input?", "对单个输入做一次前向计算，两个阶段各需多少次乘加运算？"))
        {
            Also = ["pointwiseMacs"],
        };

    private static IEnumerable<PromptPart> Parts(ConvCost.Given given)
    {
        if (given.Input is not null)
        {
            yield return new("outputSize", WindowPrompts.AskOutputSize(given));
            yield return new("outputShape", new("State the shape of the output, channels first.", "写出输出的形状（通道在前）。"));
        }
        if (given.Variant == ConvVariant.DepthwiseSeparable)
            yield return Stages;
        yield return Parameters;
        if (given.Input is null)
            yield break;
        if (given.Variant == ConvVariant.DepthwiseSeparable)
            yield return StageMacs;
        yield return new("macs", given.Transposed ? MacsTransposed : Macs);
        yield return new("flops", given.FlopsPerMac == 1
            ? new("How many FLOPs is that, if a multiply-accumulate counts as one?", "若一次乘加计为一次浮点运算，合多少 FLOPs？")
            : new("How many FLOPs is that, if a multiply-accumulate counts as two?", "若一次乘加计为两次浮点运算，合多少 FLOPs？"));
    }

    private static string En(ConvCost.Given given)
    {
        var (kernel, window) = (WindowPrompts.Sizes(given.KernelSize!, given.Rank), WindowPrompts.DetailsEn(given));
        var input = given.Input is null ? "" : $" of {WindowPrompts.Sizes(given.Input, given.Rank)} positions";
        var bias = !given.Bias ? "without biases" : given.Variant == ConvVariant.DepthwiseSeparable ? "with biases in both stages" : "with biases";
        return $"A {NameEn(given)} layer {GroupsEn(given)}{bias} takes an input of {Count(given.InChannels, "channel")}{input} to {Count(given.OutChannels, "channel")}. "
            + $"Its kernel size is {kernel}, with {window}.";
    }

    private static string Zh(ConvCost.Given given)
    {
        var (kernel, window) = (WindowPrompts.Sizes(given.KernelSize!, given.Rank), WindowPrompts.DetailsZh(given));
        var input = given.Input is null ? "" : $"、空间尺寸为 {WindowPrompts.Sizes(given.Input, given.Rank)}";
        return $"一个{NameZh(given)}层的输入有 {given.InChannels} 个通道{input}，输出有 {given.OutChannels} 个通道。"
            + $"卷积核为 {kernel}，{GroupsZh(given)}{window}，{BiasZh(given)}。";
    }

    private static string BiasZh(ConvCost.Given given) =>
        !given.Bias ? "不带偏置" : given.Variant == ConvVariant.DepthwiseSeparable ? "两个阶段均带偏置" : "带偏置";

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static string GroupsEn(ConvCost.Given given) =>
        given.Variant == ConvVariant.Grouped ? $"with {given.Groups} groups and " : "";

    private static string GroupsZh(ConvCost.Given given) =>
        given.Variant == ConvVariant.Grouped ? $"通道分为 {given.Groups} 组，" : "";

    /// <summary>"transposed convolution".</summary>
    public static string NameEn(ConvLayer layer) => (layer.Transposed ? "transposed " : "") + layer.Variant switch
    {
        ConvVariant.Depthwise => "depthwise convolution",
        ConvVariant.Pointwise => "pointwise convolution",
        ConvVariant.Grouped => "grouped convolution",
        ConvVariant.DepthwiseSeparable => "depthwise-separable convolution",
        _ => "convolution",
    };

    /// <summary>"转置卷积".</summary>
    public static string NameZh(ConvLayer layer) => (layer.Transposed ? "转置" : "") + layer.Variant switch
    {
        ConvVariant.Depthwise => "逐通道卷积",
        ConvVariant.Pointwise => "逐点卷积",
        ConvVariant.Grouped => "分组卷积",
        ConvVariant.DepthwiseSeparable => "深度可分离卷积",
        _ => "卷积",
    };
}
