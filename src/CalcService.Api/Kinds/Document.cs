using System.Text;
using CalcService.Api.Hosting;
using CalcService.Api.Requests;
using CalcService.Core.Documents;

namespace CalcService.Api.Kinds;

/// <summary>A solution to be read or printed.</summary>
/// <param name="text">The text.</param>
/// <param name="mediaType">Its media type.</param>
internal sealed class Document(string text, string mediaType) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (mediaType == MediaTypes.Html)
            response.Allow(HtmlDocument.ContentSecurityPolicy);
        var bytes = Encoding.UTF8.GetBytes(text);
        response.ContentType = $"{mediaType}; charset=utf-8";
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }
}
