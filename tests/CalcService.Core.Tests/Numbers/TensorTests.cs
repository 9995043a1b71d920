using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Numbers;

public sealed class TensorTests
{
    private static readonly Tensor Matrix = Tensor.Create([2, 3], 1, 2, 3, 4, 5, 6);

    [Fact]
    public void Entries_are_in_row_major_order()
    {
        Assert.Equal(6, Matrix[1, 2]);
        Assert.Equal(4, Matrix[1, 0]);
        Assert.Equal(20, Tensor.Create([2, 3, 4], [.. Enumerable.Range(0, 24).Select(i => (Scalar)i)])[[1, 2, 0]]);
        Assert.Equal(8, Tensor.Vector(7, 8, 9)[1]);
    }

    [Fact]
    public void Shape_is_told()
    {
        Assert.Equal([2, 3], Matrix.Shape.ToArray());
        Assert.Equal((2, 6, 2, 3), (Matrix.Rank, Matrix.Count, Matrix.Rows, Matrix.Columns));
        Assert.Equal("2×3", Matrix.ShapeText);
        Assert.Equal("[[1, 2, 3], [4, 5, 6]]", Matrix.ToString());
    }

    [Fact]
    public void Matrix_of_a_function() =>
        Assert.Equal(Tensor.Create([2, 3], 0, 1, 2, 10, 11, 12), Tensor.Matrix(2, 3, (i, j) => 10 * i + j));

    [Fact]
    public void Equality_is_by_shape_and_entries()
    {
        Assert.Equal(Matrix, Tensor.Create([2, 3], Matrix.Entries));
        Assert.Equal(Matrix.GetHashCode(), Tensor.Create([2, 3], Matrix.Entries).GetHashCode());
        Assert.NotEqual(Matrix, Tensor.Create([3, 2], Matrix.Entries));
        Assert.NotEqual(Tensor.Vector(1), Tensor.Vector(Scalar.Real(1)));
        Assert.False(Matrix.Equals((object?)null));
    }

    [Fact]
    public void Exactness_and_finiteness_are_those_of_all_entries()
    {
        Assert.True(Matrix is { IsExact: true, IsFinite: true });
        Assert.True(Tensor.Vector(1, Scalar.Real(2)) is { IsExact: false, IsFinite: true });
        Assert.False(Tensor.Vector(1, Scalar.Real(double.NaN)).IsFinite);
    }

    [Fact]
    public void The_array_given_is_copied()
    {
        Scalar[] entries = [1, 2];
        var vector = Tensor.Vector(entries);
        entries[0] = 9;
        Assert.Equal(1, vector[0]);
    }

    [Fact] public void No_axes() => Assert.Throws<ArgumentException>(() => Tensor.Create([], 1));
    [Fact] public void Empty_axis() => Assert.Throws<ArgumentException>(() => Tensor.Vector());
    [Fact] public void Negative_extent() => Assert.Throws<ArgumentException>(() => Tensor.Matrix(-1, 2, (_, _) => 0));
    [Fact] public void Too_few_entries() => Assert.Throws<ArgumentException>(() => Tensor.Create([2, 2], 1, 2, 3));
    [Fact]
    public void Shape_beyond_memory() =>
        Assert.Throws<OverflowException>(() => Tensor.Create([1 << 16, 1 << 16], 1));

    [Fact] public void Wrong_number_of_indices() => Assert.Throws<ArgumentException>(() => Matrix[1]);
    [Fact] public void Index_after_the_end() => Assert.Throws<ArgumentOutOfRangeException>(() => Matrix[0, 3]);
    [Fact] public void Index_before_the_start() => Assert.Throws<ArgumentOutOfRangeException>(() => Matrix[-1, 0]);
    [Fact] public void Rows_of_a_vector() => Assert.Throws<InvalidOperationException>(() => Tensor.Vector(1).Rows);
}
