using Microsoft.Net.Http.Headers;

namespace CalcService.Api.Requests;

/// <summary>What a request says that its body is.</summary>
internal static class BodyType
{
    private static readonly HashSet<string> NamesOfLines = new(StringComparer.OrdinalIgnoreCase)
    {
        MediaTypes.JsonLines, "application/ndjson", "application/jsonl", "application/x-jsonlines", "application/json-lines",
        MediaTypes.Json, // a document on one line is a batch of one
    };

    /// <summary>Whether it is a JSON document in UTF-8.</summary>
    public static bool IsJson(HttpRequest request) =>
        request.ContentType == MediaTypes.Json
        || MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && IsUtf8(type);

    /// <summary>Whether it is JSON documents in UTF-8, one a line; there are many names for that.</summary>
    public static bool IsJsonLines(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && NamesOfLines.Contains(type.MediaType.ToString())
        && IsUtf8(type);

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue
        || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
