using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;
using Given = CalcService.Core.Kinds.Convolution.Pooling.PoolForward.Given;

namespace CalcService.Core.Kinds.Convolution.Pooling;

/// <summary>The window over the numbers of the input, and the first output that it gives.</summary>
internal static class PoolFigure
{
    private static readonly Text
        Zeros = new("padding: zeros that count", "填充：零，计入平均"),
        NotCounted = new("padding: does not count", "填充：不计入"),
        NeverWins = new("padding: never the largest", "填充：不参与比较");

    /// <summary>Draws a pooling; of several channels the first.</summary>
    /// <param name="given">What is given; valid.</param>
    /// <param name="trace">The derivation, or null while nothing is to be told.</param>
    /// <param name="language">The language of labels.</param>
    public static Figure Of(Given given, Trace? trace, Language language)
    {
        var output = trace?.Find("output")?.Value.Tensor;
        var zeros = given is { IsAverage: true, CountIncludePad: true };
        var planes = new MapPlanes
        {
            Inputs = [MapPlanes.Channel(given.Input, 0)],
            Output = output is null ? null : MapPlanes.Channel(output, 0),
            InputTitle = _ => First(new("input X", "输入 X"), given),
            OutputTitle = First(new("output Y", "输出 Y"), given),
            PaddingNumber = zeros ? "0" : null,
            PaddingWords = zeros ? Zeros : given.IsAverage ? NotCounted : NeverWins,
            Remark = given.Channels == 1 ? null : new(
                $"The other {given.Channels - 1} of {given.Channels} channels are pooled in the same way.",
                $"共 {given.Channels} 个通道，其余 {given.Channels - 1} 个同样池化。"),
        };
        return new MapFigure(given, planes, trace, language).Draw(PoolPrompts.Of(given).Situation);
    }

    private static Text First(Text name, Given given) =>
        given.Channels == 1 ? name : new($"{name.En}, channel 1", $"{name.Zh}，第 1 通道");
}
