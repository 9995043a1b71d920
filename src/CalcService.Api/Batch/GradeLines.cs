using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Api.Telemetry;
using CalcService.Core.Grading;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;

namespace CalcService.Api.Batch;

/// <summary>Marks the responses of each line.</summary>
/// <param name="catalog">The kinds.</param>
/// <param name="view">How reports are seen.</param>
internal sealed class GradeLines(Catalog catalog, View view) : LineWork(catalog, Lines, view.Language)
{
    private static readonly RecordForm Lines = GradeRequests.FormOf<GradeLine>();

    /// <inheritdoc/>
    protected override Outcome<JsonOutput> Answer(ProblemKind kind, BatchLine line) =>
        GradeRequests.Grade(kind, line.Json, Form).Then(report => new Outcome<JsonOutput>.Done(
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
