using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Activations;
using CalcService.Core.Notation;
using static CalcService.Core.Formulas.Functions;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>The forms that the law of an error term takes: each is ∂L/∂a ⊙ f′(z), as far as it can be written so.</summary>
/// <param name="net">The network.</param>
/// <param name="here">The layer.</param>
/// <param name="activation">Its activation.</param>
internal sealed class ErrorTerm(NetSymbols net, LayerSymbols here, Activation activation)
{
    private static readonly Symbol Row = new("n", Text.Same("n")), Unit = new("k", Text.Same("k")), Other = new("j", Text.Same("j"));
    private static readonly Symbol X = new("x", Text.Same("x"));

    private readonly TensorFormula _difference = here.A - net.Y;

    /// <summary>∂L/∂a ⊙ f′(z).</summary>
    private Infix ChainRule => new(
        LayerSymbols.Derivative(here.A.Glyph), Sign.Hadamard,
        new Cluster(Glyphs.Parse("f′"), Draw.Bracketed(here.Z.Glyph)));

    /// <summary>Where the derivatives of loss and activation cancel: softmax with cross-entropy, sigmoid with its binary form.</summary>
    public Law Cancelled(LossLaws losses, Reduction reduction)
    {
        var mean = reduction == Reduction.Mean;
        var factor = losses.Factor(mean);
        return new($"delta{here.Name}", here.Delta, Times(factor, _difference), MlpTexts.Cancelled(activation), [.. Mistakes()]);

        IEnumerable<Mistake> Mistakes()
        {
            yield return new("sign-reversed", Times(factor, net.Y - here.A), MlpTexts.SignReversed);
            yield return new(
                "activation-derivative-twice", Times(factor, _difference.Hadamard(here.A.Hadamard(Map(X, 1 - X, here.A)))), MlpTexts.DerivativeTwice);
            if (activation == Activation.Softmax)
            {
                yield return new("only-true-class", Times(factor, Entrywise((a, y) => -(y * (1 - a)))), MlpTexts.OnlyTrueClass);
                yield return new("loss-derivative-only", Times(factor, Entrywise((a, y) => -(y / a))), MlpTexts.LossDerivativeOnly);
            }
            foreach (var mistake in Averaging(losses, mean, wrong => Times(wrong, _difference)))
                yield return mistake;
        }
    }

    /// <summary>Of the last layer: the derivative of a squared error, times that of the activation.</summary>
    public Law FromLoss(LossLaws losses, Reduction reduction)
    {
        var mean = reduction == Reduction.Mean;
        var (factor, derivative) = (losses.Factor(mean), Derivative);
        return new($"delta{here.Name}", here.Delta, Times(factor, By(_difference, derivative)), MlpTexts.FromLoss(activation), [.. Mistakes()])
        {
            Rule = ChainRule,
        };

        IEnumerable<Mistake> Mistakes()
        {
            foreach (var (id, wrong, message) in activation.DerivativeMistakes(here.Z, here.A, here.Slope))
                yield return new(id, Times(factor, By(_difference, wrong)), message);
            yield return new("sign-reversed", Times(factor, By(net.Y - here.A, derivative)), MlpTexts.SignReversed);
            yield return losses.Halves
                ? new("factor-2-added", Times(factor is null ? 2 : 2 * factor, By(_difference, derivative)), MlpTexts.TwoAdded)
                : new("factor-2-dropped", Times((Formula)1 / 2 * factor!, By(_difference, derivative)), MlpTexts.TwoDropped);
            foreach (var mistake in Averaging(losses, mean, wrong => Times(wrong, By(_difference, derivative))))
                yield return mistake;
        }
    }

    /// <summary>From the gradient of the activations, found in a step before.</summary>
    public Law FromGradient() => activation == Activation.Softmax
        ? new($"delta{here.Name}", here.Delta, ThroughSoftmax(), MlpTexts.ThroughSoftmax,
            new Mistake("softmax-diagonal-only", here.GradA.Hadamard(here.A.Hadamard(Map(X, 1 - X, here.A))), MlpTexts.DiagonalOnly),
            new Mistake("activation-derivative-missing", here.GradA, ActivationTexts.DerivativeMissing))
        : new($"delta{here.Name}", here.Delta, By(here.GradA, Derivative), MlpTexts.FromGradient(activation),
            [.. DerivativeMistakes(here.GradA)])
        {
            Rule = activation == Activation.Identity ? null : ChainRule,
        };

    /// <summary>Of a layer before another: the errors behind it, weighed, times the activation's derivative.</summary>
    public Law From(LayerSymbols behind, bool rated)
    {
        var back = Back(behind, behind.W);
        return new($"delta{here.Name}", here.Delta, By(back, Derivative), MlpTexts.FromBehind(behind.Name, activation),
        [
            .. DerivativeMistakes(back),
            .. BackMistakes(behind, rated).Select(mistake => mistake with { Formula = By((TensorFormula)mistake.Formula, Derivative) }),
        ])
        {
            Rule = ChainRule,
        };
    }

    /// <summary>The gradient of the activations of a layer before another, as a step of its own.</summary>
    public Law GradientFrom(LayerSymbols behind, bool rated) => new(
        $"dA{here.Name}", here.GradA, Back(behind, behind.W), MlpTexts.GradientFromBehind(behind.Name), [.. BackMistakes(behind, rated)]);

    private TensorFormula? Derivative => activation.Derivative(here.Z, here.A, here.Slope);

    private IEnumerable<Mistake> DerivativeMistakes(TensorFormula gradient) =>
        from wrong in activation.DerivativeMistakes(here.Z, here.A, here.Slope)
        select new Mistake(wrong.Id, By(gradient, wrong.Derivative), wrong.Message);

    private IEnumerable<Mistake> BackMistakes(LayerSymbols behind, bool rated)
    {
        yield return new("weights-transposed", Back(behind, behind.W.Transposed()), MlpTexts.WeightsTransposedBack);
        if (rated)
            yield return new("updated-weights", Back(behind, behind.W - net.Eta * behind.GradW), MlpTexts.UpdatedWeights);
    }

    private static IEnumerable<Mistake> Averaging(LossLaws losses, bool mean, Func<Formula?, TensorFormula> delta)
    {
        if (!Equals(losses.Factor(mean), losses.Factor(!mean)))
            yield return mean ? new("not-averaged", delta(losses.Factor(mean: false)), MlpTexts.GradientNotAveraged) : new("averaged", delta(losses.Factor(mean: true)), MlpTexts.GradientAveraged);
    }

    /// <summary>Wᵀδ for one sample, ΔW with a row for each.</summary>
    private TensorFormula Back(LayerSymbols behind, TensorFormula weights) => net.Batch
        ? behind.Delta * weights
        : (weights is Transpose(var turned) ? turned : weights.Transposed()) * behind.Delta;

    /// <summary>δₖ = aₖ (gₖ − Σⱼ gⱼ aⱼ), where g is the gradient of the activations.</summary>
    private Tabulated ThroughSoftmax()
    {
        var across = new Domain.Along(here.A, Axis: net.Batch ? 1 : 0);
        Formula A(Symbol k) => net.Batch ? here.A[Row, k] : here.A[k];
        Formula G(Symbol k) => net.Batch ? here.GradA[Row, k] : here.GradA[k];
        return Tabulated(A(Unit) * (G(Unit) - Sum(Other, across, G(Other) * A(Other))));
    }

    private Tabulated Entrywise(Func<Formula, Formula, Formula> entry) => Tabulated(net.Batch
        ? entry(here.A[Row, Unit], net.Y[Row, Unit])
        : entry(here.A[Unit], net.Y[Unit]));

    private Tabulated Tabulated(Formula entry) => net.Batch
        ? Tabulate([(Row, new Domain.Along(here.A, Axis: 0)), (Unit, new Domain.Along(here.A, Axis: 1))], entry)
        : Tabulate(Unit, new Domain.Along(here.A, Axis: 0), entry);

    private static TensorFormula By(TensorFormula gradient, TensorFormula? derivative) =>
        derivative is null ? gradient : gradient.Hadamard(derivative);

    private static TensorFormula Times(Formula? factor, TensorFormula tensor) => factor is null ? tensor : factor * tensor;
}
