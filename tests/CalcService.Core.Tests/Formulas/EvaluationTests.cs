using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Tests.Formulas.Letters;

namespace CalcService.Core.Tests.Formulas;

/// <summary>Values worked out by hand, at a = 7/2, b = −3, c = 2, n = 3, v = (3, −1, 4).</summary>
public sealed class EvaluationTests
{
    private static readonly Bindings At = With(A, Ratio(7, 2), B, -3).Bind(C, 2).Bind(N, 3)
        .Bind(Vector, Core.Numbers.Tensor.Vector(3, -1, 4)).Bind(Matrix, Rows([1, 2], [3, 4]))
        .Bind(Offset, Core.Numbers.Tensor.Vector(1, 5, 1));

    private static readonly Domain UpToN = new Domain.Range(1, N);
    private static readonly Domain Nothing = new Domain.Range(1, 0);

    /// <summary>The first and the last place of three have mark 1, the other one 5.</summary>
    private static Domain Marked(Formula wanted) => new Domain.Stretch(1, 3) { Marks = Offset, Wanted = wanted };


    [Fact] public void Sum_is_exact() => Is(Ratio(1, 2), A + B);
    [Fact] public void Difference_is_exact() => Is(Ratio(13, 2), A - B);
    [Fact] public void Product_is_exact() => Is(Ratio(-21, 2), A * B);
    [Fact] public void Quotient_is_exact() => Is(Ratio(-7, 6), A / B);
    [Fact] public void Opposite() => Is(3, -B);
    [Fact] public void Square() => Is(9, Pow(B, 2));
    [Fact] public void Negative_power_is_exact() => Is(Ratio(-1, 27), Pow(B, -3));
    [Fact] public void Tenths_add_up() => Is(Decimal("0.3"), (Formula)Decimal("0.1") + Decimal("0.2"));
    [Fact] public void Floor_of_a_positive() => Is(3, Floor(A));
    [Fact] public void Floor_of_a_negative() => Is(-4, Floor(-A));
    [Fact] public void Ceiling_of_a_positive() => Is(4, Ceiling(A));
    [Fact] public void Ceiling_of_a_negative() => Is(-3, Ceiling(-A));
    [Fact] public void Absolute_value() => Is(3, Abs(B));
    [Fact] public void Root_of_a_square_is_exact() => Is(Ratio(3, 2), Sqrt((Formula)9 / 4));
    [Fact] public void Exponential_of_zero_is_exact() => Is(1, Exp(0));
    [Fact] public void Logarithm_of_one_is_exact() => Is(0, Log(1));
    [Fact] public void Zero_weighs_the_logarithm_of_zero() => Is(0, WeightedLog(0, 0));
    [Fact] public void Zero_weighs_a_logarithm() => Is(0, WeightedLog(0, A));
    [Fact] public void Nothing_weighs_the_logarithm_of_a_negative() => Assert.Throws<UndefinedValueException>(() => WeightedLog(0, B).Evaluate(At));
    [Fact] public void Only_zero_weighs_the_logarithm_of_zero() => Assert.Throws<UndefinedValueException>(() => WeightedLog(1, 0).Evaluate(At));
    [Fact] public void Logistic_function_of_zero_is_exact() => Is(Ratio(1, 2), Sigmoid(0));
    [Fact] public void Rectifier_of_a_positive() => Is(Ratio(7, 2), Relu(A));
    [Fact] public void Rectifier_of_a_negative() => Is(0, Relu(B));
    [Fact] public void Maximum() => Is(Ratio(7, 2), Max(B, A, C));
    [Fact] public void Minimum() => Is(-3, Min(A, B, C));
    [Fact] public void First_case_that_holds() => Is(1, When(A > 0, 1).When(A > 1, 2).Otherwise(3));
    [Fact] public void Later_case() => Is(2, When(A < 0, 1).When(A > 1, 2).Otherwise(3));
    [Fact] public void No_case_holds() => Is(3, When(A <= B, 1).Otherwise(3));
    [Fact] public void Case_of_equality() => Is(1, When(new Condition(C, Sign.Equal, 2), 1).Otherwise(0));
    [Fact] public void Case_of_inequality() => Is(0, When(new Condition(C, Sign.NotEqual, 2), 1).Otherwise(0));
    [Theory] // of 1, 2 and 3 compared with 2
    [InlineData(Sign.Equal, false, true, false)]
    [InlineData(Sign.NotEqual, true, false, true)]
    [InlineData(Sign.Less, true, false, false)]
    [InlineData(Sign.LessOrEqual, true, true, false)]
    [InlineData(Sign.Greater, false, false, true)]
    [InlineData(Sign.GreaterOrEqual, false, true, true)]
    public void A_comparison_holds(Sign sign, bool less, bool equal, bool greater) => Assert.Equal(
        [less, equal, greater], new Formula[] { 1, 2, 3 }.Select(number => new Condition(number, sign, C).Holds(At)));

    [Fact] public void Sum_over_an_index() => Is(6, Sum(I, UpToN, Vector[I]));
    [Fact] public void Product_over_an_index() => Is(-12, Product(I, UpToN, Vector[I]));
    [Fact] public void Maximum_over_an_index() => Is(4, Max(I, UpToN, Vector[I]));
    [Fact] public void Minimum_over_an_index() => Is(-1, Min(I, UpToN, Vector[I]));
    [Fact] public void Sum_of_the_first_squares() => Is(14, Sum(I, UpToN, Pow(I, 2)));
    [Fact] public void Sum_over_two_indices() => Is(36, Sum(I, UpToN, Sum(J, UpToN, I * J)));
    [Fact] public void Sum_up_to_an_outer_index() => Is(10, Sum(I, UpToN, Sum(J, new Domain.Range(1, I), J)));
    [Fact] public void Sum_of_nothing_is_what_is_said() => Is(Ratio(7, 2), Sum(I, Nothing, Vector[I], A));
    [Fact] public void Maximum_of_nothing_is_what_is_said() => Is(Ratio(7, 2), Max(I, Nothing, Vector[I], A));
    [Fact] public void Minimum_of_nothing_is_what_is_said() => Is(Ratio(7, 2), Min(I, Nothing, Vector[I], A));
    [Fact] public void Place_of_the_greatest() => Is(3, ArgMax(I, UpToN, Vector[I]));
    [Fact] public void Place_of_the_first_of_the_greatest() => Is(1, ArgMax(I, UpToN, Offset[I] * (5 - Offset[I])));
    [Fact] public void Place_of_the_greatest_of_nothing_is_what_is_said() => Is(Ratio(7, 2), ArgMax(I, Nothing, Vector[I], A));
    [Fact] public void Sum_over_a_stretch() => Is(3, Sum(I, new Domain.Stretch(2, 3), Vector[I]));
    [Fact] public void Sum_over_the_marked_places_of_a_stretch() => Is(7, Sum(I, Marked(1), Vector[I]));
    [Fact] public void What_is_wanted_may_be_replaced() => Is(-1, Sum(I, Marked(C), Vector[I]).Replace(C, C + 3));
    [Fact] public void What_holds_for_nothing_may_be_replaced() => Is(-3, Max(I, Nothing, Vector[I], A).Replace(A, B));
    [Fact] public void What_holds_for_nothing_stays_when_the_rest_is_replaced() => Is(Ratio(7, 2), Max(I, new Domain.Range(1, C - 2), Vector[I], A).Replace(Vector[I], I));
    [Fact] public void Empty_sum() => Is(0, Sum(I, new Domain.Range(1, 0), Vector[I]));
    [Fact] public void Empty_product() => Is(1, Product(I, new Domain.Range(1, 0), Vector[I]));
    [Fact] public void Entry_counts_from_one() => Is(2, Matrix[1, 2]);
    [Fact] public void Sum_of_some() => Is(Ratio(5, 2), SumOf(A, B, C));
    [Fact] public void Product_of_some() => Is(-21, ProductOf(A, B, C));

    [Fact] public void Root_of_two() => IsAbout(1.4142135623730951, Sqrt(C));
    [Fact] public void Exponential_of_one() => IsAbout(Math.E, Exp(1));
    [Fact] public void Logarithm_of_two() => IsAbout(0.69314718055994531, Log(C));
    [Fact] public void A_weighted_logarithm() => IsAbout(1.3862943611198906, WeightedLog(C, C));
    [Fact] public void Logistic_function_of_two() => IsAbout(0.88079707797788243, Sigmoid(C));
    [Fact] public void Hyperbolic_tangent_of_two() => IsAbout(0.96402758007581688, Tanh(C));
    [Fact] public void Sine_of_two() => IsAbout(0.90929742682568170, Sin(C));
    [Fact] public void Cosine_of_two() => IsAbout(-0.41614683654714239, Cos(C));

    [Fact] public void Division_by_zero_is_undefined() => IsUndefined(A / (C - 2));
    [Fact] public void Zero_to_a_negative_power_is_undefined() => IsUndefined(Pow(0, B));
    [Fact] public void Logarithm_of_zero_is_undefined() => IsUndefined(Log(C - 2));
    [Fact] public void Logarithm_of_a_negative_is_undefined() => IsUndefined(Log(B));
    [Fact] public void Root_of_a_negative_is_undefined() => IsUndefined(Sqrt(B));
    [Fact] public void Broken_power_of_a_negative_is_undefined() => IsUndefined(Pow(B, A));
    [Fact] public void Maximum_of_nothing_is_undefined() => IsUndefined(Max(I, new Domain.Range(1, 0), Vector[I]));
    [Fact] public void The_case_that_does_not_hold_may_be_undefined() => Is(0, When(C > 0, 0).Otherwise(Log(B)));

    [Theory, InlineData(0), InlineData(-1)]
    public void An_index_counts_from_one(int index) => Assert.Equal(
        $"{index} is no index.", Assert.Throws<UndefinedValueException>(() => Vector[index].Evaluate(At)).Message);

    [Fact]
    public void An_index_is_an_integer() =>
        Assert.Throws<UndefinedValueException>(() => Vector[A].Evaluate(At));
    [Fact]
    public void An_index_stays_within_the_axis() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Vector[4].Evaluate(At));

    private static void Is(Scalar expected, Formula formula) => Assert.Equal(expected, formula.Evaluate(At));

    private static void IsAbout(double expected, Formula formula)
    {
        var value = formula.Evaluate(At);
        Assert.False(value.IsExact);
        Assert.Equal(expected, value.ToDouble(), 1e-15);
    }

    private static void IsUndefined(Formula formula) =>
        Assert.ThrowsAny<ArithmeticException>(() => formula.Evaluate(At));
}
