using System.Net;
using AngleSharp.Html.Parser;

namespace CalcService.Api.Tests.Kinds;

[Collection(nameof(Service))]
public sealed class RepresentationTests(Service service)
{
    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("text/*", "text/markdown")]
    [InlineData("text/markdown", "text/markdown")]
    [InlineData("text/html", "text/html")]
    [InlineData("TEXT/HTML; charset=utf-8", "text/html")]
    [InlineData("application/x-tex", "application/x-tex")]
    [InlineData("text/markdown;q=0.5, text/html", "text/html")]
    [InlineData("text/html;q=0.2, */*;q=0.1", "text/html")]
    [InlineData("image/png, */*;q=0.1", "application/json")]
    [InlineData("application/json;q=0, */*", "text/markdown")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    public async Task The_representation_is_the_one_accepted_most(string? accept, string mediaType)
    {
        using var response = await SolveAsync(accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["Accept", "Accept-Language"], response.Headers.Vary);
    }

    [Fact]
    public async Task The_page_needs_nothing_from_elsewhere_and_runs_nothing()
    {
        using var response = await SolveAsync("text/html");
        using var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.QuerySelectorAll("math"));
        Assert.NotEmpty(page.QuerySelectorAll("svg"));
        Assert.Empty(page.QuerySelectorAll("script, link, iframe, object, embed, [src], [onload], [onclick]"));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Latex_is_a_whole_document()
    {
        using var response = await SolveAsync("application/x-tex");
        var document = await response.Content.ReadAsStringAsync();

        Assert.Contains(@"\documentclass", document, StringComparison.Ordinal);
        Assert.Contains(@"\end{document}", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?lang=en", null, "en")]
    [InlineData("?lang=zh-CN", null, "zh-CN")]
    [InlineData("?lang=zh", null, "zh-CN")]
    [InlineData("?lang=zh-Hans", null, "zh-CN")]
    [InlineData("?lang=en", "zh", "en")]
    [InlineData("", null, "en")]
    [InlineData("", "zh", "zh-CN")]
    [InlineData("", "zh-CN,zh;q=0.9,en;q=0.8", "zh-CN")]
    [InlineData("", "en-GB,zh;q=0.9", "en")]
    [InlineData("", "fr,zh;q=0.5,en;q=0.4", "zh-CN")]
    [InlineData("", "zh;q=0,en", "en")]
    [InlineData("", "fr", "en")]
    [InlineData("", "*", "en")]
    [InlineData("", ";;garbage;q=x", "en")]
    public async Task The_language_is_the_one_asked_for(string query, string? accepted, string tag)
    {
        foreach (var mediaType in new[] { "application/json", "text/markdown", "text/html", "application/x-tex" })
        {
            using var response = await SolveAsync(mediaType, query, accepted);
            var body = await response.Content.ReadAsStringAsync();

            Assert.Equal([tag], response.Content.Headers.ContentLanguage);
            Assert.Equal(tag == "zh-CN", body.Any(character => character is >= '\u4E00' and <= '\u9FFF'));
        }
    }

    private Task<HttpResponseMessage> SolveAsync(string? accept, string query = "", string? language = null)
    {
        var headers = new List<(string, string)>();
        if (accept is not null)
            headers.Add(("Accept", accept));
        if (language is not null)
            headers.Add(("Accept-Language", language));
        return service.PostAsync(Service.Solve + query, Service.Layer, [.. headers]);
    }
}
