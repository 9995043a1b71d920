using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;

namespace CalcService.Api.Kinds;

/// <summary>Givens are valid.</summary>
/// <param name="Valid">Always true: what is not valid is answered with status 422.</param>
internal sealed record ValidityResponse(bool Valid)
{
    /// <summary>The only one.</summary>
    public static ValidityResponse Yes { get; } = new(Valid: true);
}

/// <summary><c>POST /kinds/{kind}/validate</c>: checks givens without solving.</summary>
internal static class Validate
{
    /// <summary>Checks the givens.</summary>
    public static Task<IResult> Handle(ProblemKind kind, HttpRequest request, Limits limits) => request.AnswerAsync(limits, (body, view) =>
        kind.Read(body.Root).Answer(view, _ => new JsonResult<ValidityResponse>(ValidityResponse.Yes, ApiJson.Default.ValidityResponse)));
}
