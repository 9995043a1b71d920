using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds;

/// <summary>A problem as an exam would put it.</summary>
/// <param name="Situation">What is given, in one or two sentences.</param>
/// <param name="Parts">What is asked, part by part, each with the precision that it wants where that is not plain.</param>
public sealed record Prompt(Text Situation, IReadOnlyList<PromptPart> Parts)
{
    /// <summary>Vectors and matrices that are given, each as an equation: W = (…).</summary>
    public IReadOnlyList<Line> Data { get; init; } = [];

    /// <summary>What is given as a table, such as the transitions of a decision process; null where nothing is.</summary>
    public PromptTable? Table { get; init; }

    /// <summary>What is given for a symbol, written out in full.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="value">What is given for it.</param>
    public static Line Datum(ISymbol symbol, Value value) => new(() => new Infix(
        symbol.Glyph, Sign.Equal, value.IsScalar ? Cell(value.Scalar) : Grids.Whole(value.Tensor, Cell)));

    private static Box Cell(Scalar number) => Pen.Numbers(new Bindings(), digits: 12).Number(number);
}

/// <summary>One part of a question: (a), (b), …</summary>
/// <param name="AnswerId">The answer that it asks for.</param>
/// <param name="Ask">The question.</param>
public sealed record PromptPart(string AnswerId, Text Ask)
{
    /// <summary>Further answers that it asks for in the same breath.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}

/// <summary>A table of what is given.</summary>
/// <param name="Columns">The heads of the columns.</param>
/// <param name="Rows">The cells, row by row.</param>
public sealed record PromptTable(IReadOnlyList<Text> Columns, IReadOnlyList<IReadOnlyList<Text>> Rows)
{
    /// <summary>A table whose cells are names and numbers, the same in every language.</summary>
    /// <param name="columns">The heads of the columns.</param>
    /// <param name="rows">The cells, row by row.</param>
    public static PromptTable OfNames(IReadOnlyList<Text> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        new(columns, [.. rows.Select(row => row.Select(Text.Same).ToArray())]);
}
