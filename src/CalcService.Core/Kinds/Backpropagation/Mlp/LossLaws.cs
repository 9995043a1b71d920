using System.Collections.Concurrent;
using System.Diagnostics;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Formulas.Functions;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>The loss of the last layer's activations, and its derivative with respect to them.</summary>
internal sealed class LossLaws
{
    private static readonly ConcurrentDictionary<(int, bool, Loss, Reduction), LossLaws> Kept = new();
    private static readonly Mistake[] NoMistakes = [];
    private static readonly Symbol Row = new("n", Text.Same("n")), Unit = new("k", Text.Same("k"));

    private readonly NetSymbols _net;
    private readonly TensorSymbol _a;
    private readonly Loss _loss;
    private readonly bool _mean;

    /// <summary>States the laws.</summary>
    /// <param name="net">The network.</param>
    /// <param name="last">The last layer.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="reduction">What becomes of the losses of many.</param>
    public LossLaws(NetSymbols net, LayerSymbols last, Loss loss, Reduction reduction)
    {
        (_net, _a, _loss, _mean) = (net, last.A, loss, reduction == Reduction.Mean);
        Value = new("loss", net.L, Scaled(Averaged(_mean), Total(Term)), MlpTexts.LossOf(loss, _mean, net.Batch), [.. Mistakes()]);
        Gradient = new($"dA{last.Name}", last.GradA, GradientFormula(), MlpTexts.LossGradient,
        [
            new("sign-reversed", Tabulated(-Slope()), MlpTexts.SignReversed),
            .. loss == Loss.BinaryCrossEntropy ? [new Mistake("second-term-forgotten", Tabulated(-(Y / A)), MlpTexts.SecondTermForgotten)] : NoMistakes,
        ]);
    }

    /// <summary>The loss.</summary>
    public Law Value { get; }

    /// <summary>Its derivative with respect to the activations of the last layer.</summary>
    public Law Gradient { get; }

    /// <summary>Whether a ½ cancels the 2 of the square.</summary>
    public bool Halves => _loss == Loss.HalfSquared;

    /// <summary>What the difference of activation and target is multiplied by in the derivative; null for 1.</summary>
    /// <param name="mean">Whether the losses are averaged.</param>
    public Formula? Factor(bool mean) => (_loss, Averaged(mean)) switch
    {
        (Loss.Mse, null) => 2,
        (Loss.Mse, { } number) => 2 / number,
        (_, { } number) => 1 / number,
        _ => null,
    };

    /// <summary>The laws of a network.</summary>
    /// <param name="net">The network.</param>
    /// <param name="layers">How many layers it has.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="reduction">What becomes of the losses of many.</param>
    public static LossLaws Of(NetSymbols net, int layers, Loss loss, Reduction reduction) => Kept.GetOrAdd(
        (layers, net.Batch, loss, reduction), _ => new(net, net[layers], loss, reduction));

    private Formula A => _net.Batch ? _a[Row, Unit] : _a[Unit];

    private Formula Y => _net.Batch ? _net.Y[Row, Unit] : _net.Y[Unit];

    /// <summary>What one element adds to the loss, before averaging.</summary>
    private Formula Term => _loss switch
    {
        Loss.Mse or Loss.HalfSquared => Pow(A - Y, 2),
        Loss.BinaryCrossEntropy => WeightedLog(Y, A) + WeightedLog(1 - Y, 1 - A),
        Loss.CrossEntropy => WeightedLog(Y, A),
        _ => throw new UnreachableException($"No such loss: {_loss}."),
    };

    /// <summary>How many are averaged: all elements, or samples; null where nothing is.</summary>
    private Formula? Averaged(bool mean) => (mean, _loss, _net.Batch) switch
    {
        (false, _, _) => null,
        (_, Loss.HalfSquared or Loss.CrossEntropy, _) => _net.Batch ? _net.N : null,
        (_, _, true) => _net.N * (Formula)_net.K,
        _ => _net.K,
    };

    private Formula Total(Formula term)
    {
        var inner = Sum(Unit, new Domain.Along(_a, Axis: _net.Batch ? 1 : 0), term);
        return _net.Batch ? Sum(Row, new Domain.Along(_a, Axis: 0), inner) : inner;
    }

    private Formula Scaled(Formula? number, Formula total) => _loss switch
    {
        Loss.Mse => number is null ? total : 1 / number * total,
        Loss.HalfSquared => 1 / (number is null ? (Formula)2 : 2 * number) * total,
        _ => number is null ? -total : -(1 / number * total),
    };

    private IEnumerable<Mistake> Mistakes()
    {
        var total = Total(Term);
        if (_loss is Loss.Mse or Loss.HalfSquared)
            yield return new("square-forgotten", Scaled(Averaged(_mean), Total(Abs(A - Y))), MlpTexts.SquareForgotten);
        if (_loss == Loss.HalfSquared)
            yield return new("half-dropped", Averaged(_mean) is { } number ? 1 / number * total : total, MlpTexts.HalfDropped);
        if (_loss == Loss.Mse)
            yield return new("half-added", (Formula)1 / 2 * Scaled(Averaged(_mean), total), MlpTexts.HalfAdded);
        if (_loss is Loss.BinaryCrossEntropy or Loss.CrossEntropy)
        {
            yield return new("log2-for-ln", Scaled(Averaged(_mean), total) / Log(2), MlpTexts.Log2ForLn);
            yield return new("log10-for-ln", Scaled(Averaged(_mean), total) / Log(10), MlpTexts.Log10ForLn);
            yield return new("minus-forgotten", -Scaled(Averaged(_mean), total), MlpTexts.MinusForgotten);
        }
        if (_loss == Loss.BinaryCrossEntropy)
            yield return new("second-term-forgotten", Scaled(Averaged(_mean), Total(WeightedLog(Y, A))), MlpTexts.SecondTermForgotten);
        if (Averaged(mean: true) is not null)
        {
            yield return _mean
                ? new("not-averaged", Scaled(Averaged(mean: false), total), MlpTexts.NotAveraged)
                : new("averaged", Scaled(Averaged(mean: true), total), MlpTexts.Averaged);
        }
    }

    private TensorFormula GradientFormula()
    {
        if (_loss == Loss.BinaryCrossEntropy)
            return Tabulated(Slope());
        var difference = _a - _net.Y;
        return Factor(_mean) is { } factor ? factor * difference : difference;
    }

    /// <summary>The derivative of the loss with respect to one activation.</summary>
    private Formula Slope()
    {
        var slope = _loss == Loss.BinaryCrossEntropy ? (A - Y) / (A * (1 - A)) : A - Y;
        return Factor(_mean) is { } factor ? factor * slope : slope;
    }

    private Tabulated Tabulated(Formula entry) => _net.Batch
        ? Tabulate([(Row, new Domain.Along(_a, Axis: 0)), (Unit, new Domain.Along(_a, Axis: 1))], entry)
        : Tabulate(Unit, new Domain.Along(_a, Axis: 0), entry);
}
