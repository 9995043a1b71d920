using System.Runtime.InteropServices;

namespace CalcService.Core.Numbers;

/// <summary>A pooling window along one axis, over an input with padding.</summary>
/// <param name="Size">Taps of the window, at least 1.</param>
/// <param name="Slide">How it moves.</param>
/// <param name="Before">Padding before the first position.</param>
/// <param name="After">Padding behind the last.</param>
/// <param name="CeilMode">Whether a last window that fits only in part counts, as long as it begins before the
/// trailing padding.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WindowSide(int Size, Slide Slide, int Before = 0, int After = 0, bool CeilMode = false)
{
    /// <summary>How many windows there are.</summary>
    /// <remarks>Source: PyTorch's documentation of MaxPool2d.</remarks>
    /// <param name="extent">Positions of the input.</param>
    public int Windows(int extent)
    {
        var padded = extent + Before + After;
        if (!CeilMode)
            return Slide.Windows(padded, Size);

        var windows = Slide.Windows(padded + Slide.Stride - 1, Size);
        return (windows - 1L) * Slide.Stride >= extent + Before ? windows - 1 : windows;
    }

    /// <summary>Where the taps of a window fall: positions of the input from 0, those of the padding outside it. What
    /// lies beyond the padding is left out.</summary>
    /// <param name="window">The window, from 0.</param>
    /// <param name="extent">Positions of the input.</param>
    /// <param name="padding">Whether taps on the padding are wanted too.</param>
    public IEnumerable<int> Taps(int window, int extent, bool padding)
    {
        var (from, to) = padding ? (-Before, extent + After) : (0, extent);
        var (start, dilation) = (window * Slide.Stride - Before, Slide.Dilation);
        return Enumerable.Range(0, Size).Select(tap => start + tap * dilation).Where(at => at >= from && at < to);
    }
}
