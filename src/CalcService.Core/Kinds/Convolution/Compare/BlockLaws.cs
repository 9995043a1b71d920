using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.Convolution.Compare.CompareSymbols;

namespace CalcService.Core.Kinds.Convolution.Compare;

/// <summary>What several layers have and cost together.</summary>
internal static class BlockLaws
{
    private static readonly Text
        FirstOnly = new("This is the first layer alone; the block has more of them.", "这只是第一层；该模块还有其他层。"),
        LastForgotten = new("The last layer is missing.", "漏掉了最后一层。"),
        AllAsFirst = new("The layers are not all like the first.", "各层并不都与第一层相同。");

    /// <summary>Parameters of all layers.</summary>
    /// <param name="block">The block's letters.</param>
    public static Law Parameters(BlockSymbols block) => OfParameters.For(block.N);

    /// <summary>Multiply-accumulates of all layers.</summary>
    /// <param name="block">The block's letters.</param>
    public static Law Cost(BlockSymbols block) => OfMacs.For(block.Macs);

    private static readonly Law
        OfParameters = Total("parameters", BlockSymbols.Before.N, N, new("Parameters of all layers", "各层参数之和"), new(
            "Every layer has parameters of its own; together they are the block's.", "每一层都有自己的参数，相加即得整个模块的参数量。")),
        OfMacs = Total("macs", BlockSymbols.Before.Macs, Macs, new("Multiply-accumulates of all layers", "各层乘加次数之和"), new(
            "The layers are computed one after the other, so that their costs add up.", "各层依次计算，运算量相加。"));

    private static Law Total(string id, Symbol total, TensorSymbol ofLayers, Text title, Text why) => new(
        id, total, Sum(Each, new Domain.Range(1, Layers), ofLayers[Each]), why,
        new Mistake("first-layer-only", ofLayers[1], FirstOnly),
        new Mistake("last-layer-forgotten", Sum(Each, new Domain.Range(1, Layers - 1), ofLayers[Each]), LastForgotten),
        new Mistake("all-layers-as-the-first", Layers * ofLayers[1], AllAsFirst))
    { Title = title };
}
