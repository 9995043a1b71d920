using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Numbers;

public sealed class RearrangementTests
{
    private static readonly Tensor Two = Tensor.Create([2, 2], 1, 2, 3, 4);
    private static readonly Tensor Kernels = Tensor.Create([2, 2, 1, 2], 1, 2, 3, 4, 5, 6, 7, 8);

    [Fact]
    public void Zeros_around() => Assert.Equal(
        Tensor.Create([3, 5], 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 3, 4, 0), Two.Pad((1, 0), (2, 1)));

    [Fact]
    public void Zeros_around_every_channel() => Assert.Equal(
        Tensor.Create([2, 1, 3], 0, 1, 0, 0, 2, 0), Tensor.Create([2, 1, 1], 1, 2).Pad((0, 0), (1, 1)));

    [Fact] public void Turned_by_180_degrees() => Assert.Equal(Tensor.Create([2, 2], 4, 3, 2, 1), Two.Flip());
    [Fact]
    public void Rows_in_reverse_order() =>
        Assert.Equal(Tensor.Create([2, 2], 3, 4, 1, 2), Two.Flip(columns: false));
    [Fact]
    public void Columns_in_reverse_order() =>
        Assert.Equal(Tensor.Create([2, 2], 2, 1, 4, 3), Two.Flip(rows: false));
    [Fact]
    public void Kernels_are_turned_one_by_one() =>
        Assert.Equal(Tensor.Create([2, 2, 1, 2], 2, 1, 4, 3, 6, 5, 8, 7), Kernels.Flip());
    [Fact] public void First_channel() => Assert.Equal(Tensor.Create([2, 1, 1, 2], 1, 2, 5, 6), Kernels.FirstChannel());
    [Fact] public void Channels_apart() => Assert.Equal([4, 1, 1, 2], Kernels.ChannelsApart().Shape.ToArray());

    [Fact]
    public void First_window() => Assert.Equal(
        Tensor.Create([2, 1], 1, 7), Tensor.Create([3, 3], 1, 2, 3, 4, 5, 6, 7, 8, 9).FirstWindow((2, 1), (2, 1)));

    [Fact] public void Negative_padding_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Two.Pad((0, 0), (-1, 0)));
    [Fact] public void A_vector_has_no_rows() => Assert.Throws<ShapeMismatchException>(() => Tensor.Vector(1).Flip());
    [Fact] public void A_matrix_has_no_channels() => Assert.Throws<ShapeMismatchException>(() => Two.FirstChannel());
    [Fact] public void A_window_must_fit() => Assert.Throws<ShapeMismatchException>(() => Two.FirstWindow((2, 2), (2, 1)));
}
