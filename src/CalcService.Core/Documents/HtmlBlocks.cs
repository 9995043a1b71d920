using System.Xml.Linq;
using CalcService.Core.Notation;

namespace CalcService.Core.Documents;

/// <summary>The blocks that documents in HTML share. All of them are escaped by construction.</summary>
internal static class HtmlBlocks
{
    /// <summary>What is given: a paragraph, matrices, a table.</summary>
    public static IEnumerable<XElement> Given(Posed posed)
    {
        var name = new XAttribute("aria-label", Labels.Given.In(posed.Language)); // several questions may stand on one page
        yield return new("p", new XAttribute("class", "given"), Unbroken(posed.Situation));
        if (posed.Data.Count > 0)
        {
            yield return new("div",
                new XAttribute("class", "data"), posed.Data.Select(datum => HtmlChain.Display(datum, posed.Language, name)));
        }
        if (posed.Table.Count > 0)
            yield return Table(posed.Table, name);
    }

    /// <summary>What is asked: a sentence, or parts (a), (b), …; in Chinese (1), (2), …</summary>
    public static XElement Asked(Posed posed) => posed.Parts is [var only]
        ? new("p", new XAttribute("class", "asked"), Unbroken(only))
        : new("ol",
            new XAttribute("class", "asked"),
            posed.Language == Language.Chinese ? null : new XAttribute("type", "a"),
            posed.Parts.Select(part => new XElement("li", Unbroken(part))));

    /// <summary>A size such as 3 × 3 stays on one line.</summary>
    public static string Unbroken(string words) => words.Replace(" × ", "\u00A0×\u00A0", StringComparison.Ordinal);

    private static XElement Table(IReadOnlyList<IReadOnlyList<string>> table, XAttribute name) => HtmlChain.Scrolling(name, new("table",
        new XElement("thead", Cells("th", table[0])),
        new XElement("tbody", table.Skip(1).Select(row => Cells("td", row)))));

    private static XElement Cells(string cell, IEnumerable<string> contents) => new("tr", contents.Select(content =>
        new XElement(cell, cell == "th" ? new XAttribute("scope", "col") : null, content)));
}
