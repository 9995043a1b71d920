using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CalcService.Api.Requests;

namespace CalcService.Api.Json;

/// <summary>A body of JSON.</summary>
/// <param name="value">The value.</param>
/// <param name="type">How it is written.</param>
internal sealed class JsonResult<T>(T value, JsonTypeInfo<T> type) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.Response.WriteJsonAsync(value, type, MediaTypes.Json);
}

/// <summary>Writes JSON as the body of a response.</summary>
internal static class JsonResponses
{
    /// <summary>Writes a value.</summary>
    public static Task WriteJsonAsync<T>(this HttpResponse response, T value, JsonTypeInfo<T> type, string mediaType) =>
        response.WriteJsonAsync(writer => JsonSerializer.Serialize(writer, value, type), mediaType);

    /// <summary>Writes what writes itself.</summary>
    public static Task WriteJsonAsync(this HttpResponse response, Action<Utf8JsonWriter> write, string mediaType)
    {
        response.ContentType = mediaType;
        using (var output = JsonOutput.Of(write))
        {
            response.ContentLength = output.Written.Length;
            response.BodyWriter.Write(output.Written);
        }
        return response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted).AsTask();
    }
}
