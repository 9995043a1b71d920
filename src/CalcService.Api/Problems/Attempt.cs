using CalcService.Api.Telemetry;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;
using CalcService.Core.Questions;

namespace CalcService.Api.Problems;

/// <summary>An attempt at a question that was handed out, marked.</summary>
/// <param name="Report">What came of it.</param>
/// <param name="After">The question after it.</param>
/// <param name="Token">The question after it, sealed.</param>
/// <param name="IsRevealed">Whether the solution may now be seen.</param>
internal sealed record Attempt(GradeReport Report, Assignment After, string? Token, bool IsRevealed)
{
    /// <summary>The attempt that was marked.</summary>
    /// <param name="question">The question before it.</param>
    /// <param name="marked">What came of it, and the question after it.</param>
    /// <param name="tokens">Seals the question.</param>
    /// <param name="now">The time.</param>
    public static Outcome<Attempt> Of(
        HandedOut question, Outcome<(GradeReport Report, Assignment After)> marked, Tokens tokens, DateTimeOffset now) =>
        marked.Then(attempt => new Outcome<Attempt>.Done(new(
            Observed.Counted(attempt.After.Solution.Problem.Kind.Id, attempt.Report),
            attempt.After,
            tokens.Seal(question with { Assignment = attempt.After }),
            attempt.After.Reveals(now))));
}
