using CalcService.Core.Notation;

namespace CalcService.Core.Documents;

/// <summary>A chain of equalities as LaTeX.</summary>
internal static class LatexChain
{
    /// <summary>The lines of the chain, with an ampersand where they align; a single line has none.</summary>
    public static IReadOnlyList<string> Lines(Chain chain, Language language)
    {
        var left = LatexPrinter.Print(chain.Left, language);
        string[] lines = [.. Documents.Lines.Of(chain).Select(line => Print(line, language))];
        return lines is [var only]
            ? [$"{left} {only}"]
            : [$"{left} &{lines[0]}", .. lines[1..].Select(line => $"&{line}")];
    }

    private static string Print(IEnumerable<Link> line, Language language) =>
        string.Join(' ', line.Select(link => Print(link, language)));

    private static string Print(Link link, Language language) =>
        (link.Continues ? @"\quad " : "") + LatexPrinter.Print(link.Box, language);
}
