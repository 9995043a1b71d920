using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Numbers;
using static CalcService.Core.Kinds.Convolution.Forward.ForwardSymbols;
using static CalcService.Core.Kinds.Convolution.WindowSymbols;

namespace CalcService.Core.Kinds.Convolution.Forward;

/// <summary>
/// What the formulas of a convolution depend on, so that a student sees no term that the problem does not have. There
/// is one
/// set of laws for each form, made when it is first needed.
/// </summary>
internal readonly record struct ForwardGeometry
{
    /// <summary>Whether there are channels, or matrices alone.</summary>
    public bool Channelled { get; init; }

    /// <summary>Whether a kernel sees the channels of its group alone.</summary>
    public bool Grouped { get; init; }

    /// <summary>Whether there are biases.</summary>
    public bool Biased { get; init; }

    /// <summary>Whether the kernel is flipped first.</summary>
    public bool Flips { get; init; }

    /// <summary>Whether there are zeros around the input.</summary>
    public bool Padded { get; init; }

    /// <summary>How strides are written.</summary>
    public Letters Strides { get; init; }

    /// <summary>How dilations are written.</summary>
    public Letters Dilations { get; init; }

    /// <summary>How kernel sizes are written.</summary>
    public Letters Kernels { get; init; }

    /// <summary>Whether it is small enough for mistakes to be looked for.</summary>
    public bool ByHand { get; init; }

    /// <summary>The letters of its tensors.</summary>
    public ForwardSymbols Symbols => Channelled ? ForwardSymbols.Channelled : Planar;

    /// <summary>The kernel that slides.</summary>
    public TensorSymbol Kernel => Flips ? Symbols.WFlipped : Symbols.W;

    /// <summary>What it slides over.</summary>
    public TensorSymbol Input => Padded ? Symbols.XPadded : Symbols.X;

    /// <summary>Kernel rows and columns.</summary>
    public (Formula Rows, Formula Columns) KernelSize =>
        Kernels == Letters.PerAxis ? (K.Of(2)[0], K.Of(2)[1]) : (K.Common, K.Common);

    /// <summary>Weights of one kernel.</summary>
    public Formula Taps
    {
        get
        {
            var plane = Kernels == Letters.PerAxis ? K.Product(2) : K.PowerOfCommon(2);
            return Channelled ? plane * Depth : plane;
        }
    }

    /// <summary>How the kernel moves along an axis.</summary>
    /// <param name="axis">0 for rows, 1 for columns.</param>
    public Sliding Along(int axis) => new(Strides.Of(Stride, axis), Dilations.Of(Dilation, axis));

    /// <summary>The form of a problem.</summary>
    /// <param name="given">The problem; valid.</param>
    public static ForwardGeometry Of(ConvForward.Given given) => new()
    {
        Channelled = given.Input.Rank == 3,
        Grouped = given.Groups > 1,
        Biased = given.Biases is not null,
        Flips = given.Mode == ConvMode.Convolution,
        Padded = given.Pads,
        Strides = Writing.Of(given.Stride),
        Dilations = Writing.Of(given.Dilation),
        Kernels = Names.Differ(given.Window.KernelSize) ? Letters.PerAxis : Letters.Common,
        ByHand = ForwardCost.IsByHand(given),
    };

    /// <summary>Binds what is given, in the letters that the formulas ask for.</summary>
    /// <param name="d">The derivation.</param>
    /// <param name="given">The problem.</param>
    public void Bind(Derivation d, ConvForward.Given given)
    {
        d.Given(Symbols.X, given.Input);
        d.Given(Symbols.W, given.Kernels);
        Strides.Bind(d, Stride, given.Stride);
        Dilations.Bind(d, Dilation, given.Dilation);
        Kernels.Bind(d, K, given.Window.KernelSize);
        if (Biased && Channelled)
            d.Given(Biases, given.Biases!);
        else if (Biased)
            d.Given(Bias, given.Biases![0]);
        if (Channelled)
            BindChannels(d, given);
    }

    private void BindChannels(Derivation d, ConvForward.Given given)
    {
        var (maps, depth) = (given.Kernels.Shape[0], given.Kernels.Shape[1]);
        var before = Enumerable.Range(0, maps).Select(map => map / (maps / given.Groups) * depth).ToArray();
        d.Given(Depth, depth);
        if (Grouped)
            d.Given(Before, Vector(before));
        if (ByHand)
            d.Given(BeforeEach, Vector(before.SelectMany(first => Enumerable.Range(first, depth))));
    }

    private static Tensor Vector(IEnumerable<int> numbers) =>
        Tensor.Vector([.. numbers.Select(number => (Scalar)number)]);
}
