using CalcService.Api.Access;
using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Api.Kinds;
using CalcService.Api.Mark;
using CalcService.Api.OpenApi;
using CalcService.Api.Requests;
using CalcService.Core.Questions;

namespace CalcService.Api.Problems;

/// <summary>The addresses of questions that are handed out, sealed.</summary>
internal static class ProblemEndpoints
{
    private const string Tag = "problems";

    /// <summary>Registers what seals and opens.</summary>
    public static void AddProblems(this WebApplicationBuilder builder)
    {
        builder.AddKeyRing();
        builder.Services.AddSingleton<Statements>();
        builder.Services.AddSingleton<DrawnQuestions>();
        builder.Services.AddSingleton<Tokens>();
        builder.Services.AddSingleton<Opened>();
    }

    /// <summary>Maps all addresses below <c>/problems</c>.</summary>
    public static void MapProblems(this RouteGroupBuilder v1)
    {
        var problems = v1.MapGroup("/problems").WithTags(Tag);

        problems.MapPost("", CreateProblem.Handle)
            .WithName("create-problem")
            .WithSummary("Seals a question, to be handed to a page that is not trusted")
            .WithDescription(
                """
                The token holds the problem, how it is marked, when the solution may be seen and how far the student has come; nobody but
                this service can read or change it, and nothing is stored here. Marking returns the token to go on with. Who goes back to
                an older token goes back to its count of attempts and can try again from there; a solution that it did not show it does
                not show, and a score is worth what the server that receives it has verified by marking the responses again.
                """)
            .Creates<QuestionResponse>()
            .Refuses<UnknownRefusal>(Reason.UnknownKind)
            .Takes(QueryParameter.Language)
            .TakesBody("assignment", Assignment.Form, ProblemExamples.Assignments)
            .NeedsKey();
        problems.MapGet("/{token}", ShowProblem.Handle)
            .WithName("show-problem")
            .WithSummary("The question that a token holds")
            .WithDescription("What a student may see of it: how it is put, where to write the answers, and what holds for it. It holds no answer.")
            .Answers<QuestionResponse>()
            .Takes(QueryParameter.Language)
            .OpensToken()
            .TakesTurns();
        problems.MapPost("/{token}/grade", GradeProblem.Handle)
            .WithName("grade-problem")
            .WithSummary("Marks an attempt")
            .WithDescription("`token` is the question after this attempt: go on with it. The right values are there only once the solution may be seen.")
            .Answers<GradeReportResponse>()
            .Takes(QueryParameter.Language)
            .OpensToken()
            .TakesBody("attempt", Assignment.AttemptForm, ProblemExamples.Attempts);
        problems.MapPost("/{token}/hint", HintProblem.Handle)
            .WithName("hint-problem")
            .WithSummary("Helps with the first step that is not right")
            .WithDescription("Level 1 names the step, 2 adds its formula, 3 its numbers; never its value.")
            .Answers<HintResponse>()
            .Refuses<Refusal>(Reason.NoHint)
            .Takes([.. HintProblem.Parameters])
            .OpensToken()
            .TakesBody("hint-request", Assignment.HintForm, ProblemExamples.Hints);
        problems.MapGet("/{token}/solution", ShowSolution.Handle)
            .WithName("show-solution")
            .WithSummary("The worked solution, as soon as the student may see it")
            .WithDescription("In any representation that `solve` has; refused before its time, with what is to be done first.")
            .Answers<SolutionResponse>([.. Solve.Offers.Skip(1)])
            .Refuses<Refusal>(Reason.NotRevealed)
            .Takes([.. Solve.Parameters])
            .OpensToken()
            .TakesTurns();
    }

    private static RouteHandlerBuilder OpensToken(this RouteHandlerBuilder endpoint) => endpoint
        .Refuses<Refusal>(Reason.UnknownToken)
        .Refuses<Refusal>(Reason.Expired);
}
