using System.Collections.Concurrent;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using static CalcService.Core.Kinds.Convolution.Forward.ForwardSymbols;

namespace CalcService.Core.Kinds.Convolution.Forward;

/// <summary>The laws of a convolution with numbers, for one form of problem.</summary>
/// <remarks>
/// Sources: Goodfellow, Bengio and Courville, "Deep Learning" (2016), equations 9.4 and 9.6; Dumoulin and Visin, "A
/// guide to
/// convolution arithmetic for deep learning" (2016), chapter 1; PyTorch's documentation of Conv2d.
/// </remarks>
internal sealed class ForwardLaws
{
    private static readonly ConcurrentDictionary<ForwardGeometry, ForwardLaws> Known = new();

    private readonly ForwardGeometry _geometry;
    private readonly Correlation _maps;

    private ForwardLaws(ForwardGeometry geometry)
    {
        var symbols = geometry.Symbols;
        _geometry = geometry;
        _maps = new(
            geometry.Kernel, geometry.Input, geometry.Along(0), geometry.Along(1), geometry.Grouped ? Before : null);
        Flipped = new(
            "flippedKernel", symbols.WFlipped, As(Rearrangement.Flip, symbols.W), ForwardTexts.Flipped, [.. FlipMistakes()]);
        Padded = new(
            "paddedInput", symbols.XPadded, Pad(Above, Below, Left, Right), ForwardTexts.Padded, [.. PadMistakes()]);
        Output = new(
            "output", symbols.Y, WithBias(_maps), ForwardTexts.Output(geometry), geometry.ByHand ? [.. Mistakes()] : []);
    }

    /// <summary>The kernel, turned by 180°.</summary>
    public Law Flipped { get; }

    /// <summary>The input with zeros around it.</summary>
    public Law Padded { get; }

    /// <summary>What comes out.</summary>
    public Law Output { get; }

    /// <summary>The laws in the form that a problem needs.</summary>
    /// <param name="geometry">The form.</param>
    public static ForwardLaws Of(ForwardGeometry geometry) => Known.GetOrAdd(geometry, form => new(form));

    private static Rearranged As(Rearrangement how, TensorFormula kernel) => new(how, kernel);

    private Rearranged Pad(params Formula[] margins) => new Rearranged(Rearrangement.Pad, _geometry.Symbols.X, margins);

    private TensorFormula WithBias(TensorFormula maps) => !_geometry.Biased ? maps : new Shifted(maps, AllBiases);

    private Expression AllBiases => _geometry.Channelled ? Biases : Bias;

    private IEnumerable<Mistake> FlipMistakes()
    {
        var kernel = _geometry.Symbols.W;
        yield return new("kernel-not-flipped", kernel, ForwardTexts.NotFlipped);
        yield return new("only-rows-flipped", As(Rearrangement.FlipRows, kernel), ForwardTexts.HalfFlipped);
        yield return new(
            "only-columns-flipped", As(Rearrangement.FlipColumns, kernel), ForwardTexts.HalfFlipped);
        if (!_geometry.Channelled)
            yield return new("transposed-for-flipped", kernel.Transposed(), ForwardTexts.TransposedForFlipped);
    }

    private IEnumerable<Mistake> PadMistakes() =>
    [
        new("padding-ignored", _geometry.Symbols.X, ForwardTexts.PaddingIgnored),
        new("padded-before-only", Pad(Above, 0, Left, 0), ForwardTexts.PaddedBeforeOnly),
        new("rows-padded-only", Pad(Above, Below, 0, 0), ForwardTexts.PaddedOneWay),
        new("columns-padded-only", Pad(0, 0, Left, Right), ForwardTexts.PaddedOneWay),
    ];

    private IEnumerable<Mistake> Mistakes() =>
        [.. KernelMistakes(), .. SlidingMistakes(), .. SumMistakes(), .. _geometry.Biased ? BiasMistakes() : []];

    private IEnumerable<Mistake> KernelMistakes()
    {
        if (!_geometry.Flips)
            yield return new(
                "kernel-flipped", WithBias(_maps with { Kernel = As(Rearrangement.Flip, _maps.Kernel) }),
                ForwardTexts.KernelFlipped);
        if (_geometry.Channelled)
            yield break;
        yield return new(
            "kernel-transposed", WithBias(_maps with { Kernel = _maps.Kernel.Transposed() }),
            ForwardTexts.KernelTransposed);
        var (rows, columns) = _geometry.KernelSize;
        var under = new Rearranged(
            Rearrangement.FirstWindow, _maps.Input, rows, columns, _maps.Rows.Dilation, _maps.Columns.Dilation);
        yield return new("products-not-added", WithBias(_maps.Kernel.Hadamard(under)), ForwardTexts.ProductsNotAdded);
    }

    private IEnumerable<Mistake> SlidingMistakes()
    {
        var (rows, columns) = (_maps.Rows, _maps.Columns);
        var (height, width) = _geometry.KernelSize;
        yield return new(
            "slides-by-kernel", Slid(rows with { Stride = height }, columns with { Stride = width }),
            ForwardTexts.SlidesByKernel);
        if (_geometry.Strides != Letters.None)
            yield return new(
                "stride-ignored", Slid(rows with { Stride = 1 }, columns with { Stride = 1 }),
                ForwardTexts.StrideIgnored);
        if (_geometry.Strides == Letters.PerAxis)
            yield return new(
                "strides-swapped", Slid(rows with { Stride = columns.Stride }, columns with { Stride = rows.Stride }),
                ForwardTexts.StridesSwapped);
        if (_geometry.Dilations != Letters.None)
            yield return new(
                "dilation-ignored", Slid(rows with { Dilation = 1 }, columns with { Dilation = 1 }),
                ForwardTexts.DilationIgnored);
    }

    private TensorFormula Slid(Sliding rows, Sliding columns) =>
        WithBias(_maps with { Rows = rows, Columns = columns });

    private IEnumerable<Mistake> SumMistakes()
    {
        yield return new("products-averaged", WithBias(1 / _geometry.Taps * _maps), ForwardTexts.ProductsAveraged);
        if (!_geometry.Channelled)
            yield break;
        yield return new("channels-averaged", WithBias(1 / (Formula)Depth * _maps), ForwardTexts.ChannelsAveraged);
        yield return new(
            "only-first-channel", WithBias(_maps with { Kernel = As(Rearrangement.FirstChannel, _maps.Kernel) }),
            ForwardTexts.OnlyFirstChannel);
        yield return new(
            "channels-kept-apart", _maps with { Kernel = As(Rearrangement.ChannelsApart, _maps.Kernel), Before = BeforeEach },
            ForwardTexts.ChannelsKeptApart);
        if (_geometry.Grouped)
            yield return new(
                "first-group-for-all", WithBias(_maps with { Before = 0 * (TensorFormula)Before }),
                ForwardTexts.FirstGroupForAll);
    }

    private IEnumerable<Mistake> BiasMistakes()
    {
        yield return new("bias-forgotten", _maps, ForwardTexts.BiasForgotten);
        yield return new("bias-per-tap", new Shifted(_maps, Times(_geometry.Taps)), ForwardTexts.BiasPerTap);
        if (!_geometry.Channelled)
            yield break;
        yield return new("bias-per-channel", new Shifted(_maps, Times(Depth)), ForwardTexts.BiasPerChannel);
        yield return new("first-bias-for-all", new Shifted(_maps, Biases[1]), ForwardTexts.FirstBiasForAll);
    }

    private Expression Times(Formula factor) => _geometry.Channelled ? factor * Biases : factor * Bias;
}
