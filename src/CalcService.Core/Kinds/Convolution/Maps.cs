using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>Feature maps of chosen numbers.</summary>
internal static class Maps
{
    /// <summary>A map of small whole numbers, not all the same.</summary>
    /// <param name="chance">The choices.</param>
    /// <param name="from">The least number.</param>
    /// <param name="to">The greatest; more than the least.</param>
    /// <param name="shape">The map's shape.</param>
    public static Tensor Of(Chance chance, int from, int to, params int[] shape)
    {
        while (true)
        {
            var entries = new Scalar[shape.Aggregate((count, extent) => count * extent)];
            for (var i = 0; i < entries.Length; i++)
                entries[i] = chance.Between(from, to);
            if (entries.Any(entry => entry != entries[0]))
                return Tensor.Create(shape, entries);
        }
    }
}
