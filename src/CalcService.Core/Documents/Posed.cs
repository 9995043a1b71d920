using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Core.Documents;

/// <summary>What every document shows of a problem before it is solved, in one language and before any markup.</summary>
/// <param name="Language">The language.</param>
/// <param name="Situation">What is given.</param>
/// <param name="Data">Vectors and matrices that are given.</param>
/// <param name="Table">What is given as a table, its head first; empty where nothing is.</param>
/// <param name="Parts">What is asked.</param>
internal sealed record Posed(
    Language Language,
    string Situation,
    IReadOnlyList<Chain> Data,
    IReadOnlyList<IReadOnlyList<string>> Table,
    IReadOnlyList<string> Parts)
{
    /// <summary>Lays out how a problem is put.</summary>
    public static Posed Of(Prompt prompt, Language language) => new(
        language,
        Page.Plain(prompt.Situation.In(language)),
        [.. prompt.Data.Select(Chain.Of)],
        TableOf(prompt.Table, language),
        [.. prompt.Parts.Select(part => Page.Plain(part.Ask.In(language)))]);

    private static IReadOnlyList<IReadOnlyList<string>> TableOf(PromptTable? table, Language language) => table is null
        ? []
        : [Row(table.Columns, language), .. table.Rows.Select(row => Row(row, language))];

    private static string[] Row(IReadOnlyList<Text> cells, Language language) =>
        [.. cells.Select(cell => Page.Plain(cell.In(language)))];
}
