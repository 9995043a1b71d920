using System.Text.Json;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading;

/// <summary>A mistake that explains a response.</summary>
/// <param name="Id">The mistake, in kebab-case.</param>
/// <param name="Step">The step at which it was made.</param>
public sealed record RecognisedMistake(string Id, string Step);

/// <summary>What came of one response.</summary>
/// <param name="Id">What was asked for: an answer, a step, an item.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Credit">From 0 to 1, exact: a third is 1/3.</param>
/// <param name="Code">Why, in kebab-case; stable once released.</param>
/// <param name="Feedback">One or two sentences for the student; they do not give the answer away.</param>
public sealed record Result(string Id, Verdict Verdict, Scalar Credit, string Code, Text Feedback)
{
    /// <summary>How much it counts, exact and not negative.</summary>
    public Scalar Weight { get; init; } = 1;

    /// <summary>How the response was read, "27 × 27"; null where it was not.</summary>
    public Text? Understood { get; init; }

    /// <summary>The tolerance in force, as a sentence.</summary>
    public Text? Tolerance { get; init; }

    /// <summary>The mistake that explains the response.</summary>
    public RecognisedMistake? Mistake { get; init; }

    /// <summary>All mistakes that explain it, where there are several.</summary>
    public IReadOnlyList<RecognisedMistake> Candidates { get; init; } = [];

    /// <summary>Which cells of an array are right; null for a number, and where nothing was compared.</summary>
    public Cells? Cells { get; init; }

    /// <summary>Where the response could not be read.</summary>
    public Place? Place { get; init; }

    /// <summary>The same, with no more than a student is to be told. Why a response could not be read is always said.</summary>
    /// <param name="feedback">What the student is told.</param>
    public Result Telling(Feedback feedback) => feedback == Grading.Feedback.Full || Verdict == Verdict.Invalid
        ? this
        : this with { Feedback = Text.Empty, Code = JsonNamingPolicy.KebabCaseLower.ConvertName(Verdict.ToString()), Mistake = null, Candidates = [], Cells = null };
}

/// <summary>Where in a response something could not be read.</summary>
/// <param name="Position">The character, from 1; 0 where it is the response as a whole.</param>
/// <param name="Cell">The cell of an array, from 1 along each axis; empty for a number.</param>
/// <param name="Character">The character with its code point, "′ (U+2032)", where one is to blame.</param>
public sealed record Place(int Position, IReadOnlyList<int> Cell, string? Character)
{
    /// <summary>The response as a whole.</summary>
    public static Place Whole { get; } = new(Position: 0, [], Character: null);
}

/// <summary>Which cells of an array are right.</summary>
/// <param name="Shape">The extents of the array.</param>
/// <param name="Right">For each cell, row by row; null where there is no quantity.</param>
public sealed record Cells(IReadOnlyList<int> Shape, IReadOnlyList<bool?> Right);
