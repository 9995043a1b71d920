using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using CalcService.Api.Errors;
using CalcService.Api.Requests;
using Microsoft.AspNetCore.RateLimiting;

namespace CalcService.Api.Access;

/// <summary>So many requests a minute for each caller: a key, or else an address.</summary>
internal static class RateLimits
{
    private const string Policy = "per-caller", Setting = "RateLimits:PerMinute";
    private const int Minute = 60; // seconds
    private const int NetworkBytes = 8; // of an IPv6 address: the rest is the caller's own to choose

    /// <summary>Sets the limit up.</summary>
    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var perMinute = PerMinute(builder.Configuration);
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = RefuseAsync;
            options.AddPolicy(Policy, context =>
                RateLimitPartition.GetTokenBucketLimiter(CallerOf(context), _ => Bucket(perMinute)));
        });
    }

    /// <summary>Whether there is a limit.</summary>
    public static bool AreSet(IConfiguration configuration) => PerMinute(configuration) > 0;

    /// <summary>Counts requests, where there is a limit.</summary>
    public static void UseRateLimits(this WebApplication app)
    {
        if (AreSet(app.Configuration))
            app.UseRateLimiter();
    }

    /// <summary>Puts the limit in force.</summary>
    public static RouteGroupBuilder WithRateLimits(this RouteGroupBuilder group) => group
        .RequireRateLimiting(Policy)
        .WithMetadata(new ProducesResponseTypeMetadata(Reason.TooMany.Status, typeof(Refusal), [MediaTypes.Problem]))
        .WithMetadata(new ProducesResponseTypeMetadata(Reason.Busy.Status, typeof(Refusal), [MediaTypes.Problem]));

    /// <summary>The configured limit; 0 for none.</summary>
    private static int PerMinute(IConfiguration configuration) => configuration.GetValue(Setting, 0);

    /// <summary>A minute's worth at once, then as many as flow in, at least one at a time.</summary>
    private static TokenBucketRateLimiterOptions Bucket(int perMinute)
    {
        var perSecond = Math.Max(1, perMinute / Minute);
        return new()
        {
            TokenLimit = perMinute,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds((double)Minute * perSecond / perMinute),
            QueueLimit = 0,
        };
    }

    private static string CallerOf(HttpContext context)
    {
        var keys = context.RequestServices.GetRequiredService<ApiKeys>();
        return keys.Find(context.Request) is { } key
            ? string.Create(CultureInfo.InvariantCulture, $"key {key}")
            : NetworkOf(context.Connection.RemoteIpAddress);
    }

    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } =>
            Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken aborted)
    {
        var http = rejected.HttpContext;
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Ceiling(wait.TotalSeconds) : 1;
        http.Response.Headers.RetryAfter = Math.Max(1, seconds).ToString(CultureInfo.InvariantCulture);
        await new Refusal(Reason.TooMany, http.Request.Language).ExecuteAsync(http);
    }
}
