using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Questions;

/// <summary>Where a student writes one answer, and in which form.</summary>
/// <param name="Id">The answer; also the id of its response.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Symbol">How it is drawn.</param>
/// <param name="Shape">The extents of its axes; none for a number.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Format">What is written.</param>
public sealed record AnswerField(
    string Id, Text Label, Box Symbol, IReadOnlyList<int> Shape, Unit? Unit, FieldFormat Format)
{
    /// <summary>
    /// With so many decimals any value is close enough for the default tolerance, whose absolute part is 10⁻⁶.
    /// </summary>
    private const int AlwaysEnough = 6;

    private const int LongestDecimal = 1_000_000; // six decimals

    /// <summary>How many decimals are always enough; none of a count.</summary>
    public int Decimals => IsInteger ? 0 : AlwaysEnough;

    /// <summary>The names that entries are chosen from, such as a policy's actions; null where entries are numbers.</summary>
    public IReadOnlyList<string>? Choices { get; private init; }

    /// <summary>Which cells are to be left empty, since there is no quantity, row by row; null where all are to be filled.</summary>
    public IReadOnlyList<bool>? Empty { get; private init; }

    private bool IsInteger { get; init; }

    /// <summary>The field of an answer.</summary>
    /// <param name="step">The step that derives the answer.</param>
    public static AnswerField Of(Step step)
    {
        var symbol = step.Law.Symbol;
        return new(step.Id, symbol.Meaning, symbol.Glyph, step.Value.Shape.ToArray(), symbol.Unit, FormatOf(step))
        {
            Choices = step.Names,
            Empty = EmptyCells(step),
            IsInteger = step.Law.IsCount,
        };
    }

    /// <summary>What is asked is told, what comes out is not: whether a ratio happens to be whole is for the student to find.</summary>
    private static FieldFormat FormatOf(Step step) => step.Value.Shape.Length switch
    {
        >= 2 => FieldFormat.Matrix,
        _ when step.Law.IsCount => FieldFormat.Integer,
        0 when step.Value.IsExact && !IsShortDecimal(step.Value.Scalar) => FieldFormat.Fraction,
        _ => FieldFormat.Decimal,
    };

    private static bool IsShortDecimal(Scalar exact) => (exact * LongestDecimal).IsInteger;

    private static bool[]? EmptyCells(Step step)
    {
        if (step.Value.IsScalar)
            return null;
        var empty = new bool[step.Value.Tensor.Entries.Length];
        for (var i = 0; i < empty.Length; i++)
            empty[i] = step.Value.Tensor.Entries[i].IsUndefined;
        return empty.Contains(true) ? empty : null;
    }
}

/// <summary>What is written into a field.</summary>
public enum FieldFormat
{
    /// <summary>A whole number, or a list of such.</summary>
    Integer,

    /// <summary>A decimal, or a list of such.</summary>
    Decimal,

    /// <summary>A ratio of whole numbers; a decimal will do.</summary>
    Fraction,

    /// <summary>Rows and columns, or more axes.</summary>
    Matrix,
}
