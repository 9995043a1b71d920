using CalcService.Api.Access;
using CalcService.Api.Errors;
using CalcService.Api.Kinds;
using CalcService.Api.OpenApi;
using CalcService.Api.Problems;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Api.Batch;

/// <summary>The addresses below <c>/batch</c>: a whole class at once.</summary>
internal static class BatchEndpoints
{
    private const string Lines =
        """
        JSON documents, one a line (NDJSON), answered line by line in their order, while more are still being sent. Neither the number of lines nor
        the length of the body is limited; a line may be as long as the body of a single request. A line that is malformed, too long or not valid is
        answered with an `ErrorLine`, which holds the problem details that the same request alone would be refused with, and costs no other line
        anything. Should the body itself break off, the last line of the answer says so. Content-Encoding may be gzip, br or deflate.
        """;

    private static readonly IReadOnlyList<string> Offers =
        [MediaTypes.JsonLines, "application/ndjson", "application/jsonl", MediaTypes.Json];

    private static readonly IReadOnlyList<QueryParameter> Marking = [QueryParameter.Language];

    /// <summary>Registers what batches share.</summary>
    public static void AddBatch(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Workers>();
        builder.Services.AddSingleton<SpoolRoom>();
    }

    /// <summary>Maps the addresses.</summary>
    public static void MapBatch(this RouteGroupBuilder v1)
    {
        var batch = v1.MapGroup("/batch").WithTags("batch");

        batch.MapPost("/solve", (HttpRequest request, Catalog catalog, ILogger<LineAnswers> log) =>
                Handle(request, Solve.Parameters, view => new SolveLines(catalog, view), log))
            .WithName("batch-solve")
            .WithSummary("Solves many problems of any kinds")
            .WithDescription($$"""Each line is `{"id"?, "kind", "problem"}`, and becomes the solution with `id` and `line`.{{"\n\n"}}{{Lines}}""")
            .AnswersLines<SolutionLine>()
            .Takes([.. Solve.Parameters])
            .TakesLines(BatchExamples.Solve)
            .NeedsKey();
        batch.MapPost("/grade", (
                HttpRequest request, Catalog catalog, SolvedProblems solved, Tokens tokens, TimeProvider clock, ILogger<LineAnswers> log) =>
                Handle(request, Marking, view => new GradeLines(catalog, solved, tokens, clock, view), log))
            .WithName("batch-grade")
            .WithSummary("Marks the responses of many students")
            .WithDescription(
                $$"""Each line is `{"id"?, "kind", "problem", "responses", "policy"?}`, or `{"id"?, "token", "responses"}` for a question that was handed out, and becomes the report with `id` and `line`.{{"\n\n"}}{{Lines}}""")
            .AnswersLines<GradeReportLine>()
            .Takes([.. Marking])
            .TakesLines(BatchExamples.Grade)
            .NeedsKey();
    }

    private static IResult Handle(
        HttpRequest request, IReadOnlyList<QueryParameter> parameters, Func<View, LineWork> work, ILogger<LineAnswers> log)
    {
        if (!View.TryRead(request, Offers, parameters, out var view, out var refusal))
            return refusal;
        return BodyType.IsJsonLines(request) && ContentCoding.TryOf(request, out var coding)
            ? new BatchResult(coding, new(work(view), view.Language, log), view)
            : new Refusal(Reason.UnsupportedMediaType, view.Language, Advice);
    }

    private static Text Advice { get; } = new(
        "Send Content-Type: application/x-ndjson, as it is or with one Content-Encoding: gzip, br or deflate.",
        "请使用 Content-Type: application/x-ndjson，可不压缩，或使用 gzip、br、deflate 之一作为 Content-Encoding。");
}
