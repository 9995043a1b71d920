using System.Diagnostics;
using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Core.Kinds;

namespace CalcService.Api.Requests;

/// <summary>How a request with a body is answered: what it says of the answer is read first, then the body, in its turn.</summary>
internal static class Answering
{
    /// <summary>Answers a request, or says what is wrong with it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limits">The limits of its body.</param>
    /// <param name="offers">The media types that there are, the best first.</param>
    /// <param name="parameters">The query parameters that there are.</param>
    /// <param name="answer">The answer; the body is gone when it is sent.</param>
    public static async Task<IResult> AnswerAsync(
        this HttpRequest request,
        Limits limits,
        IReadOnlyList<string> offers,
        IReadOnlyList<QueryParameter> parameters,
        Func<JsonBody, View, IResult> answer)
    {
        if (!View.TryRead(request, offers, parameters, out var view, out var refusal))
            return refusal;

        using var body = await JsonBody.ReadAsync(request, limits);
        if (body.Refusal is not null)
            return body.Refusal;

        request.HttpContext.Response.Announce(view.Language);
        return answer(body, view);
    }

    /// <summary>Answers a request for JSON that says nothing but its language.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limits">The limits of its body.</param>
    /// <param name="answer">The answer; the body is gone when it is sent.</param>
    public static Task<IResult> AnswerAsync(this HttpRequest request, Limits limits, Func<JsonBody, View, IResult> answer) =>
        request.AnswerAsync(limits, [MediaTypes.Json], [QueryParameter.Language], answer);

    /// <summary>The answer that an outcome gives, or what is wrong with what was asked.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="view">How the caller wants to see it.</param>
    /// <param name="done">The answer, where there is one.</param>
    public static IResult Answer<T>(this Outcome<T> outcome, View view, Func<T, IResult> done) => outcome switch
    {
        Outcome<T>.Done(var value) => done(value),
        Outcome<T>.Refused(var faults) => new InvalidRefusal(faults, view.Language),
        _ => throw new UnreachableException(),
    };
}
