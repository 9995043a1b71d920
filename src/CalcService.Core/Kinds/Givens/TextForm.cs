using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Givens;

/// <summary>A value that JSON holds as text of a form of its own, such as a moment.</summary>
/// <param name="parse">Reads the text; null where it is not of the form. What it gives prints itself as it is read.</param>
/// <param name="code">What is wrong with other texts, in kebab-case.</param>
/// <param name="wanted">What is wanted instead: "a moment such as …".</param>
/// <param name="schema">What the JSON Schema says beside the type.</param>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class TextForm<T>(Func<string, T?> parse, string code, Text wanted, JsonObject schema) : Form
    where T : class
{
    public override object? Read(JsonElement json, Reading at) =>
        json.ReadableText is { } text && parse(text) is { } value ? value : at.Refuse(code, new(
            $"Must be {wanted.En}, not {Quote(json)}.",
            $"必须是{wanted.Zh}，而不是 {Quote(json)}。"));

    public override void Write(Utf8JsonWriter to, object value) => to.WriteStringValue(value.ToString());

    public override JsonObject Schema(Language language)
    {
        var described = (JsonObject)schema.DeepClone();
        described.Insert(0, "type", "string");
        return described;
    }
}
