using System.Collections.Concurrent;
using CalcService.Core.Derivations;
using CalcService.Core.Kinds.Activations;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>The error term of a layer, δ = ∂L/∂z: of the last one from the loss, of the others from the one behind.</summary>
/// <param name="Gradient">The gradient of the activations, where it is a step of its own.</param>
/// <param name="Delta">The error term.</param>
internal sealed record DeltaLaws(Law? Gradient, Law Delta)
{
    private static readonly ConcurrentDictionary<(int, bool, Activation, Loss, Reduction), DeltaLaws> Outputs = new();
    private static readonly ConcurrentDictionary<(int, bool, Activation, bool), DeltaLaws> Inner = new();

    /// <summary>The laws of the last layer.</summary>
    /// <param name="net">The network.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="activation">Its activation.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="reduction">What becomes of the losses of many.</param>
    public static DeltaLaws OfOutput(NetSymbols net, int layer, Activation activation, Loss loss, Reduction reduction) =>
        Outputs.GetOrAdd((layer, net.Batch, activation, loss, reduction), _ => Output(net, net[layer], activation, loss, reduction));

    /// <summary>The laws of a layer that has another behind it.</summary>
    /// <param name="net">The network.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="activation">Its activation.</param>
    /// <param name="rated">Whether there is a learning rate, so that weights may be updated too early.</param>
    public static DeltaLaws OfHidden(NetSymbols net, int layer, Activation activation, bool rated) =>
        Inner.GetOrAdd((layer, net.Batch, activation, rated), _ => Hidden(net, net[layer], net[layer + 1], activation, rated));

    /// <summary>States the laws of a last layer.</summary>
    public static DeltaLaws Output(NetSymbols net, LayerSymbols here, Activation activation, Loss loss, Reduction reduction)
    {
        var losses = new LossLaws(net, here, loss, reduction);
        var error = new ErrorTerm(net, here, activation);
        if ((loss, activation) is (Loss.CrossEntropy, Activation.Softmax) or (Loss.BinaryCrossEntropy, Activation.Sigmoid))
            return new(null, error.Cancelled(losses, reduction));
        return loss == Loss.BinaryCrossEntropy || activation == Activation.Softmax
            ? new(losses.Gradient, error.FromGradient())
            : new(null, error.FromLoss(losses, reduction));
    }

    /// <summary>States the laws of a layer before another.</summary>
    public static DeltaLaws Hidden(NetSymbols net, LayerSymbols here, LayerSymbols behind, Activation activation, bool rated)
    {
        var error = new ErrorTerm(net, here, activation);
        return activation == Activation.Softmax
            ? new(error.GradientFrom(behind, rated), error.FromGradient())
            : new(null, error.From(behind, rated));
    }
}
