using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Core.Questions;

namespace CalcService.Api.Problems;

/// <summary><c>GET /problems/{token}</c>: the question that a token holds.</summary>
internal static class ShowProblem
{
    /// <summary>Opens the token.</summary>
    public static IResult Handle(string token, HttpRequest request, Opened opened, DrawnQuestions drawn)
    {
        if (!View.TryRead(request, [MediaTypes.Json], [QueryParameter.Language], out var view, out var refusal))
            return refusal;

        var (question, unknown) = opened.OpenForAttempt(token, request);
        if (question is null)
            return unknown!;

        request.HttpContext.Response.Announce(view.Language);
        return new JsonResult<QuestionResponse>(
            Show(drawn.Of(question, view), question.Assignment, token, opened.Now, view), ApiJson.Default.QuestionResponse);
    }

    /// <summary>A question that was handed out, as its student sees it.</summary>
    public static QuestionResponse Show(Assignment assignment, string token, DateTimeOffset now, View view) =>
        Show(new(Question.Of(assignment.Solution), view), assignment, token, now, view);

    private static QuestionResponse Show(QuestionResponse drawn, Assignment assignment, string token, DateTimeOffset now, View view) =>
        drawn with
        {
            Seed = assignment.Stated.Seed?.Value,
            Difficulty = QuestionResponse.NameOf(assignment.Difficulty),
            Token = token,
            Revealed = assignment.Reveals(now),
            Terms = new(assignment, view.Language),
        };
}
