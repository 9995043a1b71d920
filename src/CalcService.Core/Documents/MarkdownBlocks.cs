using CalcService.Core.Notation;

namespace CalcService.Core.Documents;

/// <summary>The blocks that documents in Markdown are made of; between two of them is an empty line.</summary>
internal static class MarkdownBlocks
{
    /// <summary>What is given: a paragraph, matrices, a table.</summary>
    public static IEnumerable<string> Given(Posed posed)
    {
        yield return MarkdownText.EscapeParagraph(posed.Situation);
        foreach (var datum in posed.Data)
            yield return Display(datum, posed.Language);
        if (posed.Table is { Count: > 0 } table)
        {
            var rows = table.Select(row => row.Select(MarkdownText.Escape)).ToArray();
            yield return Table([rows[0], rows[0].Select(_ => "---"), .. rows[1..]], columns: table[0].Count);
        }
    }

    /// <summary>A table.</summary>
    /// <param name="rows">Its head, the alignment of its columns, its rows.</param>
    /// <param name="columns">How many columns are shown.</param>
    public static string Table(IEnumerable<IEnumerable<string>> rows, int columns) =>
        string.Join('\n', rows.Select(row => $"| {string.Join(" | ", row.Take(columns))} |"));

    /// <summary>A chain of equalities by itself.</summary>
    public static string Display(Chain chain, Language language) => LatexChain.Lines(chain, language) switch
    {
        [var line] => $"$${Math(line)}$$",
        var lines => $"$$\n\\begin{{aligned}}\n{Math(string.Join(" \\\\\n", lines))}\n\\end{{aligned}}\n$$",
    };

    /// <summary>Mathematics that a reader without mathematics does not take for HTML either.</summary>
    public static string Math(string latex) => latex
        .Replace("<", "<{}", StringComparison.Ordinal)
        .Replace("<{} ", "< ", StringComparison.Ordinal);
}
