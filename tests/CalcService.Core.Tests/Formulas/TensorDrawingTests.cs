using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Tests.Formulas.Letters;

namespace CalcService.Core.Tests.Formulas;

public sealed class TensorDrawingTests
{
    private static readonly Bindings Small = new Bindings()
        .Bind(Matrix, Rows([1, 2], [3, -4])).Bind(Vector, Core.Numbers.Tensor.Vector(5, 6)).Bind(A, 2);

    [Fact] public void Product_with_a_vector() => Draws(@"W\, v", "W·v", Matrix * Vector);
    [Fact] public void Affine_map() => Draws(@"W\, v + u", "W·v + u", Matrix * Vector + Offset);
    [Fact] public void Product_of_a_sum() => Draws(@"(W + V)\, v", "(W + V)·v", (Matrix + Other) * Vector);
    [Fact] public void Difference_of_a_sum() => Draws("W - (V + U)", "W − (V + U)", Matrix - (Other + Third));
    [Fact] public void Scaling() => Draws(@"\gamma\, W", "γ·W", Gamma * Matrix);
    [Fact] public void Scaling_by_a_quotient() => Draws(@"\frac{1}{n}\, W", "(1/n)·W", 1 / N * Matrix);
    [Fact] public void Gradient_step() => Draws(@"W - \gamma\, V", "W − γ·V", Matrix - Gamma * Other);
    [Fact] public void Entrywise_product() => Draws(@"W \odot V", "W ⊙ V", Matrix.Hadamard(Other));
    [Fact]
    public void Entrywise_products_in_a_row() =>
        Draws(@"W \odot V \odot U", "W ⊙ V ⊙ U", Matrix.Hadamard(Other).Hadamard(Third));
    [Fact]
    public void Matrix_product_inside_an_entrywise_one() =>
        Draws(@"(W\, V) \odot U", "(W·V) ⊙ U", (Matrix * Other).Hadamard(Third));
    [Fact]
    public void Entrywise_product_inside_a_matrix_one() =>
        Draws(@"W\, (V \odot U)", "W·(V ⊙ U)", Matrix * Other.Hadamard(Third));
    [Fact] public void Scaled_entrywise_product() => Draws(@"a\, (W \odot V)", "a·(W ⊙ V)", A * Matrix.Hadamard(Other));
    [Fact]
    public void Sum_of_entrywise_products() =>
        Draws(@"W \odot V + U", "W ⊙ V + U", Matrix.Hadamard(Other) + Third);
    [Fact]
    public void Entrywise_product_of_sums() =>
        Draws(@"W \odot (V + U)", "W ⊙ (V + U)", Matrix.Hadamard(Other + Third));

    [Fact] public void Transpose() => Draws(@"W^{\top}", "W^⊤", Matrix.Transposed());
    [Fact] public void Transpose_of_a_product() => Draws(@"(W\, V)^{\top}", "(W·V)^⊤", (Matrix * Other).Transposed());
    [Fact]
    public void Transpose_of_a_matrix_with_a_subscript() =>
        Draws(@"W_{\mathrm{xh}}^{\top}", "W_xh^⊤", Tensor("W_xh", rank: 2).Transposed());
    [Fact]
    public void Transpose_of_a_transpose() =>
        Draws(@"(W^{\top})^{\top}", "(W^⊤)^⊤", Matrix.Transposed().Transposed());
    [Fact]
    public void A_row_beside_each_row() =>
        Draws(@"W + \mathbf{1}\, v^{\top}", "W + 𝟏·v^⊤", Matrix + RowsOf(Vector, beside: Matrix));
    [Fact] public void Solution_of_a_system() => Draws(@"W^{-1}\, v", "W^(−1)·v", new Solved(Matrix, Vector));
    [Fact]
    public void Solution_of_a_difference() => Draws(@"(W - V)^{-1}\, v", "(W − V)^(−1)·v", new Solved(Matrix - Other, Vector));
    [Fact]
    public void Entries_of_a_solution_come_about_together() => Assert.Throws<NotSupportedException>(() => new Solved(Matrix, Vector).Entry(I));
    [Fact] public void Outer_product() => Draws(@"v\, u^{\top}", "v·u^⊤", Vector * Offset.Transposed());
    [Fact]
    public void Attention_scores() => Draws(
        @"\operatorname{softmax}\left(\frac{1}{\sqrt{n}}\, W\, V^{\top} \right)\, U", "softmax((1/sqrt(n))·W·V^⊤)·U",
        Softmax(1 / Sqrt(N) * (Matrix * Other.Transposed())) * Third);
    [Fact]
    public void Function_of_a_matrix() =>
        Draws(@"\sigma(W + V)", "σ(W + V)", Map(X, Sigmoid(X), Matrix + Other));
    [Fact] public void Constant_function_of_a_matrix() => Draws("1", "1", Map(X, 1, Matrix));
    [Fact]
    public void List_of_components() =>
        Draws("(a, b + c)", "(a, b + c)", Stack(A, B + C));

    [Fact] public void Entry_of_a_product() => Entry(@"\sum_{k} W_{ik}\, V_{kj}", Matrix * Other);
    [Fact]
    public void Entry_of_a_product_of_three() => Entry(
        @"\sum_{l} \left(\sum_{k} W_{ik}\, V_{kl} \right)\, U_{lj}", Matrix * Other * Third);
    [Fact]
    public void Entry_of_a_product_with_a_sum_of_products() => Entry(
        @"\sum_{l} W_{il}\, \left(V_{lj} + \sum_{k} U_{lk}\, V_{kj} \right)", Matrix * (Other + Third * Other));
    [Fact]
    public void Entry_of_a_softmax_of_a_product() => Entry(
        @"\frac{\exp\left(\sum_{k} W_{ik}\, V_{kj} \right)}{\sum_{l} \exp\left(\sum_{k} W_{ik}\, V_{kl} \right)}",
        Softmax(Matrix * Other));
    [Fact] public void Entry_of_a_transpose() => Entry("W_{ji}", Matrix.Transposed());
    [Fact] public void Entry_of_an_outer_product() => Entry(@"v_{i}\, u_{j}", Vector * Offset.Transposed());
    [Fact]
    public void Entry_whose_index_has_the_letter_of_the_sum() => Assert.Equal(
        @"\sum_{l} W_{il}\, V_{lk}", Latex((Matrix * Other).Entry(I, Scalar("k"))));
    [Fact]
    public void Entry_of_a_product_in_numbers() =>
        Assert.Equal("1·5 + 2·6", Line((Matrix * Vector).Entry(1), Small));
    [Fact]
    public void Entry_of_a_stacked_vector_in_a_product() => Assert.Equal(
        "3·2 + (−4)·(2 + 1)", Line((Matrix * Stack(A, A + 1)).Entry(2), Small));

    [Fact]
    public void Matrix_in_numbers() =>
        Assert.Equal(@"\begin{pmatrix} 1 & 2 \\ 3 & -4 \end{pmatrix}", Latex(Matrix, Small));
    [Fact]
    public void Product_in_numbers() => Assert.Equal(
        @"\begin{pmatrix} 1 & 2 \\ 3 & -4 \end{pmatrix}\, \begin{pmatrix} 5 \\ 6 \end{pmatrix}",
        Latex(Matrix * Vector, Small));
    [Fact] public void Scaling_in_numbers() => Assert.Equal("2·[5, 6]", Line(A * Vector, Small));
    [Fact] public void Transpose_in_numbers() => Assert.Equal("[[1, 2], [3, −4]]^⊤", Line(Matrix.Transposed(), Small));
    [Fact]
    public void Brackets_around_a_matrix_grow() => Assert.Equal(
        @"\left(\begin{pmatrix} 5 \\ 6 \end{pmatrix}^{\top} \right)^{\top}",
        Latex(Vector.Transposed().Transposed(), Small));
    [Fact]
    public void Function_in_numbers_goes_entry_by_entry() =>
        Assert.Equal("[[σ(1), σ(2)], [σ(3), σ(−4)]]", Line(Map(X, Sigmoid(X), Matrix), Small));

    [Fact]
    public void Long_vector_has_dots() => Assert.Equal(
        @"\begin{pmatrix} 1 \\ 2 \\ 3 \\ 4 \\ \vdots \\ 9 \end{pmatrix}",
        Latex(Vector, UpTo(9)));
    [Fact]
    public void Vector_of_eight_is_written_out() => Assert.Equal(
        "[1, 2, 3, 4, 5, 6, 7, 8]",
        Line(Vector, UpTo(8)));
    [Fact]
    public void Large_matrix_has_dots_in_all_directions() => Assert.Equal(
        @"\begin{pmatrix} " + string.Join(@" \\ ",
            "1 & 2 & 3 & 4 & \\cdots & 9", "2 & 3 & 4 & 5 & \\cdots & 10",
            "3 & 4 & 5 & 6 & \\cdots & 11", "4 & 5 & 6 & 7 & \\cdots & 12",
            @"\vdots & \vdots & \vdots & \vdots & \ddots & \vdots",
            "9 & 10 & 11 & 12 & \\cdots & 17") + @" \end{pmatrix}",
        Latex(Matrix, new Bindings().Bind(Matrix, Core.Numbers.Tensor.Matrix(9, 9, (i, j) => i + j + 1))));
    [Fact]
    public void Three_axes_are_a_vector_of_matrices() => Assert.Equal(
        "[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]",
        Line(Vector, new Bindings().Bind(Vector, Core.Numbers.Tensor.Create([2, 2, 2], 1, 2, 3, 4, 5, 6, 7, 8))));

    [Fact]
    public void Four_axes_are_a_matrix_of_matrices() => Assert.Equal(
        @"\begin{pmatrix} \begin{pmatrix} 1 & 2 \end{pmatrix} & \begin{pmatrix} 3 & 4 \end{pmatrix} \\[0.5em] "
        + @"\begin{pmatrix} 5 & 6 \end{pmatrix} & \begin{pmatrix} 7 & 8 \end{pmatrix} \end{pmatrix}",
        Latex(Vector, new Bindings().Bind(Vector, Core.Numbers.Tensor.Create([2, 2, 1, 2], 1, 2, 3, 4, 5, 6, 7, 8))));

    [Fact]
    public void Many_matrices_have_dots() => Assert.Equal(
        "[[1], [2], …, [5]]",
        Line(Vector, new Bindings().Bind(Vector, Core.Numbers.Tensor.Create([5, 1, 1], 1, 2, 3, 4, 5))));

    private static void Draws(string latex, string line, TensorFormula formula)
    {
        Assert.Equal(latex, LatexPrinter.Print(formula.InLetters()));
        Assert.Equal(line, formula.ToString());
    }

    /// <summary>The vector of the numbers from 1.</summary>
    private static Bindings UpTo(int last) => new Bindings().Bind(
        Vector, Core.Numbers.Tensor.Vector([.. Enumerable.Range(1, last).Select(i => (Scalar)i)]));

    private static void Entry(string latex, TensorFormula formula) => Assert.Equal(latex, Latex(formula.Entry(I, J)));
}
