namespace CalcService.Core.Numbers;

/// <summary>Tensors with the entries of another in another place; rows and columns are the last two axes.</summary>
public static class TensorRearrangement
{
    extension(Tensor tensor)
    {
        /// <summary>Zeros around rows and columns.</summary>
        /// <param name="rows">Rows above and below.</param>
        /// <param name="columns">Columns to the left and to the right.</param>
        /// <exception cref="ShapeMismatchException">There are no rows and columns, or fewer than none are
        /// added.</exception>
        public Tensor Pad((int Before, int After) rows, (int Before, int After) columns)
        {
            var (height, width) = tensor.Sides;
            ArgumentOutOfRangeException.ThrowIfNegative(Math.Min(rows.Before, rows.After), nameof(rows));
            ArgumentOutOfRangeException.ThrowIfNegative(Math.Min(columns.Before, columns.After), nameof(columns));

            var tall = checked(height + rows.Before + rows.After);
            var wide = checked(width + columns.Before + columns.After);
            var entries = new Scalar[checked(tensor.Count / (height * width) * tall * wide)];
            for (var row = 0; row < tensor.Count / width; row++)
            {
                var at = (row / height * tall + rows.Before + row % height) * wide + columns.Before;
                tensor.Entries.Slice(row * width, width).CopyTo(entries.AsSpan(at));
            }

            return new([.. tensor.Shape[..^2], tall, wide], entries);
        }

        /// <summary>Rows in reverse order, or columns, or both.</summary>
        /// <param name="rows">Whether the last row comes first.</param>
        /// <param name="columns">Whether the last column comes first.</param>
        /// <exception cref="ShapeMismatchException">There are no rows and columns.</exception>
        public Tensor Flip(bool rows = true, bool columns = true)
        {
            var (height, width) = tensor.Sides;
            var entries = new Scalar[tensor.Count];
            for (var i = 0; i < entries.Length; i++)
            {
                var (row, column) = (i / width % height, i % width);
                var from = (rows ? height - 1 - row : row) * width + (columns ? width - 1 - column : column);
                entries[i] = tensor.Entries[i / (height * width) * (height * width) + from];
            }

            return new(tensor.Shape.ToArray(), entries);
        }

        /// <summary>
        /// Of maps × channels × rows × columns those of the first channel, maps × 1 × rows × columns.
        /// </summary>
        /// <exception cref="ShapeMismatchException">There are not four axes.</exception>
        public Tensor FirstChannel()
        {
            var (maps, channels, rows, columns) = tensor.Kernels;
            var size = rows * columns;
            var entries = new Scalar[maps * size];
            for (var map = 0; map < maps; map++)
                tensor.Entries.Slice(map * channels * size, size).CopyTo(entries.AsSpan(map * size));
            return new([maps, 1, rows, columns], entries);
        }

        /// <summary>Maps × channels × rows × columns with every channel as a map of its own.</summary>
        /// <exception cref="ShapeMismatchException">There are not four axes.</exception>
        public Tensor ChannelsApart()
        {
            var (maps, channels, rows, columns) = tensor.Kernels;
            return new([maps * channels, 1, rows, columns], tensor.Entries.ToArray());
        }

        /// <summary>What the first window of a matrix lies on.</summary>
        /// <param name="size">Its rows and columns.</param>
        /// <param name="dilation">Positions from one row or column to the next.</param>
        /// <exception cref="ShapeMismatchException">This is no matrix, or the window does not fit.</exception>
        public Tensor FirstWindow((int Rows, int Columns) size, (int Rows, int Columns) dilation)
        {
            var (height, width) = tensor.Sides;
            var (lastRow, lastColumn) = ((size.Rows - 1) * dilation.Rows, (size.Columns - 1) * dilation.Columns);
            if (tensor.Rank > 2 || lastRow >= height || lastColumn >= width)
                throw new ShapeMismatchException($"The window does not fit into the shape {tensor.ShapeText}.");

            return Tensor.Matrix(
                size.Rows, size.Columns, (i, j) => tensor[i * dilation.Rows, j * dilation.Columns]);
        }

        /// <summary>The extents of the last two axes.</summary>
        /// <exception cref="ShapeMismatchException">There are no two axes.</exception>
        internal (int Rows, int Columns) Sides => tensor.Rank >= 2
            ? (tensor.Shape[^2], tensor.Shape[^1])
            : throw new ShapeMismatchException($"A tensor of shape {tensor.ShapeText} has no rows and columns.");

        private (int Maps, int Channels, int Rows, int Columns) Kernels => tensor.Shape is [var o, var c, var h, var w]
            ? (o, c, h, w)
            : throw new ShapeMismatchException($"Kernels have four axes, not the shape {tensor.ShapeText}.");
    }
}
