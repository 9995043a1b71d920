using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>The letters of a window's figure: those of the formulas, with the axis where axes differ.</summary>
internal static class Names
{
    private static readonly string[][] Axes = [[], ["L"], ["H", "W"], ["D", "H", "W"]];

    public static readonly Text Input = new("input", "输入"), Output = new("output", "输出");

    public static string I(IWindow window, int axis) => Of("I", window, axis, Differ(window.Input));

    public static string K(IWindow window, int axis) => Of("K", window, axis, Differ(window.KernelSize));

    public static string S(IWindow window, int axis) => Of("S", window, axis, Differ(window.Stride));

    public static string D(IWindow window, int axis) => Of("D", window, axis, Differ(window.Dilation));

    public static string O(IWindow window, int axis) => Of("O", window, axis, AxesDiffer(window));

    /// <summary>What is added or cropped at the near end.</summary>
    public static string Before(IWindow window, WindowTrack track, Trace? trace) =>
        $"{End(window, "P_b")} = {Padding(window, track.At.Before, trace)}";

    /// <summary>What is added or cropped at the far end.</summary>
    public static string After(IWindow window, WindowTrack track, Trace? trace) =>
        window.Transposed && track.At.OutputPadding > 0
            ? $"{End(window, "P_a")} − P_out = {Label.Whole(track.Length - track.Core.To)}"
            : $"{End(window, "P_a")} = {Padding(window, track.At.After, trace)}";

    /// <summary>A number, or "?" for one that is not to be told.</summary>
    public static string Number(long? number) => number is { } known ? Label.Whole(known) : "?";

    /// <summary>Whether it is not the same along all axes.</summary>
    public static bool Differ(PerAxis? given) => given is { IsList: true } && given.Values.ContainsAnyExcept(given[0]);

    private static string Of(string letter, IWindow window, int axis, bool differs) =>
        differs ? $"{letter}_{Axes[window.Rank][axis]}" : letter;

    private static string End(IWindow window, string letter) => window.IsAsymmetric || window.PadsToSame ? letter : "P";

    private static string Padding(IWindow window, int amount, Trace? trace) =>
        window.PadsToSame && trace is null ? "?" : Label.Whole(amount);

    private static bool AxesDiffer(IWindow window) =>
        Enumerable.Range(1, window.Rank - 1).Any(axis => window.Along(axis) != window.Along(0));
}
