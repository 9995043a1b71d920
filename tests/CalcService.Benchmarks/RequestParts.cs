using System.Diagnostics;
using System.Text.Json;
using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.Kinds;
using CalcService.Api.Problems;
using CalcService.Api.Requests;
using CalcService.Core.Documents;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Questions;
using Microsoft.AspNetCore.DataProtection;

namespace CalcService.Benchmarks;

/// <summary>
/// What the parts of a new request cost beyond HTTP, in processor time of their thread and in bytes that are then garbage: where the next
/// saving is to be looked for. Neither compiling nor collecting counts, nor what else the machine does.
/// </summary>
internal static class RequestParts
{
    private const string Layer = """{"input":[28,28],"inChannels":16,"outChannels":32,"kernelSize":3,"padding":1}""";
    private const string Responses = """{"outputSize":"28 x 28","macs":"3.6M"}""";
    private const int Batches = 21; // an odd number has a middle one
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(60), WarmUp = TimeSpan.FromSeconds(1.5);

    private static readonly View View = new(MediaTypes.Json, Language.English);
    private static readonly ProblemKind Kind = Catalog.Default["conv-cost"];
    private static readonly Kept Kept = new(new());
    private static readonly EphemeralDataProtectionProvider Keys = new();
    private static readonly Tokens
        Tokens = new(Keys, new(Catalog.Default, Kept)),
        NeverKept = new(Keys, new(Catalog.Default, new(new() { SolutionCacheBytes = 0 })));

    private static readonly SolvedProblems Solved = new(Kept);

    /// <summary>Prints the table. All parts run before the first is measured, so that the code of all is compiled in full.</summary>
    public static void Print()
    {
        (string Name, Func<object?> Run)[] parts = [.. OfToken(), .. OfGrade(), .. OfSolve(), .. OfVariant()];
        foreach (var (_, run) in parts)
            Repeat(run, WarmUp);
        Console.WriteLine("| part of a request | processor, µs | KB |");
        Console.WriteLine("| --- | --- | --- |");
        foreach (var (name, run) in parts)
            PrintRow(name, run);
    }

    private static IEnumerable<(string Name, Func<object?> Run)> OfToken()
    {
        var question = Assignment.Read(Catalog.Default, Json($$"""{"kind":"conv-cost","problem":{{Layer}}}"""), DateTimeOffset.UnixEpoch).OrThrow();
        var (token, responses) = (Tokens.Seal(question)!, Json($$"""{"responses":{{Responses}}}"""));
        var opened = Opened(token);
        var attempt = Attempt.Of(opened, opened.Assignment.Mark(responses), Tokens, DateTimeOffset.UnixEpoch).OrThrow();
        yield return ("token: open, a question for the first time", () => NeverKept.Open(token, DateTimeOffset.UnixEpoch, Language.English, out _));
        yield return ("token: open", () => Opened(token));
        yield return ("token: mark", () => opened.Assignment.Mark(responses));
        yield return ("token: seal", () => Tokens.Seal(opened with { Assignment = attempt.After }));
        yield return ("token: write the report", () => Written(JsonOutput.Of(new(attempt, Language.English), ApiJson.Default.GradeReportResponse)));
    }

    private static IEnumerable<(string Name, Func<object?> Run)> OfGrade()
    {
        var request = Json($$"""{"problem":{{Layer}},"responses":{{Responses}}}""");
        var report = GradeRequests.Grade(Kind, request).OrThrow();
        yield return ("grade: read, solve, mark; a problem for the first time", () => GradeRequests.Grade(Kind, request));
        yield return ("grade: read, mark", () => GradeRequests.Grade(request, GradeRequests.Form, givens => Solved.Solve(Kind, givens)));
        yield return ("grade: write the report", () => Written(JsonOutput.Of(new(report, Language.English), ApiJson.Default.GradeReportResponse)));
    }

    private static IEnumerable<(string Name, Func<object?> Run)> OfSolve()
    {
        var givens = Json(Layer);
        var problem = Kind.Read(givens).OrThrow();
        yield return ("solve: read", () => Kind.Read(givens));
        yield return ("solve: derive", problem.Solve);
        yield return ("solve: derive and write", () => Written(JsonOutput.Of(new(problem.Solve().OrThrow(), View), ApiJson.Default.SolutionResponse)));
    }

    private static IEnumerable<(string Name, Func<object?> Run)> OfVariant()
    {
        var solution = Kind.Variant(7, Difficulty.Medium).Solve().OrThrow();
        var prompt = solution.Problem.Ask();
        yield return ("variant: make", () => Kind.Variant(7, Difficulty.Medium));
        yield return ("variant: solve, ask", () => Question.Of(solution.Problem.Solve().OrThrow()));
        yield return ("variant: Markdown", () => QuestionDocument.Markdown(prompt, Language.English));
        yield return ("variant: HTML", () => QuestionDocument.Html(prompt, Language.English));
        yield return ("variant: figure", () => new FigureResponse(solution.Problem.Illustrate(trace: null, Language.English)).Svg);
        yield return ("variant: write", () => Written(JsonOutput.Of(new(Question.Of(solution), View), ApiJson.Default.QuestionResponse)));
    }

    private static HandedOut Opened(string token) => Tokens.Open(token, DateTimeOffset.UnixEpoch, Language.English, out _)!;

    private static JsonElement Json(string json) => JsonElement.Parse(json);

    private static object Written(JsonOutput output)
    {
        using (output)
            return output.Written.Length;
    }

    /// <summary>The middle one of many batches.</summary>
    private static void PrintRow(string name, Func<object?> part)
    {
        var batch = Repeat(part, Batch) + 1;
        var costs = Enumerable.Range(0, Batches).Select(_ => CostOf(part, batch)).ToArray();
        Console.WriteLine($"| {name} | {costs.Select(cost => cost.Microseconds).Order().ElementAt(Batches / 2):F1} | {costs.Min(cost => cost.Kilobytes):F1} |");
    }

    private static int Repeat(Func<object?> part, TimeSpan time)
    {
        var (count, begin) = (0, Stopwatch.GetTimestamp());
        for (; Stopwatch.GetElapsedTime(begin) < time; count++)
            GC.KeepAlive(part());
        return count;
    }

    private static (double Microseconds, double Kilobytes) CostOf(Func<object?> part, int count)
    {
        var (time, bytes) = (ThreadTime.SoFar, GC.GetAllocatedBytesForCurrentThread());
        for (var i = 0; i < count; i++)
            GC.KeepAlive(part());
        var (after, allocated) = (ThreadTime.SoFar - time, GC.GetAllocatedBytesForCurrentThread() - bytes);
        return (after.TotalMicroseconds / count, allocated / 1024.0 / count);
    }
}
