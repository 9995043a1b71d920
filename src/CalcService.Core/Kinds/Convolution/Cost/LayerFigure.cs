using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>The layer as blocks of channels, with the filters between them.</summary>
internal static class LayerFigure
{
    public static Figure Of(ConvLayer layer, Trace? trace, Language language) =>
        new(new System.Xml.Linq.XElement("svg"), $"{layer.InChannels} {trace?.Steps.Count()} {language}");
}
