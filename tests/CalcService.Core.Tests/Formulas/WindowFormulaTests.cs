using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Tests.Formulas.Letters;
using Shape = CalcService.Core.Numbers.Tensor;

namespace CalcService.Core.Tests.Formulas;

/// <summary>Windows that slide: what they come to, how they are drawn, and how an entry of them comes about.</summary>
public sealed class WindowFormulaTests
{
    private static readonly Symbol S = Scalar("S"), Dil = Scalar("D"), H = Scalar("H"), V = Scalar("V");
    private static readonly Formula P = Scalar("p"), Q = Scalar("q"), Map = Scalar("o");
    private static readonly TensorSymbol Input = Tensor("X", rank: 2), Kernel = Tensor("W", rank: 2), Bias = Tensor("b", rank: 1),
        Channels = Tensor("X", rank: 3), Kernels = Tensor("W", rank: 4), First = Tensor("f", rank: 1), Long = Tensor("u", rank: 1);

    private static readonly Sliding ByOne = Sliding.ByOne, ByS = new(S, 1), Spread = new(1, Dil), Both = new(S, Dil);

    private static readonly Bindings At = new Bindings().Bind(S, 2).Bind(Dil, 2).Bind(H, 2).Bind(V, 1)
        .Bind(Input, Rows([3, 0, 1, 2], [1, 5, 8, 9], [2, 7, 2, 5], [0, 1, 3, 1]))
        .Bind(Kernel, Rows([1, 0], [2, -1])).Bind(Bias, Shape.Vector(10, 20)).Bind(First, Shape.Vector(0, 1)).Bind(Long, Shape.Vector(1, 2, 3))
        .Bind(Channels, Shape.Create([2, 2, 2], 1, 2, 3, 4, 5, 6, 7, 8))
        .Bind(Kernels, Shape.Create([2, 1, 1, 2], 1, 1, 1, -1));

    [Fact] public void Cross_correlation() => Draws(@"W \star X", "W ⋆ X", Plain(ByOne));
    [Fact] public void With_a_bias() => Draws(@"W \star X + b", "W ⋆ X + b", new Shifted(Plain(ByOne), B));
    [Fact]
    public void With_a_scaled_bias() =>
        Draws(@"W \star X + S\, b", "W ⋆ X + S·b", new Shifted(Plain(ByOne), S * Bias));
    [Fact] public void Scaled() => Draws(@"\frac{1}{S} \cdot (W \star X)", "(1/S)·(W ⋆ X)", 1 / S * Plain(ByOne));
    [Fact]
    public void Flipped() =>
        Draws(@"\operatorname{flip}(W)", "flip(W)", new Rearranged(Rearrangement.Flip, Kernel));
    [Theory] // of [[1, 0], [2, −1]]
    [InlineData(Rearrangement.Flip, "flip(W)", "[[−1, 2], [0, 1]]")]
    [InlineData(Rearrangement.FlipRows, "flipud(W)", "[[2, −1], [1, 0]]")]
    [InlineData(Rearrangement.FlipColumns, "fliplr(W)", "[[0, 1], [−1, 2]]")]
    public void Flipped_one_way_or_both(Rearrangement how, string letters, string numbers)
    {
        var flipped = new Rearranged(how, Kernel);
        Assert.Equal((letters, numbers), (flipped.ToString(), Line(flipped, At)));
    }
    [Fact]
    public void Padded_above_and_below_on_the_left_and_on_the_right()
    {
        var padded = new Rearranged(Rearrangement.Pad, Kernel, 1, 0, 0, 2);
        Assert.Equal(("pad(W)", "[[0, 0, 0, 0], [1, 0, 0, 0], [2, −1, 0, 0]]"), (padded.ToString(), Line(padded, At)));
    }
    [Fact]
    public void What_is_named_after_what_it_picks()
    {
        Assert.Equal("first(W)", new Rearranged(Rearrangement.FirstChannel, Kernels).ToString());
        Assert.Equal("apart(W)", new Rearranged(Rearrangement.ChannelsApart, Kernels).ToString());
        Assert.Equal("window(X)", new Rearranged(Rearrangement.FirstWindow, Input, H, H, V, Dil).ToString());
    }
    [Fact]
    public void Pooling_is_drawn_by_its_entries() => Assert.Equal(
        @"Y_{pq} = \max_{i, j} X_{S\, (p - 1) + i, S\, (q - 1) + j}",
        LatexPrinter.Print(Max(Side(H)).EquationFor(Tensor("Y", rank: 2))));
    [Fact]
    public void Pooling_in_numbers_is_what_comes_out() =>
        Assert.Equal("[[5, 9], [7, 5]]", Line(Max(Side(H)), At));

    [Fact]
    public void Entry_of_a_window_that_moves_by_one() =>
        Entry(@"\sum_{i} \sum_{j} W_{ij}\, X_{p + i - 1, q + j - 1}", Plain(ByOne));
    [Fact]
    public void Entry_of_a_window_with_a_stride() =>
        Entry(@"\sum_{i} \sum_{j} W_{ij}\, X_{S\, (p - 1) + i, S\, (q - 1) + j}", Plain(ByS));
    [Fact]
    public void Entry_of_a_dilated_window() =>
        Entry(@"\sum_{i} \sum_{j} W_{ij}\, X_{p + D\, (i - 1), q + D\, (j - 1)}", Plain(Spread));
    [Fact]
    public void Entry_of_a_dilated_window_with_a_stride() => Entry(
        @"\sum_{i} \sum_{j} W_{ij}\, X_{S\, (p - 1) + D\, (i - 1) + 1, S\, (q - 1) + D\, (j - 1) + 1}", Plain(Both));
    [Fact]
    public void Entry_over_channels() => Assert.Equal(
        @"\sum_{c} \sum_{i} \sum_{j} W_{ocij}\, X_{c, p + i - 1, q + j - 1} + b_{o}",
        Latex(new Shifted(new Correlation(Kernels, Channels, ByOne, ByOne), Bias).Entry(Map, P, Q)));
    [Fact]
    public void Entry_over_the_channels_of_a_group() => Assert.Equal(
        @"\sum_{c} \sum_{i} \sum_{j} W_{ocij}\, X_{f_{o} + c, p + i - 1, q + j - 1}",
        Latex(new Correlation(Kernels, Channels, ByOne, ByOne, First).Entry(Map, P, Q)));
    [Fact]
    public void Entry_whose_indices_have_the_letters_of_the_taps() => Assert.Equal(
        @"\sum_{m} \sum_{n} W_{mn}\, X_{i + m - 1, j + n - 1}", Latex(Plain(ByOne).Entry(I, J)));
    [Fact]
    public void Entry_of_a_correlation_of_a_correlation() => Entry(
        @"\sum_{m} \sum_{n} W_{mn}\, \sum_{i} \sum_{j} W_{ij}\, X_{p + m - 1 + i - 1, q + n - 1 + j - 1}",
        new Correlation(Kernel, Plain(ByOne), ByOne, ByOne));

    [Fact] public void Entry_of_a_maximum() => Entry(@"\max_{i, j} X_{S\, (p - 1) + i, S\, (q - 1) + j}", Max(Side(H)));
    [Fact]
    public void Entry_of_a_padded_maximum() =>
        Entry(@"\max_{i, j} X_{S\, (p - 1) + i - V, S\, (q - 1) + j - V}", Max(Side(H, V)));
    [Fact]
    public void Entry_of_an_average() =>
        Entry(@"\frac{1}{H^2}\, \sum_{i, j} X_{S\, (p - 1) + i, S\, (q - 1) + j}", Average(Core.Numbers.Pooling.AverageOfWindow, Side(H)));
    [Fact]
    public void Entry_of_an_average_over_what_there_is() => Entry(
        @"\frac{1}{n_{p, q}}\, \sum_{i, j} X_{S\, (p - 1) + i - V, S\, (q - 1) + j - V}", Average(Core.Numbers.Pooling.AverageOfInput, Side(H, V)));
    [Fact]
    public void Entry_of_an_average_under_a_window_of_two_sides() => Entry(
        @"\frac{1}{H\, V}\, \sum_{i, j} X_{S\, (p - 1) + i, S\, (q - 1) + j}",
        new Pooled(Core.Numbers.Pooling.AverageOfWindow, Input, Side(H), Side(V)));
    [Fact]
    public void Entry_of_a_maximum_whose_indices_have_the_letters_of_the_taps() => Assert.Equal(
        @"\max_{m, n} X_{S\, (i - 1) + m, S\, (j - 1) + n}", Latex(Max(Side(H)).Entry(I, J)));
    [Fact]
    public void Entry_of_a_maximum_of_a_correlation() => Entry(
        @"\max_{m, n} \sum_{i} \sum_{j} W_{ij}\, X_{S\, (p - 1) + m + i - 1, S\, (q - 1) + n + j - 1}",
        new Pooled(Core.Numbers.Pooling.Maximum, Plain(ByOne), Side(H), Side(H)));
    [Fact]
    public void Groups_stay_when_something_is_replaced() => Assert.Equal(
        @"\sum_{c} \sum_{i} \sum_{j} W_{ocij}\, Z_{f_{o} + c, p + i - 1, q + j - 1}",
        Latex(((TensorFormula)new Correlation(Kernels, Channels, ByOne, ByOne, First).Replace(Channels, Tensor("Z", rank: 3))).Entry(Map, P, Q)));
    [Fact]
    public void Entry_of_a_maximum_over_everything() =>
        Entry(@"\max_{i, j} X_{ij}", Max(new(H, Sliding: null, 0, 0)));

    [Fact] public void Sum_in_numbers() => InNumbers("(1·3 + 0·0) + (2·1 + (−1)·5)", Plain(ByOne));
    [Fact] public void Maximum_in_numbers() => InNumbers("max(3, 0, 1, 5)", Max(Side(H)));
    [Fact] public void Padding_is_no_candidate() => InNumbers("max(3)", Max(Side(H, V)));
    [Fact]
    public void Average_in_numbers() =>
        InNumbers("(3 + 0 + 1 + 5)/4", Average(Core.Numbers.Pooling.AverageOfWindow, Side(H)));
    [Fact]
    public void Padding_is_averaged() =>
        InNumbers("(0 + 0 + 0 + 3)/4", Average(Core.Numbers.Pooling.AverageWithPadding, Side(H, V)));
    [Fact]
    public void Padding_is_not_averaged() =>
        InNumbers("3/1", Average(Core.Numbers.Pooling.AverageOfInput, Side(H, V)));
    [Fact]
    public void Sum_under_a_window_in_numbers() =>
        InNumbers("3 + 0 + 1 + 5", Average(Core.Numbers.Pooling.Sum, Side(H)));
    [Fact]
    public void A_large_window_is_shortened() => Assert.Equal(
        "max(1, 2, 3, 4, 5, 6, 7, 8, …, 25)",
        Line(Max(new(5, null, 0, 0)).Entry(1, 1), Counted(5)));

    [Fact]
    public void Sixteen_numbers_are_all_shown() => Assert.Equal(
        @"\max(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)", Latex(Max(new(4, null, 0, 0)).Entry(1, 1), Counted(4)));
    [Fact]
    public void Dots_of_a_list_and_of_a_sum()
    {
        Assert.Equal(@"\max(1, 2, 3, 4, 5, 6, 7, 8, \ldots, 25)", Latex(Max(new(5, null, 0, 0)).Entry(1, 1), Counted(5)));
        Assert.Equal(
            @"1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + \cdots + 25", Latex(Average(Core.Numbers.Pooling.Sum, new(5, null, 0, 0)).Entry(1, 1), Counted(5)));
    }
    [Fact]
    public void The_whole_window_divides_what_little_lies_under_it() => Assert.Equal(
        "(1 + 2 + 8 + 9 + 2 + 5)/9",
        Line(new Pooled(Core.Numbers.Pooling.AverageOfWindow, Input, Side(3), Side(3), CeilMode: true).Entry(1, 2), At));

    [Fact]
    public void Correlations_have_their_entries() => Assert.All(
        new TensorFormula[] { Plain(ByOne), Plain(ByS), Plain(Spread), Plain(Both), new Shifted(Plain(ByOne), S) }, HasItsEntries);
    [Fact]
    public void Correlations_of_channels_have_their_entries() => Assert.All(
        new TensorFormula[]
        {
            new Correlation(Kernels, Channels, ByOne, ByOne), new Correlation(Kernels, Channels, ByOne, ByOne, First),
            new Shifted(new Correlation(Kernels, Channels, ByOne, ByOne), Bias),
        }, HasItsEntries);
    [Fact]
    public void Poolings_have_their_entries() => Assert.All(
        from pooling in Enum.GetValues<Pooling>()
        from side in new[] { Side(H), Side(H, V), new(H, null, 0, 0) }
        from ceil in new[] { false, true }
        select new Pooled(pooling, Input, side, side, ceil), HasItsEntries);
    [Fact]
    public void Rearrangements_have_their_entries() => Assert.All(
        new TensorFormula[]
        {
            new Rearranged(Rearrangement.Pad, Input, V, 0, H, V), new Rearranged(Rearrangement.Flip, Kernel),
            new Rearranged(Rearrangement.FlipRows, Channels), new Rearranged(Rearrangement.FlipColumns, Kernel),
            new Rearranged(Rearrangement.FirstChannel, Kernels), new Rearranged(Rearrangement.ChannelsApart, Kernels),
            new Rearranged(Rearrangement.FirstWindow, Input, H, H, V, Dil),
        }, HasItsEntries);

    [Fact]
    public void A_stride_is_replaced() => Assert.Equal(
        Plain(ByOne).Evaluate(At), Plain(ByS).Replace(S, (Formula)1).Evaluate(At));
    [Fact]
    public void A_shift_must_fit() =>
        Assert.StartsWith("3 numbers are no shift for the shape ", Assert.Throws<ShapeMismatchException>(() => new Shifted(Channels, Long).Evaluate(At)).Message, StringComparison.Ordinal);

    /// <summary>A square of the numbers from 1 on.</summary>
    private static Bindings Counted(int side) => new Bindings().Bind(Input, Shape.Matrix(side, side, (i, j) => side * i + j + 1));

    private static Correlation Plain(Sliding sliding) => new Correlation(Kernel, Input, sliding, sliding);

    private static Pooled Max(PooledSide side) => Average(Core.Numbers.Pooling.Maximum, side);

    private static Pooled Average(Pooling pooling, PooledSide side) => new Pooled(pooling, Input, side, side);

    private static PooledSide Side(Formula size, Formula? padding = null) => new(size, ByS, padding ?? 0, padding ?? 0);

    private static void Draws(string latex, string line, TensorFormula formula)
    {
        Assert.Equal(latex, LatexPrinter.Print(formula.InLetters()));
        Assert.Equal(line, formula.ToString());
    }

    private static void Entry(string latex, TensorFormula formula) => Assert.Equal(latex, Latex(formula.Entry(P, Q)));

    private static void InNumbers(string line, TensorFormula formula) =>
        Assert.Equal(line, Line(formula.Entry(1, 1), At));

    private static void HasItsEntries(TensorFormula formula)
    {
        var whole = formula.Evaluate(At);
        for (var i = 0; i < whole.Count; i++)
        {
            var (place, rest) = (new Formula[whole.Rank], i);
            for (var axis = whole.Rank - 1; axis >= 0; axis--)
                (place[axis], rest) = (rest % whole.Shape[axis] + 1, rest / whole.Shape[axis]);
            Assert.Equal(whole.Entries[i], formula.Entry(place).Evaluate(At));
            Assert.NotEmpty(Line(formula.Entry(place), At));
        }
    }
}
