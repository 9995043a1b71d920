using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CalcService.Core.Documents;
using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Documents;

public class HtmlDocumentTests
{
    private static readonly XElement English = Parsed(HtmlDocument.Of(Samples.Plain, Language.English));
    private static readonly XElement Chinese = Parsed(HtmlDocument.Of(Samples.Plain, Language.Chinese));

    public static TheoryData<string, string, Language> All => Examples.All;

    [Fact]
    public void The_page_says_its_language()
    {
        Assert.Equal("en", English.Attribute("lang")?.Value);
        Assert.Equal("zh-CN", Chinese.Attribute("lang")?.Value);
    }

    [Fact]
    public void It_is_a_page_by_today_s_standard() => Assert.StartsWith(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\" />",
        HtmlDocument.Of(Samples.Plain, Language.English),
        StringComparison.Ordinal);

    [Fact]
    public void Headings_descend_one_by_one() => Assert.Equal(
        [
            "h1 Every input is weighed.", "h2 Forward pass", "h3 1. Pre-activation.", "h3 2. Activation.",
            "h2 Every input is weighed.", "h3 3. Share of one input.", "h3 4. Squared error.", "h3 5. Slope.",
            "h2 Answers",
        ],
        English.Descendants().Where(IsHeading).Select(heading => $"{heading.Name.LocalName} {heading.Value}"));

    [Fact]
    public void Every_step_can_be_linked_to() =>
        Assert.Equal(
            ["preActivation", "activation", "share", "loss", "slope", "answers"],
            English.Descendants().Where(IsHeading).Attributes("id").Select(id => id.Value));

    [Fact]
    public void Every_link_of_a_chain_is_a_formula_that_begins_with_its_sign()
    {
        var law = English.Descendants("div").First(block => block.Attribute("class")?.Value == "law");

        Assert.Equal(["z", "=", "=", "="], law.Descendants().Where(Is("math")).Select(FirstMark));
    }

    [Fact]
    public void The_figure_is_an_image_with_its_text_alternative()
    {
        var svg = English.Descendants().Single(Is("svg"));

        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.Equal("Every input is weighed.", svg.Attribute("aria-label")?.Value);
    }

    [Fact]
    public void A_rounded_answer_says_so()
    {
        var rows = English.Descendants("tbody").Single().Elements("tr");

        Assert.Equal(
            ["13≈0.333333", "≈0.015625", "≈0.00520833"], rows.Skip(1).Select(row => row.Elements().ElementAt(2).Value));
    }

    [Fact]
    public void What_scrolls_is_reached_by_keyboard_and_has_a_name() => Assert.All(
        English.Descendants().Where(element => element.Attribute("tabindex") is not null),
        element =>
        {
            Assert.Equal("group", element.Attribute("role")?.Value);
            Assert.Contains(
                English.Descendants().Attributes("id"), id => id.Value == element.Attribute("aria-labelledby")?.Value);
        });

    [Fact]
    public void The_policy_allows_the_style_as_a_browser_reads_it()
    {
        var page = HtmlDocument.Of(Samples.Plain, Language.English);
        var style = page.Split("<style>")[1].Split("</style>")[0];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'",
            HtmlDocument.ContentSecurityPolicy);
    }

    [Fact]
    public void Hostile_words_stay_words()
    {
        var attacked = Parsed(HtmlDocument.Of(Samples.Attacked, Language.English));

        AssertHarmless(attacked);
        Assert.StartsWith(
            "<script>alert(1)</script> & \"q\"", attacked.Descendants("h1").Single().Value, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Examples_are_pages_that_need_nothing_else(string kind, string example, Language language)
    {
        var page = Parsed(HtmlDocument.Of(Examples.Solved(kind, example), language));

        AssertHarmless(page);
        Assert.Single(page.Descendants("h1"));
        Assert.Contains(page.Descendants(), element => Is("math")(element));
        Assert.Distinct(page.Descendants().Attributes("id").Select(id => id.Value), StringComparer.Ordinal);
    }

    private static void AssertHarmless(XElement page)
    {
        Assert.DoesNotContain(page.Descendants(), element => Is("script")(element));
        Assert.Single(page.Descendants(), element => Is("style")(element));
        Assert.All(page.DescendantsAndSelf().Attributes().Where(each => !each.IsNamespaceDeclaration), attribute =>
        {
            Assert.False(attribute.Name.LocalName is "style" or "src" or "href", $"{attribute} is not allowed.");
            Assert.False(attribute.Name.LocalName is ['o', 'n', ..], $"{attribute} is a script.");
            Assert.DoesNotContain("url(", attribute.Value, StringComparison.Ordinal);
        });
    }

    private static XElement Parsed(string page) => XDocument.Parse(page).Root!;

    private static string FirstMark(XElement math) => math.Descendants().First(element => !element.HasElements).Value;

    private static bool IsHeading(XElement element) => element.Name.LocalName is ['h', >= '1' and <= '6'];

    private static Func<XElement, bool> Is(string name) => element => element.Name.LocalName == name;
}
