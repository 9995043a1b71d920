using System.Xml.Linq;
using CalcService.Core.Notation;

namespace CalcService.Core.Documents;

/// <summary>
/// A chain of equalities in a page. Each link is a formula of its own: the browser puts as many on a line as there is
/// room for, and their signs align.
/// </summary>
internal static class HtmlChain
{
    /// <summary>What is wider than this, in ems, does not fit on a small screen.</summary>
    private const double Narrow = 18;

    /// <summary>The chain as a block of its own.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="language">The language of words within.</param>
    /// <param name="name">What names it, where it must scroll.</param>
    public static XElement Display(Chain chain, Language language, XAttribute name)
    {
        var lines = Lines.Broken(chain);
        var block = new XElement("div", new XAttribute("class", "law"),
            MathMLPrinter.Element(chain.Left, language, block: true),
            new XElement("div",
                lines[0].Select(link => Of(link, language)),
                lines.Count > 1 ? new XElement("div", lines.Skip(1).SelectMany(line => line).Select(link => Of(link, language))) : null));
        var widest = Width.Of(chain.Left) + lines.Max(line => line.Max(link => link.Width));
        return widest > Narrow ? Scrolls(block, name) : block;
    }

    /// <summary>A block around something that may be wider than the screen.</summary>
    public static XElement Scrolling(XAttribute name, XElement content) =>
        Scrolls(new("div", new XAttribute("class", "wide"), content), name);

    /// <summary>The name that another element gives.</summary>
    /// <param name="id">The id of that element.</param>
    public static XAttribute NamedBy(string id) => new("aria-labelledby", id);

    /// <summary>What scrolls can be reached by keyboard, and has a name there.</summary>
    private static XElement Scrolls(XElement block, XAttribute name)
    {
        block.SetAttributeValue("tabindex", "0");
        block.SetAttributeValue("role", "group");
        block.Add(new XAttribute(name));
        return block;
    }

    private static XElement Of(Link link, Language language)
    {
        var math = MathMLPrinter.Element(link.Box, language, block: true);
        var sign = math.Descendants(math.Name.Namespace + "mo").First();
        sign.SetAttributeValue("form", "infix"); // although nothing stands before it
        if (link.Continues)
            math.Add(new XAttribute("class", "more"));
        return math;
    }
}
