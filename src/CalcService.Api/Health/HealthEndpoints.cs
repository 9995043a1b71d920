using CalcService.Api.Hosting;

namespace CalcService.Api.Health;

/// <summary>How the service is.</summary>
/// <param name="Status">"ok"; "leaving" while the service finishes what it has accepted.</param>
internal sealed record HealthResponse(string Status);

/// <summary>Tells an orchestrator whether to restart the service, and whether to send it requests.</summary>
/// <remarks>Nothing is stored and nothing else is called, so a service that listens is ready, until it is told to leave.</remarks>
internal static class HealthEndpoints
{
    /// <summary>Maps both.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("health");
        health.MapGet("/live", Ok).WithName("live").WithSummary("Is the process alive?")
            .WithDescription("No answer means that it is to be restarted.").Produces<HealthResponse>();
        health.MapGet("/ready", Ready).WithName("ready").WithSummary("Is it to be sent requests?")
            .WithDescription("Not before it listens, and no longer once it is about to stop.")
            .Produces<HealthResponse>().Produces<HealthResponse>(StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Ready(Draining draining, HttpResponse response)
    {
        if (!draining.IsDraining)
            return Ok();
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return new Json.JsonResult<HealthResponse>(new("leaving"), Json.ApiJson.Default.HealthResponse);
    }

    private static Json.JsonResult<HealthResponse> Ok() =>
        new(new("ok"), Json.ApiJson.Default.HealthResponse);
}
