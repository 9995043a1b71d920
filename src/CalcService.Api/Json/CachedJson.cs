using System.Security.Cryptography;
using CalcService.Api.Requests;
using CalcService.Core.Notation;

namespace CalcService.Api.Json;

/// <summary>JSON that callers may keep, and need not be sent again as long as it is the same.</summary>
/// <param name="body">The JSON.</param>
/// <param name="language">Its language.</param>
/// <param name="mayBeKept">For how long, as the Cache-Control header says it.</param>
internal sealed class CachedJson(byte[] body, Language language, string mayBeKept) : IResult
{
    private readonly string _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\"";

    /// <summary>How many bytes it has.</summary>
    public int Length => body.Length;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Announce(language);
        response.Headers.CacheControl = mayBeKept;
        response.Headers.ETag = _tag;
        if (Knows(httpContext.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentType = MediaTypes.Json;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }

    /// <summary>Weak tags count as well (RFC 9110, section 13.1.2): a proxy that compresses weakens them.</summary>
    private bool Knows(HttpRequest request) =>
        request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Tag == "*" || tag.Tag == _tag);
}
