using System.Collections.Concurrent;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using static CalcService.Core.Formulas.Functions;

namespace CalcService.Core.Kinds.Convolution.ReceptiveField;

/// <summary>
/// The laws of one layer: how the receptive field grows, how far apart neighbours are, where the first one lies. They are the
/// same for all layers; what differs is the number in their letters, a term for dilation, and how they go wrong.
/// </summary>
/// <remarks>
/// Sources: Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional Neural Networks", Distill (2019); Dang Ha The
/// Hien, "A guide to receptive field arithmetic" (2017), whose jump and start these are.
/// </remarks>
internal sealed class FieldLaws
{
    private static readonly ConcurrentDictionary<Form, FieldLaws> Known = new();

    private readonly Form _form;
    private readonly Formula _growth, _reach;

    private FieldLaws(Form form)
    {
        _form = form;
        Symbols = form switch
        {
            { Number: { } number } => FieldSymbols.Of(number),
            { Place: Place.Last } => FieldSymbols.OfLast,
            _ => FieldSymbols.OfAny,
        };
        var s = Symbols;
        _growth = form.Dilated ? s.D * (s.K - 1) : s.K - 1;
        _reach = _growth / 2;
        Field = new("receptiveField", s.R, s.RBefore + _growth * s.JBefore, FieldTexts.Field(s, form.Dilated), [.. FieldMistakes()])
        { GivesExtents = true };
        Jump = new("jump", s.J, s.JBefore * s.S, FieldTexts.Jump(s), [.. JumpMistakes()]) { GivesExtents = true };
        Start = new("start", s.Start, s.StartBefore + (_reach - s.P) * s.JBefore, FieldTexts.Start(s), [.. StartMistakes()]);
        SamePadding = new("paddingBefore", s.P, Floor(_reach), FieldTexts.SamePadding,
            new Mistake("larger-half-before", Ceiling(_reach), FieldTexts.LargerHalfBefore),
            new Mistake("all-padding-at-one-end", _growth, FieldTexts.AllPaddingAtOneEnd));
    }

    /// <summary>How the receptive field grows.</summary>
    public Law Field { get; }

    /// <summary>How far apart, on the input, neighbouring outputs are.</summary>
    public Law Jump { get; }

    /// <summary>Where, on the input, the first output's receptive field has its centre.</summary>
    public Law Start { get; }

    /// <summary>"Same" padding with stride 1, which does not depend on the input.</summary>
    public Law SamePadding { get; }

    /// <summary>The letters.</summary>
    public FieldSymbols Symbols { get; }

    /// <summary>The laws of a formula sheet: they know every mistake.</summary>
    public static IReadOnlyList<Law> Sheet { get; } = [.. SheetOf(Place.Inner), .. SheetOf(Place.Last)];

    /// <summary>The laws that give the answers: those of the last layer.</summary>
    public static IReadOnlyList<Law> Answers { get; } =
        [SheetOf(Place.Last).First(), .. SheetOf(Place.Last).Where(law => law.Id is "jump" or "start")];

    /// <summary>The laws in the form that a layer needs.</summary>
    /// <param name="given">The stack.</param>
    /// <param name="layer">The layer, from 0.</param>
    /// <param name="isShown">Whether the layer is shown, with its number.</param>
    public static FieldLaws Of(StackReceptiveField.Given given, int layer, bool isShown)
    {
        var place = layer == given.Layers.Count - 1 ? Place.Last : layer == 0 ? Place.First : Place.Inner;
        var (dilated, pools) = (given.Layers[layer].IsDilated, given.Layers[layer].Type == StackLayerType.Pool);
        return Of(new(isShown ? layer + 1 : null, place, dilated, pools, given.Input is not null));
    }

    private static FieldLaws Of(Form form) => Known.GetOrAdd(form, known => new(known));

    private static IEnumerable<Law> SheetOf(Place place)
    {
        var plain = new Form(Number: null, place, Dilated: false, Pools: false, HasInput: true);
        var laws = Of(plain);
        return [laws.Field, Of(plain with { Dilated = true, Pools = true }).Field, laws.Jump, laws.SamePadding, laws.Start];
    }

    private IEnumerable<Mistake> FieldMistakes()
    {
        var (s, right) = (Symbols, Symbols.RBefore + _growth * Symbols.JBefore);
        yield return new("own-stride", right.Replace(s.JBefore, s.S), FieldTexts.OwnStride);
        yield return new("kernel-not-less-one", right.Replace(s.K - 1, s.K), FieldTexts.KernelNotLessOne);
        yield return new("padding-added", right + 2 * s.P, FieldTexts.PaddingAdded);
        if (_form.Dilated)
        {
            yield return new("dilation-ignored", right.Replace(_growth, s.K - 1), FieldTexts.DilationIgnored);
            yield return new("dilation-times-kernel", right.Replace(_growth, s.D * s.K - 1), FieldTexts.DilationTimesKernel);
        }
        if (_form.Pools)
            yield return new("pooling-skipped", s.RBefore, FieldTexts.PoolingSkipped);
        if (_form.Place == Place.First)
            yield break; // before it the jump is 1
        yield return new("own-stride-included", s.RBefore + _growth * s.JBefore * s.S, FieldTexts.OwnStrideIncluded);
        yield return new("jump-ignored", s.RBefore + _growth, FieldTexts.JumpIgnored);
        yield return new("multiplied", s.RBefore * s.K, FieldTexts.Multiplied);
        if (_form.Place == Place.Last)
        {
            if (_form.HasInput)
                yield return new("limited-to-input", Min(right, StackSymbols.Input), FieldTexts.LimitedToInput);
            foreach (var mistake in StackMistakes.OfField)
                yield return mistake;
        }
    }

    private IEnumerable<Mistake> JumpMistakes()
    {
        var s = Symbols;
        yield return new("kernel-for-stride", s.JBefore * s.K, FieldTexts.KernelForStride);
        yield return new("stride-added", s.JBefore + s.S, FieldTexts.StrideAdded);
        if (_form.Place == Place.First)
            yield break;
        yield return new("earlier-strides-ignored", s.S, FieldTexts.EarlierStridesIgnored);
        yield return new("own-stride-ignored", s.JBefore, FieldTexts.OwnStrideIgnored);
        if (_form.Place == Place.Last)
        {
            foreach (var mistake in StackMistakes.OfJump)
                yield return mistake;
        }
    }

    private IEnumerable<Mistake> StartMistakes()
    {
        var (s, right) = (Symbols, Symbols.StartBefore + (_reach - Symbols.P) * Symbols.JBefore);
        yield return new("padding-ignored", right.Replace(_reach - s.P, _reach), FieldTexts.PaddingIgnored);
        yield return new("padding-forward", right.Replace(_reach - s.P, _reach + s.P), FieldTexts.PaddingForward);
        yield return new("edge-for-centre", right.Replace(_reach - s.P, -s.P), FieldTexts.EdgeForCentre);
        yield return new("half-the-kernel", right.Replace(s.K - 1, s.K), FieldTexts.HalfTheKernel);
        yield return new("pixel-edges-counted", right + (Formula)1 / 2, FieldTexts.PixelEdgesCounted);
        if (_form.Place == Place.First)
            yield break;
        yield return new("start-jump-ignored", s.StartBefore + (_reach - s.P), FieldTexts.StartJumpIgnored);
        yield return new("own-jump", right.Replace(s.JBefore, s.J), FieldTexts.OwnJump);
        if (_form.Place == Place.Last)
        {
            yield return new("half-the-field", (s.R - 1) / 2, FieldTexts.HalfTheField);
            yield return new("edge-of-field", right - (s.R - 1) / 2, FieldTexts.EdgeForCentre);
        }
    }

    /// <summary>What the formulas of a layer, and the mistakes that it invites, depend on.</summary>
    private readonly record struct Form(int? Number, Place Place, bool Dilated, bool Pools, bool HasInput);

    private enum Place
    {
        First,
        Inner,
        Last,
    }
}
