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
            _metrics = Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(Resource).AddMeter(Meters).AddOtlpExporter(metrics.Configure).Build();
        if (traces.IsOn)
            _traces = Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(Resource).AddSource("Microsoft.AspNetCore").AddOtlpExporter(traces.Configure).Build();
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
            builder.Logging.AddOpenTelemetry(log => log.SetResourceBuilder(Resource).AddOtlpExporter(logs.Configure));
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

    /// <inheritdoc/>
    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
    }
}
