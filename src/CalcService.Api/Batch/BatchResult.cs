using CalcService.Api.Hosting;
using CalcService.Api.Requests;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace CalcService.Api.Batch;

/// <summary>The response to a batch: it begins while the request is still on its way.</summary>
/// <param name="coding">How the request is compressed; null where it is not.</param>
/// <param name="answers">What answers a line.</param>
/// <param name="view">How answers are seen.</param>
internal sealed class BatchResult(ContentCoding? coding, LineAnswers answers, View view) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var limits = services.GetRequiredService<Limits>();
        LiftLimits(httpContext.Features);
        httpContext.Response.Announce(view.Language);
        httpContext.Response.ContentType = view.MediaType == MediaTypes.Json ? MediaTypes.JsonLines : view.MediaType;
        httpContext.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy before us need not wait for the end

        using var patience = new Patience(limits, httpContext.RequestAborted);
        var ahead = new ReadAhead(httpContext.Request.BodyReader, services.GetRequiredService<SpoolRoom>(), patience);
        var taking = ahead.RunAsync();
        try
        {
            await using var lines = new LineReader(ahead.Reader, coding, limits);
            var run = new BatchRun(httpContext.Response, answers, services.GetRequiredService<Workers>(), patience, view.Language);
            if (await run.AnswerAsync(lines) is { } refusal)
                await refusal.ExecuteAsync(httpContext);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            httpContext.Abort(); // the client has left, or neither sends nor takes anything
        }
        finally
        {
            ahead.Stop();
            await taking;
        }
    }

    /// <summary>A batch is limited line by line, and may be slow: our own patience takes the place of Kestrel's rates.</summary>
    private static void LiftLimits(IFeatureCollection features)
    {
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        if (features.Get<IHttpMinRequestBodyDataRateFeature>() is { } sending)
            sending.MinDataRate = null;
        if (features.Get<IHttpMinResponseDataRateFeature>() is { } taking)
            taking.MinDataRate = null;
    }
}
