using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CalcService.Core.Figures;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Core.Documents;

/// <summary>
/// A solution as a complete page for screen and paper: MathML, the figure, no script, nothing from elsewhere. All
/// of it is escaped by construction.
/// </summary>
public sealed class HtmlDocument
{
    private readonly Page _page;

    private HtmlDocument(Page page) => _page = page;

    /// <summary>
    /// The Content-Security-Policy under which the page is shown as meant: its style by hash, and nothing else.
    /// </summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Hash(HtmlStyle.Sheet)}'; base-uri 'none'; form-action 'none'";

    /// <summary>The solution as HTML.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="language">The language.</param>
    public static string Of(Solution solution, Language language)
    {
        var document = new HtmlDocument(Page.Of(solution, language));
        var figure = solution.Problem.Illustrate(solution.Trace, language);
        return $"<!DOCTYPE html>\n{document.Root(figure).ToString(SaveOptions.DisableFormatting)}\n";
    }

    private XElement Root(Figure figure) =>
        new("html", new XAttribute("lang", _page.LanguageTag), Head(), new XElement("body", Main(figure)));

    private XElement Head() => new("head",
        new XElement("meta", new XAttribute("charset", "utf-8")),
        Meta("viewport", "width=device-width, initial-scale=1"),
        Meta("color-scheme", "light dark"),
        new XElement("title", _page.Title),
        new XElement("style", HtmlStyle.Sheet));

    private static XElement Meta(string name, string content) =>
        new("meta", new XAttribute("name", name), new XAttribute("content", content));

    private XElement Main(Figure figure) => new("main",
        new XElement("h1", _page.Title),
        HtmlBlocks.Given(_page.Posed),
        _page.Conventions is { } conventions ? new XElement("p", new XElement("em", HtmlBlocks.Unbroken(conventions))) : null,
        Illustration(figure),
        _page.Chapters.Select(Of),
        _page.Answers.Count > 0 ? Answers() : null);

    private static XElement Illustration(Figure figure)
    {
        var svg = new XElement(figure.Svg);
        svg.SetAttributeValue("role", "img");
        svg.SetAttributeValue("aria-label", Page.Plain(figure.Alt));
        return new("figure", svg);
    }

    private XElement Of(Chapter chapter) => chapter.Title.Length == 0
        ? new("section", chapter.Steps.Select(step => Of(step, "h2")))
        : new("section", new XElement("h2", chapter.Title), chapter.Steps.Select(step => Of(step, "h3")));

    private XElement Of(Paragraph step, string heading) => new("div", new XAttribute("class", "step"),
        new XElement(heading, new XAttribute("id", step.Id), step.Title),
        Labels.BetweenSentences.In(_page.Language),
        new XElement("p", HtmlBlocks.Unbroken(step.Why)),
        HtmlChain.Display(step.Law, _page.Language, HtmlChain.NamedBy(step.Id)),
        step.Details.Count > 0 ? new XElement("p", new XAttribute("class", "lead"), step.DetailsLead) : null,
        step.Details.Select(detail => HtmlChain.Display(detail, _page.Language, HtmlChain.NamedBy(step.Id))));

    private XElement Answers() => new("section",
        new XElement("h2", new XAttribute("id", "answers"), Labels.Answers.In(_page.Language)),
        HtmlChain.Scrolling(HtmlChain.NamedBy("answers"),
            new XElement("table", new XAttribute("class", "answers"),
                new XElement("thead", Row("th",
                    Labels.Quantity.In(_page.Language),
                    Labels.Symbol.In(_page.Language),
                    Labels.Value.In(_page.Language),
                    Labels.Unit.In(_page.Language))),
                new XElement("tbody", _page.Answers.Select(answer => Row("td",
                    answer.Label,
                    MathMLPrinter.Element(answer.Symbol, _page.Language),
                    MathMLPrinter.Element(answer.Value, _page.Language),
                    answer.Unit))))));

    private XElement Row(string cell, params object[] contents) =>
        new("tr", (_page.HasUnits ? contents : contents[..^1]).Select((content, i) => new XElement(
            i == 0 ? "th" : cell,
            i == 0 || cell == "th" ? new XAttribute("scope", cell == "th" ? "col" : "row") : null,
            content)));

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
