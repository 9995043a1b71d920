using CalcService.Core.Derivations;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Diagnosis;

/// <summary>What a mistake makes of the step in question.</summary>
/// <param name="Misstep">The mistake.</param>
/// <param name="Value">The value of the step then; not that of the ground.</param>
internal sealed record Effect(Misstep Misstep, Value Value)
{
    /// <summary>The ground with the mistake: what a second one is made on top of.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The step as it is then; null where the mistake is made at that step itself.</summary>
    public Step? Step { get; init; }

    /// <summary>What going on from the mistake costs, in numbers worked out.</summary>
    public required int Cost { get; init; }
}
