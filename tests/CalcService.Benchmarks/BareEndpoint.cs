namespace CalcService.Benchmarks;

/// <summary>
/// The least that an endpoint of the same framework can do: read the body of a request, answer with so many bytes. What the
/// service takes longer than this is its own.
/// </summary>
internal static class BareEndpoint
{
    private const int UsualBytes = 4_096;

    public static Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        var body = new byte[builder.Configuration.GetValue("bytes", UsualBytes)];
        Array.Fill(body, (byte)' ');
        var app = builder.Build();
        app.MapMethods("/bare", [HttpMethods.Get, HttpMethods.Post], async (HttpContext context) =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            return Results.Bytes(body, "application/json");
        });
        return app.RunAsync();
    }
}
