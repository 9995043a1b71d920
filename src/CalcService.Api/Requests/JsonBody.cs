using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Unicode;
using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Core.Notation;

namespace CalcService.Api.Requests;

/// <summary>The body of a request: a JSON document, or why there is none.</summary>
internal sealed class JsonBody : IDisposable
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Limits.MaxDepth };

    private readonly JsonDocument? _document;
    private Workload? _workload;

    private JsonBody(JsonDocument? document, ReadOnlyMemory<byte> bytes, Refusal? refusal) =>
        (_document, Bytes, Refusal) = (document, bytes, refusal);

    /// <summary>Why there is no document; null where there is one.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The document as it was sent.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The document.</summary>
    public JsonElement Root => _document!.RootElement;

    /// <summary>Reads the body of a request, no more of it than the limits allow, and waits for the turn to work on it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limits">The limits.</param>
    public static async ValueTask<JsonBody> ReadAsync(HttpRequest request, Limits limits)
    {
        var language = request.Language;
        if (!BodyType.IsJson(request) || !ContentCoding.TryOf(request, out var coding))
            return Refused(new(Reason.UnsupportedMediaType, language));
        if (request.ContentLength > limits.MaxRequestBodyBytes)
            return Refused(new(Reason.TooLarge, language));
        try
        {
            return await ReadBytesAsync(request, coding, limits.MaxRequestBodyBytes) is { } bytes
                ? await InTurnAsync(bytes, request)
                : Refused(new(Reason.TooLarge, language));
        }
        catch (IOException broken)
        {
            request.HttpContext.Response.Headers.Connection = "close"; // nothing can follow on what broke off
            return Refused(new(Reason.Of(broken), language));
        }
        catch (Exception broken) when (coding is not null && ContentCoding.IsBroken(broken))
        {
            return Refused(new(Reason.BadRequest, language, ContentCoding.Broken));
        }
    }

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The document; it must stay as it is for as long as it is read from.</param>
    /// <param name="language">The language of a refusal.</param>
    /// <param name="line">The number of its first line.</param>
    public static JsonBody Parse(ReadOnlyMemory<byte> bytes, Language language, long line = 1)
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
        var malformation = Malformation.Of(text.Span);
        return Refused(new MalformedRefusal(malformation with { Line = malformation.Line + line - 1 }, language));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _document?.Dispose();
        _workload?.Leave();
    }

    private static async ValueTask<JsonBody> InTurnAsync(byte[] bytes, HttpRequest request)
    {
        var workload = request.HttpContext.RequestServices.GetRequiredService<Workload>();
        if (!await workload.EnterAsync())
            return Refused(Workload.Refuse(request));
        var body = Parse(bytes, request.Language);
        body._workload = workload;
        return body;
    }

    private static JsonBody Refused(Refusal refusal) => new(document: null, bytes: default, refusal);

    /// <summary>All bytes of the body, or null where there are too many: chunked bodies do not say at first.</summary>
    private static async ValueTask<byte[]?> ReadBytesAsync(HttpRequest request, ContentCoding? coding, long most)
    {
        if (coding is null)
            return await ReadBytesAsync(request.BodyReader, most, request.HttpContext.RequestAborted);
        var decoded = coding.Open(request.Body);
        try
        {
            return await ReadBytesAsync(decoded, most, request.HttpContext.RequestAborted);
        }
        finally
        {
            await decoded.CompleteAsync();
        }
    }

    private static async ValueTask<byte[]?> ReadBytesAsync(PipeReader reader, long most, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
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
}
