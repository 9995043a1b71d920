using System.Diagnostics;
using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.Mark;
using CalcService.Api.Requests;
using CalcService.Api.Telemetry;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;

namespace CalcService.Api.Kinds;

/// <summary><c>POST /kinds/{kind}/grade</c>: marks a student's responses, and finds out which mistake was made.</summary>
internal static class Grade
{
    /// <summary>Marks the responses.</summary>
    public static async Task<IResult> Handle(ProblemKind kind, HttpRequest request, Limits limits, SolvedProblems solved)
    {
        if (!View.TryRead(request, [MediaTypes.Json], [QueryParameter.Language], out var view, out var refusal))
            return refusal;

        using var body = await JsonBody.ReadAsync(request, limits);
        if (body.Refusal is not null)
            return body.Refusal;

        request.HttpContext.Response.Announce(view.Language);
        return GradeRequests.Grade(body.Root, GradeRequests.Form, givens => solved.Solve(kind, givens)) switch
        {
            Outcome<GradeReport>.Done(var report) =>
                new JsonResult<GradeReportResponse>(new(Observed.Counted(kind.Id, report), view.Language), ApiJson.Default.GradeReportResponse),
            Outcome<GradeReport>.Refused(var faults) => new InvalidRefusal(faults, view.Language),
            _ => throw new UnreachableException(),
        };
    }
}
