using CalcService.Core.Derivations;

namespace CalcService.Core.Grading.Diagnosis;

/// <summary>A state of affairs that mistakes are tried on: the truth, or what follows from the student's own values.</summary>
/// <param name="Scenario">The values that stand: no mistake was made there that counts.</param>
/// <param name="Trace">The derivation under them.</param>
internal sealed record Ground(Scenario Scenario, Trace Trace)
{
    /// <summary>Whether values are the student's own, and not right.</summary>
    public bool IsCarried { get; init; }

    /// <summary>Whether a step's value stands, or the list of the series that it belongs to.</summary>
    public bool Stands(Step step) =>
        Scenario.Own.ContainsKey(step.Id) || (step.Law.Series is { } series && Scenario.Own.ContainsKey(series.Id));

    /// <summary>The steps up to one, that one first, then backwards.</summary>
    /// <param name="last">The id of the last one.</param>
    public IEnumerable<Step> Before(string last) =>
        Trace.Steps.Reverse().SkipWhile(step => !string.Equals(step.Id, last, StringComparison.Ordinal));
}
