using CalcService.Core.Kinds.Convolution.Cost;
using CalcService.Core.Kinds.Givens;
using Given = CalcService.Core.Kinds.Convolution.Compare.ConvCompare.Given;

namespace CalcService.Core.Kinds.Convolution.Compare;

/// <summary>Makes comparisons in which the known mistakes give other numbers than the right answers.</summary>
internal static class CompareVariants
{
    public static Given Make(Chance chance, Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => Easy(chance),
        Difficulty.Medium => Medium(chance),
        _ => Hard(chance),
    };

    /// <summary>Small numbers: a separable layer for a standard one, or two small kernels for a large one, parameters only.</summary>
    private static Given Easy(Chance chance)
    {
        var channels = chance.Of(2, 3, 4, 5, 6, 8, 10, 12, 16, 20);
        if (chance.OnceIn(3))
            return Stacked(channels, channels * chance.Between(1, 4), chance.Between(2, 3), bias: chance.OnceIn(2));
        var standard = Layer(channels, channels * chance.Between(2, 5), 3, bias: false);
        return new()
        {
            Input = new[] { chance.Between(5, 12), chance.Between(5, 12) },
            Before = [standard],
            After = [Separable(standard)],
        };
    }

    /// <summary>Real sizes with biases: a separable layer, a factorised kernel or groups.</summary>
    private static Given Medium(Chance chance)
    {
        var kernel = chance.Of(3, 5);
        var inputs = 8 * chance.Between(2, 9);
        var standard = Layer(inputs, inputs * chance.Between(1, 2) + 16, kernel) with { Stride = chance.Between(1, 2) };
        var size = Size(chance);
        return chance.Between(0, 2) switch
        {
            0 => new() { Input = size, Before = [standard], After = [Separable(standard)] },
            1 => new() { Input = size, Before = [standard], After = [standard with { Groups = chance.Of(2, 4, 8) }] },
            _ => Stacked(inputs, inputs * chance.Between(1, 2), chance.Between(2, 3), bias: true) with { Input = size },
        };
    }

    /// <summary>Several layers with strides: a bottleneck, an inverted one, or one kernel split into an upright and a lying one.</summary>
    private static Given Hard(Chance chance)
    {
        var narrow = 8 * chance.Between(2, 9);
        var wide = narrow * chance.Of(3, 4, 6);
        var (size, bias, stride) = (Size(chance), chance.OnceIn(2), chance.Between(1, 2));
        return chance.Between(0, 2) switch
        {
            0 => new()
            {
                Input = size,
                Before = [Layer(wide, wide, 3, bias) with { Stride = stride }, Layer(wide, wide, 3, bias)],
                After = Bottleneck(wide, narrow, stride, bias),
            },
            1 => new()
            {
                Input = size,
                Before = [Layer(narrow, narrow, 3, bias) with { Stride = stride }],
                After = Inverted(narrow, wide, stride, bias),
            },
            _ => Factorised(size, narrow, chance.Of(5, 7), bias),
        };
    }

    /// <summary>Some layers of kernel 3 for one that sees as much.</summary>
    private static Given Stacked(int inputs, int outputs, int layers, bool bias) => new()
    {
        Before = [Layer(inputs, outputs, 2 * layers + 1, bias)],
        After = [Layer(inputs, outputs, 3, bias), .. Enumerable.Repeat(Layer(outputs, outputs, 3, bias), layers - 1)],
    };

    private static ConvLayer[] Bottleneck(int wide, int narrow, int stride, bool bias) =>
        [Point(wide, narrow, bias), Layer(narrow, narrow, 3, bias) with { Stride = stride }, Point(narrow, wide, bias)];

    private static ConvLayer[] Inverted(int narrow, int wide, int stride, bool bias) =>
    [
        Point(narrow, wide, bias),
        Layer(wide, wide, 3, bias) with { Stride = stride, Variant = ConvVariant.Depthwise },
        Point(wide, narrow, bias),
    ];

    private static Given Factorised(PerAxis size, int channels, int kernel, bool bias)
    {
        var (upright, lying) = (Layer(channels, channels, kernel, bias), Layer(channels, channels + 16, kernel, bias));
        return new()
        {
            Input = size,
            Before = [lying],
            After =
            [
                upright with { KernelSize = new[] { kernel, 1 }, Padding = new[] { kernel / 2, 0 } },
                lying with { KernelSize = new[] { 1, kernel }, Padding = new[] { 0, kernel / 2 } },
            ],
        };
    }

    private static ConvLayer Layer(int inputs, int outputs, int kernel, bool bias = true) =>
        new() { InChannels = inputs, OutChannels = outputs, KernelSize = kernel, Padding = kernel / 2, Bias = bias };

    private static ConvLayer Point(int inputs, int outputs, bool bias) =>
        new() { InChannels = inputs, OutChannels = outputs, Bias = bias, Variant = ConvVariant.Pointwise };

    private static ConvLayer Separable(ConvLayer standard) => standard with { Variant = ConvVariant.DepthwiseSeparable };

    /// <summary>An even height and width, so that a stride of 2 leaves nothing over.</summary>
    private static PerAxis Size(Chance chance) => new[] { 2 * chance.Between(7, 40), 2 * chance.Between(7, 40) };
}
