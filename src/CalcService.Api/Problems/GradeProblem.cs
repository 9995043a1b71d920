using System.Diagnostics;
using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.Mark;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;

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

        var (question, unknown) = opened.OpenForAttempt(token, request);
        if (question is null)
            return unknown!;

        request.HttpContext.Response.Announce(view.Language);
        return Attempt.Of(question, question.Assignment.Mark(body.Root), tokens, opened.Now) switch
        {
            Outcome<Attempt>.Done(var attempt) =>
                new JsonResult<GradeReportResponse>(new(attempt, view.Language), ApiJson.Default.GradeReportResponse),
            Outcome<Attempt>.Refused(var faults) => new InvalidRefusal(faults, view.Language),
            _ => throw new UnreachableException(),
        };
    }
}
