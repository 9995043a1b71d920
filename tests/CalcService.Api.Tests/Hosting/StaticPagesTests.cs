using System.Net;

namespace CalcService.Api.Tests.Hosting;

[Collection(nameof(Service))]
public sealed class StaticPagesTests(Service service)
{
    private const long MostBytes = 48_000;

    private static readonly string Pages = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    [Theory]
    [InlineData("/embed/calc-problem.js", "text/javascript")]
    [InlineData("/embed/calc-problem.css", "text/css")]
    [InlineData("/shared/tokens.css", "text/css")]
    [InlineData("/shared/icon.svg", "image/svg+xml")]
    [InlineData("/embed/demo", "text/html")]
    public async Task Files_come_with_their_type_and_are_asked_for_again_each_time(string path, string type)
    {
        using var first = await service.GetAsync(path);
        using var again = await service.GetAsync(path, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var compressed = await service.GetAsync(path, ("If-None-Match", $"W/{first.Headers.ETag}"));

        Assert.Equal(type, first.Content.Headers.ContentType!.MediaType);
        Assert.True(first.Headers.CacheControl is { Public: true, NoCache: true });
        Assert.Equal(["nosniff"], first.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, compressed.StatusCode);
    }

    [Fact]
    public async Task Pages_run_no_inline_script_or_style_and_load_nothing_from_elsewhere()
    {
        using var response = await service.GetAsync("/embed/demo");

        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", response.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", response.Policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/demo", "zh", "zh-CN", "作业三")]
    [InlineData("/embed/demo?lang=en", "zh", "en", "Homework 3")]
    [InlineData("/embed/demo?lang=zh-CN", "en", "zh-CN", "作业三")]
    public async Task Pages_are_in_the_language_of_the_reader(string path, string accepted, string language, string heading)
    {
        using var response = await service.GetAsync(path, ("Accept-Language", accepted));
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal([language], response.Content.Headers.ContentLanguage);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{heading}</h1>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/../appsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("/CalcService.Api.dll")]
    public async Task Nothing_beside_them_is_served(string path) =>
        await service.GetAsync(path).RefusedAsync(HttpStatusCode.NotFound);

    /// <summary>All that a page with one question loads.</summary>
    [Fact]
    public void The_element_is_light()
    {
        string[] others = ["demo", "frame"];
        var bytes = new[] { "embed", "shared" }
            .SelectMany(folder => new DirectoryInfo(Path.Combine(Pages, folder)).EnumerateFiles())
            .Where(file => file.Extension is ".js" or ".css" && !others.Contains(Path.GetFileNameWithoutExtension(file.Name)))
            .Sum(file => file.Length);

        Assert.InRange(bytes, 1, MostBytes);
    }
}
