using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Normalization.BatchNormBackward.Given;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>Makes backward passes in which the known mistakes give other numbers than the right answer.</summary>
internal static class BackwardVariants
{
    /// <summary>A backward pass: whole standard deviations, then a small ε, then maps or larger batches.</summary>
    public static Given Make(Chance chance, Difficulty difficulty)
    {
        var forward = difficulty switch
        {
            Difficulty.Easy => BatchVariants.Easy(chance),
            Difficulty.Medium => Roots(chance, [chance.Between(3, 4), 2]),
            _ when chance.OnceIn(2) => Roots(chance, [2, 2, 1, 2]),
            _ => Roots(chance, [chance.Between(4, 5), 3]) with { Epsilon = BatchVariants.Tenths(chance, 1, 5) },
        };
        return new()
        {
            X = forward.X,
            Dy = Gradient(chance, forward.X.Shape.ToArray(), difficulty == Difficulty.Easy ? 1 : 10),
            Gamma = forward.Gamma,
            Beta = forward.Beta,
            Epsilon = forward.Epsilon,
        };
    }

    private static BatchNorm.Given Roots(Chance chance, int[] shape) =>
        BatchVariants.Scaled(chance, new() { X = BatchVariants.Integers(chance, shape) });

    /// <summary>Gradients that do not add up to 0, so that none of the sums can be left out unseen.</summary>
    private static Tensor Gradient(Chance chance, int[] shape, int parts)
    {
        var dy = Tensor.Create(shape, [.. Enumerable.Range(0, shape.Aggregate((a, b) => a * b))
            .Select(_ => Scalar.Ratio(chance.Between(-3, 5) * (parts == 1 ? 1 : chance.Between(1, 3)), parts))]);
        return Enumerable.Range(0, shape[1]).All(feature => IsTelling([.. dy.ValuesOf(feature)]))
            ? dy
            : Gradient(chance, shape, parts);
    }

    private static bool IsTelling(Scalar[] gradients) =>
        gradients.Distinct().Count() > 2 && !gradients.Aggregate((sum, next) => sum + next).IsZero;
}
