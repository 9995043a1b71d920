using CalcService.Core.Derivations;
using CalcService.Core.Figures;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>
/// One axis of the grid that a window moves over, in cells: the padded input, or what a transposed convolution stamps before
/// it is cropped.
/// </summary>
internal sealed record WindowTrack
{
    private const long Unknown = long.MaxValue;

    /// <summary>The window along this axis, "same" padding resolved.</summary>
    public required WindowAxis At { get; init; }

    /// <summary>How many cells there are.</summary>
    public required long Length { get; init; }

    /// <summary>The cells that are neither padding nor cropped.</summary>
    public required (long From, long To) Core { get; init; }

    /// <summary>How many outputs there are, or null if that is not to be told.</summary>
    public long? Outputs { get; init; }

    /// <summary>Whether there is a second window.</summary>
    public bool HasNext { get; init; }

    /// <summary>The last window, if it is another than the first two and may be shown.</summary>
    public (long From, long To)? Last { get; init; }

    /// <summary>A window that ceil mode would have but for its start.</summary>
    public (long From, long To)? Dropped { get; init; }

    /// <summary>Cells that no window reaches, or that output padding adds.</summary>
    public (long From, long To) Rest { get; init; }

    /// <summary>Whether the end is not to be told.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The first window.</summary>
    public (long From, long To) First => (0, At.Span);

    /// <summary>The second window, if there is one.</summary>
    public (long From, long To)? Next => HasNext ? (At.Stride, At.Stride + At.Span) : null;

    /// <summary>The axis of a strip that has no second axis.</summary>
    public static WindowTrack Single { get; } =
        new() { At = new(1, 1, 1, 0, 0, 1, 0), Length = 1, Core = (0, 1), Outputs = 1 };

    /// <summary>The track of an axis.</summary>
    /// <param name="window">The window.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="trace">The derivation, or null if nothing is to be told.</param>
    public static WindowTrack Of(IWindow window, int axis, Trace? trace)
    {
        var outputs = Size(trace, "outputSize", axis);
        return window.Transposed
            ? Stamped(window.Along(axis), outputs)
            : Slid(Padded(window, axis, trace), outputs, Size(trace, "windows", axis) > outputs);
    }

    /// <summary>How it is drawn where windows move along it: whole if short, else near the windows and the ends.</summary>
    /// <param name="most">How many cells may be drawn.</param>
    public BrokenScale Along(int most)
    {
        var end = Math.Max(Length, Dropped?.To ?? Last?.To ?? 0);
        return BrokenScale.Of(end, most,
            [(0, Next?.To ?? First.To), (0, FirstTaps), Rest, .. Given(Next), .. Given(Last), .. Given(Dropped), First, Core, (0, Length)], IsOpen);
    }

    /// <summary>How it is drawn where only the first window is shown.</summary>
    /// <param name="most">How many cells may be drawn.</param>
    public BrokenScale Across(int most) =>
        BrokenScale.Of(IsOpen ? Math.Max(At.Span, At.Before + 1L) : Length, most, [First, (0, FirstTaps), Rest, Core, (0, Length)], IsOpen);

    /// <summary>Enough of a dilated kernel to see that it is.</summary>
    private long FirstTaps => At.Kernel > 1 ? At.Dilation + 1 : 1;

    private static IEnumerable<(long From, long To)> Given((long From, long To)? ends) => ends is { } given ? [given] : [];

    private static WindowTrack Slid(WindowAxis at, long? outputs, bool dropped)
    {
        var length = (long)at.Before + at.Input + at.After;
        var end = (outputs - 1) * at.Stride + at.Span ?? length;
        return new()
        {
            At = at,
            Length = length,
            Core = (at.Before, at.Before + at.Input),
            Outputs = outputs,
            HasNext = outputs is null ? at.Stride + at.Span <= length : outputs > 1,
            Last = outputs > 2 || end > length ? (end - at.Span, end) : null,
            Dropped = dropped ? (end - at.Span + at.Stride, end + at.Stride) : null,
            Rest = (Math.Min(end, length), length),
        };
    }

    private static WindowTrack Stamped(WindowAxis at, long? outputs)
    {
        var full = (at.Input - 1L) * at.Stride + at.Span;
        var kept = full - at.After + at.OutputPadding;
        var track = new WindowTrack
        {
            At = at,
            Length = Math.Max(full, kept),
            Core = (at.Before, kept),
            Outputs = outputs,
            HasNext = at.Input > 1,
            Last = at.Input > 2 ? (full - at.Span, full) : null,
            Rest = (kept - at.OutputPadding, kept),
        };
        return outputs is null ? track.Opened() : track;
    }

    /// <summary>Only its beginning: counting cells would give the answer away.</summary>
    private WindowTrack Opened()
    {
        var shown = Math.Max(At.Span + (HasNext ? At.Stride : 0), At.Before + 1L);
        return this with { Length = shown, Core = (At.Before, Unknown), Last = null, Rest = default, IsOpen = true };
    }

    private static WindowAxis Padded(IWindow window, int axis, Trace? trace)
    {
        var at = window.Along(axis);
        if (!window.PadsToSame)
            return at;
        if (Size(trace, "totalPadding", axis) is not { } total || Size(trace, "paddingBefore", axis) is not { } before)
            return at.Span > 1 ? at with { Before = 1, After = 1 } : at; // some, not how much
        return at with { Before = (int)before, After = (int)(total - before) };
    }

    private static long? Size(Trace? trace, string step, int axis) =>
        trace?.Find(step)?.Value.Tensor[axis] is { } size && size.TryToInt64(out var whole) && whole >= 0 ? whole : null;
}
