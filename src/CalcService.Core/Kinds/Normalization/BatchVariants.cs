using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Normalization.BatchNorm.Given;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>Makes batches in which the known mistakes give other numbers than the right answer.</summary>
internal static class BatchVariants
{
    /// <summary>Deviations from the mean whose mean square is a square.</summary>
    private static readonly int[][] Whole =
    [
        [-1, -1, 1, 1], [-5, 1, 1, 3], [-3, -1, -1, 5], [-7, -1, 1, 7],
        [-3, -1, 0, 1, 3], [-4, 1, 1, 1, 1], [-1, -1, -1, -1, 4],
    ];

    /// <summary>A forward pass.</summary>
    public static Given Forward(Chance chance, Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => Easy(chance),
        Difficulty.Medium => Medium(chance),
        _ => Hard(chance),
    };

    /// <summary>Two features whose standard deviations are whole, so that ε may be 0.</summary>
    public static Given Easy(Chance chance)
    {
        var samples = chance.Between(4, 5);
        var spreads = chance.Shuffled(Whole.Where(each => each.Length == samples));
        var (first, second) = (Column(chance, spreads[0]), Column(chance, spreads[1]));
        return Scaled(chance, new()
        {
            X = Tensor.Matrix(samples, 2, (i, j) => j == 0 ? first[i] : second[i]),
            Epsilon = 0,
        });
    }

    /// <summary>As in an exam: roots, a small ε, and the first update of the running statistics.</summary>
    private static Given Medium(Chance chance)
    {
        var features = chance.Between(2, 3);
        return Scaled(chance, new()
        {
            X = Integers(chance, [chance.Between(3, 5), features]),
            RunningMean = Each(features, () => chance.Between(-2, 6)),
            RunningVariance = Each(features, () => chance.Between(5, 9)),
        });
    }

    /// <summary>Maps, inference, or another momentum.</summary>
    private static Given Hard(Chance chance) => chance.Between(0, 2) switch
    {
        0 => Maps(chance),
        1 => Inference(chance),
        _ => Medium(chance) with { Epsilon = Tenths(chance, 1, 5), Momentum = Tenths(chance, 2, 4) },
    };

    /// <summary>Channels of small maps.</summary>
    private static Given Maps(Chance chance) =>
        Scaled(chance, new() { X = Integers(chance, [2, 2, 2, chance.Between(1, 2)]) });

    private static Given Inference(Chance chance)
    {
        var features = chance.Between(2, 3);
        return Scaled(chance, new()
        {
            X = Integers(chance, [chance.Between(2, 3), features]),
            Mode = NormMode.Inference,
            Epsilon = Tenths(chance, 1, 5),
            RunningMean = Each(features, () => Tenths(chance, 5, 45)),
            RunningVariance = Each(features, () => Tenths(chance, 21, 89)),
        });
    }

    /// <summary>A scale other than 1 and another shift, so that neither can be left out or taken for the other unseen.</summary>
    public static Given Scaled(Chance chance, Given given)
    {
        var gammas = Enumerable.Range(0, given.Features).Select(_ => chance.Between(2, 5)).ToArray();
        return given with
        {
            Gamma = Tensor.Vector([.. gammas.Select(gamma => (Scalar)gamma)]),
            Beta = Tensor.Vector([.. gammas.Select(gamma => (Scalar)(chance.OnceIn(2) ? -1 : gamma - 1))]),
        };
    }

    /// <summary>Small integers, no feature of which is constant.</summary>
    public static Tensor Integers(Chance chance, int[] shape)
    {
        var count = shape.Aggregate((a, b) => a * b);
        var x = Tensor.Create(shape, [.. Enumerable.Range(0, count).Select(_ => (Scalar)chance.Between(0, 9))]);
        var different = Math.Min(3, count / shape[1]);
        return Enumerable.Range(0, shape[1]).All(feature => x.ValuesOf(feature).Distinct().Count() >= different)
            ? x
            : Integers(chance, shape);
    }

    /// <summary>A vector of what is made for each feature.</summary>
    public static Tensor Each(int features, Func<Scalar> make) =>
        Tensor.Vector([.. Enumerable.Range(0, features).Select(_ => make())]);

    /// <summary>A whole number of tenths.</summary>
    public static Scalar Tenths(Chance chance, int from, int to) => Scalar.Ratio(chance.Between(from, to), 10);

    private static int[] Column(Chance chance, int[] spread)
    {
        var deviations = chance.Shuffled(spread);
        var (mean, factor) = (chance.Between(2, 9), chance.Between(1, 2));
        return [.. deviations.Select(deviation => mean + factor * deviation)];
    }
}
