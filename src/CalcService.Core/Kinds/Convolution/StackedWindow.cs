using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>A layer together with what the stack around it says: how many axes there are, and what size goes in.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Axes">Spatial axes of the stack.</param>
/// <param name="Input">Size of what goes in, or null where it is not known.</param>
internal sealed record StackedWindow(IWindow Layer, int Axes, PerAxis? Input) : IWindow
{
    // Some list must fix the rank: that of the input, or else this.
    public PerAxis KernelSize { get; } = Input is null ? Listed(Layer.KernelSize, Axes) : Layer.KernelSize;

    public PerAxis Stride => Layer.Stride;

    public Padding Padding => Layer.Padding;

    public PerAxis Dilation => Layer.Dilation;

    public bool CeilMode => Layer.CeilMode;

    public bool Transposed => Layer.Transposed;

    public PerAxis OutputPadding => Layer.OutputPadding;

    /// <summary>A number for each axis, so that it is plain how many there are.</summary>
    public static PerAxis Listed(PerAxis sizes, int axes) =>
        sizes.IsList ? sizes : Enumerable.Repeat(sizes[0], axes).ToArray();
}
