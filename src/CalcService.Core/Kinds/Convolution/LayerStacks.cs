using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>Layers one after the other: the axes that they share, and what must hold for one to follow the other.</summary>
internal static class LayerStacks
{
    /// <summary>The most positions along an axis that may go into a layer.</summary>
    public const int LargestInput = 65_536;

    private const int UsualRank = 2; // where all sizes are single numbers an image is meant

    /// <summary>How many spatial axes there are: the input's list says so, or else any list of any layer.</summary>
    public static int AxesOf(PerAxis? input, IEnumerable<IWindow> layers) =>
        Windows.LengthOf(input) ?? layers.Select(WindowRules.LengthOf).FirstOrDefault(length => length is not null) ?? UsualRank;

    /// <summary>Lists that do not fit the number of axes.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="axes">How many axes there are.</param>
    /// <param name="path">Where the layers are: "layers".</param>
    public static IEnumerable<Fault> AxesDisagree(IReadOnlyList<IWindow> layers, int axes, string path) =>
        layers.SelectMany((layer, i) => Within($"{path}[{i}]", WindowRules.AxesDisagree(layer, axes)));

    /// <summary>The first layer whose input is too small or too large for it.</summary>
    /// <param name="input">Size of what goes into the first; within its bounds.</param>
    /// <param name="layers">The layers; valid each by itself.</param>
    /// <param name="axes">How many axes there are.</param>
    /// <param name="path">Where the layers are.</param>
    public static IEnumerable<Fault> DoNotFit(PerAxis input, IReadOnlyList<IWindow> layers, int axes, string path)
    {
        for (var i = 0; i < layers.Count; i++)
        {
            var window = new StackedWindow(layers[i], axes, StackedWindow.Listed(input, axes));
            Fault[] faults = [.. Within($"{path}[{i}]", [.. TooLarge(window.Input!), .. WindowRules.DoNotFit(window)])];
            if (faults.Length > 0)
                return faults;
            input = OutputSizes.Of(window);
        }
        return [];
    }

    private static IEnumerable<Fault> TooLarge(PerAxis input) =>
        from size in input.Values.ToArray()
        where size > LargestInput
        select new Fault("", "input-too-large", new(
            $"What goes into this layer may have at most {LargestInput} positions along an axis, not {size}.",
            $"进入该层的数据在每个轴上最多有 {LargestInput} 个位置，而不是 {size} 个。"));

    private static IEnumerable<Fault> Within(string path, IEnumerable<Fault> faults) =>
        from fault in faults
        select fault with { Path = fault.Path.Length > 0 ? $"{path}.{fault.Path}" : path };
}
