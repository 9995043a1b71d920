using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CalcService.Api.Tests.Practice;

[Collection(nameof(Service))]
public sealed partial class PracticePageTests(Service service)
{
    /// <summary>Bytes of script and style for practising, uncompressed.</summary>
    private const int MostBytes = 60_000;

    /// <summary>Bytes that the form for own numbers adds when it is opened.</summary>
    private const int MostBytesOfOwnNumbers = 22_000;

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
    public async Task Nothing_runs_or_styles_but_what_lies_beside_the_page()
    {
        using var response = await service.GetAsync("/");
        var page = await response.Content.ReadAsStringAsync();
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("<style|style=| on[a-z]+=|<script(?! type=\"module\" src=| type=\"application/json\")", page);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task The_page_brings_the_catalogue_along(string language)
    {
        var page = await service.Client.GetStringAsync($"/?lang={language}");
        var carried = Regex.Match(page, "<script type=\"application/json\" id=\"kinds\">(?<json>.*?)</script>", RegexOptions.None, TimeSpan.FromSeconds(1));
        var catalogue = await service.GetAsync($"/api/v1/kinds?lang={language}").JsonAsync();

        Assert.True(JsonNode.DeepEquals(catalogue, JsonNode.Parse(carried.Groups["json"].Value)));
        Assert.DoesNotContain("&", carried.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_comes_from_elsewhere()
    {
        Assert.DoesNotMatch("https?:|\"//", await service.Client.GetStringAsync("/"));
        foreach (var (address, content) in await AllAsync())
        {
            var foreign = Address().Matches(content).Select(match => match.Value).Where(url => url != "http://www.w3.org/2000/svg");
            Assert.True(!foreign.Any(), $"{address}: {string.Join(' ', foreign)}");
        }
    }

    [Fact]
    public async Task Scripts_and_styles_weigh_little()
    {
        var all = await AllAsync();
        var later = (await LaterAsync(all)).Sum(file => Size(file.Value));
        var practising = all.Sum(file => Size(file.Value));

        Assert.InRange(practising, 20_000, MostBytes);
        Assert.InRange(later, 5_000, MostBytesOfOwnNumbers);
    }

    [Fact]
    public async Task All_modules_are_asked_for_at_once()
    {
        var page = await service.Client.GetStringAsync("/");
        var named = Referenced().Matches(page).Select(match => match.Groups["path"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], (await AllAsync()).Keys.Where(address => address.EndsWith(".js", StringComparison.Ordinal)).Except(named));
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

    /// <summary>All that is loaded for a question: what the page names, what that imports, and the styles of the element.</summary>
    private async Task<Dictionary<string, string>> AllAsync()
    {
        var page = await service.Client.GetStringAsync("/");
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        await AddAsync(all, Referenced().Matches(page).Select(match => match.Groups["path"].Value));
        return all;
    }

    /// <summary>What is imported or linked when own numbers are entered.</summary>
    private async Task<Dictionary<string, string>> LaterAsync(Dictionary<string, string> known)
    {
        var later = new Dictionary<string, string>(known, StringComparer.Ordinal);
        await AddAsync(later, ["practice/own.js"]);
        return later.Where(file => !known.ContainsKey(file.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private async Task AddAsync(Dictionary<string, string> known, IEnumerable<string> addresses)
    {
        foreach (var address in addresses.Where(address => !known.ContainsKey(address)).ToArray())
        {
            known[address] = await service.Client.GetStringAsync($"/{address}");
            var from = new Uri(service.Client.BaseAddress!, address);
            await AddAsync(known, Loaded().Matches(known[address])
                .Select(match => new Uri(from, match.Groups["path"].Value).AbsolutePath[1..]));
        }
    }

    private static int Size(string content) => System.Text.Encoding.UTF8.GetByteCount(content);

    [GeneratedRegex("https?://[^'\"` )]+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("(href|src)=\"(?<path>[^\"]+\\.(js|css))\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Referenced();

    /// <summary>Static imports, and the style sheets that a module names.</summary>
    [GeneratedRegex("(^(import|export)( .* from)? |load\\(|new URL\\()'(?<path>[^']+\\.(js|css))'", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Loaded();
}
