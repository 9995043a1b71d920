using System.Text;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Core.Documents;

/// <summary>
/// A solution as a LaTeX document that pdflatex compiles with what Debian packs as texlive-latex-base; in Chinese also
/// with latex-cjk-chinese and latex-cjk-chinese-arphic-gbsn00lp. Figures are left to the other documents.
/// </summary>
public sealed class LatexDocument
{
    private const string Head = """
        \documentclass[11pt,a4paper]{article}
        \usepackage[utf8]{inputenc}
        \usepackage{amsmath}
        \usepackage[margin=25mm]{geometry}

        """;

    private const string Settings = """
        \setlength{\parindent}{0pt}
        \setlength{\parskip}{0.6\baselineskip}
        \setcounter{MaxMatrixCols}{32}
        \allowdisplaybreaks

        """;

    private readonly StringBuilder _to = new(capacity: 4096);
    private readonly Page _page;

    private LatexDocument(Page page) => _page = page;

    private bool IsChinese => _page.Language == Language.Chinese;

    private string Space => Labels.BetweenSentences.In(_page.Language);

    /// <summary>Chinese has no italics.</summary>
    private string Slanted => IsChinese ? "" : @"\emph";

    /// <summary>The solution as LaTeX, ending in a line feed. No text in it can become a command.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="language">The language.</param>
    public static string Of(Solution solution, Language language)
    {
        var document = new LatexDocument(Page.Of(solution, language));
        document.WriteBody();
        return document.WithHead();
    }

    /// <summary>The head comes last: it declares the characters that the body has turned out to need.</summary>
    private string WithHead()
    {
        var (body, declarations) = LatexCharacters.Prepare(_to.ToString(), IsChinese);
        var (chinese, begin, end) = IsChinese
            ? ("\\usepackage{CJKutf8}\n", "\\begin{CJK}{UTF8}{gbsn}\n", "\\end{CJK}\n")
            : ("", "", "");
        return $"{Head}{chinese}{declarations}{Settings}\\begin{{document}}\n{begin}{body}{end}\\end{{document}}\n";
    }

    private void WriteBody()
    {
        _to.Append($"\\section*{{{LatexCharacters.Escape(_page.Title)}}}\n");
        Block(LatexCharacters.Escape(_page.Posed.Situation));
        foreach (var datum in _page.Posed.Data)
            Display(datum);
        if (_page.Posed.Table.Count > 0)
            WriteTable(_page.Posed.Table);
        if (_page.Conventions is { } conventions)
            Block($"{Slanted}{{{LatexCharacters.Escape(conventions)}}}");
        foreach (var chapter in _page.Chapters)
            Write(chapter);
        if (_page.Answers.Count > 0)
            WriteAnswers();
    }

    private void Write(Chapter chapter)
    {
        if (chapter.Title.Length > 0)
            Block($"\\subsection*{{{LatexCharacters.Escape(chapter.Title)}}}");
        foreach (var step in chapter.Steps)
            Write(step);
    }

    private void Write(Paragraph step)
    {
        Block($"\\textbf{{{LatexCharacters.Escape(step.Title)}}}{Space}{LatexCharacters.Escape(step.Why)}".TrimEnd());
        Display(step.Law);
        if (step.Details.Count > 0)
            _to.Append(step.DetailsLead).Append('\n');
        foreach (var detail in step.Details)
            Display(detail);
    }

    private void WriteTable(IReadOnlyList<IReadOnlyList<string>> table)
    {
        _to.Append($"\n\\begin{{tabular}}{{@{{}}{new string('l', table[0].Count)}@{{}}}}\n\\hline\n");
        Row(table[0]);
        _to.Append("\\hline\n");
        foreach (var row in table.Skip(1))
            Row(row);
        _to.Append("\\hline\n\\end{tabular}\n");

        void Row(IEnumerable<string> cells) => _to.AppendJoin(" & ", cells.Select(LatexCharacters.Escape)).Append(" \\\\\n");
    }

    private void WriteAnswers()
    {
        Block($"\\subsection*{{{Labels.Answers.In(_page.Language)}}}");
        _to.Append("\n\\renewcommand{\\arraystretch}{1.4}\n\\begin{tabular}{@{}lcrl@{}}\n\\hline\n");
        Row([
            Labels.Quantity.In(_page.Language),
            Labels.Symbol.In(_page.Language),
            Labels.Value.In(_page.Language),
            _page.HasUnits ? Labels.Unit.In(_page.Language) : "",
        ]);
        _to.Append("\\hline\n");
        foreach (var answer in _page.Answers)
        {
            Row([
                LatexCharacters.Escape(answer.Label),
                $"${LatexPrinter.Print(answer.Symbol, _page.Language)}$",
                $"${LatexPrinter.Print(answer.Value, _page.Language)}$",
                LatexCharacters.Escape(answer.Unit),
            ]);
        }
        _to.Append("\\hline\n\\end{tabular}\n");

        void Row(string[] cells) => _to.AppendJoin(" & ", cells).Append(" \\\\\n");
    }

    /// <summary>A paragraph; an empty line before it ends the one above.</summary>
    private void Block(string text) => _to.Append('\n').Append(text).Append('\n');

    /// <summary>Mathematics that belongs to the paragraph above: no empty line may come between.</summary>
    private void Display(Chain chain) => _to.Append(LatexChain.Lines(chain, _page.Language) switch
    {
        [var line] => $"\\[\n{line}\n\\]\n",
        var lines => $"\\begin{{align*}}\n{string.Join(" \\\\\n", lines)}\n\\end{{align*}}\n",
    });
}
