using System.Text;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Core.Documents;

/// <summary>
/// A solution as a Markdown page with LaTeX between dollar signs, as GitHub, Pandoc and notebooks read it.
/// </summary>
public sealed class MarkdownDocument
{
    private readonly StringBuilder _to = new(capacity: 2048);
    private readonly Page _page;

    private MarkdownDocument(Page page) => _page = page;

    /// <summary>The solution as Markdown, ending in a line feed. No text in it can become markup.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="language">The language.</param>
    public static string Of(Solution solution, Language language)
    {
        var document = new MarkdownDocument(Page.Of(solution, language));
        document.Write();
        return document._to.ToString();
    }

    private void Write()
    {
        _to.Append("# ").Append(MarkdownText.Escape(_page.Title)).Append('\n');
        Block(MarkdownText.EscapeParagraph(_page.Situation));
        if (_page.Data.Count > 0)
            Block(string.Join("\n\n", _page.Data.Select(Display)));
        if (_page.Table.Count > 0)
            WriteTable(_page.Table);
        if (_page.Conventions is { } conventions)
            Block($"*{MarkdownText.Escape(conventions)}*");
        foreach (var chapter in _page.Chapters)
            Write(chapter);
        if (_page.Answers.Count > 0)
            WriteAnswers();
    }

    private void Write(Chapter chapter)
    {
        if (chapter.Title.Length > 0)
            Block($"## {MarkdownText.Escape(chapter.Title)}");
        foreach (var step in chapter.Steps)
            Write(step);
    }

    private void Write(Paragraph step)
    {
        Block($"**{MarkdownText.Escape(step.Title)}** {MarkdownText.Escape(step.Why)}".TrimEnd());
        Block(Display(step.Law));
        if (step.Details.Count > 0)
            Block(step.DetailsLead);
        foreach (var detail in step.Details)
            Block(Display(detail));
    }

    private void WriteTable(IReadOnlyList<IReadOnlyList<string>> table)
    {
        _to.Append('\n');
        Row(table[0].Select(MarkdownText.Escape));
        Row(table[0].Select(_ => "---"));
        foreach (var row in table.Skip(1))
            Row(row.Select(MarkdownText.Escape));

        void Row(IEnumerable<string> cells) => _to.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private void WriteAnswers()
    {
        Block($"## {Labels.Answers.In(_page.Language)}");
        _to.Append('\n');
        Row([
            Labels.Quantity.In(_page.Language),
            Labels.Symbol.In(_page.Language),
            Labels.Value.In(_page.Language),
            Labels.Unit.In(_page.Language),
        ]);
        Row(["---", ":-:", "--:", "---"]);
        foreach (var answer in _page.Answers)
        {
            Row([
                MarkdownText.Escape(answer.Label),
                Cell(LatexPrinter.Print(answer.Symbol, _page.Language)),
                Cell(LatexPrinter.Print(answer.Value, _page.Language)),
                MarkdownText.Escape(answer.Unit),
            ]);
        }

        void Row(string[] cells) =>
            _to.Append("| ").AppendJoin(" | ", _page.HasUnits ? cells : cells[..^1]).Append(" |\n");
    }

    private void Block(string text) => _to.Append('\n').Append(text).Append('\n');

    private string Display(Chain chain) => LatexChain.Lines(chain, _page.Language) switch
    {
        [var line] => $"$${Math(line)}$$",
        var lines => $"$$\n\\begin{{aligned}}\n{Math(string.Join(" \\\\\n", lines))}\n\\end{{aligned}}\n$$",
    };

    private static string Cell(string latex) => $"${Math(latex).Replace("|", @"\vert ", StringComparison.Ordinal)}$";

    /// <summary>Mathematics that a reader without mathematics does not take for HTML either.</summary>
    private static string Math(string latex) => latex
        .Replace("<", "<{}", StringComparison.Ordinal)
        .Replace("<{} ", "< ", StringComparison.Ordinal);
}
