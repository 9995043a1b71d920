using OpenTelemetry.Exporter;

namespace CalcService.Api.Telemetry;

/// <summary>Metrics, traces or logs: whether they are sent, and where, as OpenTelemetry's specification names the variables.</summary>
/// <param name="name">METRICS, TRACES or LOGS.</param>
/// <param name="settings">The configuration, of which the environment is a part.</param>
internal sealed class Signal(string name, IConfiguration settings)
{
    private const string Exporter = "OTEL_EXPORTER_OTLP_", Disabled = "OTEL_SDK_DISABLED", None = "none", Http = "http/protobuf";

    /// <summary>Whether a collector is named, for everything or for this, and nothing says that this is not to be sent.</summary>
    public bool IsOn =>
        (Own("ENDPOINT") ?? settings[$"{Exporter}ENDPOINT"]) is { Length: > 0 }
        && settings[$"OTEL_{name}_EXPORTER"] != None
        && !settings.GetValue(Disabled, defaultValue: false);

    /// <summary>What is said for this signal alone goes before what is said for all, which the exporter reads by itself.</summary>
    public void Configure(OtlpExporterOptions exporter)
    {
        if (Own("PROTOCOL") is { } protocol)
            exporter.Protocol = protocol == Http ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        if (Own("ENDPOINT") is { } endpoint)
            exporter.Endpoint = new(endpoint);
        if (Own("HEADERS") is { } headers)
            exporter.Headers = headers;
        exporter.TimeoutMilliseconds = settings.GetValue($"{Exporter}{name}_TIMEOUT", exporter.TimeoutMilliseconds);
    }

    private string? Own(string setting) => settings[$"{Exporter}{name}_{setting}"] is { Length: > 0 } value ? value : null;
}
