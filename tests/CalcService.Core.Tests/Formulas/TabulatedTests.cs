using CalcService.Core.Formulas;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Tests.Formulas.Letters;

namespace CalcService.Core.Tests.Formulas;

/// <summary>What an entry has in common with others is worked out once, and comes to the same.</summary>
public sealed class TabulatedTests
{
    private static readonly Domain Rows = new Domain.Along(Matrix, 0), Columns = new Domain.Along(Matrix, 1);

    private static readonly Bindings At = With(A, 4)
        .Bind(Matrix, Letters.Rows([1, 2, 0], [3, -1, Ratio(1, 2)]))
        .Bind(Vector, Core.Numbers.Tensor.Vector(1, -4, 9));

    [Fact]
    public void Root_of_what_belongs_to_a_column() =>
        Is(Letters.Rows([1, 1, 0], [3, Ratio(-1, 2), Ratio(1, 6)]), Matrix[I, J] / Sqrt(Abs(Vector[J])));
    [Fact]
    public void Sum_over_a_row() => Is(
        Letters.Rows([-2, -1, -3], [Ratio(1, 2), Ratio(-7, 2), -2]), Matrix[I, J] - Sum(K, Columns, Matrix[I, K]));
    [Fact] public void What_belongs_to_no_index() => Is(Letters.Rows([2, 4, 0], [6, -2, 1]), Matrix[I, J] * Sqrt(A));
    [Fact]
    public void The_same_sum_twice() => Is(
        Letters.Rows([10, 11, 9], [Ratio(37, 4), Ratio(21, 4), Ratio(27, 4)]),
        Matrix[I, J] + Sum(K, Columns, Matrix[I, K]) * Sum(K, Columns, Matrix[I, K]));
    [Fact]
    public void Sum_that_depends_on_all_indices() => Is(
        Letters.Rows([3, 6, 0], [Ratio(15, 2), Ratio(-5, 2), Ratio(5, 4)]), Sum(K, Columns, Matrix[I, K] * Matrix[I, J]));
    [Fact]
    public void An_index_of_a_sum_hides_that_of_the_entry() =>
        Is(Letters.Rows([4, 5, 3], [Ratio(11, 2), Ratio(3, 2), 3]), Matrix[I, J] + Sum(J, Columns, Matrix[I, J]));
    [Fact]
    public void A_case_that_does_not_hold_needs_no_value() => Is(
        Letters.Rows([1, 0, 3], [1, 0, 3]), When(Vector[J] > 0, Sqrt(Vector[J])).Otherwise(0));

    [Fact]
    public void Having_been_evaluated_makes_no_difference()
    {
        var (one, other) = (Of(Matrix[I, J] / Sqrt(A)), Of(Matrix[I, J] / Sqrt(A)));
        one.Evaluate(At);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Of(Matrix[I, J] / A));
    }

    [Fact]
    public void A_copy_with_another_entry_is_evaluated_anew()
    {
        var roots = Of(Matrix[I, J] / Sqrt(A));
        roots.Evaluate(At);
        Assert.Equal(Letters.Rows([1, 2, 0], [3, -1, Ratio(1, 2)]), (roots with { Body = Matrix[I, J] }).Evaluate(At));
    }

    [Fact]
    public void Up_to_eight_entries_are_written_out()
    {
        Assert.Equal("[1 + 1, 2 + 1, 3 + 1, 4 + 1, 5 + 1, 6 + 1, 7 + 1, 8 + 1]", Line(Counted(8), At));
        Assert.Equal("[2, 3, 4, 5, …, 10]", Line(Counted(9), At));
    }

    [Fact]
    public void Single_entries_may_be_details()
    {
        Assert.Equal("[2, 3, 4]", Line(Counted(3) with { IsWrittenOut = false }, At));
        Assert.Equal("[[2, 3, 1], [4, 0, 1.5]]", Line(Of(Matrix[I, J] + 1), At));
    }

    [Fact]
    public void What_is_replaced_changes_nothing_else()
    {
        var table = Tabulate(I, new Domain.Range(1, N), Vector[I]) with { IsWrittenOut = false, Itself = Vector };
        Assert.Equal(Tabulate(I, new Domain.Range(1, A), Vector[I]) with { IsWrittenOut = false, Itself = Vector }, table.Replace(N, A));
    }

    [Fact]
    public void Tables_are_equal_that_say_the_same()
    {
        var table = Counted(3);
        Assert.Equal(Counted(3), table);
        Assert.NotEqual(Counted(4), table);
        Assert.NotEqual(Tabulate(J, new Domain.Range(1, 3), I + 1), table);
        Assert.NotEqual(Tabulate(I, new Domain.Range(1, 3), I + 2), table);
        Assert.NotEqual(table with { IsWrittenOut = false }, table);
        Assert.NotEqual(table with { Itself = Vector }, table);
    }

    private static Tabulated Counted(int count) => Tabulate(I, new Domain.Range(1, count), I + 1);

    private static Tabulated Of(Formula entry) => Tabulate([(I, Rows), (J, Columns)], entry);

    private static void Is(Tensor expected, Formula entry) => Assert.Equal(expected, Of(entry).Evaluate(At));
}
