using System.Text.Json;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds.Normalization;

/// <summary>Batch normalization in plain doubles, written apart from the laws that it tests.</summary>
internal static class Plain
{
    /// <summary>The output for the values of one feature.</summary>
    public static double[] Output(double[] x, double gamma, double beta, double epsilon)
    {
        var mean = x.Average();
        var variance = x.Average(value => (value - mean) * (value - mean));
        return [.. x.Select(value => gamma * (value - mean) / Math.Sqrt(variance + epsilon) + beta)];
    }

    /// <summary>The values of each feature or channel; a vector has one of each.</summary>
    public static double[][] PerFeature(Tensor tensor)
    {
        if (tensor.Rank == 1)
            return [.. tensor.Entries.ToArray().Select(entry => new[] { entry.ToDouble() })];
        var (features, size) = (tensor.Shape[1], tensor.Count / (tensor.Shape[0] * tensor.Shape[1]));
        var entries = tensor.Entries.ToArray();
        return [.. Enumerable.Range(0, features).Select(feature => entries
            .Where((_, place) => place / size % features == feature).Select(entry => entry.ToDouble()).ToArray())];
    }

    /// <summary>All numbers of a given, whatever its shape.</summary>
    public static double[] Numbers(string json, string name) => [.. Flat(JsonDocument.Parse(json).RootElement.GetProperty(name))];

    private static IEnumerable<double> Flat(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().SelectMany(Flat) : [element.GetDouble()];
}
