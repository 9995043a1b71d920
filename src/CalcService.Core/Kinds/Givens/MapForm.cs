using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Givens;

/// <summary>Makes forms of maps.</summary>
internal static class MapForm
{
    /// <summary>The form of a map from names to some type.</summary>
    public static Form Of(Type value, Limits limits) => (Form)Activator.CreateInstance(
        typeof(MapForm<>).MakeGenericType(value), Form.Of(value, limits.Each ?? Limits.None), limits.Count)!;
}

/// <summary>A map from names to things of one sort, in the order in which they are given.</summary>
/// <param name="entry">The form of what a name stands for.</param>
/// <param name="count">How many names there are.</param>
/// <typeparam name="T">The type of what a name stands for.</typeparam>
internal sealed class MapForm<T>(Form entry, Count count) : Form
{
    public override object? Read(JsonElement json, Reading at)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return at.Refuse("not-an-object", new($"Must be an object, not {Quote(json)}.", $"必须是对象，而不是 {Quote(json)}。"));
        if (count.FaultOf(json.GetPropertyCount()) is { } fault)
            return at.Refuse(fault.Code, fault.Message);
        var map = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (at.IsHopeless)
                return null;
            ReadEntry(property, map, at);
        }
        return map;
    }

    public override void Write(Utf8JsonWriter to, object value)
    {
        to.WriteStartObject();
        foreach (var (name, stood) in (IReadOnlyDictionary<string, T>)value)
        {
            to.WritePropertyName(name);
            entry.Write(to, stood!);
        }
        to.WriteEndObject();
    }

    public override JsonObject Schema(Language language)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = entry.Schema(language) };
        if (count.Least > 0)
            schema["minProperties"] = count.Least;
        if (count.Greatest is { } greatest)
            schema["maxProperties"] = greatest;
        return schema;
    }

    private void ReadEntry(JsonProperty property, OrderedDictionary<string, T> map, Reading at)
    {
        var name = property.ReadableName;
        if (NameForm.FaultOf(name) is { } fault)
        {
            at.Refuse(fault.Code, fault.Message);
            return;
        }
        using var _ = at.Into(name);
        if (!map.TryAdd(name, default!))
            at.Refuse("duplicate", new($"\"{name}\" is given twice.", $"“{name}”重复给出。"));
        else if (entry.Read(property.Value, at) is T read)
            map[name] = read;
    }
}
