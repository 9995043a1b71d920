using CalcService.Core.Derivations;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds;

/// <summary>A problem solved: the answers, and how one gets there by hand.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Trace">The derivation.</param>
public sealed record Solution(Problem Problem, Trace Trace)
{
    /// <summary>The answers that the problem asks for, in the order of the kind, each with the step that derives it.</summary>
    public IReadOnlyList<(Answer Answer, Step Step)> Answers { get; } = [.. Asked(Problem.Kind.Answers, [.. Trace.Steps])];

    /// <summary>The value of a step or an answer.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="KeyNotFoundException">The derivation has no such step.</exception>
    public Value this[string id] => Trace[id];

    private static IEnumerable<(Answer, Step)> Asked(IReadOnlyList<Answer> answers, Step[] steps)
    {
        foreach (var answer in answers)
        {
            foreach (var step in steps)
            {
                if (answer.Covers(step.Id))
                    yield return (answer, step);
            }
        }
    }

    /// <summary>What the numbers assume.</summary>
    public IReadOnlyList<Text> Conventions => Trace.Conventions;
}
