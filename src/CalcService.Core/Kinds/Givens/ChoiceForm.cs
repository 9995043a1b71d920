using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Givens;

/// <summary>True or false.</summary>
internal sealed class BooleanForm : Form
{
    public static BooleanForm Instance { get; } = new();

    public override object? Read(JsonElement json, Reading at) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => at.Refuse("not-a-boolean", new(
            $"Must be true or false, not {Quote(json)}.",
            $"必须是 true 或 false，而不是 {Quote(json)}。")),
    };

    public override void Write(Utf8JsonWriter to, object value) => to.WriteBooleanValue((bool)value);

    public override JsonObject Schema(Language language) => new() { ["type"] = "boolean" };
}

/// <summary>One of some names, in kebab-case.</summary>
/// <param name="type">The enumeration.</param>
internal sealed class ChoiceForm(Type type) : Form
{
    private readonly string[] _names = [.. Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
    private readonly Array _values = Enum.GetValues(type);

    public override object? Read(JsonElement json, Reading at)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (json.Says(_names[i]))
                return _values.GetValue(i);
        }
        var names = string.Join(", ", _names);
        return at.Refuse(
            "not-a-choice",
            new($"Must be one of {names}, not {Quote(json)}.", $"必须是 {names} 之一，而不是 {Quote(json)}。"),
            Nearest.To(Quote(json).Trim('"'), _names));
    }

    public override void Write(Utf8JsonWriter to, object value) =>
        to.WriteStringValue(_names[Array.IndexOf(_values, value)]);

    public override JsonObject Schema(Language language) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. _names.Select(name => (JsonNode)name)]) };
}
