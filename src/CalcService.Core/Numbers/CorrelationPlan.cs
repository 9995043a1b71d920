namespace CalcService.Core.Numbers;

/// <summary>
/// Where the numbers of a cross-correlation lie. The input is rearranged so that what one tap of the kernel meets is
/// contiguous whatever the strides: rows and columns that are a stride apart become neighbours.
/// </summary>
internal sealed class CorrelationPlan
{
    private const int WorthIt = 2; // a run across the ends of rows is at most so much longer than what it is for

    private readonly int _height, _width;

    /// <summary>Plans a cross-correlation.</summary>
    /// <exception cref="ShapeMismatchException">The shapes do not fit, or a window does not move forward.</exception>
    public CorrelationPlan(Tensor input, Tensor kernels, Slide rows, Slide columns)
    {
        var channelled = (input.Rank, kernels.Rank) == (3, 4);
        if (!channelled && (input.Rank, kernels.Rank) != (2, 2) || !rows.IsForward || !columns.IsForward)
            throw Mismatch(input, kernels);

        (_height, _width, Rows, Columns) = (input.Shape[^2], input.Shape[^1], rows, columns);
        (Maps, Depth, KernelRows, KernelColumns) = channelled
            ? (kernels.Shape[0], kernels.Shape[1], kernels.Shape[2], kernels.Shape[3])
            : (1, 1, kernels.Shape[0], kernels.Shape[1]);
        Channels = channelled ? input.Shape[0] : 1;
        (OutputRows, OutputColumns) = (rows.Windows(_height, KernelRows), columns.Windows(_width, KernelColumns));
        if (Depth > Channels || OutputRows < 1 || OutputColumns < 1)
            throw Mismatch(input, kernels);
        Shape = channelled ? [Maps, OutputRows, OutputColumns] : [OutputRows, OutputColumns];
    }

    /// <summary>Channels of the input.</summary>
    public int Channels { get; }

    /// <summary>Kernels, each of which gives a map.</summary>
    public int Maps { get; }

    /// <summary>Channels that a kernel spans.</summary>
    public int Depth { get; }

    public int KernelRows { get; }

    public int KernelColumns { get; }

    public int OutputRows { get; }

    public int OutputColumns { get; }

    public Slide Rows { get; }

    public Slide Columns { get; }

    /// <summary>The shape of what comes out.</summary>
    public int[] Shape { get; }

    /// <summary>Products that make up one entry.</summary>
    public int Terms => Depth * KernelRows * KernelColumns;

    /// <summary>Products in all.</summary>
    public long Products => (long)Maps * OutputRows * OutputColumns * Terms;

    /// <summary>Numbers between two rows of a rearranged plane, and of a map while it is being added up.</summary>
    public int Pitch => (_width + Columns.Stride - 1) / Columns.Stride;

    /// <summary>Numbers of a channel, rearranged.</summary>
    public int Plane => Rows.Stride * Columns.Stride * PhaseRows * Pitch;

    /// <summary>How a map is gone through: in one run across the ends of its rows, or row by row.</summary>
    public (int Count, int Length) Runs => Pitch <= WorthIt * OutputColumns
        ? (1, (OutputRows - 1) * Pitch + OutputColumns)
        : (OutputRows, OutputColumns);

    private int PhaseRows => (_height + Rows.Stride - 1) / Rows.Stride;

    /// <summary>Where the numbers begin that a tap meets, within a rearranged channel.</summary>
    public int Start(int row, int column)
    {
        var (y, x) = (row * Rows.Dilation, column * Columns.Dilation);
        return (Phase(y % Rows.Stride, x % Columns.Stride) + y / Rows.Stride) * Pitch + x / Columns.Stride;
    }

    /// <summary>The channels, rearranged.</summary>
    public T[] Rearranged<T>(ReadOnlySpan<T> input)
    {
        if (Rows.Stride == 1 && Columns.Stride == 1)
            return input.ToArray();

        var planes = new T[Channels * Plane];
        for (var i = 0; i < input.Length; i++)
        {
            var (channel, y, x) = (i / (_height * _width), i / _width % _height, i % _width);
            var row = Phase(y % Rows.Stride, x % Columns.Stride) + y / Rows.Stride;
            planes[channel * Plane + row * Pitch + x / Columns.Stride] = input[i];
        }

        return planes;
    }

    /// <summary>The first row of the plane that holds the positions a remainder behind multiples of the
    /// strides.</summary>
    private int Phase(int row, int column) => (row * Columns.Stride + column) * PhaseRows;

    private static ShapeMismatchException Mismatch(Tensor input, Tensor kernels) => new(
        $"Tensors of the shapes {input.ShapeText} and {kernels.ShapeText} have no cross-correlation.");
}
