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
        foreach (var block in MarkdownBlocks.Given(_page.Posed))
            Block(block);
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

    private void WriteAnswers()
    {
        Block($"## {Labels.Answers.In(_page.Language)}");
        string[] heads =
        [
            Labels.Quantity.In(_page.Language),
            Labels.Symbol.In(_page.Language),
            Labels.Value.In(_page.Language),
            Labels.Unit.In(_page.Language),
        ];
        var rows = _page.Answers.Select(answer => (string[])
        [
            MarkdownText.Escape(answer.Label),
            Cell(LatexPrinter.Print(answer.Symbol, _page.Language)),
            Cell(LatexPrinter.Print(answer.Value, _page.Language)),
            MarkdownText.Escape(answer.Unit),
        ]);
        Block(MarkdownBlocks.Table([heads, ["---", ":-:", "--:", "---"], .. rows], columns: _page.HasUnits ? 4 : 3));
    }

    private void Block(string text) => _to.Append('\n').Append(text).Append('\n');

    private string Display(Chain chain) => MarkdownBlocks.Display(chain, _page.Language);

    private static string Cell(string latex) => $"${MarkdownBlocks.Math(latex).Replace("|", @"\vert ", StringComparison.Ordinal)}$";
}
