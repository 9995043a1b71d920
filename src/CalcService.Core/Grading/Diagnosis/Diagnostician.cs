using CalcService.Core.Derivations;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Diagnosis;

/// <summary>
/// Finds the known mistakes that explain a response to a step: those declared at it and at the steps before it, alone, then in
/// pairs, on the truth and on the student's own values.
/// </summary>
/// <remarks>
/// The work is bounded: a run costs as much as the numbers that it may have to work out, and when the budget is spent no further
/// mistake is tried. Mistakes at the step itself are tried first, then those at steps nearer to it.
/// </remarks>
/// <param name="problem">The problem.</param>
/// <param name="step">The step that the response is for.</param>
/// <param name="matches">Whether a value is what the student has written.</param>
internal sealed class Diagnostician(Problem problem, string step, Func<Value, bool> matches)
{
    /// <summary>What all runs for one response may cost, in numbers worked out.</summary>
    private const int Budget = 100_000;

    private readonly Dictionary<string, int> _costs = new(StringComparer.Ordinal);
    private int _budget = Budget;

    /// <summary>All explanations: single mistakes where any is one, the most upstream first; pairs else.</summary>
    /// <param name="grounds">What mistakes are tried on, the truth first.</param>
    public IReadOnlyList<Explanation> Explain(params IReadOnlyList<Ground> grounds)
    {
        grounds = [.. grounds.Where(ground => ground.Trace.Find(step)?.Value is { } value && !matches(value))];
        var effects = grounds.Select(Effects).ToArray();
        for (var i = 0; i < grounds.Count; i++)
        {
            var alone = effects[i].Where(effect => matches(effect.Value)).Select(effect => effect.Misstep)
                .GroupBy(misstep => misstep.Step, StringComparer.Ordinal).Reverse().SelectMany(atStep => atStep).ToArray();
            if (alone.Length > 0)
                return [.. alone.Select(misstep => new Explanation([misstep], grounds[i].IsCarried))];
        }
        for (var i = 0; i < grounds.Count; i++)
        {
            // Of mistakes at one step that come to the same, one stands for all.
            if (Pair(grounds[i], [.. effects[i].DistinctBy(effect => (effect.Misstep.Step, effect.Value)).Select(effect => effect.Misstep)]) is { } pair)
                return [new(pair, grounds[i].IsCarried)];
        }
        return [];
    }

    /// <summary>The mistakes that change the step, and what they make of it; those at the step first, then backwards.</summary>
    private List<(Misstep Misstep, Value Value)> Effects(Ground ground)
    {
        var effects = new List<(Misstep, Value)>();
        foreach (var misstep in Missteps(ground))
        {
            if (Try(ground, misstep) is { } value)
                effects.Add((misstep, value));
        }
        return effects;
    }

    private IReadOnlyList<Misstep>? Pair(Ground ground, Misstep[] missteps)
    {
        for (var later = 0; later < missteps.Length; later++)
        {
            for (var earlier = later + 1; earlier < missteps.Length; earlier++)
            {
                if (missteps[later].Step != missteps[earlier].Step && Try(ground, missteps[earlier], missteps[later]) is { } value && matches(value))
                    return [missteps[earlier], missteps[later]];
            }
        }
        return null;
    }

    /// <summary>What mistakes make of the step; null where they change nothing, leave it without a value, or cost too much.</summary>
    private Value? Try(Ground ground, params Misstep[] missteps)
    {
        _budget -= Cost(ground.Trace, missteps[0].Step);
        if (_budget < 0)
            return null;
        return problem.Rerun(ground.With(missteps), ground.Trace, step) is { } value && !value.Agrees(ground.Trace[step]) ? value : (Value?)null;
    }

    /// <summary>The mistakes up to the step, backwards. Where the student has a value of his own, none was made that counts.</summary>
    private IEnumerable<Misstep> Missteps(Ground ground) =>
        from before in ground.Trace.Steps.TakeUntil(step).Reverse()
        where !ground.Stands(before.Id)
        from mistake in before.Law.Mistakes
        select new Misstep(before.Id, mistake);

    /// <summary>The numbers that a run may work out anew: those from the mistake on.</summary>
    private int Cost(Trace trace, string from)
    {
        if (!_costs.TryGetValue(from, out var cost))
        {
            cost = trace.Steps.TakeUntil(step).SkipWhile(before => before.Id != from).Sum(each => each.Value.IsScalar ? 1 : each.Value.Tensor.Count);
            _costs.Add(from, cost);
        }
        return cost;
    }
}

/// <summary>Steps of a derivation in order.</summary>
internal static class StepSequences
{
    /// <summary>The steps up to one, that one included.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="last">The id of the last one.</param>
    public static IEnumerable<Step> TakeUntil(this IEnumerable<Step> steps, string last)
    {
        foreach (var step in steps)
        {
            yield return step;
            if (string.Equals(step.Id, last, StringComparison.Ordinal))
                yield break;
        }
    }
}
