using CalcService.Core.Kinds.Givens;
using Given = CalcService.Core.Kinds.Convolution.ReceptiveField.StackReceptiveField.Given;

namespace CalcService.Core.Kinds.Convolution.ReceptiveField;

/// <summary>Makes stacks in which the known mistakes give other numbers than the right answers.</summary>
internal static class StackVariants
{
    public static Given Make(Chance chance, Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => Easy(chance),
        Difficulty.Medium => Medium(chance),
        _ => Hard(chance),
    };

    /// <summary>Two or three layers, one of which has a stride; no input size.</summary>
    private static Given Easy(Chance chance)
    {
        var (depth, stride) = (chance.Between(2, 3), chance.Between(2, 3));
        var strided = chance.Between(0, depth - 1);
        var layers = Enumerable.Range(0, depth).Select(i =>
        {
            var kernel = chance.Of(2, 3, 3, 4, 5, 5, 7);
            return new StackLayer { KernelSize = kernel, Stride = i == strided ? stride : 1, Padding = chance.Between(0, kernel / 2) };
        });
        return new() { Layers = [.. layers] };
    }

    /// <summary>As in an exam: convolutions and pooling over an image of known size.</summary>
    private static Given Medium(Chance chance)
    {
        List<StackLayer> layers = [Conv(chance, chance.Of(3, 5, 7), chance.Between(1, 2)), Pool(chance), Conv(chance, 3, 1)];
        if (chance.OnceIn(2))
            layers.Add(chance.OnceIn(2) ? Pool(chance) : Conv(chance, chance.Of(3, 5), 2));
        return new() { Input = new[] { 4 * chance.Between(16, 64), 4 * chance.Between(16, 64) }, Layers = layers };
    }

    /// <summary>Dilated layers, unequal axes or ends, "same" padding with a stride.</summary>
    private static Given Hard(Chance chance) => chance.Between(0, 3) switch
    {
        0 => Causal(chance),
        1 => Oblong(chance),
        2 => Padded(chance),
        _ => Dilated(chance),
    };

    /// <summary>A causal network over a signal, whose dilation doubles from layer to layer.</summary>
    private static Given Causal(Chance chance)
    {
        var (kernel, pool) = (chance.Between(2, 3), chance.Of(2, 4));
        var layers = Enumerable.Range(0, chance.Between(3, 5)).Select(i => new StackLayer
        {
            KernelSize = kernel,
            Padding = new Padding.Asymmetric([((kernel - 1) << i, 0)]),
            Dilation = 1 << i,
        });
        return new()
        {
            Input = new[] { 4 * chance.Between(100, 4_000) },
            Layers = [.. layers, new() { Type = StackLayerType.Pool, KernelSize = pool, Stride = pool }],
        };
    }

    private static Given Oblong(Chance chance) => new()
    {
        Input = new[] { chance.Between(60, 90), chance.Between(120, 180) },
        Layers =
        [
            new() { KernelSize = new[] { 3, chance.Of(5, 7) }, Stride = new[] { 1, 2 }, Padding = new[] { 1, 2 } },
            Pool(chance),
            new() { KernelSize = 3, Stride = chance.Between(1, 2), Padding = chance.Between(0, 2), Dilation = chance.Between(1, 2) },
        ],
    };

    private static Given Padded(Chance chance) => new()
    {
        Input = new[] { 2 * chance.Between(30, 60) + 1, 2 * chance.Between(30, 60) },
        Layers =
        [
            new() { KernelSize = chance.Of(4, 5, 7), Stride = chance.Between(2, 3), Padding = new Padding.Same() },
            new() { KernelSize = chance.Of(2, 3), Padding = new Padding.Same() },
            Pool(chance),
            new() { KernelSize = 3, Stride = chance.Between(1, 2), Padding = new Padding.Asymmetric([(0, 1), (0, 1)]) },
        ],
    };

    private static Given Dilated(Chance chance) => new()
    {
        Input = new[] { chance.Between(60, 120), chance.Between(60, 120) },
        Layers =
        [
            Conv(chance, chance.Of(3, 5), 2),
            .. Enumerable.Range(1, chance.Between(2, 3)).Select(i => new StackLayer
            {
                KernelSize = 3, Padding = chance.Between(0, 2), Dilation = chance.Between(i, 2 * i),
            }),
            new() { KernelSize = chance.Of(2, 4), Padding = new Padding.Same() },
            Pool(chance),
        ],
    };

    private static StackLayer Conv(Chance chance, int kernel, int stride) =>
        new() { KernelSize = kernel, Stride = stride, Padding = chance.Between(0, kernel / 2) };

    private static StackLayer Pool(Chance chance) =>
        new() { Type = StackLayerType.Pool, KernelSize = chance.OnceIn(3) ? 3 : 2, Stride = 2 };
}
