using CalcService.Core.Derivations;
using CalcService.Core.Kinds.Convolution.Cost;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution.Compare;

/// <summary>Derives what two blocks of layers have and cost, and what is left from the one to the other.</summary>
internal sealed class CompareDerivation
{
    private readonly ConvCompare.Given _given;
    private readonly Derivation _d;
    private readonly int _axes;

    private CompareDerivation(ConvCompare.Given given, Derivation d) => (_given, _d, _axes) = (given, d, given.Axes);

    /// <summary>Derives the answers.</summary>
    public static void Derive(ConvCompare.Given given, Derivation d)
    {
        var derivation = new CompareDerivation(given, d);
        derivation.DeriveBlock(given.Before, isBefore: true);
        derivation.DeriveBlock(given.After, isBefore: false);
        derivation.Compare();
    }

    private void DeriveBlock(IReadOnlyList<ConvLayer> layers, bool isBefore)
    {
        var symbols = isBefore ? BlockSymbols.Before : BlockSymbols.After;
        var block = _d.About(isBefore ? "Before" : "After");
        var size = InputSize();
        var (parameters, macs) = (new List<Scalar>(), new List<Scalar>());
        Scalar weights = 0, taps = 0;
        for (var i = 0; i < layers.Count; i++)
        {
            var (layer, window) = (layers[i], new StackedWindow(layers[i], _axes, null));
            var geometry = LayerGeometry.Of(window);
            var part = layers.Count > 1 ? block.About($"{i + 1}") : block;
            part.Section(i, at => ComparePrompts.Heading(layers, at, isBefore, _axes));
            LayerSteps.Bind(part, layer, window, geometry);
            if (size is not null)
            {
                WindowSymbols.I.Bind(part, size);
                size = OutputSizes.Derive(part, window, size).Output;
            }
            var (n, cost) = layers.Count > 1 ? (CostSymbols.N, CostSymbols.Macs) : (symbols.N, symbols.Macs);
            parameters.Add(LayerSteps.Parameters(part, layer, geometry, size is not null, n).Value.Scalar);
            weights += part.Values[CostSymbols.W];
            taps += geometry.Taps.Evaluate(part.Values);
            if (size is not null)
                macs.Add(LayerSteps.MultiplyAccumulates(part, layer, geometry, cost).Value.Scalar);
        }
        var total = layers.Count > 1
            ? AddUp(block, symbols, parameters, macs, isBefore)
            : (Parameters: parameters[0], Macs: macs.FirstOrDefault());
        _d.Given(symbols.N, total.Parameters);
        _d.Given(symbols.W, weights);
        _d.Given(symbols.Taps, taps);
        if (size is not null)
            _d.Given(symbols.Macs, total.Macs);
    }

    /// <summary>Adds the layers of a block up.</summary>
    private static (Scalar Parameters, Scalar Macs) AddUp(
        Derivation block, BlockSymbols symbols, List<Scalar> parameters, List<Scalar> macs, bool isBefore)
    {
        block.Section(ComparePrompts.Together(isBefore));
        block.Given(CompareSymbols.Layers, parameters.Count);
        block.Given(CompareSymbols.N, Tensor.Vector([.. parameters]));
        var total = block.Step(BlockLaws.Parameters(symbols)).Value.Scalar;
        if (macs.Count == 0)
            return (total, default);
        block.Given(CompareSymbols.Macs, Tensor.Vector([.. macs]));
        return (total, block.Step(BlockLaws.Cost(symbols)).Value.Scalar);
    }

    private void Compare()
    {
        var comparison = _d.About("");
        comparison.Section(ComparePrompts.Comparison);
        var laws = RatioLaws.Plain;
        if (_given.IsSeparated)
        {
            var window = new StackedWindow(_given.Before[0], _axes, null);
            var geometry = LayerGeometry.Of(window);
            laws = RatioLaws.Separable(geometry);
            LayerSteps.Bind(comparison, _given.Before[0], window, geometry);
        }
        Remark(comparison.Step(laws.Parameters), isExact: _given.Before.Concat(_given.After).All(layer => !layer.Bias));
        if (_given.Input is not null)
            Remark(comparison.Step(laws.Cost), isExact: true);
    }

    private void Remark(Step ratio, bool isExact) =>
        ratio.Saying(ratio.Value.Scalar, value => ComparePrompts.Percent(value, _given.IsSeparated && isExact));

    private Tensor? InputSize() => _given.Input is { } input
        ? Tensor.Vector([.. Enumerable.Range(0, _axes).Select(axis => (Scalar)input[axis])])
        : null;
}
