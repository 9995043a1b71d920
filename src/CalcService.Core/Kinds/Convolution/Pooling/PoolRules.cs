using CalcService.Core.Kinds.Rules;
using Given = CalcService.Core.Kinds.Convolution.Pooling.PoolForward.Given;

namespace CalcService.Core.Kinds.Convolution.Pooling;

/// <summary>
/// What a pooling with numbers must satisfy: a window where one slides, padding within it, work that is bounded.
/// </summary>
internal sealed class PoolRules : GivenValidator<Given>
{
    private const int MostPositions = 1_024, MostChannels = 1_024;
    private const long MostWork = 25_000_000, ByHand = 200_000;

    public PoolRules()
    {
        RuleFor(given => given.Input).HasRank(2, 3).HasExtentsUpTo(MostChannels, MostPositions, MostPositions);
        RuleFor(given => given.KernelSize).EachIsBetween(1, MostPositions);
        RuleFor(given => given.Stride).EachIsBetween(1, MostPositions);
        RuleFor(given => given.Padding).EachIsBetween(0, MostPositions / 2);
        RuleFor(given => given.Dilation).EachIsBetween(1, MostPositions);
        Together(given => WindowRules.AxesDisagree(given.Window, given.Window.Rank));
        Together(HasWindow);
        Together(PaddingIsWithinWindow);
        Together(given => WindowRules.DoNotFit(given.Window));
        Together(OutputIsBounded);
        Together(WorkIsBounded);
        Together(PaddedIsBounded);
    }

    /// <summary>Whether it is small enough for mistakes to be looked for, even those that forget the stride.</summary>
    /// <param name="given">The problem.</param>
    public static bool IsByHand(Given given) =>
        (long)given.Input.Count * given.Window.KernelSize[0] * given.Window.KernelSize[1] <= ByHand;

    private static IEnumerable<Fault> HasWindow(Given given)
    {
        if (!given.IsGlobal && given.KernelSize is null)
            yield return new("kernelSize", "missing", new("\"kernelSize\" is required.", "缺少必填项“kernelSize”。"));
        if (!given.IsGlobal)
            yield break;
        foreach (var (path, _) in Sliding(given).Where(part => part.IsGiven))
        {
            yield return new(path, "global-has-no-window", new(
                $"Global pooling takes each channel as a whole: leave \"{path}\" out.", $"全局池化把每个通道作为一个整体：请省略“{path}”。"));
        }
    }

    private static IEnumerable<(string Path, bool IsGiven)> Sliding(Given given) =>
    [
        ("kernelSize", given.KernelSize is not null), ("stride", given.Stride is not null),
        ("padding", given.Pads), ("dilation", given.Dilation.Values.ContainsAnyExcept(1)), ("ceilMode", given.CeilMode),
    ];

    /// <summary>As PyTorch demands: else a window could lie on padding alone.</summary>
    private static IEnumerable<Fault> PaddingIsWithinWindow(Given given)
    {
        for (var axis = 0; axis < 2; axis++)
        {
            var at = given.Window.Along(axis);
            if (Math.Max(at.Before, at.After) is var padding && padding > at.Span / 2)
                yield return new("padding", "padding-larger-than-half-window", new(
                    $"Must be at most half of the window ({at.Span / 2}), not {padding}.", $"至多为窗口的一半（{at.Span / 2}），而不是 {padding}。"));
        }
    }

    private static IEnumerable<Fault> OutputIsBounded(Given given) =>
        MapLimits.Check(AllOutputs(given), given.IsAverage ? MapLimits.MostOthers : MapLimits.MostEntries(given.Input));

    private static IEnumerable<Fault> WorkIsBounded(Given given)
    {
        var work = AllOutputs(given) * given.Window.KernelSize[0] * given.Window.KernelSize[1];
        if (work > MostWork)
            yield return new("", "too-much-work", new(
                $"The windows cover {work} numbers in all; at most {MostWork} are gone through.",
                $"所有窗口共覆盖 {work} 个数；最多只处理 {MostWork} 个。"));
    }

    /// <summary>A maximum looks at no padding; an average is worked out on a padded map.</summary>
    private static IEnumerable<Fault> PaddedIsBounded(Given given) => given.IsAverage
        ? MapLimits.CheckPadded(given.Channels, Reach(given.Window, 0), Reach(given.Window, 1))
        : [];

    private static long AllOutputs(Given given) => given.Channels * Outputs(given.Window, 0) * Outputs(given.Window, 1);

    /// <summary>Positions along an axis that windows reach, those of the padding among them.</summary>
    private static long Reach(IWindow window, int axis) => MapLimits.Reach(window.Along(axis), Outputs(window, axis));

    /// <summary>Windows along an axis, at most one too many.</summary>
    private static long Outputs(IWindow window, int axis)
    {
        var at = window.Along(axis);
        var slack = window.CeilMode ? at.Stride - 1 : 0;
        return window.PadsToSame
            ? (at.Input + at.Stride - 1) / at.Stride
            : Math.Max(0, (long)at.Input + at.Before + at.After - at.Span + slack) / at.Stride + 1;
    }
}
