using System.Collections.Concurrent;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Formulas.Functions;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>From the error term of a layer to the gradients of its parameters and of its input, and to its new parameters.</summary>
internal sealed class BackwardLaws
{
    private static readonly ConcurrentDictionary<(int, bool), BackwardLaws> Kept = new();
    private static readonly Symbol Unit = new("k", Text.Same("k"));

    private readonly NetSymbols _net;
    private readonly LayerSymbols _here;

    /// <summary>States the laws.</summary>
    /// <param name="net">The network.</param>
    /// <param name="here">The layer.</param>
    /// <param name="into">What it takes in.</param>
    /// <param name="before">The layer before; null for the first.</param>
    public BackwardLaws(NetSymbols net, LayerSymbols here, TensorSymbol into, LayerSymbols? before)
    {
        (_net, _here) = (net, here);
        GradW = new($"dW{here.Name}", here.GradW, Weighed(into), net.Batch ? MlpTexts.GradWRows : MlpTexts.GradW, [.. WeightMistakes(into, before)])
        {
            Rule = Rule(here.W.Glyph),
        };
        GradB = new($"db{here.Name}", here.GradB, Added, net.Batch ? MlpTexts.GradBRows : MlpTexts.GradB, [.. BiasMistakes()])
        {
            Rule = Rule(here.B.Glyph),
        };
        GradX = new("dInputs", net.GradX, net.Batch ? here.Delta * here.W : here.W.Transposed() * here.Delta, MlpTexts.GradX,
            new Mistake("weights-transposed", net.Batch ? here.Delta * here.W.Transposed() : here.W * here.Delta, MlpTexts.WeightsTransposedBack))
        {
            Rule = Rule(net.X.Glyph),
        };
        NewW = Updated($"newW{here.Name}", here.NewW, here.W, here.GradW);
        NewB = Updated($"newB{here.Name}", here.NewB, here.B, here.GradB);
    }

    /// <summary>The gradient of the weights.</summary>
    public Law GradW { get; }

    /// <summary>The gradient of the biases.</summary>
    public Law GradB { get; }

    /// <summary>The gradient of the network's input; meant for the first layer.</summary>
    public Law GradX { get; }

    /// <summary>The weights after the step.</summary>
    public Law NewW { get; }

    /// <summary>The biases after the step.</summary>
    public Law NewB { get; }

    /// <summary>The laws of a layer.</summary>
    /// <param name="net">The network.</param>
    /// <param name="layer">The layer's number, from 1.</param>
    public static BackwardLaws Of(NetSymbols net, int layer) => Kept.GetOrAdd(
        (layer, net.Batch), _ => new(net, net[layer], net.Into(layer), layer > 1 ? net[layer - 1] : null));

    private TensorFormula Added => _net.Batch ? _here.Delta.Transposed() * _net.Ones : _here.Delta;

    private TensorFormula Weighed(TensorFormula input) =>
        _net.Batch ? _here.Delta.Transposed() * input : _here.Delta * input.Transposed();

    /// <summary>∂L/∂z · ∂z/∂x.</summary>
    private Box Rule(Box by) => Draw.Product(LayerSymbols.Derivative(_here.Z.Glyph), LayerSymbols.Derivative(_here.Z.Glyph, by));

    private IEnumerable<Mistake> WeightMistakes(TensorSymbol into, LayerSymbols? before)
    {
        yield return new(
            "gradient-transposed", _net.Batch ? into.Transposed() * _here.Delta : into * _here.Delta.Transposed(), MlpTexts.GradientTransposed);
        yield return new("own-activation-for-input", Weighed(_here.A), MlpTexts.OwnActivation);
        if (before is not null)
            yield return new("pre-activation-for-input", Weighed(before.Z), MlpTexts.PreActivationForInput);
        if (_net.Batch)
            yield return new("averaged-again", 1 / (Formula)_net.N * Weighed(into), MlpTexts.AveragedAgain);
    }

    private IEnumerable<Mistake> BiasMistakes()
    {
        yield return new("bias-gradient-one", Tabulate(Unit, new Domain.Along(_here.W, Axis: 0), 1), MlpTexts.BiasGradientOne);
        if (!_net.Batch)
            yield break;
        yield return new("first-sample-only", Tabulate(Unit, new Domain.Along(_here.W, Axis: 0), _here.Delta[1, Unit]), MlpTexts.FirstSampleOnly);
        yield return new("averaged-again", 1 / (Formula)_net.N * Added, MlpTexts.AveragedAgain);
    }

    private Law Updated(string id, TensorSymbol after, TensorSymbol parameter, TensorSymbol gradient) => new(
        id, after, parameter - _net.Eta * gradient, MlpTexts.Descend,
        new Mistake("step-uphill", parameter + _net.Eta * gradient, MlpTexts.StepUphill),
        new Mistake("learning-rate-forgotten", parameter - gradient, MlpTexts.RateForgotten),
        new Mistake("step-alone", _net.Eta * gradient, MlpTexts.StepAlone));
}
