using CalcService.Core.Grading;

namespace CalcService.Core.Questions;

/// <summary>How far a student has come with a question.</summary>
/// <param name="Attempts">How often responses were marked of which at least one could be read.</param>
/// <param name="IsSolved">Whether everything was right once.</param>
public sealed record Progress(int Attempts, bool IsSolved)
{
    /// <summary>Before the first attempt.</summary>
    public static Progress None { get; } = new(0, IsSolved: false);

    /// <summary>After one more report. What is blank or cannot be read costs no attempt.</summary>
    /// <param name="report">What came of the responses.</param>
    public Progress After(GradeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var isAttempt = report.Results.Any(result => result.Verdict is not (Verdict.Blank or Verdict.Invalid));
        return isAttempt ? new(Attempts + 1, IsSolved || report.IsFull) : this;
    }
}
