using CalcService.Core.Notation;

namespace CalcService.Core.Documents;

/// <summary>The words of a document that belong to no kind of problem.</summary>
internal static class Labels
{
    /// <summary>Before what the numbers assume.</summary>
    public static Text TakenAsGiven { get; } = new("Taken as given: ", "约定：");

    /// <summary>The name of what is given, for those who do not see it.</summary>
    public static Text Given { get; } = new("Given", "已知量");

    /// <summary>Between two sentences.</summary>
    public static Text BetweenSentences { get; } = new(" ", "");

    /// <summary>At the end of a title that a sentence follows.</summary>
    public static Text FullStop { get; } = new(".", "。");

    /// <summary>The heading of the table of answers.</summary>
    public static Text Answers { get; } = new("Answers", "答案");

    /// <summary>The head of the table's first column.</summary>
    public static Text Quantity { get; } = new("Quantity", "所求量");

    /// <summary>The head of the table's second column.</summary>
    public static Text Symbol { get; } = new("Symbol", "符号");

    /// <summary>The head of the table's third column.</summary>
    public static Text Value { get; } = new("Value", "数值");

    /// <summary>The head of the table's last column.</summary>
    public static Text Unit { get; } = new("Unit", "单位");

    private static readonly Text OneEntry = new("One entry in full:", "以其中一个元素为例：");

    private static readonly Text SomeEntries = new("Some entries in full:", "以其中几个元素为例：");

    /// <summary>Before the details of a step.</summary>
    /// <param name="count">How many there are.</param>
    public static Text Details(int count) => count switch
    {
        0 => Text.Empty,
        1 => OneEntry,
        _ => SomeEntries,
    };
}
