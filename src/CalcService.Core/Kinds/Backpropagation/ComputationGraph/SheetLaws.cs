using CalcService.Core.Derivations;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>The formula sheet: the value and the gradients of each operation, in the letters q = x ∘ y.</summary>
internal static class SheetLaws
{
    private static readonly Box Differentiated = new Letter("f");

    private static readonly Variable X = Variable.Of("x", Differentiated), Y = Variable.Of("y", Differentiated),
        Q = Variable.Of("q", Differentiated), R = Variable.Of("r", Differentiated), F = Variable.Of("f", Differentiated);

    /// <summary>The laws, operation by operation, then where the backward pass starts and how paths add up.</summary>
    public static IReadOnlyList<Law> All { get; } =
    [
        .. Primitives.InOrder.SelectMany(Of),
        GradientLaws.Start(F, upstream: 1), GradientLaws.Start(F, upstream: 2),
        GradientLaws.Along(X, [Along(Q, ArithmeticPrimitives.Add), Along(R, ArithmeticPrimitives.Multiply)]),
    ];

    private static IEnumerable<Law> Of(Primitive primitive)
    {
        var use = UseOf(Q, primitive);
        yield return GraphLaws.OfValue(Q, primitive, use);
        yield return GradientLaws.Along(X, [new(Q, primitive, use)]);
        if (primitive.Arity.Least == 2)
            yield return GradientLaws.Along(Y, [new(Q, primitive, use with { Place = 1 })]);
    }

    private static Path Along(Variable through, Primitive primitive) => new(through, primitive, UseOf(through, primitive));

    private static Use UseOf(Variable output, Primitive primitive) => new(
        output.Value,
        primitive.Arity.Least == 2 ? [X.Value, Y.Value] : [X.Value],
        Place: 0,
        primitive == FunctionPrimitives.Power ? 3 : null);
}
