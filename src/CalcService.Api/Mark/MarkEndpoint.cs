using CalcService.Api.Hosting;
using CalcService.Api.OpenApi;
using CalcService.Api.Requests;
using CalcService.Core.Grading.Marking;

namespace CalcService.Api.Mark;

/// <summary><c>POST /mark</c>: marks numeric answers of any origin.</summary>
internal static class MarkEndpoint
{
    /// <summary>Maps the address.</summary>
    public static void MapMark(this RouteGroupBuilder v1) => v1.MapPost("/mark", Handle)
        .WithTags("mark")
        .WithName("mark")
        .WithSummary("Marks numeric answers, no kind of problem involved")
        .WithDescription(
            """
            Reads what students write – `3,612,672`, `3.6M`, `28x28`, `1/(1+e^-1)`, `1 2; 3 4`, full-width digits – and compares it
            with a reference, exactly where both are exact. Whatever a student writes gets a verdict and costs no error.
            """)
        .Answers<GradeReportResponse>()
        .Takes(QueryParameter.Language)
        .TakesBody("mark-request", ItemMarker.Form, MarkExamples.All);

    private static Task<IResult> Handle(HttpRequest request, Limits limits) => request.AnswerAsync(limits, (body, view) =>
        ItemMarker.Mark(body.Root).Answer(view, report => GradeReportResponse.Of("mark", report, view)));
}
