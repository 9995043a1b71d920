using CalcService.Core.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace CalcService.Core.Tests.Numbers;

public sealed class CorrelationTests
{
    private static readonly Tensor Image = Tensor.Create([3, 4], 1, 2, 0, 1, 3, -1, 2, 0, 1, 1, 1, 4);
    private static readonly Slide ByOne = new(1), ByTwo = new(2);

    [Fact]
    public void A_kernel_slides_over_a_matrix() => Assert.Equal(
        Tensor.Create([2, 3], 1 - 1, 2 + 2, 0 + 0, 3 + 1, -1 + 1, 2 + 4), // top left and bottom right of each window
        Image.Correlate(Tensor.Create([2, 2], 1, 0, 0, 1), ByOne, ByOne));

    [Fact]
    public void Strides_leave_positions_out() => Assert.Equal(
        Tensor.Create([2, 2], 1 + 2, 0 + 1, 1 + 1, 1 + 4), // rows 1 and 3, pairs of columns
        Image.Correlate(Tensor.Create([1, 2], 1, 1), ByTwo, ByTwo));

    [Fact]
    public void Dilated_taps_are_apart() => Assert.Equal(
        Tensor.Create([1, 2], 1 - 1, 0 - 1), // row 1 less row 3
        Image.Correlate(Tensor.Create([2, 1], 1, -1), new Slide(1, 2), new Slide(2)));

    [Fact]
    public void Channels_are_added_up() => Assert.Equal(
        Tensor.Create([1, 1, 2], 1 * 10 + 3 * 100, 2 * 10 + 4 * 100),
        Tensor.Create([2, 1, 2], 1, 2, 3, 4).Correlate(Tensor.Create([1, 2, 1, 1], 10, 100), ByOne, ByOne));

    [Fact]
    public void A_map_can_begin_at_another_channel() => Assert.Equal(
        Tensor.Create([2, 1, 2], 10, 20, 300, 400),
        Tensor.Create([2, 1, 2], 1, 2, 3, 4).Correlate(Tensor.Create([2, 1, 1, 1], 10, 100), ByOne, ByOne, 0, 1));

    [Fact]
    public void Decimals_stay_exact() => Assert.Equal(
        Tensor.Create([1, 1], Scalar.Parse("0.3")),
        Tensor.Create([1, 2], Scalar.Parse("0.1"), Scalar.Parse("0.2")).Correlate(Tensor.Create([1, 2], 1, 1), ByOne, ByOne));

    [Fact]
    public void Ratios_stay_exact() => Assert.Equal(
        Tensor.Create([1, 1], Scalar.Ratio(5, 42)), // 1/6 · 1/2 + 1/7 · 1/4
        Tensor.Create([1, 2], Scalar.Ratio(1, 6), Scalar.Ratio(1, 7))
            .Correlate(Tensor.Create([1, 2], Scalar.Ratio(1, 2), Scalar.Ratio(1, 4)), ByOne, ByOne));

    [Fact]
    public void An_approximate_number_makes_it_approximate() => Assert.Equal(
        Tensor.Create([1, 1], Scalar.Real(2.5)),
        Tensor.Create([1, 2], Scalar.Real(0.5), 2).Correlate(Tensor.Create([1, 2], 1, 1), ByOne, ByOne));

    /// <summary>From digits that doubles hold to those that not even 128 bits do.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(1_000_003)]
    [InlineData(1_000_000_007_000_000_003)]
    [InlineData(long.MaxValue)]
    public void Agrees_with_the_definition_whatever_the_digits(long scale) => Generators.ForAll(Layers(scale), layer =>
        Assert.Equal(ByDefinition(layer), layer.Input.Correlate(layer.Kernels, layer.Rows, layer.Columns, layer.First)));

    [Fact]
    public void Large_ratios_in_many_products_become_doubles()
    {
        var input = Tensor.Matrix(70, 70, (i, j) => Scalar.Ratio(1, long.MaxValue - i - 70 * j));
        Assert.False(input.Correlate(Tensor.Create([1, 1], 1), ByOne, ByOne).IsExact);
        Assert.True(input.Correlate(Tensor.Create([1, 1], 1), ByTwo, ByTwo).IsExact);
    }

    [Fact]
    public void Is_linear_in_the_input() => Generators.ForAll(Layers(scale: 100), layer => Assert.Equal(
        Of(layer, layer.Input).Scale(3), Of(layer, layer.Input.Scale(5)).Subtract(Of(layer, layer.Input.Scale(2)))));

    [Theory]
    [InlineData(1, 2)] // no rows
    [InlineData(5, 5)] // a window that does not fit
    [InlineData(1, 1, 1, 1)] // channels for a matrix
    public void Shapes_that_do_not_fit_are_refused(params int[] kernel)
    {
        var taps = kernel is [1, 2] ? Tensor.Vector(1, 2) : Tensor.Create(kernel, new Scalar[kernel.Aggregate((a, b) => a * b)]);
        Assert.Throws<ShapeMismatchException>(() => Image.Correlate(taps, ByOne, ByOne));
    }

    [Fact]
    public void A_window_that_does_not_move_is_refused() =>
        Assert.Throws<ShapeMismatchException>(() => Image.Correlate(Tensor.Create([1, 1], 1), new Slide(0), ByOne));

    [Fact]
    public void Channels_beyond_the_last_are_refused() => Assert.Throws<ShapeMismatchException>(() =>
        Tensor.Create([2, 1, 1], 1, 2).Correlate(Tensor.Create([1, 2, 1, 1], 1, 1), ByOne, ByOne, 1));

    private static Tensor Of(Layer layer, Tensor input) =>
        input.Correlate(layer.Kernels, layer.Rows, layer.Columns, layer.First);

    private static Tensor ByDefinition(Layer layer)
    {
        var (kernels, input) = (layer.Kernels, layer.Input);
        var (down, across) = (
            layer.Rows.Windows(input.Shape[1], kernels.Shape[2]), layer.Columns.Windows(input.Shape[2], kernels.Shape[3]));
        var entries =
            from o in Enumerable.Range(0, kernels.Shape[0])
            from p in Enumerable.Range(0, down)
            from q in Enumerable.Range(0, across)
            select Entry(o, p, q);
        return Tensor.Create([kernels.Shape[0], down, across], [.. entries]);

        Scalar Entry(int o, int p, int q)
        {
            Scalar sum = 0;
            for (var c = 0; c < kernels.Shape[1]; c++)
            {
                for (var i = 0; i < kernels.Shape[2]; i++)
                {
                    for (var j = 0; j < kernels.Shape[3]; j++)
                        sum += kernels[[o, c, i, j]] * input[[layer.First[o] + c, p * layer.Rows.Stride + i * layer.Rows.Dilation, q * layer.Columns.Stride + j * layer.Columns.Dilation]];
                }
            }
            return sum;
        }
    }

    private static Gen<Layer> Layers(long scale) =>
        from maps in Gen.Choose(1, 3)
        from depth in Gen.Choose(1, 2)
        from more in Gen.Choose(0, 1)
        from kernel in Gen.Choose(1, 3).Two()
        from slides in Gen.Choose(1, 3).Two().Two()
        let rows = new Slide(slides.Item1.Item1, slides.Item1.Item2)
        let columns = new Slide(slides.Item2.Item1, slides.Item2.Item2)
        from extra in Gen.Choose(0, 7).Two() // at most 3 · 2 · 3 · 3 · 8 · 8 products: of more than 4,000 large ratios become doubles
        let height = (int)rows.Span(kernel.Item1) + extra.Item1
        let width = (int)columns.Span(kernel.Item2) + extra.Item2
        from input in Numbers(scale).ArrayOf((depth + more) * height * width)
        from taps in Numbers(scale).ArrayOf(maps * depth * kernel.Item1 * kernel.Item2)
        from first in Gen.Choose(0, more).ArrayOf(maps)
        select new Layer(
            Tensor.Create([depth + more, height, width], input), Tensor.Create([maps, depth, kernel.Item1, kernel.Item2], taps),
            rows, columns, first);

    private static Gen<Scalar> Numbers(long scale) =>
        from n in Gen.Choose(-99, 99)
        from d in Gen.Choose(1, 4)
        select Scalar.Ratio(n * (System.Numerics.BigInteger)scale, d);

    public sealed record Layer(Tensor Input, Tensor Kernels, Slide Rows, Slide Columns, int[] First);
}
