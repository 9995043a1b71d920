using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Convolution.Pooling.PoolForward.Given;

namespace CalcService.Core.Kinds.Convolution.Pooling;

/// <summary>Makes poolings of small whole numbers, negative ones wherever padding could win.</summary>
internal static class PoolVariants
{
    /// <summary>A problem of a difficulty.</summary>
    public static Given Make(Chance chance, Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => Easy(chance),
        Difficulty.Medium => Medium(chance),
        _ => chance.Between(0, 3) switch
        {
            0 => Padded(chance),
            1 => Ceil(chance),
            2 => Global(chance),
            _ => Channels(chance),
        },
    };

    /// <summary>Whether the windows do not all, or almost all, give the same number.</summary>
    public static bool IsTelling(Tensor output)
    {
        var different = output.Entries.ToArray().Distinct().Count();
        return different >= Math.Min(3, output.Count);
    }

    /// <summary>2 × 2 with stride 2.</summary>
    private static Given Easy(Chance chance) => new()
    {
        Input = Maps.Of(chance, from: 0, to: 9, 4, chance.Of(4, 6)),
        Type = chance.Of(PoolType.Max, PoolType.Average),
        KernelSize = 2,
        Stride = 2,
    };

    /// <summary>Windows that overlap, or leave positions over at the end.</summary>
    private static Given Medium(Chance chance)
    {
        var stride = chance.Of(2, 2, 3);
        return new()
        {
            Input = Maps.Of(chance, from: -5, to: 9, chance.Between(stride + 3, 7), chance.Between(stride + 3, 7)),
            Type = chance.Of(PoolType.Max, PoolType.Average),
            KernelSize = 3,
            Stride = stride,
        };
    }

    private static Given Padded(Chance chance) => new()
    {
        Input = Negative(chance, chance.Between(4, 5), chance.Between(4, 5)),
        Type = chance.Of(PoolType.Max, PoolType.Average),
        KernelSize = chance.Between(2, 3),
        Stride = 2,
        Padding = 1,
        CountIncludePad = chance.OnceIn(2),
    };

    private static Given Ceil(Chance chance) => new()
    {
        Input = Maps.Of(chance, from: -5, to: 9, 5, chance.Between(5, 6)),
        Type = chance.Of(PoolType.Max, PoolType.Average),
        KernelSize = chance.Of(2, 4),
        Stride = 2,
        Padding = chance.Between(0, 1),
        CeilMode = true,
    };

    private static Given Global(Chance chance) => new()
    {
        Input = Negative(chance, chance.Between(2, 3), chance.Between(2, 3), chance.Between(2, 4)),
        Type = chance.Of(PoolType.GlobalMax, PoolType.GlobalAverage),
    };

    private static Given Channels(Chance chance) => new()
    {
        Input = Maps.Of(chance, from: -9, to: 9, 2, chance.Between(4, 5), chance.Between(4, 5)),
        Type = chance.Of(PoolType.Max, PoolType.Average),
        KernelSize = new[] { 2, 3 },
        Stride = new[] { 2, 1 },
    };

    /// <summary>Mostly negative numbers, so that a zero where none belongs would show.</summary>
    private static Tensor Negative(Chance chance, params int[] shape) => Maps.Of(chance, from: -9, to: -1, shape);
}
