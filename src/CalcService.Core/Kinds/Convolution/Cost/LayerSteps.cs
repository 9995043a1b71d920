using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Kinds.Convolution.Cost.CostSymbols;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>Derives what one layer has and costs, alone or among others.</summary>
internal static class LayerSteps
{
    private static readonly Text
        MacConvention = new(
            "A MAC is one multiply-accumulate. Taps on padding count; bias additions do not.",
            "MAC 指一次乘加运算。落在填充上的采样点也计入；偏置的加法不计。"),
        SeparableConvention = new(
            "The depthwise stage carries stride and padding; the pointwise stage follows with a kernel of 1.",
            "步幅与填充属于逐通道阶段；随后的逐点阶段卷积核尺寸为 1。");

    /// <summary>Binds channels, groups and the kernel.</summary>
    /// <param name="d">The derivation, or its part about the layer.</param>
    /// <param name="layer">The layer; complete.</param>
    /// <param name="window">The same as a window.</param>
    /// <param name="geometry">Its geometry.</param>
    public static void Bind(Derivation d, ConvLayer layer, IWindow window, LayerGeometry geometry)
    {
        d.Given(CIn, layer.InChannels);
        d.Given(COut, layer.OutChannels);
        d.Given(G, layer.GroupCount);
        geometry.BindKernel(d, window);
    }

    /// <summary>Derives how many parameters the layer has.</summary>
    /// <param name="d">The derivation, or its part about the layer.</param>
    /// <param name="layer">The layer; complete.</param>
    /// <param name="geometry">Its geometry.</param>
    /// <param name="hasInput">Whether there is an input, whose size one may be tempted to count.</param>
    /// <param name="total">The letter of the result; N unless given.</param>
    public static Step Parameters(Derivation d, ConvLayer layer, LayerGeometry geometry, bool hasInput, Symbol? total = null)
    {
        var law = layer.IsSeparable ? SeparableParts(d, layer, geometry) : PlainParts(d, layer, geometry, hasInput);
        return d.Step(law.For(total ?? N));
    }

    /// <summary>Derives what the layer costs.</summary>
    /// <param name="d">The derivation, or its part about the layer.</param>
    /// <param name="layer">The layer; complete.</param>
    /// <param name="geometry">Its geometry.</param>
    /// <param name="total">The letter of the result; MACs unless given.</param>
    public static Step MultiplyAccumulates(Derivation d, ConvLayer layer, LayerGeometry geometry, Symbol? total = null)
    {
        d.Assume(MacConvention);
        if (!layer.IsSeparable)
            return d.Step(LayerLaws.Of(geometry).MultiplyAccumulates.For(total ?? Macs));
        var laws = SeparableLaws.Of(geometry, layer.Bias);
        d.Step(laws.DepthwiseMacs);
        d.Step(laws.PointwiseMacs);
        return d.Step(SeparableLaws.Macs.For(total ?? Macs));
    }

    private static Law PlainParts(Derivation d, ConvLayer layer, LayerGeometry geometry, bool hasInput)
    {
        d.Step(LayerLaws.Of(geometry).WeightsOf(layer));
        d.Step(layer.Bias ? TotalLaws.Biases : TotalLaws.NoBiases);
        return hasInput ? TotalLaws.ParametersOver(geometry.Rank) : TotalLaws.Parameters;
    }

    private static Law SeparableParts(Derivation d, ConvLayer layer, LayerGeometry geometry)
    {
        var laws = SeparableLaws.Of(geometry, layer.Bias);
        d.Assume(SeparableConvention);
        d.Step(laws.Depthwise);
        if (layer.Bias)
            d.Step(SeparableLaws.DepthwiseParameters);
        d.Step(laws.Pointwise);
        if (layer.Bias)
            d.Step(SeparableLaws.PointwiseParameters);
        d.Step(laws.Weights);
        d.Step(layer.Bias ? SeparableLaws.Biases : TotalLaws.NoBiases);
        return layer.Bias ? SeparableLaws.Parameters : TotalLaws.Parameters;
    }
}
