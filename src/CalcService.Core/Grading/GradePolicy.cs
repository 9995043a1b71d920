using CalcService.Core.Grading.Comparing;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading;

/// <summary>How responses to a problem are marked.</summary>
public sealed record GradePolicy
{
    /// <summary>What holds where nothing else is said.</summary>
    public static GradePolicy Default { get; } = new();

    /// <summary>How far responses may be off; null for what suits each quantity: counts exactly, others by 0.5 % or 10⁻⁶.</summary>
    public Tolerance? Tolerance { get; init; }

    /// <summary>How much responses count, by step; answers that are not named count 1, other steps 0.</summary>
    public IReadOnlyDictionary<string, Scalar> Weights { get; init; } = new Dictionary<string, Scalar>(StringComparer.Ordinal);

    /// <summary>The credit for what follows from an earlier response that is not right, from 0 to 1.</summary>
    public Scalar FollowThroughCredit { get; init; } = 1;

    /// <summary>The credit for a known mistake, from 0 to 1.</summary>
    public Scalar MistakeCredit { get; init; }

    /// <summary>Whether an array earns nothing unless all of it is right.</summary>
    public bool AllOrNothing { get; init; }

    /// <summary>Whether a comma separates decimals.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>What a student is told.</summary>
    public Feedback Feedback { get; init; }
}

/// <summary>What a student is told.</summary>
public enum Feedback
{
    /// <summary>Verdict, which cells are right, and what seems to have gone wrong.</summary>
    Full,

    /// <summary>The verdict alone.</summary>
    Verdict,

    /// <summary>Nothing but the credit and how the response was read.</summary>
    None,
}
