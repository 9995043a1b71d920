using System.Text.Json;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Marking;

/// <summary>Reads what is right: a number, a text that comes to one, or nested arrays of them.</summary>
internal static class ReferenceReader
{
    private static readonly Expectation AnyNumber = new() { IsCount = true };

    /// <summary>The reference of an item in its shape, or what is wrong with it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="mostEntries">The most entries that a shape may ask for.</param>
    public static (Value Value, IReadOnlyList<Fault> Faults) Read(MarkItem item, int mostEntries)
    {
        var (shape, entries) = (new List<int>(), new List<Scalar>());
        var fault = Flatten(item.Reference.Json, "reference", depth: 0, shape, entries, item.DecimalComma);
        if (fault is null && item.Shape is { } stated && !stated.SequenceEqual(shape))
            fault = Spread(stated, shape, entries, mostEntries);
        if (fault is null && entries.TrueForAll(entry => entry.IsUndefined))
            fault = new("reference", "no-reference", new("Must hold at least one number.", "至少要有一个数。"));
        if (fault is not null)
            return (default, [fault]);
        return (shape.Count == 0 ? entries[0] : new Tensor([.. shape], [.. entries]), []);
    }

    /// <summary>One number stands for all entries of a shape; nothing else fits one that it does not have.</summary>
    private static Fault? Spread(IReadOnlyList<int> stated, List<int> shape, List<Scalar> entries, int mostEntries)
    {
        var count = stated.Aggregate(1L, (product, extent) => Math.Min(product * extent, mostEntries + 1L));
        if (shape.Count > 0 || count > mostEntries)
        {
            var (found, wanted) = (ShapeWords.Of(shape), ShapeWords.Of([.. stated]));
            return new("shape", "shape-mismatch", new(
                $"The reference is {found.En}, not {wanted.En}.", $"参考值是{found.Zh}，而不是{wanted.Zh}。"));
        }
        shape.AddRange(stated);
        entries.AddRange(Enumerable.Repeat(entries[0], (int)count - 1));
        return null;
    }

    private static Fault? Flatten(
        JsonElement json, string path, int depth, List<int> shape, List<Scalar> entries, bool decimalComma)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return depth < shape.Count ? Ragged(path) : ReadEntry(json, path, depth, entries, decimalComma);
        if (entries.Count == 0 && shape.Count == depth)
            shape.Add(json.GetArrayLength());
        else if (depth >= shape.Count || json.GetArrayLength() != shape[depth])
            return Ragged(path);
        if (json.GetArrayLength() == 0)
            return new(path, "wrong-length", new("Must have at least 1 entry.", "至少要有 1 个元素。"));
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (Flatten(item, $"{path}[{index++}]", depth + 1, shape, entries, decimalComma) is { } fault)
                return fault;
        }
        return null;
    }

    private static Fault Ragged(string path) => new(path, "ragged", new(
        "Must have as many entries as those before it.", "必须与前面的元素长度一致。"));

    private static Fault? ReadEntry(JsonElement json, string path, int depth, List<Scalar> entries, bool decimalComma)
    {
        if (json.ValueKind == JsonValueKind.Null && depth > 0)
        {
            entries.Add(Scalar.Undefined);
            return null;
        }
        var expectation = AnyNumber with { DecimalComma = decimalComma };
        if (json.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            return Refused(path, json, Text.Empty);
        switch (ResponseReader.Read(json, expectation))
        {
            case Response.Understood { Value: var value }:
                entries.Add(value.Scalar);
                return null;
            case Response.Invalid { Message: var message }:
                return Refused(path, json, message);
            default:
                return Refused(path, json, Text.Empty);
        }
    }

    private static Fault Refused(string path, JsonElement json, Text why) => new(path, "not-a-number", new(
        $"Must be a number, not {Form.Quote(json)}. {why.En}", $"必须是数，而不是 {Form.Quote(json)}。{why.Zh}"));
}
