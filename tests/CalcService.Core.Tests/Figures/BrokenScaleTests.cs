using CalcService.Core.Figures;

namespace CalcService.Core.Tests.Figures;

public sealed class BrokenScaleTests
{
    [Fact]
    public void What_is_short_is_drawn_whole()
    {
        var scale = BrokenScale.Of(10, most: 12, []);
        Assert.Equal([(0L, 10L)], scale.Runs);
        Assert.Empty(scale.Breaks);
        Assert.Equal(7, scale.At(7));
    }

    [Fact]
    public void What_is_long_is_broken_between_its_ends()
    {
        var scale = BrokenScale.Of(224, most: 12, [(0, 3)]);
        Assert.Equal([(0L, 6L), (221L, 224L)], scale.Runs);
        Assert.Single(scale.Breaks);
        Assert.True(scale.Shows(5) && !scale.Shows(6) && scale.Shows(223));
    }

    [Fact]
    public void The_most_important_range_stays_whole() =>
        Assert.Contains((0L, 9L), BrokenScale.Of(1_000, most: 14, [(0, 8), (500, 510)]).Runs);

    [Fact]
    public void What_is_left_out_lies_among_the_dots()
    {
        var scale = BrokenScale.Of(1_000, most: 8, []);
        Assert.Equal(scale.Breaks.Single(), scale.At(500), precision: 6);
    }

    [Fact]
    public void An_open_end_goes_on_behind_dots()
    {
        var scale = BrokenScale.Of(2, most: 6, [], isOpen: true);
        Assert.Equal(2 + BrokenScale.Break, scale.Drawn);
        Assert.Equal(scale.Drawn, scale.At(long.MaxValue));
    }

    [Theory]
    [InlineData(65_536, 7, 2)]
    [InlineData(1_000_000_000, 1_047_553, 1_024)]
    public void Edges_keep_their_order(long length, long span, long stride)
    {
        var scale = BrokenScale.Of(length, most: 20, [(0, span), (stride, stride + span), (length - span, length)]);
        long[] places = [.. new[] { 0, 1, stride, span, stride + span, length - span, length - 1, length }.Order()];
        Assert.Equal(places.Select(scale.At).Order(), places.Select(scale.At));
    }
}
