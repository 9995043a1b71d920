using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Givens;

/// <summary>Positions added around an input: <c>n | n[] | [[before, after], …] | "same" | "valid"</c>.</summary>
public abstract record Padding : IFormed
{
    /// <summary>The same at both ends of an axis.</summary>
    /// <param name="Amount">How many positions at each end.</param>
    public sealed record Symmetric(PerAxis Amount) : Padding;

    /// <summary>Different at the two ends of an axis.</summary>
    /// <param name="Ends">Positions before the first and after the last, for each axis.</param>
    public sealed record Asymmetric(IReadOnlyList<(int Before, int After)> Ends) : Padding;

    /// <summary>As much as makes the output ⌈input / stride⌉; the smaller half goes before, as in TensorFlow.</summary>
    public sealed record Same : Padding;

    /// <summary>None.</summary>
    public sealed record Valid : Padding;

    private Padding()
    {
    }

    /// <summary>The same at both ends of all axes.</summary>
    /// <param name="amount">How many positions.</param>
    public static implicit operator Padding(int amount) => new Symmetric(amount);

    /// <summary>The same at both ends of an axis.</summary>
    /// <param name="amounts">How many positions, axis by axis.</param>
    public static implicit operator Padding(int[] amounts) => new Symmetric(amounts);

    /// <inheritdoc/>
    public static Form FormWithin(Limits limits) => new PaddingForm(limits.Bounds);
}

/// <summary>The form of <see cref="Padding"/>.</summary>
/// <param name="bounds">Bounds of each number.</param>
internal sealed class PaddingForm(Bounds bounds) : Form
{
    private static readonly Text Forms = new(
        "Must be an integer, a list with one for each spatial axis, a list of [before, after] pairs, \"same\" or \"valid\".",
        "必须是整数、每个空间轴一个整数的列表、[前, 后] 数对的列表、\"same\" 或 \"valid\"。");

    private readonly Bounds _bounds = bounds.OfIntegers;
    private readonly PerAxisForm _perAxis = new(bounds);

    public override object? Read(JsonElement json, Reading at) => json.ValueKind switch
    {
        JsonValueKind.String when json.Says("same") => new Padding.Same(),
        JsonValueKind.String when json.Says("valid") => new Padding.Valid(),
        JsonValueKind.Array when json.GetArrayLength() > 0 && json[0].ValueKind == JsonValueKind.Array => ReadEnds(json, at),
        JsonValueKind.Array or JsonValueKind.Number =>
            _perAxis.Read(json, at) is PerAxis amount ? new Padding.Symmetric(amount) : null,
        _ => at.Refuse("not-a-padding", Forms),
    };

    public override void Write(Utf8JsonWriter to, object value)
    {
        switch ((Padding)value)
        {
            case Padding.Symmetric(var amount): _perAxis.Write(to, amount); break;
            case Padding.Asymmetric(var ends): WriteEnds(to, ends); break;
            case Padding.Same: to.WriteStringValue("same"); break;
            case Padding.Valid: to.WriteStringValue("valid"); break;
        }
    }

    public override JsonObject Schema(Language language)
    {
        var pair = new JsonObject { ["type"] = "array", ["items"] = _bounds.Schema(), ["minItems"] = 2, ["maxItems"] = 2 };
        return new()
        {
            ["oneOf"] = new JsonArray(
                _bounds.Schema(),
                PerAxisForm.ListSchema(_bounds.Schema()),
                PerAxisForm.ListSchema(pair),
                new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("same", "valid") }),
        };
    }

    private object? ReadEnds(JsonElement json, Reading at)
    {
        if (json.GetArrayLength() > PerAxis.MostAxes)
            return at.Refuse("wrong-length", Forms);
        var ends = new (int, int)[json.GetArrayLength()];
        for (var axis = 0; axis < ends.Length; axis++)
        {
            using var _ = at.Into(axis);
            ends[axis] = ReadPair(json[axis], at);
        }
        return new Padding.Asymmetric(ends);
    }

    private (int Before, int After) ReadPair(JsonElement json, Reading at)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() != 2)
        {
            at.Refuse("not-a-padding", Forms);
            return default;
        }
        return (ReadEnd(json, 0, at), ReadEnd(json, 1, at));
    }

    private int ReadEnd(JsonElement pair, int end, Reading at)
    {
        using var _ = at.Into(end);
        IntegerForm.TryRead(pair[end], _bounds, at, out var value);
        return value;
    }

    private static void WriteEnds(Utf8JsonWriter to, IReadOnlyList<(int Before, int After)> ends)
    {
        to.WriteStartArray();
        foreach (var (before, after) in ends)
        {
            to.WriteStartArray();
            to.WriteNumberValue(before);
            to.WriteNumberValue(after);
            to.WriteEndArray();
        }
        to.WriteEndArray();
    }
}
