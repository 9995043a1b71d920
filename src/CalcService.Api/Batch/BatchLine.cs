using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CalcService.Api.Json;

namespace CalcService.Api.Batch;

/// <summary>A line of a batch, as far as lines of all sorts are alike.</summary>
/// <param name="Json">What it says.</param>
/// <param name="Number">Its number, from 1.</param>
internal sealed record BatchLine(JsonElement Json, long Number)
{
    /// <summary>What its sender calls it; null where it has no name.</summary>
    public LineId? Id { get; } = LineId.Of(PropertyOf(Json, "id"u8));

    /// <summary>Whether it has an id that is neither text nor number.</summary>
    public bool HasOtherId => Id is null && PropertyOf(Json, "id"u8).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>The id of its kind; null where it names none.</summary>
    public string? Kind { get; } = TextOf(PropertyOf(Json, "kind"u8));

    /// <summary>The question that was handed out; null where the line states a problem of its own.</summary>
    public string? Token { get; } = TextOf(PropertyOf(Json, "token"u8));

    private static JsonElement PropertyOf(JsonElement json, ReadOnlySpan<byte> name)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;
        }
        catch (InvalidOperationException)
        {
            return default; // another name is half a character: "\ud800"
        }
    }

    private static string? TextOf(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>What a sender calls a line: text or a number, sent back as it came.</summary>
[JsonConverter(typeof(Converter))]
internal readonly struct LineId
{
    private readonly JsonElement _json;

    private LineId(JsonElement json) => _json = json;

    /// <summary>The id that JSON holds, or null.</summary>
    public static LineId? Of(JsonElement json) =>
        json.ValueKind is JsonValueKind.String or JsonValueKind.Number ? new(json) : null;

    internal sealed class Converter : WriteOnlyConverter<LineId>
    {
        public override void Write(Utf8JsonWriter writer, LineId value, JsonSerializerOptions options) =>
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value._json), skipInputValidation: true);
    }
}
