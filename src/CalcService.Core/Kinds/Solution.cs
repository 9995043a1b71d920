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
    public IEnumerable<(Answer Answer, Step Step)> Answers =>
        from answer in Problem.Kind.Answers
        from step in Trace.Steps
        where answer.Covers(step.Id)
        select (answer, step);

    /// <summary>The value of a step or an answer.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="KeyNotFoundException">The derivation has no such step.</exception>
    public Value this[string id] => Trace[id];

    /// <summary>What the numbers assume.</summary>
    public IReadOnlyList<Text> Conventions => Trace.Conventions;
}
