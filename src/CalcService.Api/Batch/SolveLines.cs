using CalcService.Api.Json;
using CalcService.Api.Kinds;
using CalcService.Api.Requests;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;
using Limits = CalcService.Api.Hosting.Limits;

namespace CalcService.Api.Batch;

/// <summary>Solves the problem of each line.</summary>
/// <remarks>Solutions are not kept: a batch would push out what a class is asking for.</remarks>
/// <param name="catalog">The kinds.</param>
/// <param name="view">How solutions are seen.</param>
internal sealed class SolveLines(Catalog catalog, View view) : LineWork(catalog, Lines, view.Language)
{
    private static readonly RecordForm Lines = RecordForm.Of(typeof(SolveLine), validator: null);

    /// <inheritdoc/>
    protected override Outcome<JsonOutput> Answer(ProblemKind kind, BatchLine line)
    {
        var reading = new Reading();
        return Form.Read(line.Json, reading) is SolveLine read && reading.Faults.Count == 0
            ? kind.Solve(read.Problem.Json).Below("problem").Then(solution => Write(line, solution))
            : new Outcome<JsonOutput>.Refused(reading.Faults);
    }

    private Outcome<JsonOutput> Write(BatchLine line, Solution solution)
    {
        var output = JsonOutput.Of(new SolutionLine(line, solution, view), ApiJson.Default.SolutionLine);
        if (output.Written.Length <= Limits.MaxSolutionBytes)
            return new Outcome<JsonOutput>.Done(output);
        using (output)
            return new Outcome<JsonOutput>.Refused([Solve.TooLong(output.Written.Length)]);
    }
}

/// <summary>A problem to be solved.</summary>
internal sealed record SolveLine
{
    /// <summary>What the line is called; sent back as it is.</summary>
    public RawJson? Id { get; init; }

    /// <summary>The kind of problem.</summary>
    public required string Kind { get; init; }

    /// <summary>The problem: the givens of the kind.</summary>
    public required RawJson Problem { get; init; }
}
