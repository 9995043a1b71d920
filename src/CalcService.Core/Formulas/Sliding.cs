using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>How a window moves along an axis, in letters: a stride and a dilation, which may be the number 1.</summary>
/// <param name="Stride">Positions from one window to the next.</param>
/// <param name="Dilation">Positions from one tap of the window to the next.</param>
public sealed record Sliding(Formula Stride, Formula Dilation)
{
    private static readonly Formula One = 1;

    /// <summary>Position by position, with neighbouring taps.</summary>
    public static Sliding ByOne { get; } = new(1, 1);

    internal Slide At(Bindings at) => new(Indexing.Whole(Stride.Evaluate(at)), Indexing.Whole(Dilation.Evaluate(at)));

    /// <summary>Where a tap falls, all counted from 1; a factor of 1 is not drawn: p + i − 1, S (p − 1) + i.</summary>
    /// <param name="window">The window.</param>
    /// <param name="tap">The tap.</param>
    internal Formula Place(Formula window, Formula tap) => (Stride.Equals(One), Dilation.Equals(One)) switch
    {
        (true, true) => window + tap - 1,
        (false, true) => Stride * (window - 1) + tap,
        (true, false) => window + Dilation * (tap - 1),
        _ => Stride * (window - 1) + Dilation * (tap - 1) + 1,
    };

    internal Sliding Rebuild(Rewrite rewrite) => new(rewrite.Of(Stride), rewrite.Of(Dilation));
}
