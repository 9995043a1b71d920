using CalcService.Core.Kinds.Givens;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Convolution.Forward.ConvForward.Given;

namespace CalcService.Core.Kinds.Convolution.Forward;

/// <summary>
/// Makes convolutions of small whole numbers whose kernels show whether they were flipped or transposed.
/// </summary>
internal static class ForwardVariants
{
    /// <summary>A problem of a difficulty.</summary>
    public static Given Make(Chance chance, Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => Easy(chance),
        Difficulty.Medium => Medium(chance),
        _ => chance.Between(0, 3) switch
        {
            0 => Channels(chance),
            1 => Groups(chance),
            2 => Dilated(chance),
            _ => TrueConvolution(chance),
        },
    };

    /// <summary>A matrix and a kernel, nothing else.</summary>
    private static Given Easy(Chance chance)
    {
        var size = chance.Between(4, 5);
        var kernel = chance.Between(2, size - 2);
        return new()
        {
            Input = Maps.Of(chance, from: 0, to: 4, size, size),
            Kernels = Kernel(chance, from: -1, to: 2, kernel, kernel),
        };
    }

    /// <summary>As in an exam: stride, padding and a bias.</summary>
    private static Given Medium(Chance chance)
    {
        var kernel = chance.Of(2, 3, 3);
        return new()
        {
            Input = Maps.Of(chance, from: -2, to: 5, chance.Between(4, 6), chance.Between(4, 6)),
            Kernels = Kernel(chance, from: -2, to: 3, kernel, kernel),
            Biases = Tensor.Vector(NotZero(chance)),
            Stride = kernel == 3 ? 2 : chance.Between(2, 3),
            Padding = 1,
        };
    }

    private static Given Channels(Chance chance)
    {
        var (channels, maps, kernel) = (chance.Between(2, 3), chance.Between(1, 2), chance.Between(2, 3));
        return new()
        {
            Input = Maps.Of(chance, from: -1, to: 4, channels, 4, 4),
            Kernels = Kernel(chance, from: -2, to: 2, maps, channels, kernel, kernel),
            Biases = Biases(chance, maps),
            Padding = chance.Between(0, 1),
        };
    }

    private static Given Groups(Chance chance)
    {
        var maps = chance.Of(2, 4);
        return new()
        {
            Input = Maps.Of(chance, from: -1, to: 4, 4, 3, 3),
            Kernels = Kernel(chance, from: -2, to: 2, maps, 2, 2, 2),
            Biases = Biases(chance, maps),
            Groups = 2,
        };
    }

    private static Given Dilated(Chance chance) => new()
    {
        Input = Maps.Of(chance, from: -2, to: 5, 7, chance.Between(6, 7)),
        Kernels = Kernel(chance, from: -2, to: 3, 3, chance.Between(2, 3)),
        Biases = Tensor.Vector(NotZero(chance)),
        Stride = chance.Between(1, 2),
        Padding = chance.Between(0, 1),
        Dilation = 2,
    };

    private static Given TrueConvolution(Chance chance) => new()
    {
        Input = Maps.Of(chance, from: -2, to: 5, chance.Between(4, 5), chance.Between(4, 5)),
        Kernels = Kernel(chance, from: -2, to: 3, 3, 3),
        Stride = chance.Between(1, 2),
        Padding = chance.OnceIn(2) ? new Padding.Same() : 1,
        Mode = ConvMode.Convolution,
    };

    /// <summary>A kernel that looks another way round however it is turned, and has more weights than zeros.</summary>
    private static Tensor Kernel(Chance chance, int from, int to, params int[] shape)
    {
        while (true)
        {
            var kernel = Maps.Of(chance, from, to, shape);
            var zeros = kernel.Entries.ToArray().Count(weight => weight.IsZero);
            if (2 * zeros < kernel.Count && !IsTurnedIntoItself(kernel))
                return kernel;
        }
    }

    private static bool IsTurnedIntoItself(Tensor kernel) =>
        kernel.Flip().Equals(kernel)
        || kernel.Flip(rows: false).Equals(kernel)
        || kernel.Flip(columns: false).Equals(kernel)
        || kernel.Rank == 2 && kernel.Transpose().Equals(kernel);

    /// <summary>Biases of which no two are the same, so that none can stand for another.</summary>
    private static Tensor Biases(Chance chance, int count)
    {
        var first = chance.Between(-3, -1);
        var biases = Enumerable.Range(0, count).Select(i => i % 2 == 0 ? first - i / 2 : i - first);
        return Tensor.Vector([.. biases.Select(bias => (Scalar)bias)]);
    }

    private static int NotZero(Chance chance) => chance.Of(-3, -2, -1, 1, 2, 3);
}
