using CalcService.Core.Formulas;
using CalcService.Core.Numbers;

namespace CalcService.Core.Derivations;

/// <summary>
/// What a derivation that runs once more takes over from the run before: tensors whose law and inputs are as they were, and
/// everything behind the step that is of interest.
/// </summary>
/// <param name="before">The run before.</param>
/// <param name="until">The step that is of interest.</param>
internal sealed class Known(Trace before, string until)
{
    /// <summary>The value of a step, where it need not be worked out again.</summary>
    /// <param name="applied">What the step applies now.</param>
    /// <param name="at">What has a value now.</param>
    public Value? Of(Application applied, Bindings at)
    {
        var (law, formula) = (applied.Law, applied.Formula);
        if (Reached is null && (law.Symbol is Symbol || !ReferenceEquals(formula, law.Formula)))
            return null;
        return before.Find(applied.Id) is { } step && (Reached is not null || step.Has(law.Reads, at)) ? step.Value : (Value?)null;
    }

    /// <summary>The value of a step behind the one that is of interest.</summary>
    /// <param name="id">The step's id.</param>
    public Value? Behind(string id) => Reached is not null ? before.Find(id)?.Value : null;

    /// <summary>The step of interest; null while it has not been derived.</summary>
    public Step? Reached { get; private set; }

    /// <summary>Notes that a step has been derived.</summary>
    /// <param name="step">The step.</param>
    public void Pass(Step step)
    {
        if (Reached is null && string.Equals(step.Id, until, StringComparison.Ordinal))
            Reached = step;
    }
}
