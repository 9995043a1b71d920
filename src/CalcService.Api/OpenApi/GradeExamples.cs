using System.Text.Json;
using CalcService.Api.Json;
using CalcService.Core.Derivations;
using CalcService.Core.Kinds;

namespace CalcService.Api.OpenApi;

/// <summary>Responses to try: a student makes a known mistake, and goes on correctly from there.</summary>
internal static class GradeExamples
{
    /// <summary>The examples of a kind: right throughout, and with a mistake that the later answers follow from.</summary>
    /// <param name="kind">The kind.</param>
    public static IEnumerable<BodyExample> Of(ProblemKind kind)
    {
        var problem = kind.Examples[0].Problem;
        var solution = problem.Solve().OrThrow();
        yield return new("all-right", "Everything is right", Body(solution, solution.Trace));
        if (Mistaken(solution) is var (trace, message))
            yield return new("mistake-and-consequences", $"A mistake, and what follows from it. {message}", Body(solution, trace));
    }

    /// <summary>The first mistake at an answer that changes it, and lets the derivation go on to its end.</summary>
    private static (Trace, string)? Mistaken(Solution solution)
    {
        foreach (var (_, step) in solution.Answers)
        {
            foreach (var mistake in step.Law.Mistakes)
            {
                var trace = solution.Problem.Run(Scenario.Making(step.Id, mistake.Id));
                if (trace.End is null && trace[step.Id] != step.Value && trace[step.Id].Shape.SequenceEqual(step.Value.Shape))
                    return (trace, $"{mistake.Message}");
            }
        }
        return null;
    }

    private static string Body(Solution solution, Trace trace)
    {
        using var output = JsonOutput.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("problem");
            solution.Problem.Write(writer);
            writer.WriteStartObject("responses");
            foreach (var (_, step) in solution.Answers)
            {
                writer.WritePropertyName(step.Id);
                JsonSerializer.Serialize(writer, new Number(trace[step.Id], step.Names), ApiJson.Default.Number);
            }
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        return System.Text.Encoding.UTF8.GetString(output.Written);
    }
}
