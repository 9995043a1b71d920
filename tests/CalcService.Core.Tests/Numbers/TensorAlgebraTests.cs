using System.Numerics;
using CalcService.Core.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace CalcService.Core.Tests.Numbers;

public sealed class TensorAlgebraTests
{
    private static readonly Tensor A = Tensor.Create([2, 2], 1, 2, 3, 4);
    private static readonly Tensor B = Tensor.Create([2, 2], 5, 6, 7, 8);
    private static readonly Tensor Wide = Tensor.Create([2, 3], 1, 2, 3, 4, 5, 6);

    private static Gen<BigInteger> Moderate => Generators.Integers.Where(n => n.GetBitLength() < 60);

    private static Tensor Square(params ReadOnlySpan<Scalar> entries) => Tensor.Create([2, 2], entries);

    [Fact] public void Sum() => Assert.Equal(Square(6, 8, 10, 12), A.Add(B));
    [Fact] public void Difference() => Assert.Equal(Square(4, 4, 4, 4), B.Subtract(A));
    [Fact] public void Hadamard() => Assert.Equal(Square(5, 12, 21, 32), A.Multiply(B));
    [Fact] public void Product_of_matrices() => Assert.Equal(Square(19, 22, 43, 50), A.Product(B));
    [Fact]
    public void Product_of_unlike_shapes() =>
        Assert.Equal(Tensor.Create([2, 3], 9, 12, 15, 19, 26, 33), A.Product(Wide));

    [Fact]
    public void Product_with_a_vector() =>
        Assert.Equal(Tensor.Vector(14, 32), Wide.Product(Tensor.Vector(1, 2, 3)));
    [Fact] public void Transposition() => Assert.Equal(Tensor.Create([3, 2], 1, 4, 2, 5, 3, 6), Wide.Transpose());
    [Fact]
    public void Outer_product() =>
        Assert.Equal(Tensor.Create([2, 3], 3, 4, 5, 6, 8, 10), Tensor.Vector(1, 2).Outer(Tensor.Vector(3, 4, 5)));

    [Fact]
    public void Scaling() =>
        Assert.Equal(Square(Scalar.Ratio(1, 2), 1, Scalar.Ratio(3, 2), 2), A.Scale(Scalar.Ratio(1, 2)));
    [Fact] public void Function_of_every_entry() => Assert.Equal(Square(0, 0, 1, 2), A.Map(x => Scalar.Max(0, x - 2)));

    [Fact]
    public void Softmax_of_logarithms_is_proportional()       // e^(ln 1), e^(ln 2), e^(ln 5) over 8
    {
        var softmax = Tensor.Vector(((Scalar)1).Log(), ((Scalar)2).Log(), ((Scalar)5).Log()).SoftmaxRows();
        Assert.Equal(0.125, softmax[0].ToDouble(), 15);
        Assert.Equal(0.25, softmax[1].ToDouble(), 15);
        Assert.Equal(0.625, softmax[2].ToDouble(), 15);
    }

    [Fact]
    public void Softmax_goes_along_the_last_axis()
    {
        var softmax = Tensor.Create([2, 2], 1, 1, -2000, 2000).SoftmaxRows();
        Assert.Equal(Scalar.Ratio(1, 2), softmax[0, 0]);
        Assert.Equal(0.0, softmax[1, 0].ToDouble());
        Assert.Equal(1.0, softmax[1, 1].ToDouble());
    }

    [Fact]
    public void Softmax_gives_a_masked_entry_no_weight() =>
        Assert.Equal(0.0, Tensor.Vector(3, Scalar.Real(double.NegativeInfinity)).SoftmaxRows()[1].ToDouble());

    [Fact]
    public void Laws_of_the_product() => Generators.ForAll(Moderate, (a, b, c) =>
    {
        var (x, y, z) = (Square(a, b, c, 1), Square(b, Scalar.Ratio(c, 7), 2, a), Square(1, c, a, b));
        Assert.Equal(x.Product(y).Product(z), x.Product(y.Product(z)));
        Assert.Equal(x.Product(y).Transpose(), y.Transpose().Product(x.Transpose()));
        Assert.Equal(x.Product(y.Add(z)), x.Product(y).Add(x.Product(z)));
    });

    [Theory]
    [InlineData("sum")]
    [InlineData("difference")]
    [InlineData("hadamard")]
    [InlineData("product")]
    [InlineData("outer")]
    public void Shapes_that_do_not_fit_are_both_named(string operation)
    {
        var fault = Assert.Throws<ShapeMismatchException>(() => operation switch
        {
            "sum" => Wide.Add(A),
            "difference" => Wide.Subtract(A),
            "hadamard" => Wide.Multiply(A),
            "product" => Wide.Product(A),
            _ => Wide.Outer(A),
        });
        Assert.Contains("2×3", fault.Message, StringComparison.Ordinal);
        Assert.Contains("2×2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Product_of_vectors_is_refused() =>
        Assert.Throws<ShapeMismatchException>(() => Tensor.Vector(1, 2).Product(Tensor.Vector(1, 2)));

    [Fact]
    public void Transposing_a_vector_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Tensor.Vector(1, 2).Transpose());
}
