using System.Text.Json;
using CalcService.Core.Derivations;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Core.Grading;

/// <summary>Help with the first step that a student has not got right: its name, then its formula, then its numbers; never its value.</summary>
/// <param name="Level">How much is told, from 1 to <see cref="Levels"/>.</param>
/// <param name="Step">The step.</param>
public sealed record Hint(int Level, Step Step)
{
    /// <summary>How many levels there are.</summary>
    public const int Levels = 3;

    /// <summary>What the step finds; level 1 tells this and why it is the next.</summary>
    public Text Title => Step.Law.Title;

    /// <summary>The law in letters, from level 2 on.</summary>
    public Line? Formula => Level >= 2 ? Step.Equation : null;

    /// <summary>The numbers in the law, from level 3 on; null where they would be the value itself.</summary>
    public Line? Substitution => Level >= 3 && !Step.SubstitutionIsResult ? Step.Substitution : null;

    /// <summary>One sentence that makes the law plausible, its quantities as letters.</summary>
    /// <param name="language">The language wanted.</param>
    public string Explanation(Language language) => Step.Law.Why.In(language);

    /// <summary>The hint for responses as they are; null where all answers are right.</summary>
    /// <param name="solution">The problem, solved.</param>
    /// <param name="responses">Responses as JSON, by step.</param>
    /// <param name="level">How much is told.</param>
    /// <param name="policy">By what it is decided which responses are right.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public static Hint? For(Solution solution, IReadOnlyDictionary<string, JsonElement> responses, int level, GradePolicy policy)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, Levels);
        var verdicts = Grader.Grade(solution, responses, policy).Results
            .ToDictionary(result => result.Id, result => result.Verdict, StringComparer.Ordinal);
        return FirstNotRight([.. solution.Trace.Steps], verdicts) is { } step ? new(level, step) : null;
    }

    /// <summary>
    /// Of the steps that lead to the first answer that is not right, the first after the last that is: who got a later step right
    /// needs no help with those before it.
    /// </summary>
    private static Step? FirstNotRight(Step[] steps, Dictionary<string, Verdict> verdicts)
    {
        var wrong = Array.FindIndex(steps, step => verdicts.TryGetValue(step.Id, out var verdict) && verdict != Verdict.Correct);
        if (wrong < 0)
            return null;
        var right = Array.FindLastIndex(steps, wrong, step => verdicts.GetValueOrDefault(step.Id, Verdict.Blank) == Verdict.Correct);
        return steps[right + 1];
    }
}
