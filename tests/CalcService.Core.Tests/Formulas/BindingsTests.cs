using CalcService.Core.Formulas;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Tests.Formulas.Letters;

namespace CalcService.Core.Tests.Formulas;

public sealed class BindingsTests
{
    private static readonly Tensor Entries = Core.Numbers.Tensor.Vector(1, 2);

    [Fact] public void A_symbol_has_the_value_it_was_given() => Assert.Equal((Scalar)3, With(A, 3)[A]);
    [Fact]
    public void A_tensor_has_the_value_it_was_given() =>
        Assert.Same(Entries, new Bindings().Bind(Vector, Entries)[Vector]);
    [Fact] public void A_second_value_is_refused() => Refuses(() => With(A, 3).Bind(A, 4));
    [Fact] public void The_same_value_again_is_refused() => Refuses(() => With(A, 3).Bind(A, 3));
    [Fact] public void A_second_value_in_a_frame_is_refused() => Refuses(() => With(A, 3).Frame().Frame().Bind(A, 4));
    [Fact]
    public void A_second_tensor_is_refused() =>
        Refuses(() => new Bindings().Bind(Vector, Entries).Frame().Bind(Vector, Entries));
    [Fact] public void A_frame_sees_outer_values() => Assert.Equal((Scalar)3, With(A, 3).Frame().Bind(B, 4).Frame()[A]);
    [Fact]
    public void A_frame_keeps_its_values_to_itself()
    {
        var outer = With(A, 3);
        outer.Frame().Bind(B, 4);
        Assert.False(outer.TryGet(B, out _));
    }

    [Fact]
    public void Frames_side_by_side_are_apart()
    {
        var outer = With(A, 3);
        Assert.Equal((4, 5), (outer.Frame().Bind(B, 4)[B], outer.Frame().Bind(B, 5)[B]));
    }

    [Theory, InlineData(1), InlineData(8), InlineData(9), InlineData(16), InlineData(17), InlineData(100)]
    public void However_many_symbols_there_are_each_has_its_own_value(int count)
    {
        var (symbols, at) = (Enumerable.Range(0, count).Select(i => Scalar($"x_{i}")).ToArray(), new Bindings());
        for (var i = 0; i < count; i++)
            at.Bind(symbols[i], i);
        Assert.Equal(Enumerable.Range(0, count), symbols.Select(symbol => at[symbol]).Select(value => value.TryToInt32(out var i) ? i : -1));
        Assert.All(symbols, symbol => Refuses(() => at.Bind(symbol, 0)));
        Assert.False(at.TryGet(A, out _));

        at.Advance(symbols[^1], 1_000);
        at.Advance(A, 2_000);
        Assert.Equal((1_000, 2_000), (at[symbols[^1]], at[A]));
    }

    [Fact]
    public void A_symbol_without_a_value_is_named() =>
        Assert.Contains("C_in", Refuses(() => CIn.Evaluate(new Bindings())).Message, StringComparison.Ordinal);
    [Fact]
    public void A_tensor_without_a_value_is_named() =>
        Assert.Contains("W", Refuses(() => Matrix.Evaluate(new Bindings())).Message, StringComparison.Ordinal);
    [Fact] public void A_symbol_of_the_same_letter_has_no_value() => Refuses(() => Scalar("a").Evaluate(With(A, 3)));
    [Fact]
    public void An_index_has_no_value_outside_its_sum()
    {
        var at = With(N, 3);
        Sum(I, new Domain.Range(1, N), I).Evaluate(at);
        Assert.False(at.TryGet(I, out _));
    }

    [Fact]
    public void Frames_match_that_bind_the_same_numbers_in_whichever_order()
    {
        Assert.True(With(A, 1, B, 2).Matches(With(B, 2, A, 1)));
        Assert.False(With(A, 1, B, 2).Matches(With(A, 1, B, 3)));
        Assert.False(With(A, 1, B, 2).Matches(With(A, 1)));
        Assert.False(With(A, 1).Matches(With(A, 1, B, 2)));
        Assert.False(With(A, 1).Matches(With(B, 1)));
        Assert.False(new Bindings().Bind(Vector, Core.Numbers.Tensor.Vector(1)).Matches(new()));
    }

    private static InvalidOperationException Refuses(Func<object?> action) =>
        Assert.Throws<InvalidOperationException>(action);

    private static InvalidOperationException Refuses(Func<Scalar> action) => Refuses(() => (object)action());
}
