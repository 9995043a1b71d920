using CalcService.Core.Grading.Comparing;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Marking;

/// <summary>What a response is marked against.</summary>
/// <param name="Id">What it is reported under.</param>
/// <param name="Reference">What is right; undefined where there is no quantity.</param>
public sealed record Question(string Id, Value Reference)
{
    /// <summary>What form of response is asked for.</summary>
    public Expectation Expectation { get; init; } = Expectation.Of(Reference);

    /// <summary>How far a response may be off.</summary>
    public Tolerance Tolerance { get; init; } = Tolerance.For(Reference);

    /// <summary>How much it counts.</summary>
    public Scalar Weight { get; init; } = 1;

    /// <summary>Whether an array earns nothing unless all of it is right.</summary>
    public bool AllOrNothing { get; init; }
}
