using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>The window over the grid, and the output that it leaves.</summary>
internal static class WindowFigure
{
    public static Figure Of(IWindow window, Trace trace, Language language) =>
        new(new System.Xml.Linq.XElement("svg"), $"{window.Rank} {trace.Steps.Count()} {language}");
}
