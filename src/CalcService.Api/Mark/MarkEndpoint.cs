using System.Diagnostics;
using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.OpenApi;
using CalcService.Api.Requests;
using CalcService.Api.Telemetry;
using CalcService.Core.Grading;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Kinds;

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

    private static async Task<IResult> Handle(HttpRequest request, Limits limits)
    {
        if (!View.TryRead(request, [MediaTypes.Json], [QueryParameter.Language], out var view, out var refusal))
            return refusal;

        using var body = await JsonBody.ReadAsync(request, limits);
        if (body.Refusal is not null)
            return body.Refusal;

        request.HttpContext.Response.Announce(view.Language);
        return ItemMarker.Mark(body.Root) switch
        {
            Outcome<GradeReport>.Done(var report) =>
                new JsonResult<GradeReportResponse>(new(Observed.Counted("mark", report), view.Language), ApiJson.Default.GradeReportResponse),
            Outcome<GradeReport>.Refused(var faults) => new InvalidRefusal(faults, view.Language),
            _ => throw new UnreachableException(),
        };
    }
}
