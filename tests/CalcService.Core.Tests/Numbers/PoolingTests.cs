using CalcService.Core.Numbers;
using FsCheck.Fluent;

namespace CalcService.Core.Tests.Numbers;

public sealed class PoolingTests
{
    private static readonly Tensor Image = Tensor.Create([3, 3], -1, -2, -3, -4, 5, 6, 7, 8, 9);
    private static readonly WindowSide Two = new(2, new(2)), Padded = Two with { Before = 1, After = 1 };

    [Fact] public void Maximum() => Is([5], Pooling.Maximum, Two);
    [Fact] public void Average() => Is([Scalar.Ratio(-1, 2)], Pooling.AverageOfWindow, Two); // (−1 − 2 − 4 + 5)/4
    [Fact] public void Sum() => Is([-2], Pooling.Sum, Two);
    [Fact]
    public void Ceil_mode_counts_windows_that_fit_in_part() =>
        Is([5, 6, 8, 9], Pooling.Maximum, Two with { CeilMode = true });
    [Fact]
    public void Padding_never_wins() => Is([-1, -2, 7, 9], Pooling.Maximum, Padded);
    [Fact]
    public void Padding_wins_where_it_is_taken_for_zeros() => Is([0, 0, 7, 9], Pooling.MaximumWithZeros, Padded);
    [Fact]
    public void Padding_counts() =>
        Is([Scalar.Ratio(-1, 4), Scalar.Ratio(-5, 4), Scalar.Ratio(3, 4), 7], Pooling.AverageWithPadding, Padded);
    [Fact]
    public void Padding_does_not_count() =>
        Is([-1, Scalar.Ratio(-5, 2), Scalar.Ratio(3, 2), 7], Pooling.AverageOfInput, Padded);

    [Fact]
    public void What_sticks_out_beyond_the_padding_counts_for_no_average()
    {
        var ceil = Two with { CeilMode = true };
        Is([Scalar.Ratio(-1, 2), Scalar.Ratio(3, 2), Scalar.Ratio(15, 2), 9], Pooling.AverageWithPadding, ceil);
        Is([Scalar.Ratio(-1, 2), Scalar.Ratio(3, 4), Scalar.Ratio(15, 4), Scalar.Ratio(9, 4)], Pooling.AverageOfWindow, ceil);
    }

    [Fact]
    public void Channels_are_pooled_by_themselves() => Assert.Equal(
        Tensor.Create([2, 1, 1], 4, 8),
        Tensor.Create([2, 2, 2], 1, 2, 3, 4, 5, 6, 7, 8).Pool(Pooling.Maximum, Two, Two));

    [Fact]
    public void Dilated_taps_are_apart() => Assert.Equal(
        Tensor.Create([1, 1], 9), Image.Pool(Pooling.Maximum, new(2, new(1, 2)), new(2, new(1, 2))));

    /// <summary>PyTorch's rule: 5 positions, window 2, stride 2, padding 1 give 3 windows, not 4.</summary>
    [Theory]
    [InlineData(5, 2, 2, 1, 3)]
    [InlineData(2, 3, 3, 1, 1)]
    [InlineData(6, 3, 2, 0, 3)]
    [InlineData(7, 3, 2, 0, 3)]
    public void A_last_window_that_begins_in_the_padding_is_dropped(int extent, int size, int stride, int padding, int windows) =>
        Assert.Equal(windows, new WindowSide(size, new(stride), padding, padding, CeilMode: true).Windows(extent));

    [Fact]
    public void A_window_without_a_number_has_no_maximum() => Assert.Throws<UndefinedValueException>(() =>
        Image.Pool(Pooling.Maximum, new(1, new(1), Before: 1), Two));

    [Fact]
    public void A_window_without_a_number_has_no_average() => Assert.Throws<DivideByZeroException>(() =>
        Image.Pool(Pooling.AverageOfInput, new(1, new(1), Before: 1), Two));

    [Fact] public void A_window_that_does_not_fit_is_refused() => Assert.Throws<ShapeMismatchException>(() => Image.Pool(Pooling.Sum, new(4, new(1)), Two));
    [Fact] public void A_vector_is_refused() => Assert.Throws<ShapeMismatchException>(() => Tensor.Vector(1, 2).Pool(Pooling.Sum, Two, Two));

    [Fact]
    public void The_maximum_is_at_least_the_average_and_the_average_at_least_the_minimum() => Generators.ForAll(
        Gen.Choose(-999, 999).Select(n => Scalar.Ratio(n, 10)).ArrayOf(2 * 6 * 5).Zip(Gen.Choose(1, 3).Two()), problem =>
        {
            var ((size, stride), input) = (problem.Item2, Tensor.Create([2, 6, 5], problem.Item1));
            var side = new WindowSide(size, new(stride), Before: size / 2, After: size / 2, CeilMode: true);
            var (largest, average) = (input.Pool(Pooling.Maximum, side, side), input.Pool(Pooling.AverageOfInput, side, side));
            var least = input.Scale(-1).Pool(Pooling.Maximum, side, side).Scale(-1);
            Assert.All(Enumerable.Range(0, average.Count), i =>
                Assert.True(least.Entries[i] <= average.Entries[i] && average.Entries[i] <= largest.Entries[i]));
        });

    private static void Is(Scalar[] expected, Pooling pooling, WindowSide side)
    {
        var pooled = Image.Pool(pooling, side, side);
        Assert.Equal(expected, pooled.Entries.ToArray());
        Assert.Equal(pooled.Rows, pooled.Columns);
    }
}
