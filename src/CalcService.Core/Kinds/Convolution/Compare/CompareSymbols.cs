using CalcService.Core.Formulas;

namespace CalcService.Core.Kinds.Convolution.Compare;

/// <summary>The letters of a comparison.</summary>
internal static class CompareSymbols
{
    public static readonly TensorSymbol
        N = new("N", rank: 1, new("Parameters of the layers", "各层参数个数"), Unit.Parameter),
        Macs = new("MACs", rank: 1, new("Multiply-accumulates of the layers", "各层乘加运算次数"), Unit.Mac);

    public static readonly Symbol
        Layers = new("L", new("Layers", "层数")),
        Each = new("l", new("Layer", "层")),
        ParameterRatio = new("ρ_N", new("Parameters, after / before", "参数量之比（后/前）")),
        MacRatio = new("ρ_MACs", new("Multiply-accumulates, after / before", "乘加次数之比（后/前）"));
}
