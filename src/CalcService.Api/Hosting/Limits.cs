using System.Text;

namespace CalcService.Api.Hosting;

/// <summary>How much a request may ask for before work begins.</summary>
internal sealed class Limits
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Limits";

    /// <summary>How deep objects and arrays may be nested in a body; the deepest givens have 6 levels.</summary>
    public const int MaxDepth = 32;

    /// <summary>The longest solution that is sent, in bytes.</summary>
    public const int MaxSolutionBytes = 2_000_000;

    /// <summary>The longest body that is read.</summary>
    public long MaxRequestBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>How many requests may wait until others have been worked on; more are refused at once.</summary>
    public int MaxWaitingRequests { get; init; } = 128 * Environment.ProcessorCount;

    /// <summary>How long some may have been waiting without a break until that counts as overload.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a request may wait then.</summary>
    public TimeSpan MaxWaitUnderOverload { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>The most that a compressed batch may expand to; a line of it is limited like a body.</summary>
    public long MaxDecompressedBytes { get; init; } = 1024 * 1024 * 1024;

    /// <summary>Room on disk, for all batches together, for what was sent and its sender does not let us answer yet.</summary>
    public long MaxSpooledBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>How long a batch waits for its client to send or to take something.</summary>
    public TimeSpan BatchPatience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Memory for what is asked for again, solutions most of all; 0 keeps nothing.</summary>
    public long SolutionCacheBytes { get; init; } = 16 * 1024 * 1024;
}

/// <summary>Puts the limits in force.</summary>
internal static class LimitsSetup
{
    private const int MaxConnections = 10_000; // some 100 KB each at worst: a gigabyte

    /// <summary>Bounds bodies, headers and connections.</summary>
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection(Limits.Section).Get<Limits>() ?? new();
        builder.Services.AddSingleton(limits);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Workload>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Any byte above ASCII may stand in a header (RFC 9110, section 5.5): it is ours to refuse what we do not understand.
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
            // The rest of a body that is slightly too long is drained, so that the refusal arrives.
            kestrel.Limits.MaxRequestBodySize = 2 * limits.MaxRequestBodyBytes;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
    }
}
