using CalcService.Api.Errors;
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
    public static async Task<IResult> Handle(ProblemKind kind, HttpRequest request, Limits limits)
    {
        if (!View.TryRead(request, [MediaTypes.Json], [QueryParameter.Language], out var view, out var refusal))
            return refusal;

        using var body = await JsonBody.ReadAsync(request, limits);
        if (body.Refusal is not null)
            return body.Refusal;

        request.HttpContext.Response.Announce(view.Language);
        return kind.Read(body.Root) is Outcome<Problem>.Refused(var faults)
            ? new InvalidRefusal(faults, view.Language)
            : new JsonResult<ValidityResponse>(ValidityResponse.Yes, ApiJson.Default.ValidityResponse);
    }
}
