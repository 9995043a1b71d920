using System.Runtime.InteropServices;

namespace CalcService.Core.Numbers;

/// <summary>How a window moves along an axis.</summary>
/// <param name="Stride">Positions from one window to the next, at least 1.</param>
/// <param name="Dilation">Positions from one tap of the window to the next, at least 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Slide(int Stride = 1, int Dilation = 1)
{
    /// <summary>Whether both numbers are at least 1.</summary>
    public bool IsForward => Stride >= 1 && Dilation >= 1;

    /// <summary>Positions that a window of some taps covers, from the first to the last.</summary>
    /// <param name="taps">How many taps it has.</param>
    public long Span(int taps) => (long)Dilation * (taps - 1) + 1;

    /// <summary>How many windows fit whole.</summary>
    /// <param name="extent">How many positions there are.</param>
    /// <param name="taps">How many taps a window has.</param>
    public int Windows(int extent, int taps) =>
        extent < Span(taps) ? 0 : (int)((extent - Span(taps)) / Stride) + 1;
}
