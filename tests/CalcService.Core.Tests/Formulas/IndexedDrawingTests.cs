using CalcService.Core.Formulas;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Tests.Formulas.Letters;

namespace CalcService.Core.Tests.Formulas;

/// <summary>Sums and products over an index, and entries: Σ in letters, written out in numbers.</summary>
public sealed class IndexedDrawingTests
{
    private static readonly Domain UpToN = new Domain.Range(1, N);
    private static readonly TensorSymbol Neighbours = Tensor("M", rank: 1);

    [Fact]
    public void Sum_in_letters() =>
        InLetters(@"\sum_{i = 1}^{n} v_{i}", "Σ_(i = 1..n) v_i", Sum(I, UpToN, Vector[I]));
    [Fact]
    public void Product_in_letters() =>
        InLetters(@"\prod_{i = 1}^{n} v_{i}", "∏_(i = 1..n) v_i", Product(I, UpToN, Vector[I]));
    [Fact]
    public void Maximum_in_letters() =>
        InLetters(@"\max_{i = 1}^{n} v_{i}", "max_(i = 1..n) v_i", Max(I, UpToN, Vector[I]));
    [Fact]
    public void Sum_over_a_set() =>
        InLetters(@"\sum_{j \in M} v_{j}", "Σ_(j ∈ M) v_j", Sum(J, new Domain.In(Neighbours), Vector[J]));
    [Fact]
    public void Sum_over_a_stretch() => InLetters(@"\sum_{i} v_{i}", "Σ_(i) v_i", Sum(I, new Domain.Stretch(1, 3), Vector[I]));
    [Fact]
    public void Sum_over_what_is_wanted_of_a_stretch() => InLetters(
        @"\sum_{i = a} v_{i}", "Σ_(i = a) v_i", Sum(I, new Domain.Stretch(1, 3) { Marks = Offset, Wanted = A }, Vector[I]));
    [Fact]
    public void Sum_of_sums() => InLetters(@"\sum_{i = 1}^3 (v_{i} + a)", "Σ_(i = 1..3) (v_i + a)",
        Sum(I, new Domain.Range(1, 3), Vector[I] + A));
    [Fact]
    public void Sum_of_opposites() =>
        InLetters(@"\sum_{i = 1}^{n} (-v_{i})", "Σ_(i = 1..n) (−v_i)", Sum(I, UpToN, -Vector[I]));
    [Fact]
    public void Sum_of_products() =>
        InLetters(@"\sum_{i = 1}^{n} v_{i}\, u_{i}", "Σ_(i = 1..n) v_i·u_i", Sum(I, UpToN, Vector[I] * Offset[I]));
    [Fact]
    public void Sum_over_an_index_plus_one() =>
        InLetters(@"\sum_{i = 1}^{n} v_{i} + 1", "Σ_(i = 1..n) v_i + 1", Sum(I, UpToN, Vector[I]) + 1);
    [Fact]
    public void Factor_before_a_sum() =>
        InLetters(@"a\, \sum_{i = 1}^{n} v_{i}", "a·Σ_(i = 1..n) v_i", A * Sum(I, UpToN, Vector[I]));
    [Fact]
    public void Factor_after_a_sum() => InLetters(
        @"\left(\sum_{i = 1}^{n} v_{i} \right)\, a", "(Σ_(i = 1..n) v_i)·a", Sum(I, UpToN, Vector[I]) * A);
    [Fact]
    public void Factor_on_both_sides_of_a_product_over_an_index() => InLetters(
        @"\left(a\, \prod_{i = 1}^{n} v_{i} \right)\, b", "(a·∏_(i = 1..n) v_i)·b",
        A * Product(I, UpToN, Vector[I]) * B);
    [Fact]
    public void Sum_above_a_bar() =>
        InLetters(@"\frac{\sum_{i = 1}^{n} v_{i}}{n}", "(Σ_(i = 1..n) v_i)/n", Sum(I, UpToN, Vector[I]) / N);
    [Fact]
    public void Factor_and_sum_above_a_bar() => InLetters(
        @"\frac{a\, \sum_{i = 1}^{n} v_{i}}{n}", "(a·Σ_(i = 1..n) v_i)/n", A * Sum(I, UpToN, Vector[I]) / N);

    [Fact] public void Entries_of_letters_and_digits_need_no_comma() => InLetters("W_{ij}", "W_ij", Matrix[I, J]);
    [Fact] public void Entries_of_digits_need_no_comma() => InLetters("W_{12}", "W_12", Matrix[1, 2]);
    [Fact] public void Entries_of_greek_letters() => InLetters(@"W_{\gamma i}", "W_γi", Matrix[Gamma, I]);
    [Fact] public void Longer_indices_need_a_comma() => InLetters("W_{i + 1, j}", "W_(i + 1, j)", Matrix[I + 1, J]);
    [Fact] public void Long_numbers_need_a_comma() => InLetters("W_{12, 3}", "W_(12, 3)", Matrix[12, 3]);
    [Fact]
    public void Entries_of_a_matrix_with_a_subscript() =>
        InLetters(@"(W_{\mathrm{xh}})_{ij}", "(W_xh)_ij", Tensor("W_xh", rank: 2)[I, J]);
    [Fact] public void Square_of_an_entry() => InLetters("v_{i}^2", "v_i^2", Pow(Vector[I], 2));

    [Fact]
    public void Short_sum_is_written_out() =>
        InNumbers("3 + (-1) + 4", "3 + (−1) + 4", Sum(I, UpToN, Vector[I]), 3, -1, 4);
    [Fact]
    public void Product_is_written_out() =>
        InNumbers(@"3 \cdot (-1) \cdot 4", "3·(−1)·4", Product(I, UpToN, Vector[I]), 3, -1, 4);
    [Fact]
    public void Maximum_is_written_out() =>
        InNumbers(@"\max(3, -1, 4)", "max(3, −1, 4)", Max(I, UpToN, Vector[I]), 3, -1, 4);
    [Fact]
    public void Minimum_is_written_out() =>
        InNumbers(@"\min(3, -1, 4)", "min(3, −1, 4)", Min(I, UpToN, Vector[I]), 3, -1, 4);
    [Fact]
    public void Place_of_the_greatest_is_written_out() =>
        InNumbers(@"\operatorname{argmax}(3, -1, 4)", "argmax(3, −1, 4)", ArgMax(I, UpToN, Vector[I]), 3, -1, 4);
    [Fact]
    public void Terms_that_are_sums_are_kept_together() =>
        InNumbers("(3 - 2) + (5 - 2)", "(3 − 2) + (5 − 2)", Sum(I, UpToN, Vector[I] - 2), 3, 5);
    [Fact] public void One_term_needs_no_brackets() => InNumbers("3 - 2", "3 − 2", Sum(I, UpToN, Vector[I] - 2), 3);
    [Fact]
    public void Sum_of_squares() => InNumbers("(3 - 2)^2 + (5 - 2)^2", "(3 − 2)^2 + (5 − 2)^2",
        Sum(I, UpToN, Pow(Vector[I] - 2, 2)), 3, 5);
    [Fact]
    public void Written_out_sum_as_a_factor() =>
        InNumbers(@"2 \cdot (3 + 5)", "2·(3 + 5)", 2 * Sum(I, UpToN, Vector[I]), 3, 5);
    [Fact]
    public void Six_terms_are_all_shown() =>
        InNumbers("1 + 2 + 3 + 4 + 5 + 6", "1 + 2 + 3 + 4 + 5 + 6", Sum(I, UpToN, Vector[I]), 1, 2, 3, 4, 5, 6);
    [Fact]
    public void Seven_terms_are_shortened() =>
        InNumbers(@"1 + 2 + 3 + \cdots + 7", "1 + 2 + 3 + … + 7", Sum(I, UpToN, Vector[I]), 1, 2, 3, 4, 5, 6, 7);
    [Fact]
    public void Seven_factors_are_shortened() =>
        InNumbers(@"1 \cdot 2 \cdot 3 \cdot \cdots \cdot 7", "1·2·3·…·7",
            Product(I, UpToN, Vector[I]), 1, 2, 3, 4, 5, 6, 7);
    [Fact]
    public void Long_list_has_dots_on_the_line() =>
        InNumbers(@"\max(1, 2, 3, \ldots, 7)", "max(1, 2, 3, …, 7)", Max(I, UpToN, Vector[I]), 1, 2, 3, 4, 5, 6, 7);
    [Fact]
    public void Sum_of_sums_in_letters() => InLetters(
        @"\sum_{i = 1}^{n} \sum_{j = 1}^{n} v_{i}\, v_{j}", "Σ_(i = 1..n) Σ_(j = 1..n) v_i·v_j",
        Sum(I, UpToN, Sum(J, UpToN, Vector[I] * Vector[J])));
    [Fact]
    public void Short_sum_of_sums_keeps_them_apart() => InNumbers(
        @"(3 \cdot 3 + 3 \cdot 5) + (5 \cdot 3 + 5 \cdot 5)", "(3·3 + 3·5) + (5·3 + 5·5)",
        Sum(I, UpToN, Sum(J, UpToN, Vector[I] * Vector[J])), 3, 5);
    [Fact]
    public void Long_sum_of_sums_is_shortened_as_one() => InNumbers(
        @"1 \cdot 1 + 1 \cdot 2 + 1 \cdot 3 + \cdots + 7 \cdot 7", "1·1 + 1·2 + 1·3 + … + 7·7",
        Sum(I, UpToN, Sum(J, UpToN, Vector[I] * Vector[J])), 1, 2, 3, 4, 5, 6, 7);
    [Fact]
    public void Sum_of_products_over_an_index_is_no_single_sum() => InNumbers(
        @"1 \cdot 2 + 1 \cdot 2", "1·2 + 1·2", Sum(I, UpToN, Product(J, UpToN, Vector[J])), 1, 2);
    [Fact] public void Empty_sum_is_zero() => Assert.Equal("0", Line(Sum(I, UpToN, Vector[I]), With(N, 0)));
    [Fact] public void Empty_product_is_one() => Assert.Equal("1", Line(Product(I, UpToN, Vector[I]), With(N, 0)));
    [Fact]
    public void What_holds_for_nothing_is_drawn() =>
        Assert.Equal("3 + 1", Line(Max(I, UpToN, Vector[I], A + 1), With(N, 0, A, 3)));
    [Fact]
    public void The_index_itself_is_a_number() =>
        Assert.Equal("1^2 + 2^2", Line(Sum(I, UpToN, Pow(I, 2)), With(N, 2)));
    [Fact] public void An_index_hides_an_outer_one() => Assert.Equal("1 + 2", Line(Sum(I, UpToN, I), With(N, 2, I, 7)));

    [Fact]
    public void Sum_over_the_members_of_a_set() => Assert.Equal("30 + 10", Line(
        Sum(J, new Domain.In(Neighbours), Vector[J]),
        new Bindings().Bind(Vector, Core.Numbers.Tensor.Vector(10, 20, 30))
            .Bind(Neighbours, Core.Numbers.Tensor.Vector(3, 1))));

    private static void InLetters(string latex, string line, Formula formula)
    {
        Assert.Equal(latex, Latex(formula));
        Assert.Equal(line, formula.ToString());
    }

    private static void InNumbers(string latex, string line, Formula formula, params Scalar[] entries)
    {
        var at = With(N, entries.Length).Bind(Vector, Core.Numbers.Tensor.Vector(entries));
        Assert.Equal(latex, Latex(formula, at));
        Assert.Equal(line, Line(formula, at));
    }
}
