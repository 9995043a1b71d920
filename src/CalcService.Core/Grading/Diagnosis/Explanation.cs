using CalcService.Core.Derivations;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Diagnosis;

/// <summary>A known mistake, made at a step.</summary>
/// <param name="Step">The step's id.</param>
/// <param name="Mistake">The mistake.</param>
internal sealed record Slip(string Step, Mistake Mistake);

/// <summary>Mistakes that together explain a response.</summary>
/// <param name="Slips">One, or two at different steps; the more upstream first.</param>
/// <param name="OnOwnValues">Whether they explain it only together with the student's own earlier values.</param>
internal sealed record Explanation(IReadOnlyList<Slip> Slips, bool OnOwnValues);

/// <summary>A state of affairs that mistakes are tried on: the truth, or what follows from the student's own values.</summary>
/// <param name="Own">The student's own values, by step; none for the truth.</param>
/// <param name="Trace">The derivation under them.</param>
internal sealed record Ground(IReadOnlyDictionary<string, Value> Own, Trace Trace)
{
    /// <summary>Whether a step's value is the student's own.</summary>
    public bool IsOwn(string step) => Own.ContainsKey(step);

    /// <summary>The same, with mistakes.</summary>
    /// <param name="slips">The mistakes.</param>
    public Scenario With(params IEnumerable<Slip> slips) => new()
    {
        Own = Own,
        Mistaken = slips.ToDictionary(slip => slip.Step, slip => slip.Mistake.Id, StringComparer.Ordinal),
    };
}
