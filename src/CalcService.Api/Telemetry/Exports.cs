using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CalcService.Api.Telemetry;

/// <summary>
/// Sends metrics, traces and logs to an OpenTelemetry collector, if the standard variables name one:
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>; the others, <c>OTEL_SERVICE_NAME</c> and so on, hold as specified.
/// </summary>
internal sealed class Exports : IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT", Disabled = "OTEL_SDK_DISABLED", DefaultName = "calcservice";

    /// <summary>The framework's meters: requests by route, status and duration; connections; rejected requests; the runtime.</summary>
    private static readonly string[] Meters =
    [
        Observed.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime",
    ];

    private readonly MeterProvider _metrics = Sdk.CreateMeterProviderBuilder()
        .SetResourceBuilder(Resource)
        .AddMeter(Meters)
        .AddOtlpExporter()
        .Build();

    private readonly TracerProvider _traces = Sdk.CreateTracerProviderBuilder()
        .SetResourceBuilder(Resource)
        .AddSource("Microsoft.AspNetCore")
        .AddOtlpExporter()
        .Build();

    private static ResourceBuilder Resource => ResourceBuilder.CreateEmpty()
        .AddService(DefaultName)
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    /// <summary>Starts sending, where a collector is named.</summary>
    /// <returns>What must be disposed of at the end, so that the last of it is sent; null where nothing is.</returns>
    public static Exports? Add(WebApplicationBuilder builder)
    {
        var isOn = builder.Configuration[Endpoint] is { Length: > 0 } && !builder.Configuration.GetValue(Disabled, defaultValue: false);
        if (!isOn)
            return null;
        builder.Logging.AddOpenTelemetry(logs => logs.SetResourceBuilder(Resource).AddOtlpExporter());
        return new();
    }

    /// <summary>Names spans by their route: "POST /api/v1/kinds/conv-cost/solve"; a token in an address stays out of them.</summary>
    public static void NameSpans(WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } span)
            return;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.DisplayName = $"{context.Request.Method} {route}";
        span.SetTag("http.request.method", context.Request.Method);
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", context.Response.StatusCode);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _metrics.Dispose();
        _traces.Dispose();
    }
}
