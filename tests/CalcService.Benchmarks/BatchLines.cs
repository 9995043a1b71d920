using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Derivations;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Benchmarks;

/// <summary>
/// A course hands in: lines for <c>/batch/grade</c>. Of ten students six are right throughout, two make a known mistake and go on
/// correctly from there, one leaves an answer out and one writes a number at some answer that nothing explains.
/// </summary>
internal static class BatchLines
{
    private const int Students = 10;
    private const int Problems = 300; // of each difficulty; then they come again, to other students

    /// <summary>Prints the lines.</summary>
    /// <param name="kind">The kind of problem.</param>
    /// <param name="count">How many.</param>
    public static void Print(ProblemKind kind, int count)
    {
        string[] lines = [.. Enumerable.Range(0, Problems).SelectMany(seed => OfSeed(kind, seed))];
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
        for (var i = 0; i < count; i++)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $$"""{"id":{{i}},"""));
            output.Write(lines[i % lines.Length].AsSpan(1));
            output.Write('\n');
        }
    }

    private static IEnumerable<string> OfSeed(ProblemKind kind, int seed) =>
        from difficulty in Enum.GetValues<Difficulty>()
        let solution = kind.Variant((ulong)seed, difficulty).Solve().OrThrow()
        from student in Enumerable.Range(0, Students)
        select Line(solution, student, seed);

    private static string Line(Solution solution, int student, int seed)
    {
        var asked = solution.Answers[(seed + student) % solution.Answers.Count].Step;
        var trace = student is 6 or 7 ? Mistaken(solution, asked, student) : solution.Trace;
        var responses = new JsonObject();
        foreach (var (_, step) in solution.Answers)
        {
            if (student != 8 || step.Id != asked.Id)
                responses[step.Id] = student == 9 && step.Id == asked.Id ? "1234567" : Written(trace[step.Id]);
        }
        return new JsonObject { ["kind"] = solution.Problem.Kind.Id, ["problem"] = Givens(solution.Problem), ["responses"] = responses }
            .ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static Trace Mistaken(Solution solution, Step step, int which)
    {
        var mistakes = step.Law.Mistakes;
        if (mistakes.Count == 0)
            return solution.Trace;
        var trace = solution.Problem.Run(Scenario.Making(step.Id, mistakes[which % mistakes.Count].Id));
        return trace.End is null ? trace : solution.Trace;
    }

    private static string Written(Value value) => value.IsScalar
        ? value.Scalar.ToString()
        : string.Join(" ", value.Tensor.Entries.ToArray().Select(entry => entry.ToString()));

    private static JsonNode? Givens(Problem problem)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            problem.Write(writer);
        return JsonNode.Parse(buffer.ToArray());
    }
}
