using CalcService.Core.Derivations;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Diagnosis;

/// <summary>Makes mistakes on a ground, and sees what they make of a step.</summary>
/// <remarks>
/// What a mistake makes of the step where it is made needs no run of the derivation: all that it reads is known. From there on the
/// derivation runs with that value; mistakes that come to the same share a run. Only a mistake in a series of laws is made anew in
/// each of them.
/// </remarks>
/// <param name="problem">The problem.</param>
/// <param name="ground">The ground.</param>
/// <param name="step">The step's id.</param>
/// <param name="budget">What all of it may cost.</param>
internal sealed class Trials(Problem problem, Ground ground, string step, Budget budget)
{
    private readonly Step _inQuestion = ground.Trace.Find(step)!;

    /// <summary>Whether values are the student's own, and not right.</summary>
    public bool IsCarried => ground.IsCarried;

    /// <summary>The mistakes that alone change the step; those at the step first, then backwards.</summary>
    public IReadOnlyList<Effect> Effects => field ??= [.. Alone()];

    /// <summary>What two mistakes together make of the step; null where they change nothing, leave it without a value, or cost too much.</summary>
    /// <param name="earlier">What the one alone does.</param>
    /// <param name="later">What the other does, which is made at a later step.</param>
    public Value? Both(Effect earlier, Effect later)
    {
        var isInSeries = ground.Trace.IsOfSeries(later.Misstep.Step);
        if (later.Misstep.Step == step && !isInSeries)
            return budget.Affords(_inQuestion.Effort) ? Changed(earlier.Step?.After(later.Misstep.Mistake.Id)) : null;
        var scenario = isInSeries ? Making(ground.Scenario, earlier.Misstep) : earlier.Scenario;
        return AffordsRun(earlier.Cost) ? Changed(Run(Making(scenario, later.Misstep))?.Value) : null;
    }

    private IEnumerable<Effect> Alone()
    {
        var cost = 0;
        foreach (var place in ground.Before(step))
        {
            cost += place.Effort;
            if (!ground.Stands(place))
            {
                foreach (var effect in ground.Trace.IsOfSeries(place.Id) ? InSeries(place, cost) : At(place, cost))
                    yield return effect;
            }
        }
    }

    private IEnumerable<Effect> InSeries(Step place, int cost)
    {
        foreach (var mistake in place.Law.Mistakes)
        {
            var misstep = new Misstep(place.Id, mistake);
            var scenario = Making(ground.Scenario, misstep);
            if (AffordsRun(cost) && Run(scenario) is { } then && Changed(then.Value) is { } value)
                yield return new(misstep, value) { Scenario = scenario, Step = then, Cost = cost };
        }
    }

    private IEnumerable<Effect> At(Step place, int cost)
    {
        var seen = new Dictionary<Value, Effect?>();
        foreach (var mistake in place.Law.Mistakes)
        {
            if (!budget.Affords(place.Effort) || place.After(mistake.Id) is not { } wrong || wrong == place.Value)
                continue;
            var misstep = new Misstep(place.Id, mistake);
            if (!seen.TryGetValue(wrong, out var effect))
                seen.Add(wrong, effect = From(misstep, wrong, cost));
            if (effect is not null)
                yield return effect with { Misstep = misstep };
        }
    }

    /// <summary>What follows when a mistake has left its step with a wrong value.</summary>
    private Effect? From(Misstep misstep, Value wrong, int cost)
    {
        var scenario = ground.Scenario.But(misstep.Step, wrong);
        if (misstep.Step == step)
            return Changed(wrong) is { } value ? new(misstep, value) { Scenario = scenario, Cost = cost } : null;
        return AffordsRun(cost) && Run(scenario) is { } then && Changed(then.Value) is { } carried
            ? new(misstep, carried) { Scenario = scenario, Step = then, Cost = cost }
            : null;
    }

    private static Scenario Making(Scenario scenario, Misstep misstep) => scenario.But(misstep.Step, misstep.Mistake.Id);

    /// <summary>A run goes through all laws, also those that no step shows, though it works out only what changes.</summary>
    private bool AffordsRun(int cost) => budget.Affords(cost + ground.Trace.Effort);

    private Step? Run(Scenario scenario) => problem.Rerun(scenario, ground.Trace, step);

    private Value? Changed(Value? value) => value is { } changed && !changed.Agrees(_inQuestion.Value) ? changed : (Value?)null;
}
