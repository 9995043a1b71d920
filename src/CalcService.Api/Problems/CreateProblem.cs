using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;
using CalcService.Core.Questions;

namespace CalcService.Api.Problems;

/// <summary><c>POST /problems</c>: seals a question, to be handed to a page that is not trusted.</summary>
internal static class CreateProblem
{
    /// <summary>Seals the question.</summary>
    public static Task<IResult> Handle(HttpRequest request, Limits limits, Catalog catalog, Tokens tokens, Opened opened) =>
        request.AnswerAsync(limits, (body, view) => Assignment.Read(catalog, body.Root, opened.Now) switch
        {
            Outcome<Assignment>.Refused(var faults) when faults.FirstOrDefault(IsOfKind) is { } unknown =>
                new UnknownRefusal(unknown.DidYouMean, view.Language),
            var read => read.Answer(view, assignment => Created(assignment, tokens, opened.Now, view)),
        });

    private static IResult Created(Assignment assignment, Tokens tokens, DateTimeOffset now, View view) => tokens.Seal(assignment) is { } token
        ? new CreatedResult(token, ShowProblem.Show(assignment, token, now, view))
        : new InvalidRefusal(
            [
                new("problem", "too-large-for-a-token", new(
                    $"The sealed question would be longer than {Tokens.MaxLength} characters, which addresses do not hold: give a smaller problem, or a seed.",
                    $"加密后的题目将超过 {Tokens.MaxLength} 个字符，无法放入网址：请缩小题目，或改用 seed。")),
            ],
            view.Language);

    private static bool IsOfKind(Fault fault) => fault.Code == "unknown-kind";

    /// <summary>A question that has just got an address.</summary>
    private sealed class CreatedResult(string token, QuestionResponse question) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status201Created;
            httpContext.Response.Headers.Location = $"{httpContext.Request.PathBase}/api/v1/problems/{token}";
            httpContext.Response.Headers.CacheControl = "no-store";
            return httpContext.Response.WriteJsonAsync(question, ApiJson.Default.QuestionResponse, MediaTypes.Json);
        }
    }
}
