using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Givens;

/// <summary>Makes forms of lists.</summary>
internal static class ListForm
{
    /// <summary>The form of a list of some type.</summary>
    public static Form Of(Type item, Limits limits) => (Form)Activator.CreateInstance(
        typeof(ListForm<>).MakeGenericType(item), Form.Of(item, limits.Each ?? Limits.None), limits.Count)!;
}

/// <summary>A list of things of one sort.</summary>
/// <param name="item">The form of an entry.</param>
/// <param name="count">How many there are.</param>
/// <typeparam name="T">The type of an entry.</typeparam>
internal sealed class ListForm<T>(Form item, Count count) : Form
{
    public override object? Read(JsonElement json, Reading at)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return at.Refuse("not-a-list", new($"Must be a list, not {Quote(json)}.", $"必须是列表，而不是 {Quote(json)}。"));
        if (count.FaultOf(json.GetArrayLength()) is { } fault)
            return at.Refuse(fault.Code, fault.Message);
        var items = new List<T>(json.GetArrayLength());
        foreach (var entry in json.EnumerateArray())
        {
            if (at.IsHopeless)
                return null;
            using var _ = at.Into(items.Count);
            items.Add(item.Read(entry, at) is T read ? read : default!);
        }
        return items.AsReadOnly();
    }

    public override void Write(Utf8JsonWriter to, object value)
    {
        to.WriteStartArray();
        foreach (var entry in (IReadOnlyList<T>)value)
            item.Write(to, entry!);
        to.WriteEndArray();
    }

    public override JsonObject Schema(Language language)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.Schema(language) };
        if (count.Least > 0)
            schema["minItems"] = count.Least;
        if (count.Greatest is { } greatest)
            schema["maxItems"] = greatest;
        return schema;
    }
}
