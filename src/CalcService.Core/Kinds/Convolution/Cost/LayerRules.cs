using CalcService.Core.Kinds.Rules;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>What a convolution layer must satisfy besides its window: channels, groups, and a variant that contradicts neither.</summary>
internal static class LayerRules
{
    private const int MostChannels = 65_536;

    extension<T>(GivenValidator<T> rules) where T : ConvLayer
    {
        /// <summary>States the rules.</summary>
        public void ForLayer()
        {
            rules.RuleFor(layer => layer.InChannels).IsBetween(1, MostChannels);
            rules.RuleFor(layer => layer.OutChannels).IsBetween(1, MostChannels);
            rules.RuleFor(layer => layer.Groups).IsBetween(1, MostChannels);
            rules.Together(layer => Kernel(layer));
            rules.ForWindow();
            rules.Together(layer => GroupsDivide(layer));
            rules.Together(layer => Contradictions(layer));
        }
    }

    private static IEnumerable<Fault> Kernel(ConvLayer layer)
    {
        if (layer.KernelSize is null)
            yield return new("kernelSize", "missing", new("\"kernelSize\" is required.", "缺少必填项“kernelSize”。"));
    }

    private static IEnumerable<Fault> GroupsDivide(ConvLayer layer)
    {
        var groups = layer.GroupCount;
        if (layer.InChannels % groups != 0)
            yield return Indivisible("inChannels", layer.InChannels, groups);
        if (layer.OutChannels % groups != 0)
            yield return Indivisible("outChannels", layer.OutChannels, groups);
    }

    private static Fault Indivisible(string path, int channels, int groups) => new(path, "groups-do-not-divide", new(
        $"Must be a multiple of the {groups} groups, not {channels}.", $"必须是分组数 {groups} 的倍数，而不是 {channels}。"));

    private static IEnumerable<Fault> Contradictions(ConvLayer layer)
    {
        var (groups, channels) = (layer.GroupCount, layer.InChannels);
        return layer.Variant switch
        {
            ConvVariant.Standard when groups != 1 => [Groups("A standard convolution has 1 group", "标准卷积只有 1 组", groups)],
            ConvVariant.Grouped when groups == 1 => [Groups("A grouped convolution has more than 1 group", "分组卷积的组数必须大于 1", groups)],
            ConvVariant.Depthwise when groups != channels =>
                [Groups($"A depthwise convolution has as many groups as input channels ({channels})", $"逐通道卷积的组数等于输入通道数（{channels}）", groups)],
            ConvVariant.DepthwiseSeparable when groups != 1 && groups != channels =>
                [Groups($"A depthwise-separable convolution has as many groups as input channels ({channels}); leave them out", $"深度可分离卷积的组数等于输入通道数（{channels}），请省略", groups)],
            ConvVariant.Pointwise when layer.KernelSize is { } kernel && kernel.Values.ContainsAnyExcept(1) => [PointwiseKernel(kernel)],
            _ => [],
        };
    }

    private static Fault Groups(string en, string zh, int groups) =>
        new("groups", "variant-contradicts-groups", new($"{en}, not {groups}.", $"{zh}，而不是 {groups}。"));

    private static Fault PointwiseKernel(Givens.PerAxis kernel) => new("kernelSize", "variant-contradicts-kernel", new(
        $"A pointwise convolution has a kernel of 1, not {kernel.ToString()}.", $"逐点卷积的卷积核尺寸为 1，而不是 {kernel.ToString()}。"));
}
