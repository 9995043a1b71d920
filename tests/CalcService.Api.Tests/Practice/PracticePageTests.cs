using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;

namespace CalcService.Api.Tests.Practice;

[Collection(nameof(Service))]
public sealed class PracticePageTests(Service service)
{
    /// <summary>Bytes of script and style for practising, uncompressed.</summary>
    private const int MostBytes = 60_000;

    /// <summary>Bytes that the form for own numbers adds when it is opened.</summary>
    private const int MostBytesOfOwnNumbers = 24_000;

    [Theory]
    [InlineData("/", "en", "en", "CalcService – deep-learning calculations, step by step")]
    [InlineData("/", "zh-CN,zh;q=0.9", "zh-CN", "CalcService – 深度学习计算题，一步一步练")]
    [InlineData("/?kind=conv-cost&seed=7&difficulty=easy&lang=zh-CN", "en", "zh-CN", "CalcService – 深度学习计算题，一步一步练")]
    [InlineData("/?lang=en", "zh-CN", "en", "CalcService – deep-learning calculations, step by step")]
    public async Task The_page_is_in_the_language_of_the_reader(string path, string accepted, string language, string title)
    {
        using var response = await service.GetAsync(path, ("Accept-Language", accepted));
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal([language], response.Content.Headers.ContentLanguage);
        Assert.Contains("Accept-Language", string.Join(",", response.Headers.Vary), StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<title>{title}</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_runs_or_styles_but_what_the_policy_names()
    {
        using var response = await service.GetAsync("/?kind=conv-cost&seed=7");
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        var script = Assert.Single(page.Scripts, script => script.Type == "module").TextContent;
        var style = Assert.Single(page.QuerySelectorAll("style")).TextContent;
        Assert.Contains($"script-src 'self' '{HashOf(script)}'; style-src 'self' '{HashOf(style)}';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.All(page.Scripts, script => Assert.True(script.Type is "module" or "application/json"));
        Assert.Empty(page.QuerySelectorAll("[style], [src], [onclick], [onload], [onerror], link[rel=stylesheet]"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("kind=conv-cost&seed=7&difficulty=hard", """{"kind":"conv-cost","seed":7,"difficulty":"hard","reveal":"always"}""")]
    [InlineData("kind=gcn-layer&seed=3&lang=zh-CN", """{"kind":"gcn-layer","seed":3,"difficulty":"easy","reveal":"always"}""")]
    [InlineData("kind=batch-norm&seed=3&difficulty=none", """{"kind":"batch-norm","seed":3,"difficulty":"easy","reveal":"always"}""")]
    public async Task The_page_brings_the_question_of_its_address(string query, string asked)
    {
        var brought = await BroughtAsync(service, query, "question");
        var language = query.Contains("zh", StringComparison.Ordinal) ? "zh-CN" : "en";
        var created = await service.PostAsync($"/api/v1/problems?lang={language}", asked).JsonAsync();

        using var opened = await service.GetAsync($"/api/v1/problems/{(string)brought!["token"]!}");
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        brought["token"] = created["token"] = null; // no two are alike
        Assert.True(JsonNode.DeepEquals(created, brought), $"{created}\n{brought}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("kind=conv-cost")]
    [InlineData("kind=conv-cost&seed=-1")]
    [InlineData("kind=conv-cost&seed=9007199254740992")]
    [InlineData("kind=conv-cost&seed=1&seed=2")]
    [InlineData("kind=conv-cots&seed=7")]
    [InlineData("kind=conv-cost&seed=7&own=1")]
    public async Task An_address_that_names_no_question_brings_none(string query) =>
        Assert.Null(await BroughtAsync(service, query, "question"));

    [Theory]
    [InlineData("ApiKeys:0", "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b")]
    [InlineData("RateLimits:PerMinute", "60")]
    public async Task Where_questions_are_kept_or_counted_the_page_asks_as_everybody_does(string setting, string value)
    {
        using var guarded = Service.With((setting, value));
        Assert.Null(await BroughtAsync(guarded, "kind=conv-cost&seed=7", "question"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_page_brings_the_catalogue_along(string language)
    {
        var brought = await BroughtAsync(service, $"lang={language}", "kinds");

        Assert.True(JsonNode.DeepEquals(await service.GetAsync($"/api/v1/kinds?lang={language}").JsonAsync(), brought));
    }

    [Fact]
    public async Task Nothing_comes_from_elsewhere()
    {
        var all = await service.Client.GetStringAsync("/") + await service.Client.GetStringAsync("/practice/own.js");
        Assert.DoesNotMatch("https?:|\"//", all);
    }

    [Fact]
    public async Task Scripts_and_styles_weigh_little()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await service.Client.GetStringAsync("/"));
        var practising = page.QuerySelectorAll("script[type=module], style").Sum(element => Size(element.TextContent));
        var later = Size(await service.Client.GetStringAsync("/practice/own.js")) + Size(await service.Client.GetStringAsync("/practice/own.css"));

        Assert.InRange(practising, 20_000, MostBytes);
        Assert.InRange(later, 5_000, MostBytesOfOwnNumbers);
    }

    [Theory]
    [InlineData("practice/main.js", "text/javascript")]
    [InlineData("practice/practice.css", "text/css")]
    [InlineData("practice/icon.svg", "image/svg+xml")]
    public async Task Files_are_served_as_what_they_are(string path, string mediaType)
    {
        using var response = await service.GetAsync($"/{path}");

        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(response.Headers.ETag);
    }

    /// <summary>What the page brings with it under an id; null where it brings nothing.</summary>
    private static async Task<JsonNode?> BroughtAsync(Service service, string query, string id)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await service.Client.GetStringAsync($"/?{query}"));
        return page.GetElementById(id) is { } data ? JsonNode.Parse(data.TextContent) : null;
    }

    private static string HashOf(string source) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)))}";

    private static int Size(string content) => Encoding.UTF8.GetByteCount(content);
}
