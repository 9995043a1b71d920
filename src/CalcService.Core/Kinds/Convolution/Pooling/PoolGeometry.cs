using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Convolution.Forward;
using CalcService.Core.Kinds.Givens;
using static CalcService.Core.Kinds.Convolution.Forward.ForwardSymbols;
using static CalcService.Core.Kinds.Convolution.WindowSymbols;

namespace CalcService.Core.Kinds.Convolution.Pooling;

/// <summary>
/// What the formula of a pooling depends on, so that a student sees no term that the problem does not have.
/// </summary>
internal readonly record struct PoolGeometry
{
    /// <summary>Padding at every end of every axis.</summary>
    public static readonly Symbol P = new("P", new("Padding", "填充"));

    /// <summary>Forms of problems that between them have all laws and mistakes.</summary>
    public static IReadOnlyList<PoolGeometry> Sheet { get; } =
    [
        Usual with { IsAverage = false, Channelled = true, Strides = Letters.PerAxis, Padding = Letters.Common },
        Usual with { Dilations = Letters.Common },
        Usual with { CountsPadding = true, Padding = Letters.Common, CeilMode = true },
        Usual with { Padding = Letters.Common },
        new() { IsGlobal = true, ByHand = true },
        new() { IsGlobal = true, IsAverage = true, ByHand = true },
    ];

    private static PoolGeometry Usual =>
        new() { IsAverage = true, ByHand = true, Kernels = Letters.Common, Strides = Letters.Common };

    /// <summary>Whether there are channels, or a matrix alone.</summary>
    public bool Channelled { get; init; }

    /// <summary>Whether numbers are averaged; else the largest is taken.</summary>
    public bool IsAverage { get; init; }

    /// <summary>Whether each channel is pooled as a whole.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Whether an average counts the zeros of the padding.</summary>
    public bool CountsPadding { get; init; }

    /// <summary>Whether a last window that fits only in part counts.</summary>
    public bool CeilMode { get; init; }

    /// <summary>Whether the window moves by its own size.</summary>
    public bool MovesByItsSize { get; init; }

    /// <summary>How strides are written.</summary>
    public Letters Strides { get; init; }

    /// <summary>How dilations are written.</summary>
    public Letters Dilations { get; init; }

    /// <summary>How the size of the window is written.</summary>
    public Letters Kernels { get; init; }

    /// <summary>How padding is written; a letter for each side where they differ.</summary>
    public Letters Padding { get; init; }

    /// <summary>Whether it is small enough for mistakes to be looked for.</summary>
    public bool ByHand { get; init; }

    /// <summary>The letters of its tensors.</summary>
    public ForwardSymbols Symbols => Channelled ? ForwardSymbols.Channelled : Planar;

    /// <summary>Whether all windows have the same count of numbers.</summary>
    public bool IsUniform => !CeilMode && (Padding == Letters.None || CountsPadding);

    /// <summary>The size of the window along an axis.</summary>
    /// <param name="axis">0 for rows, 1 for columns.</param>
    public Formula Size(int axis) => IsGlobal ? I.Of(2)[axis] : Kernels == Letters.PerAxis ? K.Of(2)[axis] : K.Common;

    /// <summary>The window along an axis.</summary>
    /// <param name="axis">0 for rows, 1 for columns.</param>
    public PooledSide Along(int axis)
    {
        var (before, after) = (Padding, axis) switch
        {
            (Letters.None, _) => ((Formula)0, (Formula)0),
            (Letters.Common, _) => (P, P),
            (_, 0) => (Above, Below),
            _ => (Left, Right),
        };
        var sliding = IsGlobal ? null : new Sliding(Strides.Of(Stride, axis), Dilations.Of(Dilation, axis));
        return new(Size(axis), sliding, before, after);
    }

    /// <summary>The form of a problem.</summary>
    /// <param name="given">The problem; valid.</param>
    public static PoolGeometry Of(PoolForward.Given given)
    {
        var window = given.Window;
        return new()
        {
            Channelled = given.Input.Rank == 3,
            IsAverage = given.IsAverage,
            IsGlobal = given.IsGlobal,
            CountsPadding = given.CountIncludePad,
            CeilMode = given.CeilMode,
            MovesByItsSize = window.Stride[0] == window.KernelSize[0] && window.Stride[1] == window.KernelSize[1],
            Strides = Writing.Of(window.Stride),
            Dilations = Writing.Of(given.Dilation),
            Kernels = Names.Differ(window.KernelSize) ? Letters.PerAxis : Letters.Common,
            Padding = PaddingOf(given),
            ByHand = PoolRules.IsByHand(given),
        };
    }

    /// <summary>
    /// Binds what is given, in the letters that the formula asks for; padding may have to be derived first.
    /// </summary>
    /// <param name="d">The derivation.</param>
    /// <param name="given">The problem.</param>
    public void Bind(Derivation d, PoolForward.Given given)
    {
        d.Given(Symbols.X, given.Input);
        if (IsGlobal)
        {
            I.Bind(d, given.Sides, rank: 2);
            return;
        }
        Kernels.Bind(d, K, given.Window.KernelSize);
        Strides.Bind(d, Stride, given.Window.Stride);
        Dilations.Bind(d, Dilation, given.Dilation);
    }

    private static Letters PaddingOf(PoolForward.Given given) => given switch
    {
        { Pads: false } => Letters.None,
        { Padding: Padding.Symmetric(var amount) } when !Names.Differ(amount) => Letters.Common,
        _ => Letters.PerAxis,
    };
}
