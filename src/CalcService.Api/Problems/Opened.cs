using CalcService.Api.Errors;
using CalcService.Api.Requests;
using CalcService.Core.Questions;

namespace CalcService.Api.Problems;

/// <summary>Opens the token in an address.</summary>
internal sealed class Opened(Tokens tokens, TimeProvider clock)
{
    /// <summary>The time.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The question of a token, to be looked at; or why there is none.</summary>
    /// <param name="token">The token.</param>
    /// <param name="request">The request, for its language.</param>
    public (Assignment? Assignment, Refusal? Refusal) Open(string token, HttpRequest request)
    {
        var (question, refusal) = OpenForAttempt(token, request);
        return (question?.Assignment.Anew(), refusal);
    }

    /// <summary>The question of a token, to be sealed again after an attempt; or why there is none.</summary>
    /// <param name="token">The token.</param>
    /// <param name="request">The request, for its language.</param>
    public (HandedOut? Question, Refusal? Refusal) OpenForAttempt(string token, HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var question = tokens.Open(token, Now, request.Language, out var refusal);
        return (question, refusal);
    }
}
