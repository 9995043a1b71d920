using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CalcService.Api.Tests.Problems;

namespace CalcService.Api.Tests.Embedding;

[Collection(nameof(Service))]
public sealed class EmbedPageTests(Service service)
{
    private const string Question = """{"kind":"conv-output-size","seed":7,"difficulty":"easy","expires":"2100-01-01T00:00:00Z"}""";

    [Theory]
    [InlineData("", "en", "auto", "Output size of a convolution or pooling layer")]
    [InlineData("?lang=zh&theme=dark", "zh-CN", "dark", "卷积层或池化层的输出尺寸")]
    [InlineData("?theme=%22%3E%3Cscript%3E", "en", "auto", "Output size of a convolution or pooling layer")]
    public async Task The_question_of_a_token_is_shown_by_the_element(string query, string language, string theme, string title)
    {
        var token = await CreateAsync(service);

        using var response = await service.GetAsync($"/embed/{token}{query}");
        var page = await PageAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(title, page.Title);
        Assert.Equal((language, theme), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("data-theme")));
        var element = page.QuerySelector("main > calc-problem")!;
        Assert.Equal((token, language), (element.GetAttribute("token"), element.GetAttribute("lang")));
        Assert.Equal("frame.js", Assert.Single(page.Scripts, script => script.Type == "module").GetAttribute("src"));
        var question = await service.GetAsync($"/api/v1/problems/{token}?lang={language}").JsonAsync();
        Assert.True(JsonNode.DeepEquals(question, JsonNode.Parse(element.QuerySelector("script")!.TextContent)));
    }

    [Fact]
    public async Task The_page_holds_no_answer_and_no_cookie_and_is_not_kept()
    {
        var token = await CreateAsync(service);

        using var response = await service.GetAsync($"/embed/{token}");

        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.True(response.Headers.CacheControl!.NoStore);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.EndsWith("; frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("expected", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "There is no such question")]
    [InlineData("zh-CN", "没有这道题")]
    public async Task A_token_that_does_not_open_gives_a_page_that_can_be_read(string language, string title)
    {
        using var response = await service.GetAsync("/embed/CfDJ8abc", ("Accept-Language", language));
        var page = await PageAsync(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(page.QuerySelector("h1 + p")!.TextContent);
        Assert.Empty(page.Scripts);
    }

    [Fact]
    public async Task A_question_whose_time_is_over_says_so()
    {
        var clock = new Clock(new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var later = Service.With(clock);
        var token = await CreateAsync(later);
        clock.Now = clock.Now.AddYears(2);

        using var response = await later.GetAsync($"/embed/{token}");
        var page = await PageAsync(response);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Equal("The question is closed", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("https://lms.example.edu", "'self' https://lms.example.edu")]
    [InlineData("https://*.example.edu https://moodle.example.org", "'self' https://*.example.edu https://moodle.example.org")]
    [InlineData("'none'", "'none'")]
    public async Task Who_may_frame_it_is_configured(string configured, string ancestors)
    {
        using var framed = Service.With(("Embedding:FrameAncestors", configured));
        var token = await CreateAsync(framed);

        using var response = await framed.GetAsync($"/embed/{token}");
        using var elsewhere = await framed.GetAsync("/embed/demo");

        Assert.EndsWith($"; frame-ancestors {ancestors}", response.Policy, StringComparison.Ordinal);
        Assert.EndsWith("; frame-ancestors 'none'", elsewhere.Policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Embedding:FrameAncestors:0", "https://a.example; script-src *")]
    [InlineData("Embedding:FrameAncestors:0", "")]
    [InlineData("Embedding:Origins:0", "https://a.example/path")]
    [InlineData("Embedding:Origins:0", "a.example")]
    [InlineData("Embedding:Origins:0", "ftp://a.example")]
    public void A_setting_that_cannot_be_meant_stops_the_start(string name, string value) =>
        Assert.Contains(value, Assert.ThrowsAny<InvalidOperationException>(() => Service.With((name, value))).Message, StringComparison.Ordinal);

    internal static async Task<string> CreateAsync(Service service) =>
        (string)(await service.PostAsync("/api/v1/problems", Question).JsonAsync())["token"]!;

    private static async Task<IDocument> PageAsync(HttpResponseMessage response)
    {
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
