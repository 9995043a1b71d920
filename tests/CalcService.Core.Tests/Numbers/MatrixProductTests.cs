using System.Numerics;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Numbers;

public sealed class MatrixProductTests
{
    private static readonly BigInteger Large = BigInteger.One << 100;

    [Fact]
    public void Entries_are_dot_products_of_rows_and_columns() => Generators.ForAll(Generators.Exact, (a, b, c) =>
    {
        Scalar[] row = [a, b, c, a], column = [b, c, 2, a];
        var product = Tensor.Create([2, 2], row).Product(Tensor.Create([2, 2], column));
        Assert.Equal(Scalar.Dot([a, b], [b, 2]), product[0, 0]);
        Assert.Equal(Scalar.Dot([c, a], [c, a]), product[1, 1]);
    });

    [Fact]
    public void Rows_of_different_denominators_stay_exact_however_large_the_product()
    {
        // Row i holds 1/(i + 1) a hundred times, as the mean over neighbours does; columns hold hundredths.
        var means = Tensor.Matrix(100, 100, (i, _) => Scalar.Ratio(1, i + 1));
        var product = means.Product(Tensor.Matrix(100, 64, (_, j) => Scalar.Ratio(j - 30, 100)));
        Assert.True(product.IsExact);
        Assert.Equal(Scalar.Ratio(33, 100) * 100 / 7, product[6, 63]);
    }

    [Theory]
    [InlineData(15, true)]   // 15³ = 3,375 multiplications
    [InlineData(16, false)]  // 4,096, as many as a layer of 64 units has
    public void Ratios_beyond_64_bits_stay_exact_up_to_a_size(int size, bool isExact)
    {
        var thirds = Tensor.Matrix(size, size, (i, j) => Scalar.Ratio(i + j + 1, 3 * Large));
        var product = thirds.Product(Tensor.Matrix(size, size, (_, _) => 1));
        Assert.Equal(isExact, product.IsExact);
        Assert.Equal(size * (size + 1) / 6.0 * Math.ScaleB(1, -100), product[0, 0].ToDouble(), Math.ScaleB(1, -140));
    }

    [Fact]
    public void In_a_large_product_only_what_is_beyond_64_bits_is_approximate()
    {
        var left = Tensor.Matrix(20, 20, (i, _) => i == 0 ? Scalar.Ratio(1, Large) : Scalar.Ratio(1, 3));
        var product = left.Product(Tensor.Matrix(20, 20, (_, _) => 1));
        Assert.Equal(Scalar.Real(20 * Math.ScaleB(1, -100)), product[0, 5]);
        Assert.Equal(Scalar.Ratio(20, 3), product[1, 5]);
    }

    [Fact]
    public void Sums_beyond_64_bits_are_exact()
    {
        var least = Tensor.Matrix(1, 3, (_, _) => long.MinValue);
        Assert.Equal(3 * (BigInteger.One << 126), least.Product(least.Transpose())[0, 0].Numerator);
    }

    [Fact]
    public void Denominators_that_multiply_beyond_64_bits_are_exact_in_a_small_product()
    {
        var fine = Scalar.Ratio(1, long.MaxValue);
        var product = Tensor.Create([1, 2], fine, 1).Product(Tensor.Create([2, 1], fine, 1));
        Assert.Equal(fine * fine + 1, product[0, 0]);
    }

    [Fact]
    public void One_real_entry_makes_only_its_row_real()
    {
        var product = Tensor.Create([2, 1], Scalar.Real(0.5), 3).Product(Tensor.Create([1, 1], 2));
        Assert.Equal([Scalar.Real(1), 6], product.Entries.ToArray());
    }
}
