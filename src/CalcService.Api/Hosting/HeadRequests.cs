using Microsoft.Net.Http.Headers;

namespace CalcService.Api.Hosting;

/// <summary>HEAD is GET without the body (RFC 9110, section 9.3.2): whatever has an address to read answers both.</summary>
internal static class HeadRequests
{
    /// <summary>Answers HEAD as GET. The server itself still knows the method, and sends the headers alone.</summary>
    public static void UseHeadRequests(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head; // for whoever counts requests
        }
    });

    /// <summary>Names HEAD among the methods of an address that knows GET.</summary>
    public static void AllowHead(this HttpResponse response)
    {
        if (response.Headers.Allow is [var allowed] && allowed == HttpMethods.Get)
            response.Headers[HeaderNames.Allow] = $"{HttpMethods.Get}, {HttpMethods.Head}";
    }
}
