using System.Collections.Concurrent;
using System.Text.Json;
using CalcService.Core.Derivations;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Benchmarks;

/// <summary>
/// How well single responses to variants are marked. A row for each kind: model answers accepted, mistakes recognised as just that
/// mistake, as one of several, not told from the truth, missed; perturbed answers refused.
/// </summary>
internal static class GradingTable
{
    /// <summary>Prints the table, and what was marked wrongly.</summary>
    /// <param name="seeds">How many variants of each kind and difficulty are marked.</param>
    /// <returns>Whether nothing was: no model answer refused, no mistake missed, no perturbed answer accepted.</returns>
    public static bool Print(int seeds)
    {
        Console.WriteLine($"{"kind",-24}{"accepted",14}{"unique",12}{"of several",12}{"like truth",12}{"missed",12}{"refused",14}");
        var faults = Catalog.Default.Kinds.SelectMany(kind => PrintRow(kind, seeds)).Order(StringComparer.Ordinal).ToArray();
        foreach (var fault in faults)
            Console.WriteLine(fault);
        return faults.Length == 0;
    }

    private static IEnumerable<string> PrintRow(ProblemKind kind, int seeds)
    {
        var marks = new ConcurrentBag<Mark>();
        Parallel.ForEach(
            from difficulty in Enum.GetValues<Difficulty>() from seed in Enumerable.Range(0, seeds) select (difficulty, seed),
            variant =>
            {
                var solution = kind.Variant((ulong)variant.seed, variant.difficulty).Solve().OrThrow();
                foreach (var mark in solution.Answers.SelectMany(answer => MarksOf(solution, answer.Step)))
                    marks.Add(mark with { What = $"{kind.Id} {variant.difficulty} {variant.seed} {mark.What}" });
            });
        Console.WriteLine(
            $"{kind.Id,-24}{Share("accepted", "refused right")}{Count("unique")}{Count("several")}{Count("truth")}{Count("missed")}"
            + Share("refused", "accepted wrong"));
        return marks.Where(mark => mark.IsFault).Select(mark => $"{mark.What}: {mark.Outcome}");

        int CountOf(string outcome) => marks.Count(mark => mark.Outcome == outcome);
        string Count(string outcome) => $"{CountOf(outcome),12}";
        string Share(string well, string ill) => $"{$"{CountOf(well)}/{CountOf(well) + CountOf(ill)}",14}";
    }

    private static IEnumerable<Mark> MarksOf(Solution solution, Step step)
    {
        yield return new(step.Id, IsAccepted(step.Value) ? "accepted" : "refused right");
        if (step.Names is null)
            yield return new($"{step.Id} perturbed", IsAccepted(Perturbed(step.Value)) ? "accepted wrong" : "refused");
        foreach (var mistake in step.Law.Mistakes)
            yield return new($"{step.Id} {mistake.Id}", OutcomeOf(solution, step, mistake));

        bool IsAccepted(Value value) => Grade(solution, step, value).Verdict == Verdict.Correct;
    }

    private static string OutcomeOf(Solution solution, Step step, Mistake mistake)
    {
        var trace = solution.Problem.Run(Scenario.Making(step.Id, mistake.Id));
        if (trace.Find(step.Id)?.Value is not { IsFinite: true } wrong || !wrong.Shape.SequenceEqual(step.Value.Shape))
            return "none";
        var result = Grade(solution, step, wrong);
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

    private static Result Grade(Solution solution, Step step, Value value) => Grader
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

    /// <summary>How a response was marked.</summary>
    private sealed record Mark(string What, string Outcome)
    {
        /// <summary>Whether it should have been marked otherwise.</summary>
        public bool IsFault => Outcome is "refused right" or "accepted wrong" or "missed";
    }
}
