using CalcService.Core.Formulas;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Tests.Formulas.Letters;

namespace CalcService.Core.Tests.Formulas;

/// <summary>Tensor formulas come to what is worked out by hand, and each entry by itself comes to the same.</summary>
public sealed class TensorEvaluationTests
{
    private static readonly TensorSymbol Square = Tensor("S", rank: 2);

    private static readonly Bindings At = With(A, 2)
        .Bind(Matrix, Rows([1, 2, 0], [3, -1, Ratio(1, 2)]))
        .Bind(Other, Rows([2, 1], [0, 1], [4, -2]))
        .Bind(Third, Rows([1, 1, 1], [0, 2, 4]))
        .Bind(Square, Rows([0, 1], [1, 1]))
        .Bind(Vector, Core.Numbers.Tensor.Vector(1, 2, 3))
        .Bind(Offset, Core.Numbers.Tensor.Vector(-1, 5));

    [Fact] public void Symbol() => Is(Rows([2, 1], [0, 1], [4, -2]), Other);
    [Fact] public void Sum() => Is(Rows([2, 3, 1], [3, 1, Ratio(9, 2)]), Matrix + Third);
    [Fact] public void Difference() => Is(Rows([0, 1, -1], [3, -3, Ratio(-7, 2)]), Matrix - Third);
    [Fact] public void Product() => Is(Rows([2, 3], [8, 1]), Matrix * Other);
    [Fact] public void Product_with_a_vector() => Is(Core.Numbers.Tensor.Vector(5, Ratio(5, 2)), Matrix * Vector);
    [Fact] public void Entrywise_product() => Is(Rows([1, 2, 0], [0, -2, 2]), Matrix.Hadamard(Third));
    [Fact] public void Scaling() => Is(Rows([2, 4, 0], [6, -2, 1]), A * Matrix);
    [Fact] public void Transpose() => Is(Rows([1, 3], [2, -1], [0, Ratio(1, 2)]), Matrix.Transposed());
    [Fact] public void Transpose_of_a_vector_is_a_row() => Is(Rows([1, 2, 3]), Vector.Transposed());
    [Fact] public void Outer_product() => Is(Rows([-1, -2, -3], [5, 10, 15]), Offset * Vector.Transposed());
    [Fact]
    public void A_row_beside_each_row() =>
        Is(Rows([2, 4, 3], [4, 1, Ratio(7, 2)]), Matrix + RowsOf(Vector, beside: Matrix));
    [Fact] public void Function() => Is(Rows([1, 4, 0], [9, 1, Ratio(1, 4)]), Map(X, Pow(X, 2), Matrix));
    [Fact] public void Constant_function() => Is(Core.Numbers.Tensor.Vector(1, 1, 1), Map(X, 1, Vector));
    [Fact]
    public void Function_of_a_function() =>
        Is(Core.Numbers.Tensor.Vector(4, 9, 16), Map(X, Pow(X, 2), Map(X, X + 1, Vector)));
    [Fact] public void Stacking() => Is(Core.Numbers.Tensor.Vector(2, 3), Stack(A, A + 1));
    [Fact]
    public void Softmax_of_equal_scores() =>
        Is(Core.Numbers.Tensor.Vector(Ratio(1, 3), Ratio(1, 3), Ratio(1, 3)), Softmax(Map(X, 0, Vector)));

    [Fact] public void Product_of_three() => Is(Rows([2, 8, 14], [8, 10, 12]), Matrix * Other * Third);
    [Fact] public void Product_of_three_from_the_right() => Is(Rows([2, 8, 14], [8, 10, 12]), Matrix * (Other * Third));
    [Fact] public void Product_of_four() => Is(Rows([8, 10, 12], [10, 18, 26]), Square * (Matrix * Other * Third));
    [Fact]
    public void Product_with_a_difference_of_products() =>
        Is(Rows([7, 0], [9, 2]), Square * (Matrix * Other - Square));
    [Fact]
    public void Product_with_a_stacked_vector() =>
        Is(Core.Numbers.Tensor.Vector(3, 5), Square * Stack(A, A + 1));
    [Fact]
    public void Product_with_its_transpose() =>
        Is(Rows([13, 19], [19, 65]), Matrix * Other * (Matrix * Other).Transposed());

    [Fact] public void Softmax_of_rows() => HasItsEntries(Softmax(Matrix));
    [Fact] public void Softmax_of_a_product() => HasItsEntries(Softmax(Matrix * Other) * Third);
    [Fact] public void Softmax_of_a_softmax() => HasItsEntries(Softmax(Softmax(Vector)));
    [Fact]
    public void Product_with_a_softmax_of_products() =>
        HasItsEntries(Square * Softmax(Matrix * (Other * Softmax(Square * Matrix))));

    [Fact]
    public void Shapes_that_do_not_fit_are_refused() =>
        Assert.Throws<ShapeMismatchException>(() => (Matrix * Third).Evaluate(At));

    [Fact]
    public void An_entry_is_the_same_formula_every_time() =>
        Assert.Equal(Softmax(Matrix * Other).Entry(I, J), Softmax(Matrix * Other).Entry(I, J));

    private static void Is(Tensor expected, TensorFormula formula)
    {
        Assert.Equal(expected, formula.Evaluate(At));
        HasItsEntries(formula);
    }

    /// <summary>Each entry, as a formula, comes to the same entry of the whole, and can be drawn in numbers.</summary>
    private static void HasItsEntries(TensorFormula formula)
    {
        var whole = formula.Evaluate(At);
        Assert.Equal(whole.Rank, formula.Rank);
        foreach (var place in Places(whole))
        {
            int[] position = [.. place.Select(index => index - 1)];
            var (entry, expected) = (formula.Entry([.. place.Select(index => (Formula)index)]), whole[position]);
            Assert.Equal(expected.ToDouble(), entry.Evaluate(At).ToDouble(), 1e-12);
            Assert.NotEmpty(Line(entry, At));
        }
    }

    private static IEnumerable<int[]> Places(Tensor tensor) => tensor.Rank == 1
        ? Enumerable.Range(1, tensor.Count).Select(i => new[] { i })
        : from i in Enumerable.Range(1, tensor.Rows)
          from j in Enumerable.Range(1, tensor.Columns)
          select new[] { i, j };
}
