using System.Net;

namespace CalcService.Api.Tests.Embedding;

[Collection(nameof(Service))]
public sealed class CrossOriginTests(Service service, CrossOriginTests.Configured configured) : IClassFixture<CrossOriginTests.Configured>
{
    private const string Course = "https://course.example.edu";
    private const string AllowOrigin = "Access-Control-Allow-Origin";

    private readonly Service _open = configured.Service;

    [Theory]
    [InlineData("/embed/calc-problem.js")]
    [InlineData("/shared/tokens.css")]
    [InlineData("/api/v1/problems/unknown")]
    public async Task Pages_of_configured_origins_may_read_what_the_element_needs(string path)
    {
        using var response = await _open.GetAsync(path, ("Origin", Course));
        using var other = await _open.GetAsync(path, ("Origin", "https://elsewhere.example"));

        Assert.Equal([Course], response.Headers.GetValues(AllowOrigin));
        Assert.Contains("Origin", response.Headers.Vary);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.False(other.Headers.Contains(AllowOrigin));
    }

    [Theory]
    [InlineData("/api/v1/kinds")]
    [InlineData("/api/v1/mark")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/live")]
    public async Task The_rest_is_not_for_pages_of_others(string path)
    {
        using var response = await _open.GetAsync(path, ("Origin", Course));

        Assert.False(response.Headers.Contains(AllowOrigin));
    }

    [Fact]
    public async Task Nobody_is_allowed_unless_configured()
    {
        using var response = await service.GetAsync("/embed/calc-problem.js", ("Origin", Course));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains(AllowOrigin));
    }

    [Fact]
    public async Task A_preflight_of_json_is_answered()
    {
        using var response = await _open.SendAsync(
            HttpMethod.Options, "/api/v1/problems", content: null,
            ("Origin", Course), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal([Course], response.Headers.GetValues(AllowOrigin));
        Assert.Contains("POST", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        Assert.Equal(["Content-Type"], response.Headers.GetValues("Access-Control-Allow-Headers"));
    }

    [Fact]
    public async Task A_refusal_can_be_read_as_well()
    {
        using var response = await _open.SendAsync(
            HttpMethod.Post, "/api/v1/problems", new StringContent("{}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
            ("Origin", Course));

        Assert.Equal(HttpStatusCode.UnprocessableContent, response.StatusCode);
        Assert.Equal([Course], response.Headers.GetValues(AllowOrigin));
    }

    [Fact]
    public async Task A_star_allows_every_page()
    {
        using var all = Service.With(("Embedding:Origins:0", "*"));

        using var response = await all.GetAsync("/embed/calc-problem.js", ("Origin", "https://anywhere.example"));

        Assert.Equal(["*"], response.Headers.GetValues(AllowOrigin));
    }

    [Fact]
    public async Task The_frame_knows_whom_to_tell()
    {
        var token = await EmbedPageTests.CreateAsync(_open);

        using var response = await _open.GetAsync($"/embed/{token}");

        Assert.Contains(
            "data-origins=\"https://course.example.edu http://localhost:8000\"",
            await response.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
    }

    /// <summary>A service that two origins may use.</summary>
    public sealed class Configured : IDisposable
    {
        public Service Service { get; } = Service.With(
            ("Embedding:Origins:0", Course + "/"), ("Embedding:Origins:1", "http://localhost:8000"));

        public void Dispose() => Service.Dispose();
    }
}
