using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using static CalcService.Core.Kinds.Convolution.WindowSymbols;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>
/// What the formulas of a layer's cost depend on: how many axes there are, whether the kernel is the same along all of them
/// (then K² is drawn, else K_H K_W), and whether the convolution is transposed.
/// </summary>
/// <param name="Rank">Spatial axes.</param>
/// <param name="Square">Whether all axes share the kernel size.</param>
/// <param name="Transposed">Whether the kernel is applied at input positions.</param>
internal readonly record struct LayerGeometry(int Rank, bool Square, bool Transposed)
{
    /// <summary>The geometry of the usual image layer.</summary>
    public static LayerGeometry Usual { get; } = new(Rank: 2, Square: true, Transposed: false);

    /// <summary>Taps of one filter on one channel.</summary>
    public Formula Taps => Square ? K.PowerOfCommon(Rank) : K.Product(Rank);

    /// <summary>The side of the kernel alone, which is what "forgetting to square it" leaves.</summary>
    public Formula Side => Square ? K.Common : K.Of(Rank)[0];

    /// <summary>Positions of the output.</summary>
    public Formula Outputs => O.Product(Rank);

    /// <summary>Positions of the input.</summary>
    public Formula Inputs => I.Product(Rank);

    /// <summary>Positions at which the whole kernel is applied: of the output, or of the input if transposed.</summary>
    public Formula Applications => Transposed ? Inputs : Outputs;

    /// <summary>The geometry of a layer.</summary>
    /// <param name="layer">The layer.</param>
    public static LayerGeometry Of(IWindow layer)
    {
        var kernel = layer.KernelSize;
        return new(layer.Rank, !kernel.Values.ContainsAnyExcept(kernel[0]), layer.Transposed);
    }

    /// <summary>Binds the kernel size in the form that the formulas ask for.</summary>
    /// <param name="d">The derivation.</param>
    /// <param name="layer">The layer.</param>
    public void BindKernel(Derivation d, IWindow layer)
    {
        if (Square)
            d.Given(K.Common, layer.KernelSize[0]);
        else
            K.Bind(d, layer.KernelSize, Rank);
    }
}
