using CalcService.Api.Errors;
using CalcService.Api.Json;
using CalcService.Api.Kinds;
using CalcService.Api.Problems;
using CalcService.Api.Requests;
using CalcService.Api.Telemetry;
using CalcService.Core.Grading;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Questions;

namespace CalcService.Api.Batch;

/// <summary>Marks the responses of each line.</summary>
/// <param name="catalog">The kinds.</param>
/// <param name="solved">Solves problems that are not sealed.</param>
/// <param name="tokens">Opens and seals questions that were handed out.</param>
/// <param name="clock">The time.</param>
/// <param name="view">How reports are seen.</param>
internal sealed class GradeLines(Catalog catalog, SolvedProblems solved, Tokens tokens, TimeProvider clock, View view)
    : LineWork(catalog, Lines, view.Language)
{
    private static readonly RecordForm Lines = GradeRequests.FormOf<GradeLine>();
    private static readonly RecordForm TokenLines = RecordForm.Of(typeof(TokenLine), new AttemptGiven.Rules());

    /// <inheritdoc/>
    public override JsonOutput? TryAnswer(BatchLine line, out Refusal? refusal)
    {
        if (line.Token is not { } token)
            return base.TryAnswer(line, out refusal);

        var now = clock.GetUtcNow();
        var question = tokens.Open(token, now, view.Language, out refusal);
        return question is null ? null : Unless(Answer(question, now, line), out refusal);
    }

    private Outcome<JsonOutput> Answer(HandedOut question, DateTimeOffset now, BatchLine line)
    {
        var reading = new Reading();
        if (TokenLines.Read(line.Json, reading) is not TokenLine read || reading.Faults.Count > 0)
            return new Outcome<JsonOutput>.Refused(reading.Faults);
        return Attempt.Of(question, question.Assignment.Mark(read), tokens, now).Then(attempt => new Outcome<JsonOutput>.Done(
            JsonOutput.Of(new GradeReportLine(line, attempt, view.Language), ApiJson.Default.GradeReportLine)));
    }

    /// <inheritdoc/>
    protected override Outcome<JsonOutput> Answer(ProblemKind kind, BatchLine line) =>
        GradeRequests.Grade(line.Json, Form, givens => solved.Solve(kind, givens)).Then(report => new Outcome<JsonOutput>.Done(
            JsonOutput.Of(new GradeReportLine(line, Observed.Counted(kind.Id, report), view.Language), ApiJson.Default.GradeReportLine)));
}

/// <summary>A student's responses to a problem.</summary>
internal sealed record GradeLine : GradeRequest
{
    /// <summary>What the line is called; sent back as it is.</summary>
    public RawJson? Id { get; init; }

    /// <summary>The kind of problem.</summary>
    public required string Kind { get; init; }
}

/// <summary>A student's responses to a question that was handed out.</summary>
internal sealed record TokenLine : AttemptGiven
{
    /// <summary>What the line is called; sent back as it is.</summary>
    public RawJson? Id { get; init; }

    /// <summary>The sealed question.</summary>
    public required RawJson Token { get; init; }
}
