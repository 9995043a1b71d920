using System.Net;
using CalcService.Api.Tests.Problems;

namespace CalcService.Api.Tests.Hosting;

/// <summary>What a reverse proxy says of a request holds if the configuration knows the proxy; all tests call from 127.0.0.1.</summary>
public sealed class ForwardingTests
{
    private const string For = "X-Forwarded-For", Proto = "X-Forwarded-Proto", Security = "Strict-Transport-Security";

    private static readonly (string, string) OneEach = ("RateLimits:PerMinute", "1");

    [Theory]
    [InlineData("ForwardedHeaders:KnownProxies", "127.0.0.1")]
    [InlineData("ForwardedHeaders:KnownProxies:0", "127.0.0.1")]
    [InlineData("ForwardedHeaders:KnownNetworks", "10.0.0.0/8, 127.0.0.0/8")]
    public async Task Behind_a_known_proxy_each_client_is_limited_for_itself(string setting, string proxy)
    {
        using var service = Service.With((setting, proxy), OneEach);

        await service.GetAsync("/api/v1/kinds", (For, "192.0.2.1")).JsonAsync();
        await service.GetAsync("/api/v1/kinds", (For, "192.0.2.2")).JsonAsync();
        await service.GetAsync("/api/v1/kinds", (For, "192.0.2.1")).RefusedAsync(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task What_a_client_claims_before_the_proxy_is_not_believed()
    {
        using var service = Service.With(("ForwardedHeaders:KnownProxies", "127.0.0.1"), OneEach);

        await service.GetAsync("/api/v1/kinds", (For, "198.51.100.1, 192.0.2.1")).JsonAsync();
        await service.GetAsync("/api/v1/kinds", (For, "198.51.100.2, 192.0.2.1")).RefusedAsync(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("RateLimits:Ignored", "")]
    [InlineData("ForwardedHeaders:KnownProxies", "192.0.2.9")]
    public async Task Nobody_else_is_believed(string setting, string proxy)
    {
        using var service = Service.With((setting, proxy), OneEach);

        using var first = await service.GetAsync("/api/v1/kinds", (For, "192.0.2.1"), (Proto, "https"));
        Assert.False(first.Headers.Contains(Security));
        await service.GetAsync("/api/v1/kinds", (For, "192.0.2.2")).RefusedAsync(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Whoever_came_by_https_is_to_stay_with_it()
    {
        using var service = Service.With(("ForwardedHeaders:KnownProxies", "127.0.0.1"));
        using var secure = await service.GetAsync("/", (Proto, "https"));
        using var plain = await service.GetAsync("/", (Proto, "http"));

        Assert.Equal(["max-age=31536000"], secure.Headers.GetValues(Security));
        Assert.False(plain.Headers.Contains(Security));
    }

    [Fact]
    public async Task Staying_can_be_left_to_the_proxy()
    {
        using var service = Service.With(("ForwardedHeaders:KnownProxies", "127.0.0.1"), ("Hosting:HstsDays", "0"));
        using var secure = await service.GetAsync("/", (Proto, "https"));

        Assert.False(secure.Headers.Contains(Security));
    }

    [Fact]
    public async Task A_question_has_its_address_below_the_path_that_the_proxy_serves()
    {
        using var service = Service.With(("ForwardedHeaders:KnownProxies", "127.0.0.1"));
        using var created = await service.PostAsync(Handed.Path, """{"kind":"conv-cost","seed":1}""", ("X-Forwarded-Prefix", "/calc"));

        Assert.StartsWith("/calc/api/v1/problems/", created.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ForwardedHeaders:KnownProxies", "proxy.example.edu")]
    [InlineData("ForwardedHeaders:KnownNetworks", "10.0.0.0/40")]
    public void What_is_no_address_keeps_the_service_from_starting(string setting, string entry) =>
        Assert.Contains(entry, Assert.ThrowsAny<Exception>(() => Service.With((setting, entry)).Dispose()).ToString(), StringComparison.Ordinal);
}
