using Given = CalcService.Core.Kinds.Convolution.Cost.ConvCost.Given;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>Makes cost problems in which the known mistakes give other numbers than the right answer.</summary>
internal static class CostVariants
{
    public static Given Make(Chance chance, Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => Easy(chance),
        Difficulty.Medium => Medium(chance),
        _ => Hard(chance),
    };

    /// <summary>A standard layer small enough for paper; channels differ, so that mixing them up shows.</summary>
    private static Given Easy(Chance chance)
    {
        var (input, output) = Different(chance, 2, 3, 4, 5, 6, 8, 10);
        var (kernel, padding) = chance.Of((2, 0), (2, 1), (3, 0), (3, 1), (4, 1), (5, 1));
        return new()
        {
            Input = new[] { chance.Between(6, 12), chance.Between(6, 12) },
            InChannels = input,
            OutChannels = output,
            KernelSize = kernel,
            Padding = padding,
            Bias = !chance.OnceIn(4),
        };
    }

    /// <summary>Real sizes: a stride, groups or a depthwise layer.</summary>
    private static Given Medium(Chance chance)
    {
        var kernel = chance.Of(3, 5);
        var (input, output) = Different(chance, 8, 12, 16, 20, 24, 32, 40, 48, 64);
        var layer = new Given
        {
            InChannels = input,
            OutChannels = output,
            KernelSize = kernel,
            Stride = chance.Of(1, 2, 2),
            Padding = chance.Between(0, kernel / 2),
        };
        return Over(chance, chance.Between(0, 2) switch
        {
            0 => layer with { Variant = ConvVariant.Grouped, Groups = chance.Of(2, 4) },
            1 => layer with { Variant = ConvVariant.Depthwise, OutChannels = input * chance.Between(1, 2) },
            _ => layer,
        });
    }

    /// <summary>Two stages, a transposed layer, or an oblong dilated kernel.</summary>
    private static Given Hard(Chance chance)
    {
        var (input, output) = Different(chance, 16, 24, 32, 48, 64, 80, 96, 128, 160);
        var layer = new Given { InChannels = input, OutChannels = output, Bias = chance.OnceIn(2), KernelSize = 3 };
        return chance.Between(0, 2) switch
        {
            0 => Over(chance, layer with { Variant = ConvVariant.DepthwiseSeparable, Stride = chance.Between(1, 2), Padding = 1 }),
            1 => Over(chance, layer with { Transposed = true, KernelSize = chance.Between(3, 5), Stride = 2, Padding = 1 }),
            _ => Over(chance, layer with { KernelSize = new[] { 3, 5 }, Stride = 2, Padding = new[] { 2, 4 }, Dilation = 2 }),
        };
    }

    /// <summary>Over an image, in one of three cases a square one.</summary>
    private static Given Over(Chance chance, Given layer)
    {
        var height = 2 * chance.Between(7, 40);
        return layer with { Input = new[] { height, chance.OnceIn(3) ? height : 2 * chance.Between(7, 40) } };
    }

    private static (int, int) Different(Chance chance, params int[] sizes)
    {
        var first = chance.Between(0, sizes.Length - 1);
        var second = (first + chance.Between(1, sizes.Length - 1)) % sizes.Length;
        return (sizes[first], sizes[second]);
    }
}
