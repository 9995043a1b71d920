using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Core.Notation;
using Microsoft.Net.Http.Headers;

namespace CalcService.Api.Requests;

/// <summary>The body of a request: a JSON document, or why there is none.</summary>
internal sealed class JsonBody : IDisposable
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Limits.MaxDepth };

    private readonly JsonDocument? _document;

    private JsonBody(JsonDocument? document, ReadOnlyMemory<byte> bytes, Refusal? refusal) =>
        (_document, Bytes, Refusal) = (document, bytes, refusal);

    /// <summary>Why there is no document; null where there is one.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The document as it was sent.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The document.</summary>
    public JsonElement Root => _document!.RootElement;

    /// <summary>Reads the body of a request, no more of it than the limits allow.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limits">The limits.</param>
    public static async ValueTask<JsonBody> ReadAsync(HttpRequest request, Limits limits)
    {
        var language = request.Language;
        if (!IsJson(request))
            return Refused(new(Reason.UnsupportedMediaType, language));
        if (request.ContentLength > limits.MaxRequestBodyBytes)
            return Refused(new(Reason.TooLarge, language));
        try
        {
            return await ReadBytesAsync(request, limits.MaxRequestBodyBytes) is { } bytes
                ? Parse(bytes, language)
                : Refused(new(Reason.TooLarge, language));
        }
        catch (BadHttpRequestException broken)
        {
            return Refused(new(Reason.Of(broken.StatusCode), language));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _document?.Dispose();

    private static JsonBody Refused(Refusal refusal) => new(document: null, bytes: default, refusal);

    private static bool IsJson(HttpRequest request) =>
        request.ContentType == "application/json" && !request.Headers.ContainsKey(HeaderNames.ContentEncoding)
        || MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue
            || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.All(coding => "identity".Equals(coding, StringComparison.OrdinalIgnoreCase));

    /// <summary>All bytes of the body, or null where there are too many: chunked bodies do not say at first.</summary>
    private static async ValueTask<byte[]?> ReadBytesAsync(HttpRequest request, long most)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(request.HttpContext.RequestAborted);
            var isTooLong = read.Buffer.Length > most;
            if (!isTooLong && !read.IsCompleted)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }
            var bytes = isTooLong ? null : read.Buffer.ToArray();
            reader.AdvanceTo(read.Buffer.End);
            return bytes;
        }
    }

    private static JsonBody Parse(ReadOnlyMemory<byte> bytes, Language language)
    {
        var text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
        try
        {
            if (Utf8.IsValid(text.Span))
                return new(JsonDocument.Parse(text, Options), text, refusal: null);
        }
        catch (JsonException)
        {
            // The same bytes are read again, slowly, to tell where they go wrong.
        }
        return Refused(new MalformedRefusal(Malformation.Of(text.Span), language));
    }
}
