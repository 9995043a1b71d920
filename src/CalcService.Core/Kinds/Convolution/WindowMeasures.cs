using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>The dimension lines of a window's figure.</summary>
/// <param name="window">The window; valid, with an input.</param>
/// <param name="trace">Its derivation, or null if nothing is to be told.</param>
/// <param name="language">The language of labels.</param>
internal sealed class WindowMeasures(IWindow window, Trace? trace, Language language)
{
    /// <summary>Kernel, stride and dilation.</summary>
    public void Window(Lanes lanes, Lattice lattice, WindowTrack track, int axis)
    {
        Span(lanes, (lattice.X(0), lattice.X(track.At.Span)), track, axis);
        if (track.Next is { } next)
            Move(lanes, lattice, next.From, Names.S(window, axis), Palette.Vermilion);
        if (track.At is { Dilation: > 1, Kernel: > 1 })
            Move(lanes, lattice, track.At.Dilation, Names.D(window, axis), Palette.Blue);
    }

    /// <summary>The kernel, and what it spans if dilated.</summary>
    public void Span(Lanes lanes, (double From, double To) span, WindowTrack track, int axis)
    {
        var kernel = $"{Names.K(window, axis)} = {Names.Number(track.At.Kernel)}";
        var effective = track.At is { Dilation: > 1, Kernel: > 1 }
            ? $", K_eff = {(trace is null ? "?" : Names.Number(track.At.Span))}"
            : "";
        lanes.Measure(span.From, span.To, kernel + effective, Anchor.Start);
    }

    /// <summary>What is padded or cropped, and what is not.</summary>
    public void Grid(Lanes lanes, Func<long, double> place, WindowTrack track, int axis, Anchor far = Anchor.Start)
    {
        var (from, to) = track.Core;
        if (from > 0)
            lanes.Measure(place(0), place(from), Names.Before(window, track, trace), Anchor.End);
        lanes.Measure(place(from), place(to), window.Transposed ? Output(track, axis) : Input(track, axis));
        if (to < track.Length)
            lanes.Measure(place(to), place(track.Length), Names.After(window, track, trace), far);
    }

    /// <summary>How many positions windows belong to.</summary>
    public void Positions(Lanes lanes, (double From, double To) extent, int axis, WindowTrack track) =>
        lanes.Measure(extent.From, extent.To, window.Transposed ? Input(track, axis) : Output(track, axis));

    private static void Move(Lanes lanes, Lattice lattice, long cells, string letter, string colour) =>
        lanes.Move(lattice.X(0), lattice.X(cells), $"{letter} = {Names.Number(cells)}", colour);

    private string Input(WindowTrack track, int axis) =>
        Worded(Names.Input, axis, $"{Names.I(window, axis)} = {Names.Number(track.At.Input)}");

    private string Output(WindowTrack track, int axis) =>
        Worded(Names.Output, axis, $"{Names.O(window, axis)} = {Names.Number(track.Outputs)}");

    private string Worded(Text words, int axis, string size) =>
        axis == window.Rank - 1 ? $"{words.In(language)} {size}" : size;
}
