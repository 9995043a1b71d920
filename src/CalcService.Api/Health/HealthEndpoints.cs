namespace CalcService.Api.Health;

/// <summary>How the service is.</summary>
/// <param name="Status">Always "ok": a service that is not well does not answer.</param>
internal sealed record HealthResponse(string Status);

/// <summary>Tells an orchestrator whether to restart the service, and whether to send it requests.</summary>
/// <remarks>Nothing is stored and nothing else is called, so a service that listens is ready.</remarks>
internal static class HealthEndpoints
{
    /// <summary>Maps both.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("health");
        health.MapGet("/live", Ok).WithName("live").WithSummary("Is the process alive?").Produces<HealthResponse>();
        health.MapGet("/ready", Ok).WithName("ready").WithSummary("Can it answer requests?").Produces<HealthResponse>();
    }

    private static Json.JsonResult<HealthResponse> Ok() =>
        new(new("ok"), Json.ApiJson.Default.HealthResponse);
}
