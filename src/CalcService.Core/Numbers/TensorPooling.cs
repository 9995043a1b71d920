namespace CalcService.Core.Numbers;

/// <summary>What becomes of the numbers under a pooling window.</summary>
public enum Pooling
{
    /// <summary>The largest number of the input; padding never wins.</summary>
    Maximum,

    /// <summary>The largest number, padding taken for zeros.</summary>
    MaximumWithZeros,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The sum over the number of taps on the input and its padding.</summary>
    AverageWithPadding,

    /// <summary>The sum over the number of taps on the input.</summary>
    AverageOfInput,

    /// <summary>The sum over the size of the window, wherever its taps fall.</summary>
    AverageOfWindow,
}

/// <summary>Pooling over the last two axes of a tensor, channel by channel.</summary>
public static class TensorPooling
{
    extension(Tensor input)
    {
        /// <summary>What every window comes to, in the order of the windows; exact where the input is.</summary>
        /// <remarks>Source: PyTorch's documentation of MaxPool2d and AvgPool2d.</remarks>
        /// <param name="pooling">What becomes of the numbers under a window.</param>
        /// <param name="rows">The window along the last axis but one.</param>
        /// <param name="columns">The window along the last axis.</param>
        /// <returns>A tensor of the same rank.</returns>
        /// <exception cref="ShapeMismatchException">There are no rows and columns, or no window fits.</exception>
        /// <exception cref="UndefinedValueException">A maximum is asked for of a window without a number.</exception>
        /// <exception cref="DivideByZeroException">An average is asked for of a window without a number.</exception>
        public Tensor Pool(Pooling pooling, WindowSide rows, WindowSide columns)
        {
            var (height, width) = input.Sides;
            var (down, across) = (rows.Windows(height), columns.Windows(width));
            if (down < 1 || across < 1)
                throw new ShapeMismatchException($"No window fits into the shape {input.ShapeText}.");

            int[] shape = [.. input.Shape[..^2], down, across];
            var entries = pooling is Pooling.Maximum or Pooling.MaximumWithZeros
                ? input.Maxima(rows, columns, zeros: pooling == Pooling.MaximumWithZeros)
                : input.Sums(rows, columns, down, across);
            return new(shape, pooling is Pooling.AverageWithPadding or Pooling.AverageOfInput or Pooling.AverageOfWindow
                ? Divided(entries, Counts(pooling, rows, height), Counts(pooling, columns, width))
                : entries);
        }

        private Scalar[] Maxima(WindowSide rows, WindowSide columns, bool zeros)
        {
            var (height, width) = input.Sides;
            var (down, across) = (Taps(rows, height, zeros), Taps(columns, width, zeros));
            var maxima = new Scalar[input.Count / (height * width) * down.Length * across.Length];
            for (var i = 0; i < maxima.Length; i++)
            {
                var channel = input.Entries.Slice(i / (down.Length * across.Length) * height * width, height * width);
                maxima[i] = Largest(channel, width, down[i / across.Length % down.Length], across[i % across.Length]);
            }

            return maxima;
        }

        /// <summary>
        /// A cross-correlation of every channel with ones; padding is as wide as the last window asks for.
        /// </summary>
        private Scalar[] Sums(WindowSide rows, WindowSide columns, int down, int across)
        {
            var (height, width) = input.Sides;
            var channels = input.Count / (height * width);
            var padded = Tensor.Create([channels, height, width], input.Entries)
                .Pad(Margins(rows, height, down), Margins(columns, width, across));
            var ones = new Scalar[channels * rows.Size * columns.Size];
            Array.Fill(ones, 1);
            int[] each = [.. Enumerable.Range(0, channels)];
            var window = new Tensor([channels, 1, rows.Size, columns.Size], ones);
            return padded.Correlate(window, rows.Slide, columns.Slide, each).Entries.ToArray();
        }
    }

    private static (int, int) Margins(WindowSide side, int extent, int windows)
    {
        var end = (windows - 1L) * side.Slide.Stride + side.Slide.Span(side.Size);
        return (side.Before, checked((int)Math.Max(0, end - extent - side.Before)));
    }

    private static int[][] Taps(WindowSide side, int extent, bool padding) =>
        [.. Enumerable.Range(0, side.Windows(extent)).Select(window => side.Taps(window, extent, padding).ToArray())];

    private static int[] Counts(Pooling pooling, WindowSide side, int extent) =>
    [
        .. Enumerable.Range(0, side.Windows(extent)).Select(window => pooling == Pooling.AverageOfWindow
            ? side.Size
            : side.Taps(window, extent, padding: pooling == Pooling.AverageWithPadding).Count()),
    ];

    private static Scalar Largest(ReadOnlySpan<Scalar> channel, int width, int[] rows, int[] columns)
    {
        if (rows.Length == 0 || columns.Length == 0)
            throw new UndefinedValueException("The maximum of nothing is undefined.");

        var largest = At(channel, width, rows[0], columns[0]);
        foreach (var row in rows)
        {
            foreach (var column in columns)
                largest = Scalar.Max(largest, At(channel, width, row, column));
        }

        return largest;
    }

    /// <summary>A number of the input; 0 outside it.</summary>
    private static Scalar At(ReadOnlySpan<Scalar> channel, int width, int row, int column) =>
        row >= 0 && column >= 0 && column < width && row * width < channel.Length ? channel[row * width + column] : 0;

    private static Scalar[] Divided(Scalar[] sums, int[] rows, int[] columns)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] /= (Scalar)((long)rows[i / columns.Length % rows.Length] * columns[i % columns.Length]);
        return sums;
    }
}
