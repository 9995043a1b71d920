using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Diagnosis;

/// <summary>
/// Finds the known mistakes that explain a response to a step: those declared at it and at the steps before it, alone, then in
/// pairs, on the truth and on the student's own values.
/// </summary>
/// <remarks>
/// The work is bounded: a trial costs as much as the numbers that it may have to work out, each at least one and more where it takes
/// longer (<see cref="Effort"/>), and when the budget is spent no further mistake is tried. Mistakes at the step itself are tried
/// first, then those at steps nearer to it.
/// </remarks>
/// <param name="problem">The problem.</param>
/// <param name="step">The step that the response is for.</param>
/// <param name="matches">Whether a value is what the student has written.</param>
/// <param name="whole">What the diagnoses of all responses together may cost.</param>
internal sealed class Diagnostician(Problem problem, string step, Func<Value, bool> matches, Budget whole)
{
    /// <summary>The laws that may be applied, or numbers worked out, for all responses: some tenths of a second.</summary>
    public const int NumbersForAll = 200_000;

    private const int NumbersAtMost = 100_000;

    private readonly Budget _budget = new(NumbersAtMost, whole);

    /// <summary>All explanations: single mistakes where any is one, the most upstream first; a pair else.</summary>
    /// <param name="grounds">What mistakes are tried on, the truth first.</param>
    public IReadOnlyList<Explanation> Explain(params IReadOnlyList<Ground> grounds)
    {
        Trials[] trials =
        [
            .. from ground in grounds
               where ground.Trace.Find(step)?.Value is { } value && !matches(value)
               select new Trials(problem, ground, step, _budget),
        ];
        foreach (var trial in trials)
        {
            if (Alone(trial) is [_, ..] explanations)
                return explanations;
        }
        foreach (var trial in trials)
        {
            if (Pair(trial) is { } explanation)
                return [explanation];
        }
        return [];
    }

    /// <summary>The single mistakes that explain the response, the most upstream first, at one step in the order of the law.</summary>
    private Explanation[] Alone(Trials trials) =>
    [
        .. trials.Effects.Where(effect => matches(effect.Value)).Select(effect => effect.Misstep)
            .GroupBy(misstep => misstep.Step, StringComparer.Ordinal).Reverse().SelectMany(atStep => atStep)
            .Select(misstep => new Explanation([misstep], trials.IsCarried)),
    ];

    /// <summary>
    /// The first two mistakes at different steps that explain it. Of mistakes at one step that come to the same, one stands for all.
    /// </summary>
    private Explanation? Pair(Trials trials)
    {
        Effect[] effects = [.. trials.Effects.DistinctBy(effect => (effect.Misstep.Step, effect.Value))];
        for (var i = 0; i < effects.Length; i++)
        {
            foreach (var earlier in effects.AsSpan(i + 1))
            {
                var later = effects[i];
                if (earlier.Misstep.Step != later.Misstep.Step && trials.Both(earlier, later) is { } value && matches(value))
                    return new([earlier.Misstep, later.Misstep], trials.IsCarried);
            }
        }
        return null;
    }
}
