using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;

namespace CalcService.Core.Grading.Marking;

/// <summary>JSON as it was sent: what a student writes is read by other rules than what a program sends.</summary>
/// <param name="Json">The JSON; good for as long as its document.</param>
public sealed record RawJson(JsonElement Json) : IFormed
{
    /// <inheritdoc/>
    public static Form FormWithin(Limits limits) => RawForm.Instance;

    /// <summary>The JSON of each.</summary>
    /// <param name="named">What was sent, by name.</param>
    public static IReadOnlyDictionary<string, JsonElement> Of(IReadOnlyDictionary<string, RawJson> named)
    {
        ArgumentNullException.ThrowIfNull(named);
        return named.ToDictionary(raw => raw.Key, raw => raw.Value.Json, StringComparer.Ordinal);
    }

    /// <summary>What an item of a list is reported under.</summary>
    /// <param name="id">Its id, a text or a number; null where it has none.</param>
    /// <param name="index">Its place in the list, from 0.</param>
    internal static string NameOf(RawJson? id, int index) => id?.Json switch
    {
        { ValueKind: JsonValueKind.String } text => text.ReadableText ?? "",
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => (index + 1).ToString(CultureInfo.InvariantCulture),
    };

    private sealed class RawForm : Form
    {
        public static RawForm Instance { get; } = new();

        public override object Read(JsonElement json, Reading at) => new RawJson(json);

        public override void Write(Utf8JsonWriter to, object value) => ((RawJson)value).Json.WriteTo(to);

        public override JsonObject Schema(Language language) => new()
        {
            ["type"] = new JsonArray("string", "number", "array"),
            ["items"] = new JsonObject { ["type"] = new JsonArray("string", "number", "array", "null") },
        };
    }
}
