using System.Xml.Linq;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Core.Documents;

/// <summary>How a problem is put, as a piece of a page: what is given and what is asked.</summary>
public static class QuestionDocument
{
    /// <summary>As Markdown with LaTeX between dollar signs, ending in a line feed. No text in it can become markup.</summary>
    /// <param name="prompt">How the problem is put.</param>
    /// <param name="language">The language.</param>
    public static string Markdown(Prompt prompt, Language language)
    {
        var posed = Posed.Of(prompt, language);
        var parts = posed.Parts is [var only]
            ? [MarkdownText.EscapeParagraph(only)]
            : posed.Parts.Select((part, i) => $"{Letter(i, language)} {MarkdownText.Escape(part)}");
        return string.Join("\n\n", [.. MarkdownBlocks.Given(posed), .. parts]) + "\n";
    }

    /// <summary>As an HTML element with MathML, without script or style. All of it is escaped by construction.</summary>
    /// <param name="prompt">How the problem is put.</param>
    /// <param name="language">The language.</param>
    public static string Html(Prompt prompt, Language language)
    {
        var posed = Posed.Of(prompt, language);
        return new XElement("div",
            new XAttribute("class", "question"),
            new XAttribute("lang", Page.TagOf(language)),
            HtmlBlocks.Given(posed),
            HtmlBlocks.Asked(posed)).ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>(a), (b), …; Chinese papers number their parts.</summary>
    private static string Letter(int part, Language language) => language == Language.Chinese ? $"（{part + 1}）"
        : part < 26 ? $"({(char)('a' + part)})"
        : $"({part + 1})";
}
