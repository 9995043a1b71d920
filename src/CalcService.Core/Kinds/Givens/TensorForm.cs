using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Givens;

/// <summary>A vector, a matrix or an array of higher rank: nested arrays of numbers, row by row.</summary>
/// <param name="limits">Its shapes, and the bounds of its entries.</param>
internal sealed class TensorForm(Limits limits) : Form
{
    public override object? Read(JsonElement json, Reading at) => json.ValueKind == JsonValueKind.Array
        ? new TensorReader(limits, at).Read(json)
        : at.Refuse("not-an-array", Message(Quote(json)));

    public override void Write(Utf8JsonWriter to, object value)
    {
        var tensor = (Tensor)value;
        Write(to, tensor.Shape, tensor.Entries);
    }

    public override JsonObject Schema(Language language) => limits.Shapes.Schema(limits.Bounds.Schema());

    private static void Write(Utf8JsonWriter to, ReadOnlySpan<int> shape, ReadOnlySpan<Scalar> entries)
    {
        if (shape.IsEmpty)
        {
            JsonNumber.Write(to, entries[0]);
            return;
        }
        to.WriteStartArray();
        var size = entries.Length / shape[0];
        for (var start = 0; start < entries.Length; start += size)
            Write(to, shape[1..], entries.Slice(start, size));
        to.WriteEndArray();
    }

    private Text Message(string found)
    {
        var names = limits.Shapes.Names;
        return new(
            $"Must be {names.In(Language.English)}, written as an array, not {found}.",
            $"必须是写成数组的{names.In(Language.Chinese)}，而不是 {found}。");
    }
}

/// <summary>A number or a tensor.</summary>
/// <param name="limits">Its shapes (rank 0 is a number), and the bounds of its numbers.</param>
internal sealed class ValueForm(Limits limits) : Form
{
    private readonly TensorForm _tensor = new(limits);

    public override object? Read(JsonElement json, Reading at) => json.ValueKind switch
    {
        JsonValueKind.Number when limits.Shapes.AllowRank(0) =>
            ScalarForm.TryRead(json, limits.Bounds, at, out var scalar) ? (object)(Value)scalar : null,
        JsonValueKind.Array => _tensor.Read(json, at) is Tensor tensor ? (object)(Value)tensor : null,
        _ => at.Refuse("not-a-value", Message(Quote(json))),
    };

    public override void Write(Utf8JsonWriter to, object value)
    {
        var given = (Value)value;
        if (given.IsScalar)
            JsonNumber.Write(to, given.Scalar);
        else
            _tensor.Write(to, given.Tensor);
    }

    public override JsonObject Schema(Language language) => limits.Shapes.Ranks.Count > 0
        ? _tensor.Schema(language)
        : new() { ["oneOf"] = new JsonArray(limits.Bounds.Schema(), _tensor.Schema(language)) };

    private Text Message(string found)
    {
        var names = limits.Shapes.Ranks.Count > 0 ? limits.Shapes.Names : new("a number or nested arrays of numbers", "数或嵌套的数值数组");
        return new($"Must be {names.In(Language.English)}, not {found}.", $"必须是{names.In(Language.Chinese)}，而不是 {found}。");
    }
}
