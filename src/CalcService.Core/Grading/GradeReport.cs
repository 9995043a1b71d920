using CalcService.Core.Numbers;

namespace CalcService.Core.Grading;

/// <summary>What came of all responses. Scores are exact: three thirds are one.</summary>
/// <param name="Results">One for each response that was asked for, in order.</param>
public sealed record GradeReport(IReadOnlyList<Result> Results)
{
    /// <summary>Σ weight · credit.</summary>
    public Scalar Score => Results.Aggregate((Scalar)0, (sum, result) => sum + result.Weight * result.Credit);

    /// <summary>Σ weight.</summary>
    public Scalar MaxScore => Results.Aggregate((Scalar)0, (sum, result) => sum + result.Weight);

    /// <summary>Whether nothing is missing.</summary>
    public bool IsFull => Score == MaxScore;
}
