using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CalcService.Api.Telemetry;

/// <summary>
/// Sends metrics, traces and logs to an OpenTelemetry collector, if the standard variables name one:
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, or one for each signal; the others, <c>OTEL_SERVICE_NAME</c> and so on, hold as specified.
/// </summary>
internal sealed class Exports : IDisposable
{
    private const string DefaultName = "calcservice";

    /// <summary>The framework's meters: requests by route, status and duration; connections; rejected requests; the runtime.</summary>
    private static readonly string[] Meters =
    [
        Observed.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime",
    ];

    private readonly MeterProvider? _metrics;
    private readonly TracerProvider? _traces;

    private Exports(Signal metrics, Signal traces)
    {
        if (metrics.IsOn)
            _metrics = Export(metrics, Meters);
        if (traces.IsOn)
            _traces = Export(traces, source: "Microsoft.AspNetCore");
    }

    private static ResourceBuilder Resource => ResourceBuilder.CreateEmpty()
        .AddService(DefaultName)
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    /// <summary>Starts sending what a collector is named for.</summary>
    /// <returns>What must be disposed of at the end, so that the last of it is sent.</returns>
    public static Exports Add(WebApplicationBuilder builder)
    {
        var logs = new Signal("LOGS", builder.Configuration);
        if (logs.IsOn)
            Export(logs, builder.Logging);
        return new(new("METRICS", builder.Configuration), new("TRACES", builder.Configuration));
    }

    /// <summary>Names spans by their route: "POST /api/v1/kinds/conv-cost/solve"; a token in an address stays out of them.</summary>
    public void NameSpans(WebApplication app)
    {
        if (_traces is null)
            return;
        app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } span)
                return;
            var route = RequestLog.RouteOf(context);
            span.DisplayName = $"{context.Request.Method} {route}".TrimEnd();
            span.SetTag("http.request.method", context.Request.Method);
            span.SetTag("http.route", route);
            span.SetTag("http.response.status_code", context.Response.StatusCode);
        });
    }

    // Each in a method of its own: the libraries of telemetry are loaded where it is switched on, and nowhere else.
    private static MeterProvider Export(Signal metrics, string[] meters) => Sdk.CreateMeterProviderBuilder()
        .SetResourceBuilder(Resource).AddMeter(meters).AddOtlpExporter(metrics.Configure).Build();

    private static TracerProvider Export(Signal traces, string source) => Sdk.CreateTracerProviderBuilder()
        .SetResourceBuilder(Resource).AddSource(source).AddOtlpExporter(traces.Configure).Build();

    private static void Export(Signal logs, ILoggingBuilder logging) =>
        logging.AddOpenTelemetry(log => log.SetResourceBuilder(Resource).AddOtlpExporter(logs.Configure));

    /// <inheritdoc/>
    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
    }
}
