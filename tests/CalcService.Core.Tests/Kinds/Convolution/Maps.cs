using System.Text.Json;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds.Convolution;

/// <summary>Feature maps written as a caller writes them.</summary>
internal static class Maps
{
    /// <summary>A tensor from nested arrays; entries may be ratios: [[1, "1/2"]].</summary>
    public static Tensor Of(string json)
    {
        var (shape, entries) = (new List<int>(), new List<Scalar>());
        Read(JsonDocument.Parse(json).RootElement, depth: 0, shape, entries);
        return Tensor.Create([.. shape], [.. entries]);
    }

    /// <summary>A matrix or tensor of small whole numbers, the same for the same seed.</summary>
    public static Tensor Arbitrary(int seed, params int[] shape)
    {
        var chance = new Chance((ulong)seed);
        return Tensor.Create(shape, [.. Enumerable.Range(0, shape.Aggregate((a, b) => a * b)).Select(_ => (Scalar)chance.Between(-9, 9))]);
    }

    private static void Read(JsonElement json, int depth, List<int> shape, List<Scalar> entries)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            entries.Add(json.ValueKind == JsonValueKind.String ? Ratio(json.GetString()!.Split('/')) : Scalar.Parse(json.GetRawText()));
            return;
        }
        if (shape.Count == depth)
            shape.Add(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
            Read(item, depth + 1, shape, entries);
    }

    private static Scalar Ratio(string[] parts) => Scalar.Parse(parts[0]) / Scalar.Parse(parts[1]);
}
