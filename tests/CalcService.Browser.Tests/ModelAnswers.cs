using System.Globalization;
using CalcService.Core.Derivations;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Browser.Tests;

/// <summary>
/// Answers as a student who calculates well writes them: entry by entry, counts in full, others to six digits.
/// </summary>
internal static class ModelAnswers
{
    public const int Seed = 7;

    /// <summary>How an entry comes out wrong, by its place: far off, and a whole number where it is one.</summary>
    private static readonly Func<Scalar, int, Scalar>[] Slips =
        [(number, place) => number * (place + 2) + 1, (number, place) => number - 7 * place - 20];

    /// <summary>A kind, and the question that tests ask of it.</summary>
    public static Solution Solution(string kind) =>
        Catalog.Default[kind].Variant(Seed, Difficulty.Easy).Solve().OrThrow();

    /// <summary>The address of that question.</summary>
    public static string Address(string kind, string language = "en") =>
        $"/?kind={kind}&seed={Seed}&difficulty=easy&lang={language}";

    public static Dictionary<string, string[]> Right(Solution solution) => Of(solution, solution.Trace);

    /// <summary>
    /// One wrong answer, and what follows from it: the first that another answer depends on. Null where none does.
    /// </summary>
    public static (string Wrong, Dictionary<string, string[]> Answers)? Carried(Solution solution) => (
        from answer in solution.Answers
        where answer.Step.Names is null
        from slip in Slips
        let trace = solution.Problem.Run(Scenario.With(answer.Step.Id, Off(answer.Step.Value, slip)))
        where solution.Answers.Any(other => other != answer && !trace[other.Step.Id].Agrees(other.Step.Value))
        select ((string, Dictionary<string, string[]>)?)(answer.Step.Id, Of(solution, trace))).FirstOrDefault();

    /// <summary>The first answer wrong, and the others right.</summary>
    public static (string Wrong, Dictionary<string, string[]> Answers) Wrong(Solution solution)
    {
        var (answers, first) = (Right(solution), solution.Answers[0].Step);
        answers[first.Id] = Written(Off(first.Value, Slips[0]), first.Names);
        return (first.Id, answers);
    }

    private static Dictionary<string, string[]> Of(Solution solution, Trace trace) =>
        solution.Answers.Select(answer => answer.Step).ToDictionary(
            step => step.Id, step => Written(trace[step.Id], step.Names), StringComparer.Ordinal);

    private static string[] Written(Value value, IReadOnlyList<string>? names) => [.. Entries(value).Select(number =>
        number.IsUndefined ? ""
        : names is not null && number.TryToInt32(out var place) ? names[place - 1]
        : number.IsInteger ? number.ToString()
        : number.ToDouble().ToString("G6", CultureInfo.InvariantCulture))];

    private static Value Off(Value value, Func<Scalar, int, Scalar> slip)
    {
        Scalar[] entries = [.. Entries(value).Select((entry, place) => entry.IsUndefined ? entry : slip(entry, place))];
        return value.IsScalar ? entries[0] : Tensor.Create(value.Shape, entries);
    }

    private static Scalar[] Entries(Value value) => value.IsScalar ? [value.Scalar] : value.Tensor.Entries.ToArray();
}
