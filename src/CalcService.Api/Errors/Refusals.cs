using CalcService.Api.Hosting;
using CalcService.Api.Requests;

namespace CalcService.Api.Errors;

/// <summary>Gives problem details to whatever would otherwise leave without.</summary>
internal static class Refusals
{
    /// <summary>Covers exceptions, unknown addresses and methods that an address does not know.</summary>
    public static void UseRefusals(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(failed => failed.UseResponseHeaders().Run(RefuseAsync));
        app.UseStatusCodePages(context => RefuseAsync(context.HttpContext));
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.AllowHead();
        return new Refusal(Reason.Of(context.Response.StatusCode), context.Request.Language).ExecuteAsync(context);
    }
}
