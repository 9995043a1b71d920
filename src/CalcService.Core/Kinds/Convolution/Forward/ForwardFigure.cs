using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Convolution.Forward.ConvForward.Given;

namespace CalcService.Core.Kinds.Convolution.Forward;

/// <summary>The kernel over the numbers of the input, and the first output that it gives.</summary>
internal static class ForwardFigure
{
    private const int MostChannels = 3;

    private static readonly Text Zeros = new("padding: zeros", "填充：零");

    /// <summary>Draws a convolution; of several output channels the first.</summary>
    /// <param name="given">What is given; valid.</param>
    /// <param name="trace">The derivation, or null while nothing is to be told.</param>
    /// <param name="language">The language of labels.</param>
    public static Figure Of(Given given, Trace? trace, Language language)
    {
        var output = trace?.Find("output")?.Value.Tensor;
        var planes = Planes(given, trace, output);
        return new MapFigure(given, planes, trace, language).Draw(ForwardPrompts.Of(given).Situation);
    }

    private static MapPlanes Planes(Given given, Trace? trace, Tensor? output)
    {
        var kernels = trace?.Find("flippedKernel")?.Value.Tensor ?? given.Kernels;
        var channels = Enumerable.Range(0, Math.Min(given.Depth, MostChannels)).ToArray();
        var flipped = trace?.Find("flippedKernel") is not null;
        return new()
        {
            Inputs = [.. channels.Select(channel => MapPlanes.Channel(given.Input, channel))],
            Kernels = [.. channels.Select(channel => MapPlanes.Channel(kernels, channel))],
            Sign = given.Mode == ConvMode.Convolution && !flipped ? "∗" : "⋆",
            Output = output is null ? null : MapPlanes.Channel(output, 0),
            InputTitle = channel => OfChannel(new("input X", "输入 X"), channel, given.Channels),
            KernelTitle = channel => OfChannel(KernelName(given, flipped), channel, given.Depth),
            OutputTitle = OfChannel(new("output Y", "输出 Y"), 0, given.Maps),
            PaddingWords = Zeros,
            Remark = Remark(given),
        };
    }

    private static Text KernelName(Given given, bool flipped)
    {
        var letter = given.Maps > 1 ? "W_1" : "W";
        return flipped
            ? new($"kernel {letter}, flipped", $"翻转后的卷积核 {letter}")
            : new($"kernel {letter}", $"卷积核 {letter}");
    }

    private static Text OfChannel(Text name, int channel, int channels) => channels == 1
        ? name
        : new($"{name.En}, channel {channel + 1}", $"{name.Zh}，第 {channel + 1} 通道");

    /// <summary>The bias, and channels that are not drawn.</summary>
    private static Text? Remark(Given given)
    {
        var hidden = given.Depth - MostChannels;
        Text?[] parts =
        [
            hidden > 0 ? new($"{hidden} more channels are added up as well.", $"其余 {hidden} 个通道同样相加。") : null,
            given.Biases is { } biases ? Added(MapWords.Number(biases[0]), given.Maps > 1) : null,
        ];
        return parts.Any(part => part is not null) ? MapWords.Joined(parts) : null;
    }

    private static Text Added(string bias, bool first) => first
        ? new($"The bias b_1 = {bias} is added to every sum.", $"每个和再加上偏置 b_1 = {bias}。")
        : new($"The bias b = {bias} is added to every sum.", $"每个和再加上偏置 b = {bias}。");
}
