namespace CalcService.Core.Numbers;

/// <summary>Linear algebra of tensors. Exact entries give exact entries wherever the arithmetic of scalars
/// does.</summary>
public static class TensorAlgebra
{
    extension(Tensor a)
    {
        /// <summary>The sum, entry by entry.</summary>
        /// <exception cref="ShapeMismatchException">The shapes differ.</exception>
        public Tensor Add(Tensor b) => Entrywise(a, b, static (x, y) => x + y);

        /// <summary>The difference, entry by entry.</summary>
        /// <exception cref="ShapeMismatchException">The shapes differ.</exception>
        public Tensor Subtract(Tensor b) => Entrywise(a, b, static (x, y) => x - y);

        /// <summary>The Hadamard product a ⊙ b, entry by entry.</summary>
        /// <exception cref="ShapeMismatchException">The shapes differ.</exception>
        public Tensor Multiply(Tensor b) => Entrywise(a, b, static (x, y) => x * y);

        /// <summary>The product of an m×k matrix with a k×n matrix (m×n) or with a vector of k (a vector of
        /// m).</summary>
        /// <remarks>
        /// Exact entries give exact entries, save that in a product of more than 4,000 multiplications those that take ratios
        /// beyond 64 bits are found as doubles.
        /// </remarks>
        /// <exception cref="ShapeMismatchException">The shapes do not allow a product.</exception>
        public Tensor Product(Tensor b)
        {
            ArgumentNullException.ThrowIfNull(b);
            if (a.Rank != 2 || b.Rank > 2 || a.Columns != b.Shape[0])
                throw Mismatch(a, b, "have no product");

            // Dot products want the columns of b as rows; a vector is one column already.
            var columns = b.Rank == 2 ? b.Transpose() : b;
            return Of(b.Rank == 2 ? [a.Rows, b.Columns] : [a.Rows], MatrixProduct.Of(a.Entries, columns.Entries, a.Columns));
        }

        /// <summary>The outer product of a vector of m and a vector of n: the m×n matrix aᵢ·bⱼ.</summary>
        /// <exception cref="ShapeMismatchException">One of them is not a vector.</exception>
        public Tensor Outer(Tensor b)
        {
            ArgumentNullException.ThrowIfNull(b);
            return a.Rank == 1 && b.Rank == 1
                ? Tensor.Matrix(a.Count, b.Count, (i, j) => a.Entries[i] * b.Entries[j])
                : throw Mismatch(a, b, "have no outer product");
        }

        /// <summary>The matrix with rows and columns exchanged.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not of rank 2.</exception>
        public Tensor Transpose()
        {
            var (rows, columns) = (a.Rows, a.Columns);
            return Tensor.Matrix(columns, rows, (i, j) => a.Entries[j * columns + i]);
        }

        /// <summary>Every entry times one factor.</summary>
        public Tensor Scale(Scalar factor) => a.Map(entry => entry * factor);

        /// <summary>A function of every entry, in the same shape.</summary>
        public Tensor Map(Func<Scalar, Scalar> function)
        {
            ArgumentNullException.ThrowIfNull(function);
            var entries = new Scalar[a.Count];
            for (var i = 0; i < entries.Length; i++)
                entries[i] = function(a.Entries[i]);
            return Of(a.Shape, entries);
        }

        /// <summary>Softmax along the last axis: eˣⁱ/Σeˣʲ, shifted by the largest entry so that nothing
        /// overflows.</summary>
        /// <remarks>Exact where all entries of a row are equal and exact. An entry of −∞ gets the weight 0.</remarks>
        public Tensor SoftmaxRows()
        {
            var entries = a.Entries.ToArray();
            var width = a.Shape[^1];
            for (var start = 0; start < entries.Length; start += width)
                Softmax(entries.AsSpan(start, width));
            return Of(a.Shape, entries);
        }
    }

    private static Tensor Entrywise(Tensor a, Tensor b, Func<Scalar, Scalar, Scalar> operation)
    {
        ArgumentNullException.ThrowIfNull(b);
        if (!a.Shape.SequenceEqual(b.Shape))
            throw Mismatch(a, b, "cannot be combined entry by entry");

        var entries = new Scalar[a.Count];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = operation(a.Entries[i], b.Entries[i]);
        return Of(a.Shape, entries);
    }

    private static void Softmax(Span<Scalar> row)
    {
        var largest = row[0];
        foreach (var entry in row)
            largest = Scalar.Max(largest, entry);

        Scalar sum = 0;
        foreach (ref var entry in row)
        {
            entry = (entry - largest).Exp();
            sum += entry;
        }

        foreach (ref var entry in row)
            entry /= sum;
    }

    private static Tensor Of(ReadOnlySpan<int> shape, Scalar[] entries) => new(shape.ToArray(), entries);

    private static ShapeMismatchException Mismatch(Tensor a, Tensor b, string fault) =>
        new($"Tensors of the shapes {a.ShapeText} and {b.ShapeText} {fault}.");
}
