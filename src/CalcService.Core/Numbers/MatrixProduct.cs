namespace CalcService.Core.Numbers;

/// <summary>The product of two matrices. What its many dot products have in common is done once, for each row and each column.</summary>
internal static class MatrixProduct
{
    /// <summary>
    /// The most multiplications for which ratios beyond 64 bits are kept exact: what fits on paper, and 15 × 15 matrices
    /// besides. In a larger product they become doubles, since each of their additions takes about a microsecond.
    /// </summary>
    public const int MostLargeMultiplications = 4_000;

    /// <summary>The entries, row by row.</summary>
    /// <param name="a">The rows of the left factor.</param>
    /// <param name="b">The columns of the right factor, one after the other.</param>
    /// <param name="width">How long each row and each column is.</param>
    public static Scalar[] Of(ReadOnlySpan<Scalar> a, ReadOnlySpan<Scalar> b, int width)
    {
        var (rows, columns) = (DotFactor.Of(a, width), DotFactor.Of(b, width));
        var products = new Scalar[rows.Length * columns.Length];
        Effort.Spend((long)products.Length * width * 4 / Effort.MultiplicationsAtOnce);
        var keepsLargeRatios = (long)products.Length * width <= MostLargeMultiplications;
        for (var i = 0; i < products.Length; i++)
        {
            var (row, column) = (i / columns.Length, i % columns.Length);
            products[i] = rows[row].TryExactly(columns[column]) ?? (keepsLargeRatios
                ? Scalar.Dot(a.Slice(row * width, width), b.Slice(column * width, width))
                : rows[row].Approximately(columns[column]));
        }
        return products;
    }
}
