using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>A window that slides over an input: what convolution and pooling have in common.</summary>
public interface IWindow
{
    /// <summary>Size of the input along each axis, or null where it is not needed.</summary>
    PerAxis? Input { get; }

    /// <summary>Size of the window along each axis.</summary>
    PerAxis KernelSize { get; }

    /// <summary>Positions by which the window moves.</summary>
    PerAxis Stride { get; }

    /// <summary>Positions added around the input.</summary>
    Padding Padding { get; }

    /// <summary>Distance between neighbouring taps of the window.</summary>
    PerAxis Dilation { get; }

    /// <summary>Whether a last window that does not fit whole counts, as PyTorch's pooling has it.</summary>
    bool CeilMode { get; }

    /// <summary>Whether the convolution is transposed: it goes from the output's size to the input's.</summary>
    bool Transposed { get; }

    /// <summary>Positions added at one end of a transposed convolution's output.</summary>
    PerAxis OutputPadding { get; }
}

/// <summary>A window along one axis, with its padding as numbers.</summary>
/// <param name="Input">Input size.</param>
/// <param name="Kernel">Window size.</param>
/// <param name="Stride">Stride.</param>
/// <param name="Before">Padding before the first position.</param>
/// <param name="After">Padding after the last position.</param>
/// <param name="Dilation">Dilation.</param>
/// <param name="OutputPadding">Output padding.</param>
public readonly record struct WindowAxis(
    int Input, int Kernel, int Stride, int Before, int After, int Dilation, int OutputPadding)
{
    /// <summary>Positions that the dilated window spans.</summary>
    public long Span => (long)Dilation * (Kernel - 1) + 1;
}

/// <summary>What follows from a window's givens.</summary>
public static class Windows
{
    private const int UsualRank = 2; // where all sizes are single numbers an image is meant

    extension(IWindow window)
    {
        /// <summary>How many spatial axes there are: the input's list says so, or else any other list.</summary>
        public int Rank =>
            LengthOf(window.Input) ?? LengthOf(window.KernelSize) ?? LengthOf(window.Stride) ?? AxesOf(window.Padding)
            ?? LengthOf(window.Dilation) ?? LengthOf(window.OutputPadding) ?? UsualRank;

        /// <summary>Whether the padding is chosen so that the output is ⌈input / stride⌉.</summary>
        public bool PadsToSame => window.Padding is Padding.Same;

        /// <summary>Whether any axis is padded differently at its two ends.</summary>
        public bool IsAsymmetric => window.Padding is Padding.Asymmetric(var ends) && ends.Any(end => end.Before != end.After);

        /// <summary>Whether a transposed convolution's output is extended at one end.</summary>
        public bool PadsOutput => window.OutputPadding.Values.ContainsAnyExcept(0);

        /// <summary>Whether any axis is dilated.</summary>
        public bool IsDilated => window.Dilation.Values.ContainsAnyExcept(1);

        /// <summary>Whether there is padding at any end; "same" may need none.</summary>
        public bool AnyPadding => window.Padding switch
        {
            Padding.Symmetric(var amount) => amount.Values.ContainsAnyExcept(0),
            Padding.Asymmetric(var ends) => ends.Any(end => end.Before + end.After > 0),
            Padding.Same => Enumerable.Range(0, window.Rank).Select(axis => window.Along(axis))
                .Any(at => (at.Input - 1L) / at.Stride * at.Stride + at.Span > at.Input),
            _ => false,
        };

        /// <summary>The window along one axis; without an input, its size counts as 0.</summary>
        /// <param name="axis">The axis, from 0.</param>
        public WindowAxis Along(int axis)
        {
            var (before, after) = window.Padding switch
            {
                Padding.Symmetric(var amount) => (amount[axis], amount[axis]),
                Padding.Asymmetric(var ends) => ends[axis],
                _ => (0, 0),
            };
            return new(
                window.Input?[axis] ?? 0, window.KernelSize[axis], window.Stride[axis], before, after,
                window.Dilation[axis], window.OutputPadding[axis]);
        }
    }

    /// <summary>How many axes a list is given for, or null if one number holds for all.</summary>
    /// <param name="given">The number or the list.</param>
    internal static int? LengthOf(PerAxis? given) => given is { IsList: true } ? given.Count : null;

    /// <summary>How many axes a padding is given for, or null if it is the same for all.</summary>
    /// <param name="padding">The padding.</param>
    internal static int? AxesOf(Padding padding) => padding switch
    {
        Padding.Symmetric({ IsList: true } amount) => amount.Count,
        Padding.Asymmetric(var ends) => ends.Count,
        _ => null,
    };
}
