using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Numbers;

public sealed class ValueTests
{
    private static readonly Value Half = Scalar.Ratio(1, 2);
    private static readonly Value Vector = Tensor.Vector(1, Scalar.Real(double.NaN));

    [Fact]
    public void A_scalar_has_no_axes()
    {
        Assert.True(Half.IsScalar);
        Assert.Equal(Scalar.Ratio(1, 2), Half.Scalar);
        Assert.Equal(0, Half.Shape.Length);
        Assert.True(Half is { IsExact: true, IsFinite: true });
        Assert.Throws<InvalidOperationException>(() => Half.Tensor);
    }

    [Fact]
    public void A_tensor_has_a_shape()
    {
        Assert.False(Vector.IsScalar);
        Assert.Equal(2, Vector.Tensor.Count);
        Assert.Equal([2], Vector.Shape.ToArray());
        Assert.True(Vector is { IsExact: false, IsFinite: false });
        Assert.Throws<InvalidOperationException>(() => Vector.Scalar);
    }

    [Fact]
    public void Equality_is_by_sort_and_content()
    {
        Assert.True(Half == Scalar.Ratio(2, 4));
        Assert.True((Value)Tensor.Vector(1) == Tensor.Vector(1));
        Assert.True((Value)Tensor.Vector(0) != default(Value));
        Assert.Equal(((Value)Tensor.Vector(1)).GetHashCode(), ((Value)Tensor.Vector(1)).GetHashCode());
        Assert.Equal((Scalar)0, default(Value).Scalar);
    }

    [Fact] public void Text() => Assert.Equal(("1/2", "[1, NaN]"), (Half.ToString(), Vector.ToString()));
    [Fact] public void Null_is_not_a_value() => Assert.Throws<ArgumentNullException>(() => (Value)(Tensor)null!);
}
