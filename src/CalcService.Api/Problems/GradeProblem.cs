using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.Mark;
using CalcService.Api.Requests;

namespace CalcService.Api.Problems;

/// <summary><c>POST /problems/{token}/grade</c>: marks an attempt at a question that was handed out.</summary>
internal static class GradeProblem
{
    /// <summary>Marks the attempt.</summary>
    public static Task<IResult> Handle(string token, HttpRequest request, Limits limits, Tokens tokens, Opened opened) =>
        request.AnswerAsync(limits, (body, view) =>
        {
            var (question, unknown) = opened.OpenForAttempt(token, request);
            return question is null ? unknown! : Attempt.Of(question, question.Assignment.Mark(body.Root), tokens, opened.Now)
                .Answer(view, attempt => new JsonResult<GradeReportResponse>(new(attempt, view.Language), ApiJson.Default.GradeReportResponse));
        });
}
