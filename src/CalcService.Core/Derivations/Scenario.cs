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
    public IReadOnlyDictionary<string, Value> Own { get; init; } = new Dictionary<string, Value>(StringComparer.Ordinal);

    /// <summary>Mistakes that take the place of laws: their ids, by step.</summary>
    public IReadOnlyDictionary<string, string> Mistaken { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The truth but for one value.</summary>
    /// <param name="step">The step.</param>
    /// <param name="value">The value that is carried on from there.</param>
    public static Scenario With(string step, Value value) =>
        new() { Own = new Dictionary<string, Value>(StringComparer.Ordinal) { [step] = value } };

    /// <summary>The truth but for one mistake.</summary>
    /// <param name="step">The step.</param>
    /// <param name="mistake">The mistake's id.</param>
    public static Scenario Making(string step, string mistake) =>
        new() { Mistaken = new Dictionary<string, string>(StringComparer.Ordinal) { [step] = mistake } };
}
