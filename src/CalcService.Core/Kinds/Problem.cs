using System.Text.Json;
using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds;

/// <summary>A valid problem of some kind.</summary>
/// <param name="kind">The kind.</param>
public abstract class Problem(ProblemKind kind)
{
    /// <summary>The kind that it is of.</summary>
    public ProblemKind Kind { get; } = kind;

    /// <summary>Solves it.</summary>
    /// <returns>The solution; refused if a step has no finite value, with the step's id as the path.</returns>
    public Outcome<Solution> Solve()
    {
        try
        {
            return new Outcome<Solution>.Done(new(this, Run(Scenario.Truth)));
        }
        catch (UndefinedStepException undefined)
        {
            return new Outcome<Solution>.Refused([new(undefined.StepId, "undefined-step", undefined.Explanation)]);
        }
    }

    /// <summary>Runs its derivation under a scenario.</summary>
    /// <param name="scenario">What differs from the truth.</param>
    /// <exception cref="UndefinedStepException">A step has no finite value under the scenario.</exception>
    public abstract Trace Run(Scenario scenario);

    /// <summary>Runs its derivation once more, for the sake of one step.</summary>
    /// <param name="scenario">What differs from the truth.</param>
    /// <param name="before">A run before; what has not changed since is taken over.</param>
    /// <param name="step">The step.</param>
    /// <returns>The step as it is then; null where it has no value under the scenario.</returns>
    internal abstract Step? Rerun(Scenario scenario, Trace before, string step);

    /// <summary>Puts it as an exam would.</summary>
    public abstract Prompt Ask();

    /// <summary>Draws what explains it.</summary>
    /// <param name="trace">Its derivation; null while it is not solved: what is asked for is then drawn as "?".</param>
    /// <param name="language">The language of labels.</param>
    public abstract Figure Illustrate(Trace? trace, Language language);

    /// <summary>Writes the givens as JSON, defaults filled in.</summary>
    /// <param name="to">Where to write.</param>
    public abstract void Write(Utf8JsonWriter to);
}

/// <summary>A valid problem.</summary>
/// <param name="kind">The kind.</param>
/// <param name="given">What is given.</param>
/// <typeparam name="TGiven">The type of what is given.</typeparam>
internal sealed class Problem<TGiven>(ProblemKind<TGiven> kind, TGiven given) : Problem(kind)
    where TGiven : class
{
    public override Trace Run(Scenario scenario) => Derivation.Run(d => kind.Derive(given, d), scenario);

    internal override Step? Rerun(Scenario scenario, Trace before, string step) =>
        Derivation.Rerun(d => kind.Derive(given, d), scenario, before, step);

    public override Prompt Ask() => kind.Ask(given);

    public override Figure Illustrate(Trace? trace, Language language) => kind.Illustrate(given, trace, language);

    public override void Write(Utf8JsonWriter to) => kind.Form.Write(to, given);
}
