using System.Diagnostics;

namespace CalcService.Api.Telemetry;

/// <summary>A line in the log for each request, with the route instead of the address: an address may hold a token.</summary>
internal static partial class RequestLog
{
    private const string Category = "CalcService.Requests";

    /// <summary>Writes the lines, where <c>Logging:LogLevel:CalcService.Requests</c> is Information as the service starts.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        if (!log.IsEnabled(LogLevel.Information))
            return;
        app.Use(async (context, next) =>
        {
            var start = Stopwatch.GetTimestamp();
            await next(context);
            Write(log, context.Request.Method, RouteOf(context), context.Response.StatusCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        });
    }

    /// <summary>The route of a request, with the names of its parts in place of what stands there; empty for files.</summary>
    public static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";

    [LoggerMessage(LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds:F1} ms")]
    private static partial void Write(ILogger log, string method, string route, int status, double milliseconds);
}
