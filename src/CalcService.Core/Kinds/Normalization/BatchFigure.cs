using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Normalization;

internal sealed class BatchFigure
{
    public static Figure Of(IBatch batch, Trace? trace, Language language) => new Canvas().Finish("");
}
