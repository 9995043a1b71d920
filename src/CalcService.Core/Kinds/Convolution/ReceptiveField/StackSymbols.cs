using CalcService.Core.Formulas;
using static CalcService.Core.Formulas.Functions;

namespace CalcService.Core.Kinds.Convolution.ReceptiveField;

/// <summary>The letters of a whole stack, layer by layer, along one axis: what those need who take all layers at once.</summary>
internal static class StackSymbols
{
    public static readonly TensorSymbol
        K = new("K", rank: 1, new("Kernel sizes", "各层卷积核尺寸")),
        S = new("S", rank: 1, new("Strides", "各层步幅")),
        D = new("D", rank: 1, new("Dilations", "各层膨胀率")),
        C = new("c", rank: 1, new("1 for a convolution, 0 for pooling", "卷积层为 1，池化层为 0"));

    public static readonly Symbol
        Layers = new("L", new("Layers", "层数")),
        Input = new("I", new("Input size", "输入尺寸"), Unit.Pixel);

    private static readonly Symbol
        Each = new("l", new("Layer", "层")), Earlier = new("i", new("Earlier layer", "在前的层"));

    /// <summary>The layers from the first to the last.</summary>
    public static Domain All { get; } = new Domain.Range(1, Layers);

    /// <summary>A sum over all layers.</summary>
    public static Formula SumOver(Func<Formula, Formula> ofLayer) => Sum(Each, All, ofLayer(Each));

    /// <summary>A product over all layers.</summary>
    public static Formula ProductOver(Func<Formula, Formula> ofLayer) => Product(Each, All, ofLayer(Each));

    /// <summary>A product over the layers before another.</summary>
    public static Formula ProductBefore(Formula layer, Func<Formula, Formula> ofLayer) =>
        Product(Earlier, new Domain.Range(1, layer - 1), ofLayer(Earlier));
}
