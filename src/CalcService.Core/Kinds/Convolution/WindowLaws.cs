using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.Convolution.WindowSymbols;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>
/// The laws of a sliding window's output size. They come in four forms: with the kernel as it is or dilated, and with the
/// same padding at both ends or not, so that a student sees no term that the problem does not have.
/// </summary>
/// <remarks>
/// Sources: Dumoulin and Visin, "A guide to convolution arithmetic for deep learning" (2016), relationships 5, 6, 14 and 15;
/// PyTorch's documentation of Conv2d, ConvTranspose2d and MaxPool2d.
/// </remarks>
internal sealed class WindowLaws
{
    private static readonly WindowLaws[] Forms =
    [
        new(K.Any, dilated: false, asymmetric: false), new(KEff, dilated: true, asymmetric: false),
        new(K.Any, dilated: false, asymmetric: true), new(KEff, dilated: true, asymmetric: true),
    ];

    private readonly Formula _kernel, _padding, _before;

    private WindowLaws(Formula kernel, bool dilated, bool asymmetric)
    {
        _kernel = kernel;
        _before = asymmetric ? PBefore : P;
        _padding = asymmetric ? PBefore + PAfter : 2 * P;
        Output = new("outputSize", O.Any, Floor((I.Any + _padding - kernel) / S) + 1, WindowTexts.Fits, [.. ForwardMistakes(dilated)]) { GivesExtents = true };
        CeilWindows = new("windows", OCeil, Ceiling((I.Any + _padding - kernel) / S) + 1, WindowTexts.FitsInPart,
        [
            new("rounded-down", Floor((I.Any + _padding - kernel) / S) + 1, WindowTexts.CeilAsked),
            .. RoundedMistakes(Ceiling),
        ]);
        LastWindow = new("outputSize", O.Any, When((OCeil - 1) * S >= I.Any + _before, OCeil - 1).Otherwise(OCeil), WindowTexts.LastWindow,
            new Mistake("last-window-kept", OCeil, WindowTexts.LastWindowKept))
        { GivesExtents = true };
        Transposed = new("outputSize", O.Any, Spread, WindowTexts.Spread, [.. TransposedMistakes(Spread)]) { GivesExtents = true };
        TransposedPadded = new("outputSize", O.Any, Spread + POut, WindowTexts.SpreadAndPadded,
        [
            .. TransposedMistakes(Spread + POut),
            new("output-padding-ignored", Spread, WindowTexts.OutputPaddingIgnored),
        ])
        { GivesExtents = true };
    }

    /// <summary>How many whole windows fit.</summary>
    public Law Output { get; }

    /// <summary>How many windows there are when one that fits in part counts.</summary>
    public Law CeilWindows { get; }

    /// <summary>What is left of them when a window beyond the input is dropped.</summary>
    public Law LastWindow { get; }

    /// <summary>The output of a transposed convolution.</summary>
    public Law Transposed { get; }

    /// <summary>The same with output padding.</summary>
    public Law TransposedPadded { get; }

    /// <summary>The laws in the form that a window needs.</summary>
    /// <param name="window">The window.</param>
    public static WindowLaws Of(IWindow window) => Forms[(window.IsDilated ? 1 : 0) + (window.IsAsymmetric ? 2 : 0)];

    /// <summary>Three of the forms, for a formula sheet.</summary>
    public static (WindowLaws Plain, WindowLaws Dilated, WindowLaws Asymmetric) Sheet => (Forms[0], Forms[1], Forms[2]);

    /// <summary>Input positions spread S apart, each stamped with the kernel, cropped by the padding.</summary>
    private Formula Spread => (I.Any - 1) * S - _padding + _kernel;

    private IEnumerable<Mistake> ForwardMistakes(bool dilated)
    {
        var room = I.Any + _padding - _kernel;
        foreach (var mistake in RoundedMistakes(Floor))
            yield return mistake;
        yield return new("plus-one-before-dividing", Floor((room + 1) / S), WindowTexts.PlusOneBeforeDividing);
        yield return new("not-rounded", room / S + 1, WindowTexts.NotRounded);
        yield return new("rounded-up", Ceiling(room / S) + 1, WindowTexts.RoundedUp);
        yield return new("rounded-to-nearest", Floor(room / S + (Formula)1 / 2) + 1, WindowTexts.RoundedToNearest);
        yield return new("only-kernel-divided", I.Any + _padding - _kernel / S + 1, WindowTexts.OnlyKernelDivided);
        yield return new("stride-ignored", room + 1, WindowTexts.StrideIgnored);
        yield return new("size-kept", I.Any, WindowTexts.SizeKept);
        yield return new("transposed-formula", Spread, WindowTexts.TransposedFormula);
        if (dilated)
            yield return new("dilation-forgotten-here", Floor((I.Any + _padding - K.Any) / S) + 1, WindowTexts.DilationForgottenHere);
    }

    /// <summary>Mistakes that one makes whichever way the quotient is rounded.</summary>
    private IEnumerable<Mistake> RoundedMistakes(Func<Formula, Formula> round)
    {
        var moves = round((I.Any + _padding - _kernel) / S);
        var output = moves + 1;
        yield return new("padding-one-side", output.Replace(_padding, _before), WindowTexts.PaddingOneSide);
        if (!_before.Equals(P))
            yield return new("one-padding-for-both-ends", output.Replace(_padding, 2 * PBefore), WindowTexts.OnePaddingForBothEnds);
        yield return new("padding-ignored", output.Replace(I.Any + _padding, I.Any), WindowTexts.PaddingIgnored);
        yield return new("no-plus-one", moves, WindowTexts.NoPlusOne);
    }

    private IEnumerable<Mistake> TransposedMistakes(Formula output)
    {
        yield return new("padding-adds", output.Replace((I.Any - 1) * S - _padding, (I.Any - 1) * S + _padding), WindowTexts.PaddingAdds);
        yield return new("forward-formula", Floor((I.Any + _padding - _kernel) / S) + 1, WindowTexts.ForwardFormula);
        yield return new("crop-one-side", output.Replace(_padding, _before), WindowTexts.CropOneSide);
        yield return new("crop-ignored", output.Replace((I.Any - 1) * S - _padding, (I.Any - 1) * S), WindowTexts.CropIgnored);
        yield return new("input-not-less-one", output.Replace(I.Any - 1, I.Any), WindowTexts.InputNotLessOne);
        yield return new("input-times-stride", I.Any * S, WindowTexts.InputTimesStride);
        yield return new("plus-one-too-many", output + 1, WindowTexts.PlusOneTooMany);
    }
}
