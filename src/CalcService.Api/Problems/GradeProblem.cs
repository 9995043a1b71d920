using System.Diagnostics;
using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.Mark;
using CalcService.Api.Requests;
using CalcService.Api.Telemetry;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;
using CalcService.Core.Questions;

namespace CalcService.Api.Problems;

/// <summary><c>POST /problems/{token}/grade</c>: marks an attempt at a question that was handed out.</summary>
internal static class GradeProblem
{
    /// <summary>Marks the attempt.</summary>
    public static async Task<IResult> Handle(string token, HttpRequest request, Limits limits, Tokens tokens, Opened opened)
    {
        if (!View.TryRead(request, [MediaTypes.Json], [QueryParameter.Language], out var view, out var refusal))
            return refusal;

        using var body = await JsonBody.ReadAsync(request, limits);
        if (body.Refusal is not null)
            return body.Refusal;

        var (assignment, unknown) = opened.Open(token, request);
        if (assignment is null)
            return unknown!;

        request.HttpContext.Response.Announce(view.Language);
        return assignment.Mark(body.Root) switch
        {
            Outcome<(GradeReport Report, Assignment After)>.Done(var (report, after)) => new JsonResult<GradeReportResponse>(
                Marked(report, after, tokens.Seal(after), opened.Now, view), ApiJson.Default.GradeReportResponse),
            Outcome<(GradeReport Report, Assignment After)>.Refused(var faults) => new InvalidRefusal(faults, view.Language),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The report, with the token to go on with; with the right values where the solution may be seen.</summary>
    private static GradeReportResponse Marked(GradeReport report, Assignment after, string? token, DateTimeOffset now, View view)
    {
        var revealed = after.Reveals(now);
        return new(Observed.Counted(after.Solution.Problem.Kind.Id, report), view.Language, revealed ? after.Solution : null)
        {
            Token = token,
            Revealed = revealed,
            Terms = new(after, view.Language),
        };
    }
}
