using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;
using Microsoft.Extensions.Primitives;

namespace CalcService.Api.Requests;

/// <summary>A query parameter: one of some words, or several of them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Choices">The words.</param>
/// <param name="IsList">Whether several may be given, separated by commas.</param>
/// <param name="Description">What it does, for OpenAPI.</param>
internal sealed record QueryParameter(string Name, IReadOnlyList<string> Choices, bool IsList, string Description)
{
    private const int MostFaults = 50; // beyond that a list of faults helps nobody
    private const int LongestQuotation = 40;

    /// <summary>The notations of mathematics.</summary>
    public static QueryParameter Math { get; } = new("math", ["latex", "mathml", "text"], IsList: true,
        "The notations of mathematics in JSON, separated by commas. Default: `latex,text`.");

    /// <summary>Whether the figure is drawn.</summary>
    public static QueryParameter Figure { get; } = new("figure", ["true", "false"], IsList: false,
        "Whether JSON includes the figure. Default: `false`.");

    /// <summary>How hard a generated problem is.</summary>
    public static QueryParameter Difficulty { get; } = new("difficulty", ["easy", "medium", "hard"], IsList: false,
        "How hard the question is. Default: `medium`.");

    /// <summary>Whether the derivation is told.</summary>
    public static QueryParameter Derivation { get; } = new("derivation", ["true", "false"], IsList: false,
        "Whether JSON includes the derivation, which is most of it. Default: `true`.");

    /// <summary>The language of words.</summary>
    public static QueryParameter Language { get; } = new(Languages.Parameter, Languages.Tags, IsList: false,
        "The language of words. Default: what `Accept-Language` prefers, else `en`.");

    /// <summary>What is wrong with a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="known">The parameters that there are.</param>
    public static IReadOnlyList<Fault> Check(IQueryCollection query, IReadOnlyList<QueryParameter> known)
    {
        var faults = query.SelectMany(given =>
            Find(given.Key, known)?.Check(given.Value) ?? [Unknown(given.Key, known)]);
        return [.. faults.Take(MostFaults)];
    }

    /// <summary>Whether a word is given; null where the parameter is not.</summary>
    public bool? Has(IQueryCollection query, string word) =>
        query.TryGetValue(Name, out var values) ? Words(values).Contains(word, StringComparer.Ordinal) : null;

    private IEnumerable<Fault> Check(StringValues values)
    {
        string[] words = [.. Words(values)];
        if (!IsList && words.Length > 1)
            yield return new(Name, "duplicate", new($"\"{Name}\" is given twice.", $"“{Name}”重复给出。"));
        foreach (var word in words.Where(word => !Admits(word)))
            yield return NotAChoice(word);
    }

    private static QueryParameter? Find(string name, IReadOnlyList<QueryParameter> known) =>
        known.FirstOrDefault(parameter => parameter.Name == name);

    private IEnumerable<string> Words(StringValues values) => values.SelectMany(value =>
        IsList ? (value ?? "").Split(',', StringSplitOptions.TrimEntries) : [value ?? ""]);

    private bool Admits(string word) =>
        this == Language ? Languages.TryParse(word, out _) : Choices.Contains(word, StringComparer.Ordinal);

    private Fault NotAChoice(string word)
    {
        var (found, choices) = (Quote(word), string.Join(", ", Choices));
        return new(
            Name,
            "not-a-choice",
            new($"Must be one of {choices}, not \"{found}\".", $"必须是 {choices} 之一，而不是“{found}”。"),
            Nearest.To(word, Choices));
    }

    private static Fault Unknown(string name, IReadOnlyList<QueryParameter> known)
    {
        var (found, names) = (Quote(name), string.Join(", ", known.Select(parameter => parameter.Name)));
        return new(
            found,
            "unknown-parameter",
            new($"There is no parameter \"{found}\" here, only {names}.", $"这里没有参数“{found}”，只有 {names}。"),
            Nearest.To(name, known.Select(parameter => parameter.Name)));
    }

    private static string Quote(string found) =>
        found.Length <= LongestQuotation ? found : $"{found.AsSpan(0, LongestQuotation)}…";
}
