using System.Collections.ObjectModel;
using CalcService.Core.Numbers;

namespace CalcService.Core.Derivations;

/// <summary>
/// What differs from the truth when a derivation is run again: values that a student has of his own, and mistakes that
/// he may have made. What comes out is what this student should have got.
/// </summary>
public sealed record Scenario
{
    /// <summary>Nothing differs.</summary>
    public static Scenario Truth { get; } = new();

    /// <summary>Values that take the place of computed ones, by step.</summary>
    public IReadOnlyDictionary<string, Value> Own { get; init; } = ReadOnlyDictionary<string, Value>.Empty;

    /// <summary>Mistakes that take the place of laws: their ids, by step.</summary>
    public IReadOnlyDictionary<string, string> Mistaken { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Whether nothing differs.</summary>
    internal bool IsTruth => Own.Count == 0 && Mistaken.Count == 0;

    /// <summary>The truth but for one value.</summary>
    /// <param name="step">The step.</param>
    /// <param name="value">The value that is carried on from there.</param>
    public static Scenario With(string step, Value value) => Truth.But(step, value);

    /// <summary>The truth but for one mistake.</summary>
    /// <param name="step">The step.</param>
    /// <param name="mistake">The mistake's id.</param>
    public static Scenario Making(string step, string mistake) => Truth.But(step, mistake);

    /// <summary>The same but for one value.</summary>
    /// <param name="step">The step.</param>
    /// <param name="value">The value that is carried on from there.</param>
    public Scenario But(string step, Value value) =>
        this with { Own = new Dictionary<string, Value>(Own, StringComparer.Ordinal) { [step] = value } };

    /// <summary>The same but for one mistake.</summary>
    /// <param name="step">The step.</param>
    /// <param name="mistake">The mistake's id.</param>
    public Scenario But(string step, string mistake) =>
        this with { Mistaken = new Dictionary<string, string>(Mistaken, StringComparer.Ordinal) { [step] = mistake } };
}
