using System.Text.Json;
using System.Text.Json.Nodes;

namespace CalcService.Api.Tests.OpenApi;

/// <summary>
/// Checks responses against the description: what is there is declared, what is required is there, types agree.
/// </summary>
internal sealed class ResponseSchema(JsonNode description)
{
    public void Check(string path, string method, string status, JsonNode body)
    {
        var content = description["paths"]![path]![method]!["responses"]![status]!["content"]!.AsObject();
        Check(content.First().Value!["schema"]!, body, "$");
    }

    private void Check(JsonNode schema, JsonNode? value, string at)
    {
        if (schema["$ref"] is { } reference)
            schema = description["components"]!["schemas"]![((string)reference!).Split('/')[^1]]!;
        CheckType(schema, value, at);
        switch (value)
        {
            case JsonObject body when schema["properties"] is JsonObject properties:
                Check(schema, properties, body, at);
                break;
            case JsonObject map when schema["additionalProperties"] is JsonObject values:
                foreach (var (name, entry) in map)
                    Check(values, entry, $"{at}.{name}");
                break;
            case JsonArray array when schema["items"] is { } items:
                for (var i = 0; i < array.Count; i++)
                    Check(items, array[i], $"{at}[{i}]");
                break;
        }
    }

    private void Check(JsonNode schema, JsonObject properties, JsonObject body, string at)
    {
        foreach (var required in schema["required"]?.AsArray() ?? [])
            Assert.True(body.ContainsKey((string)required!), $"{at} lacks {required}");
        foreach (var (name, value) in body)
        {
            Assert.True(properties.ContainsKey(name), $"{at} has {name}, which is not declared");
            Check(properties[name]!, value, $"{at}.{name}");
        }
    }

    private static void CheckType(JsonNode schema, JsonNode? value, string at)
    {
        if (schema["type"] is not { } type)
            return;
        string[] allowed = type is JsonArray types ? [.. types.Select(one => (string)one!)] : [(string)type!];
        Assert.Contains(NamesOf(value), allowed.Contains);
    }

    private static string[] NamesOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => ["object"],
        JsonValueKind.Array => ["array"],
        JsonValueKind.String => ["string"],
        JsonValueKind.Number => ["number", "integer"],
        JsonValueKind.True or JsonValueKind.False => ["boolean"],
        _ => ["null"],
    };
}
