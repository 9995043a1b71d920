using System.Net;

namespace CalcService.Api.Tests.Hosting;

[Collection(nameof(Service))]
public sealed class HeaderTests(Service service)
{
    [Theory]
    [InlineData("/api/v1/kinds")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/nothing")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/swagger/index.html")]
    public async Task Every_response_tells_the_browser_to_be_careful(string path)
    {
        using var response = await service.GetAsync(path);

        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/embed/calc-problem.js", "cross-origin")]
    [InlineData("/shared/tokens.css", "cross-origin")]
    [InlineData("/embed/no-such-token", "cross-origin")]
    [InlineData("/api/v1/kinds", "same-origin")]
    [InlineData("/", "same-origin")]
    [InlineData("/nothing", "same-origin")]
    public async Task Only_what_is_to_be_embedded_may_be_a_part_of_pages_of_others(string path, string policy)
    {
        using var response = await service.GetAsync(path);

        Assert.Equal([policy], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/embed/demo")]
    [InlineData("/embed/no-such-token")]
    [InlineData("/swagger/index.html")]
    public async Task Pages_that_run_scripts_use_nothing_of_the_device_and_stand_alone(string path)
    {
        using var response = await service.GetAsync(path);

        Assert.Contains("camera=()", Assert.Single(response.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Opener-Policy"));
    }

    [Theory]
    [InlineData("live")]
    [InlineData("ready")]
    public async Task Health_is_ok(string probe) =>
        Assert.Equal("""{"status":"ok"}""", (await service.GetAsync($"/health/{probe}").JsonAsync()).ToJsonString());

    [Fact]
    public async Task The_catalogue_is_kept_by_browsers_until_it_changes()
    {
        using var first = await service.GetAsync("/api/v1/kinds");
        using var again = await service.GetAsync("/api/v1/kinds", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.True(first.Headers.CacheControl!.Public);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }
}
