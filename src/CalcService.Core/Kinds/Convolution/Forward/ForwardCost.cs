using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution.Forward;

/// <summary>What a convolution takes to work out.</summary>
internal static class ForwardCost
{
    /// <summary>Multiply-accumulates that a problem may take, in numbers of a few digits: some 0.1 s.</summary>
    public const long MostWork = 400_000_000;

    /// <summary>Multiply-accumulates up to which somebody may have got it wrong by hand.</summary>
    private const long ByHand = 1_000_000;

    /// <summary>Multiply-accumulates, taps on padding included.</summary>
    /// <param name="given">The problem.</param>
    public static long Macs(ConvForward.Given given) => Outputs(given) * given.TapsPerOutput;

    /// <summary>The same in those of numbers of a few digits: long decimals take longer.</summary>
    /// <param name="given">The problem.</param>
    public static long Work(ConvForward.Given given) =>
        Macs(given) * CorrelationArithmetic.For(given.Input, given.Kernels, given.TapsPerOutput, Macs(given)).Weight;

    /// <summary>Entries of the output.</summary>
    /// <param name="given">The problem.</param>
    public static long Outputs(ConvForward.Given given) => given.Maps * Positions(given, strided: true);

    /// <summary>Whether it is small enough for mistakes to be looked for, even those that forget the stride.</summary>
    /// <param name="given">The problem.</param>
    public static bool IsByHand(ConvForward.Given given) =>
        given.Maps * Positions(given, strided: false) * given.TapsPerOutput <= ByHand;

    /// <summary>What is wrong with the size of the padded input, if anything.</summary>
    /// <param name="given">The problem.</param>
    public static IEnumerable<Fault> CheckPadded(ConvForward.Given given) =>
        MapLimits.CheckPadded(given.Channels, Reach(given, axis: 0), Reach(given, axis: 1));

    private static long Reach(ConvForward.Given given, int axis) =>
        MapLimits.Reach(given.Window.Along(axis), Positions(given, axis, strided: true));

    private static long Positions(ConvForward.Given given, bool strided) =>
        Positions(given, axis: 0, strided) * Positions(given, axis: 1, strided);

    private static long Positions(ConvForward.Given given, int axis, bool strided)
    {
        var at = given.Window.Along(axis);
        var stride = strided ? at.Stride : 1;
        return given.Window.PadsToSame
            ? (at.Input + stride - 1) / stride
            : Math.Max(0, (long)at.Input + at.Before + at.After - at.Span) / stride + 1;
    }
}
