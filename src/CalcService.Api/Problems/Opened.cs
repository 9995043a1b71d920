using CalcService.Api.Errors;
using CalcService.Api.Requests;
using CalcService.Core.Questions;

namespace CalcService.Api.Problems;

/// <summary>Opens the token in an address.</summary>
internal sealed class Opened(Tokens tokens, TimeProvider clock)
{
    /// <summary>The time.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The question of a token, or why there is none: what was tampered with looks like what never was.</summary>
    /// <param name="token">The token.</param>
    /// <param name="request">The request, for its language.</param>
    public (Assignment? Assignment, Refusal? Refusal) Open(string token, HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        if (!tokens.TryOpen(token, out var assignment))
            return (null, new(Reason.UnknownToken, request.Language));
        return assignment.HasExpired(Now) ? (null, new(Reason.Expired, request.Language)) : (assignment, null);
    }
}
