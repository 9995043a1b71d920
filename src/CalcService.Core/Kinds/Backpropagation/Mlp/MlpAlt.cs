using CalcService.Core.Derivations;
using CalcService.Core.Notation;
using Given = CalcService.Core.Kinds.Backpropagation.Mlp.MlpBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>What the figure of a network shows, in words.</summary>
internal static class MlpAlt
{
    public static Text Of(Given given, Trace? trace)
    {
        var sizes = string.Join(" – ", given.Layers.Select(layer => layer.Units).Prepend(given.Inputs.Shape[^1]));
        var (en, zh) = trace is null ? (" Activations are asked for.", "激活值待求。") : (" Each unit shows its activation", "每个单元标出激活值");
        var (errorsEn, errorsZh) = trace is null ? ("", "") : given.Targets is null ? (".", "。") : (", and below it the error term that comes back.", "，其下为反向传回的误差项。");
        var (sampleEn, sampleZh) = given.IsBatch ? (" The values are those of the first sample.", "图中数值属于第一个样本。") : ("", "");
        return new(
            $"A network with layers of {sizes} units, the input first; lines carry the weights.{en}{errorsEn}{sampleEn}",
            $"各层单元数依次为 {sizes} 的网络（输入在最前），连线上标权重。{zh}{errorsZh}{sampleZh}");
    }

    public static Text Heading(int layer, Given given) => layer == 0 ? new("input", "输入")
        : layer == given.Layers.Count ? new("output", "输出") : new($"layer {layer}", $"第 {layer} 层");
}
