using CalcService.Core.Formulas;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Tests.Formulas.Letters;

namespace CalcService.Core.Tests.Formulas;

public sealed class ReplaceTests
{
    private static readonly Formula OutputSize = Floor((N + 2 * P - D * (K - 1) - 1) / A) + 1;

    [Fact]
    public void A_part_is_found_by_structure() =>
        Becomes("floor((n + P − d·(K − 1) − 1)/a) + 1", OutputSize.Replace(2 * P, P));
    [Fact]
    public void A_part_within_a_product() =>
        Becomes("floor((n + 2·P − (K − 1) − 1)/a) + 1", OutputSize.Replace(D * (K - 1), K - 1));
    [Fact] public void The_whole() => Becomes("a", OutputSize.Replace(OutputSize, A));
    [Fact] public void Every_occurrence() => Becomes("c + b·c", (A + B * A).Replace(A, C));
    [Fact] public void What_was_put_in_is_not_searched_again() => Becomes("a + 1 + b", (A + B).Replace(A, A + 1));
    [Fact] public void In_a_function() => Becomes("exp(−b)", Exp(-A).Replace(A, B));
    [Fact] public void In_a_rounding() => Becomes("ceil(a)", Floor(A).Replace(Floor(A), Ceiling(A)));
    [Fact] public void In_an_extremum() => Becomes("max(0, b)", Max(0, A).Replace(A, B));
    [Fact]
    public void In_a_condition_and_a_case() =>
        Becomes("b if b > 0, 0 otherwise", When(A > 0, A).Otherwise(0).Replace(A, B));
    [Fact] public void In_a_power() => Becomes("a^3", Pow(A, 2).Replace(2, 3));
    [Fact] public void In_a_root_and_a_modulus() => Becomes("sqrt(abs(b))", Sqrt(Abs(A)).Replace(A, B));
    [Fact]
    public void In_the_body_of_a_sum() => Becomes("Σ_(i = 1..n) v_i^2",
        Sum(I, new Domain.Range(1, N), Vector[I]).Replace(Vector[I], Pow(Vector[I], 2)));
    [Fact]
    public void In_the_bounds_of_a_sum() => Becomes("Σ_(i = 1..n − 1) v_i",
        Sum(I, new Domain.Range(1, N), Vector[I]).Replace(N, N - 1));
    [Fact] public void In_an_index() => Becomes("v_(i + 1)", Vector[I].Replace(I, I + 1));
    [Fact] public void Of_an_entry() => Becomes("W_ji", Matrix[I, J].Replace(Matrix[I, J], Matrix[J, I]));

    [Fact] public void Of_a_tensor() => Becomes("V·v + u", (Matrix * Vector + Offset).Replace(Matrix, Other));
    [Fact]
    public void Of_a_tensor_by_its_transpose() =>
        Becomes("W^⊤·v", (Matrix * Vector).Replace(Matrix, Matrix.Transposed()));
    [Fact]
    public void Of_a_part_of_a_tensor_formula() =>
        Becomes("σ(W·v)", Map(X, Sigmoid(X), Matrix * Vector + Offset)
            .Replace(Matrix * Vector + Offset, Matrix * Vector));
    [Fact]
    public void Of_the_function_that_is_applied() =>
        Becomes("tanh(W)", Map(X, Sigmoid(X), Matrix).Replace(Sigmoid(X), Tanh(X)));
    [Fact] public void Of_a_component() => Becomes("(a, c)", Stack(A, B).Replace(B, C));
    [Fact] public void Of_a_factor() => Becomes("b·W", (A * Matrix).Replace(A, B));
    [Fact]
    public void Of_a_tensor_whose_entries_are_used() => Becomes(
        "(W_21)", Stack(Matrix[1, 2]).Replace(Matrix, Matrix.Transposed()));

    [Fact]
    public void A_part_that_does_not_occur_is_refused() =>
        Assert.Throws<ArgumentException>(() => OutputSize.Replace(3 * P, P));
    [Fact]
    public void The_order_of_factors_matters() =>
        Assert.Throws<ArgumentException>(() => OutputSize.Replace(P * 2, P));
    [Fact]
    public void A_symbol_is_itself_and_not_its_letter() =>
        Assert.Throws<ArgumentException>(() => OutputSize.Replace(Scalar("P"), P));
    [Fact]
    public void A_tensor_that_does_not_occur_is_refused() =>
        Assert.Throws<ArgumentException>(() => (Matrix * Vector).Replace(Other, Matrix));
    [Fact]
    public void A_number_does_not_replace_a_tensor() =>
        Assert.Throws<ArgumentException>(() => (Matrix * Vector).Replace(Matrix, A));
    [Fact]
    public void What_does_not_fit_is_named() => Assert.StartsWith(
        "a cannot take the place of W.",
        Assert.Throws<ArgumentException>(() => (Matrix * Vector).Replace(Matrix, A)).Message, StringComparison.Ordinal);
    [Fact]
    public void Symbols_are_found_wherever_they_occur_each_once() => Assert.Equal(
        new HashSet<ISymbol> { A, N, I, Vector, Matrix },
        [.. (A + Sum(I, new Domain.Range(1, N), Vector[I] * A) + Matrix[1, 1]).Symbols()]);
    [Fact]
    public void The_refusal_names_both() => Assert.Contains(
        "3·P does not occur in floor(",
        Assert.Throws<ArgumentException>(() => OutputSize.Replace(3 * P, P)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_original_stays_as_it_was()
    {
        OutputSize.Replace(2 * P, P);
        Becomes("floor((n + 2·P − d·(K − 1) − 1)/a) + 1", OutputSize);
    }

    [Fact]
    public void The_mistake_has_a_value_of_its_own()
    {
        var at = With(N, 28, P, 1).Bind(D, 1).Bind(K, 3).Bind(A, 1);
        Assert.Equal((Scalar)28, OutputSize.Evaluate(at));
        Assert.Equal((Scalar)27, OutputSize.Replace(2 * P, P).Evaluate(at));
    }

    private static void Becomes(string expected, Expression expression) =>
        Assert.Equal(expected, expression.ToString());
}
