using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Derivations;

/// <summary>Steps under one title.</summary>
/// <param name="Title">The title.</param>
/// <param name="Steps">The steps, in order.</param>
public sealed record Section(Text Title, IReadOnlyList<Step> Steps);

/// <summary>A derivation that has run.</summary>
/// <param name="Sections">Its steps, section by section.</param>
/// <param name="Conventions">What the numbers assume.</param>
public sealed record Trace(IReadOnlyList<Section> Sections, IReadOnlyList<Text> Conventions)
{
    /// <summary>Why it ends before its time, if it does: a student's own value, or a mistake, left a step without one.</summary>
    public UndefinedStepException? End { get; init; }

    /// <summary>
    /// What running it again takes whatever has changed, in laws: tensors of steps are taken over, numbers and what no step shows are
    /// worked out again.
    /// </summary>
    internal int Effort { get; init; }

    private Dictionary<string, Step>? _byId;
    private HashSet<string>? _series;

    /// <summary>All steps, in order.</summary>
    public IEnumerable<Step> Steps => Sections.SelectMany(section => section.Steps);

    /// <summary>The step with an id, or null.</summary>
    /// <param name="id">The id.</param>
    public Step? Find(string id) =>
        (_byId ??= Steps.ToDictionary(step => step.Id, StringComparer.Ordinal)).GetValueOrDefault(id);

    /// <summary>Whether a step lists what a series of laws gives: who makes a mistake there makes it in each of them.</summary>
    /// <param name="id">The step's id.</param>
    internal bool IsOfSeries(string id) => (_series ??= [.. Steps.Select(step => step.Law.Series?.Id).OfType<string>()]).Contains(id);

    /// <summary>The value of a step.</summary>
    /// <param name="id">The step's id.</param>
    /// <exception cref="KeyNotFoundException">The derivation has no such step.</exception>
    /// <exception cref="UndefinedStepException">It ended before it came to the step.</exception>
    public Value this[string id] =>
        Find(id)?.Value ?? throw (Exception?)End ?? new KeyNotFoundException($"No step is called {id}.");
}
