using System.Text.Json;
using System.Text.Json.Serialization;
using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Core.Notation;

namespace CalcService.Api.Errors;

/// <summary>Why a request was refused, as problem details (RFC 9457).</summary>
internal class Refusal : IResult
{
    private readonly Language _language;

    internal Refusal(Reason reason, Language language, Text? detail = null)
    {
        _language = language;
        (Type, Title, Status) = (reason.Type, reason.Title.In(language), reason.Status);
        Detail = (detail ?? reason.Advice).In(language);
    }

    /// <summary>The kind of problem: a page that tells what to do about it, relative to the service.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }

    /// <summary>What is wrong.</summary>
    [JsonPropertyOrder(-1)]
    public string Title { get; }

    /// <summary>The HTTP status.</summary>
    [JsonPropertyOrder(-1)]
    public int Status { get; }

    /// <summary>What is wrong with this very request, or what to do about it.</summary>
    [JsonPropertyOrder(-1)]
    public string Detail { get; }

    /// <summary>Writes it as the response, whatever the request accepts.</summary>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        httpContext.Response.Announce(_language);
        return httpContext.Response.WriteJsonAsync(Write, MediaTypes.Problem);
    }

    /// <summary>Writes the problem details as JSON.</summary>
    /// <param name="to">Where to write.</param>
    public virtual void Write(Utf8JsonWriter to) => JsonSerializer.Serialize(to, this, ApiJson.Default.Refusal);
}

/// <summary>The body is not JSON.</summary>
internal sealed class MalformedRefusal : Refusal
{
    internal MalformedRefusal(Malformation malformation, Language language)
        : base(Reason.MalformedJson, language, malformation.Reason) =>
        (Path, Line, BytePosition) = (malformation.Path, malformation.Line, malformation.BytePosition);

    /// <summary>The JSON path of what could not be read; "$" for the whole document.</summary>
    public string Path { get; }

    /// <summary>The line of the first byte that does not belong there, from 1.</summary>
    public long Line { get; }

    /// <summary>The position of that byte within its line, from 1.</summary>
    public int BytePosition { get; }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter to) => JsonSerializer.Serialize(to, this, ApiJson.Default.MalformedRefusal);
}

/// <summary>There is no such kind of problem.</summary>
internal sealed class UnknownRefusal : Refusal
{
    internal UnknownRefusal(string? nearest, Language language)
        : base(Reason.UnknownKind, language) => DidYouMean = nearest;

    /// <summary>The kind that was perhaps meant.</summary>
    public string? DidYouMean { get; }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter to) => JsonSerializer.Serialize(to, this, ApiJson.Default.UnknownRefusal);
}
