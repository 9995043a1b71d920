using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Core.Questions;

namespace CalcService.Api.Problems;

/// <summary><c>GET /problems/{token}</c>: the question that a token holds.</summary>
internal static class ShowProblem
{
    /// <summary>Opens the token.</summary>
    public static IResult Handle(string token, HttpRequest request, Opened opened)
    {
        if (!View.TryRead(request, [MediaTypes.Json], [QueryParameter.Language], out var view, out var refusal))
            return refusal;

        var (assignment, unknown) = opened.Open(token, request);
        if (assignment is null)
            return unknown!;

        request.HttpContext.Response.Announce(view.Language);
        return new JsonResult<QuestionResponse>(Show(assignment, token, opened.Now, view), ApiJson.Default.QuestionResponse);
    }

    /// <summary>A question that was handed out, as its student sees it.</summary>
    public static QuestionResponse Show(Assignment assignment, string token, DateTimeOffset now, View view) =>
        new(Question.Of(assignment.Solution), view)
        {
            Seed = assignment.Stated.Seed?.Value,
            Difficulty = QuestionResponse.NameOf(assignment.Difficulty),
            Token = token,
            Revealed = assignment.Reveals(now),
            Terms = new(assignment, view.Language),
        };
}
