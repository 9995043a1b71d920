using System.Text.Json;
using CalcService.Core.Derivations;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Benchmarks;

/// <summary>
/// For those who write kinds: how well responses to variants are marked. A row for each kind: model answers accepted, mistakes
/// recognised as just that mistake, as one of several, not told from the truth, missed; perturbed answers refused.
/// </summary>
internal static class GradingTable
{
    /// <summary>Prints the table.</summary>
    /// <param name="seeds">How many variants of each kind and difficulty are marked.</param>
    public static void Print(int seeds)
    {
        Console.WriteLine($"{"kind",-24}{"accepted",14}{"unique",12}{"of several",12}{"like truth",12}{"missed",12}{"refused",14}");
        foreach (var kind in Catalog.Default.Kinds)
            Console.WriteLine(Row(kind, seeds));
    }

    private static string Row(ProblemKind kind, int seeds)
    {
        var (accepted, refused, answers) = (0, 0, 0);
        var outcomes = new List<string>();
        foreach (var difficulty in Enum.GetValues<Difficulty>())
        {
            for (var seed = 0UL; seed < (ulong)seeds; seed++)
            {
                var solution = kind.Variant(seed, difficulty).Solve().OrThrow();
                foreach (var (_, step) in solution.Answers)
                {
                    answers++;
                    accepted += Mark(solution, step, step.Value).Verdict == Verdict.Correct ? 1 : 0;
                    refused += step.Names is not null || Mark(solution, step, Perturbed(step.Value)).Verdict != Verdict.Correct ? 1 : 0;
                    outcomes.AddRange(step.Law.Mistakes.Select(mistake => Outcome(solution, step, mistake)));
                }
            }
        }
        return $"{kind.Id,-24}{$"{accepted}/{answers}",14}{Share("unique"),12}{Share("several"),12}{Share("truth"),12}{Share("missed"),12}{$"{refused}/{answers}",14}";

        string Share(string outcome) => $"{outcomes.Count(other => other == outcome)}";
    }

    private static string Outcome(Solution solution, Step step, Mistake mistake)
    {
        var trace = solution.Problem.Run(Scenario.Making(step.Id, mistake.Id));
        if (trace.Find(step.Id)?.Value is not { } wrong || !wrong.Shape.SequenceEqual(step.Value.Shape))
            return "shape";
        var result = Mark(solution, step, wrong);
        return result.Verdict == Verdict.Correct ? "truth"
            : result.Mistake?.Id == mistake.Id && result.Candidates.Count == 0 ? "unique"
            : result.Mistake?.Id == mistake.Id || result.Candidates.Any(candidate => candidate.Id == mistake.Id) ? "several"
            : "missed";
    }

    /// <summary>Every number further from 0, by 7 % and 3.</summary>
    private static Value Perturbed(Value value)
    {
        return value.IsScalar ? Off(value.Scalar) : Tensor.Create(value.Shape, value.Tensor.Entries.ToArray().Select(Off).ToArray());

        static Scalar Off(Scalar number) => number.IsUndefined ? number : number * Scalar.Ratio(107, 100) + (number.IsNegative ? -3 : 3);
    }

    private static Result Mark(Solution solution, Step step, Value value) => Grader
        .Grade(solution, new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [step.Id] = Json(value, step.Names) }, GradePolicy.Default)
        .Results.Single(result => result.Id == step.Id);

    private static JsonElement Json(Value value, IReadOnlyList<string>? names)
    {
        return JsonSerializer.SerializeToElement(value.IsScalar ? Cell(value.Scalar) : Nested(value.Tensor.Shape, value.Tensor.Entries));

        object? Cell(Scalar number) => number.IsUndefined ? null
            : names is not null && number.TryToInt32(out var place) ? names[place - 1] : number.ToString();

        object Nested(ReadOnlySpan<int> shape, ReadOnlySpan<Scalar> entries)
        {
            var (parts, size) = (new object?[shape[0]], entries.Length / shape[0]);
            for (var i = 0; i < parts.Length; i++)
                parts[i] = shape.Length == 1 ? Cell(entries[i]) : Nested(shape[1..], entries.Slice(i * size, size));
            return parts;
        }
    }
}
