using System.Collections.Concurrent;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Activations;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>How a layer passes its input on: z = Wa + b, a = f(z).</summary>
internal sealed class ForwardLaws
{
    private static readonly ConcurrentDictionary<(int, bool, bool, Activation), ForwardLaws> Kept = new();

    /// <summary>States the laws.</summary>
    /// <param name="net">The network.</param>
    /// <param name="here">The layer.</param>
    /// <param name="into">What it takes in.</param>
    /// <param name="skipped">The pre-activations of the layer before; null where there is none.</param>
    /// <param name="biased">Whether it has biases.</param>
    /// <param name="activation">Its activation.</param>
    public ForwardLaws(
        NetSymbols net, LayerSymbols here, TensorSymbol into, TensorSymbol? skipped, bool biased, Activation activation)
    {
        var weighted = net.Batch ? into * here.W.Transposed() : here.W * into;
        var bias = net.Batch ? net.Ones * here.B.Transposed() : here.B;
        var z = biased ? weighted + bias : weighted;
        Z = new($"z{here.Name}", here.Z, z, net.Batch ? MlpTexts.WeighRows : MlpTexts.Weigh,
            [.. MistakesOfZ()]);
        A = new($"a{here.Name}", here.A, activation.Of(here.Z, here.Slope), MlpTexts.Activate(activation),
            [.. activation.Mistakes(here.Z, here.Slope)]);

        IEnumerable<Mistake> MistakesOfZ()
        {
            var turned = net.Batch ? into * here.W : here.W.Transposed() * into;
            yield return new("weights-transposed", biased ? turned + bias : turned, MlpTexts.WeightsTransposed);
            if (biased)
            {
                yield return new("bias-forgotten", weighted, MlpTexts.BiasForgotten);
                yield return new("bias-subtracted", weighted - bias, MlpTexts.BiasSubtracted);
            }
            if (skipped is not null)
                yield return new("previous-activation-skipped", z.Replace(into, skipped), MlpTexts.PreviousSkipped);
        }
    }

    /// <summary>The pre-activation.</summary>
    public Law Z { get; }

    /// <summary>The activation.</summary>
    public Law A { get; }

    /// <summary>The laws of a layer.</summary>
    /// <param name="net">The network.</param>
    /// <param name="layer">The layer's number, from 1.</param>
    /// <param name="biased">Whether it has biases.</param>
    /// <param name="activation">Its activation.</param>
    public static ForwardLaws Of(NetSymbols net, int layer, bool biased, Activation activation) => Kept.GetOrAdd(
        (layer, net.Batch, biased, activation),
        _ => new(net, net[layer], net.Into(layer), layer > 1 ? net[layer - 1].Z : null, biased, activation));
}
