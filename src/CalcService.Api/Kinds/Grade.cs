using CalcService.Api.Hosting;
using CalcService.Api.Mark;
using CalcService.Api.Requests;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;

namespace CalcService.Api.Kinds;

/// <summary><c>POST /kinds/{kind}/grade</c>: marks a student's responses, and finds out which mistake was made.</summary>
internal static class Grade
{
    /// <summary>Marks the responses.</summary>
    public static Task<IResult> Handle(ProblemKind kind, HttpRequest request, Limits limits, SolvedProblems solved) =>
        request.AnswerAsync(limits, (body, view) =>
            GradeRequests.Grade(body.Root, GradeRequests.Form, givens => solved.Solve(kind, givens))
                .Answer(view, report => GradeReportResponse.Of(kind.Id, report, view)));
}
