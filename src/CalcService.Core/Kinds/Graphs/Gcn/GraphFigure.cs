using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Graphs.Gcn;

internal static class GraphFigure
{
    public static Figure Of(GcnLayer.Given given, Trace? trace, Language language)
    {
        var c = new Canvas();
        c.Write("x", new(0, 0));
        return c.Finish("A graph");
    }
}
