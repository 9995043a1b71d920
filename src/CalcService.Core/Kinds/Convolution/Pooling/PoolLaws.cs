using System.Collections.Concurrent;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Formulas.Functions;
using Rule = CalcService.Core.Numbers.Pooling;

namespace CalcService.Core.Kinds.Convolution.Pooling;

/// <summary>The law of a pooling layer, for one form of problem.</summary>
/// <remarks>
/// Sources: Dumoulin and Visin, "A guide to convolution arithmetic for deep learning" (2016), section 1.2 and chapter
/// 3;
/// PyTorch's documentation of MaxPool2d and AvgPool2d.
/// </remarks>
internal sealed class PoolLaws
{
    private static readonly ConcurrentDictionary<PoolGeometry, PoolLaws> Known = new();
    private static readonly Symbol Number = new("x", Text.Same("x"));

    private readonly PoolGeometry _geometry;
    private readonly Pooled _pooled;

    private PoolLaws(PoolGeometry geometry)
    {
        _geometry = geometry;
        _pooled = new(RuleOf(geometry), geometry.Symbols.X, geometry.Along(0), geometry.Along(1), geometry.CeilMode);
        Output = new(
            "output", geometry.Symbols.Y, _pooled, PoolTexts.Why(geometry), geometry.ByHand ? [.. Mistakes()] : []);
    }

    /// <summary>What comes out.</summary>
    public Law Output { get; }

    /// <summary>The law in the form that a problem needs.</summary>
    /// <param name="geometry">The form.</param>
    public static PoolLaws Of(PoolGeometry geometry) => Known.GetOrAdd(geometry, form => new(form));

    private static Rule RuleOf(PoolGeometry geometry) => geometry switch
    {
        { IsAverage: false } => Rule.Maximum,
        { IsUniform: true } => Rule.AverageOfWindow,
        { CountsPadding: true } => Rule.AverageWithPadding,
        _ => Rule.AverageOfInput,
    };

    private IEnumerable<Mistake> Mistakes() =>
    [
        .. _geometry.IsAverage ? AverageMistakes() : MaximumMistakes(),
        .. _geometry.IsGlobal ? [] : SlidingMistakes(),
        .. _geometry.Padding == Letters.None ? [] : PaddingMistakes(),
    ];

    private IEnumerable<Mistake> MaximumMistakes()
    {
        yield return new(
            "averaged-instead", _pooled with { Pooling = Rule.AverageWithPadding }, PoolTexts.AveragedInstead);
        yield return new(
            "minimum-instead", -1 * (_pooled with { Input = -1 * _pooled.Input }), PoolTexts.MinimumInstead);
        yield return new("maximum-from-zero", Map(Number, Relu(Number), _pooled), PoolTexts.MaximumFromZero);
        if (_geometry.Padding != Letters.None)
            yield return new("padding-wins", _pooled with { Pooling = Rule.MaximumWithZeros }, PoolTexts.PaddingWins);
    }

    private IEnumerable<Mistake> AverageMistakes()
    {
        var sum = _pooled with { Pooling = Rule.Sum };
        yield return new("maximum-instead", _pooled with { Pooling = Rule.Maximum }, PoolTexts.MaximumInstead);
        yield return new("sum-instead", sum, PoolTexts.SumInstead);
        yield return new("divided-by-one-side", 1 / _geometry.Size(0) * sum, PoolTexts.DividedByOneSide);
        if (!_geometry.IsUniform)
            yield return new(
                "divided-by-window-size", _pooled with { Pooling = Rule.AverageOfWindow },
                PoolTexts.DividedByWindowSize);
        if (_geometry.Padding != Letters.None)
            yield return _geometry.CountsPadding
                ? new("padding-left-out", _pooled with { Pooling = Rule.AverageOfInput }, PoolTexts.PaddingLeftOut)
                : new("padding-counted", _pooled with { Pooling = Rule.AverageWithPadding }, PoolTexts.PaddingCounted);
    }

    private IEnumerable<Mistake> SlidingMistakes()
    {
        var (rows, columns) = (_pooled.Rows.Sliding!, _pooled.Columns.Sliding!);
        if (_geometry.Strides != Letters.None)
            yield return new(
                "stride-ignored", Slid(rows with { Stride = 1 }, columns with { Stride = 1 }), PoolTexts.StrideIgnored);
        if (!_geometry.MovesByItsSize)
            yield return new(
                "slides-by-window", Slid(rows with { Stride = _geometry.Size(0) }, columns with { Stride = _geometry.Size(1) }),
                PoolTexts.SlidesByWindow);
        if (_geometry.Strides == Letters.PerAxis)
            yield return new(
                "strides-swapped", Slid(rows with { Stride = columns.Stride }, columns with { Stride = rows.Stride }),
                PoolTexts.StridesSwapped);
        if (_geometry.Dilations != Letters.None)
            yield return new(
                "dilation-ignored", Slid(rows with { Dilation = 1 }, columns with { Dilation = 1 }),
                PoolTexts.DilationIgnored);
        yield return _geometry.CeilMode
            ? new("last-windows-left-out", _pooled with { CeilMode = false }, PoolTexts.LastWindowsLeftOut)
            : new("last-windows-added", Ceiled, PoolTexts.LastWindowsAdded);
    }

    /// <summary>Ceil mode where it is not meant; windows that stick out are averaged over what they lie on.</summary>
    private Pooled Ceiled => _pooled with
    {
        CeilMode = true,
        Pooling = _pooled.Pooling == Rule.AverageOfWindow ? Rule.AverageWithPadding : _pooled.Pooling,
    };

    private Pooled Slid(Sliding rows, Sliding columns) => On(
        _pooled.Rows with { Sliding = rows }, _pooled.Columns with { Sliding = columns });

    private IEnumerable<Mistake> PaddingMistakes()
    {
        var (rows, columns) = (_pooled.Rows with { After = 0 }, _pooled.Columns with { After = 0 });
        yield return new(
            "padding-ignored", On(rows with { Before = 0 }, columns with { Before = 0 }), PoolTexts.PaddingIgnored);
        yield return new("padded-before-only", On(rows, columns), PoolTexts.PaddedBeforeOnly);
    }

    private Pooled On(PooledSide rows, PooledSide columns) => _pooled with { Rows = rows, Columns = columns };
}
