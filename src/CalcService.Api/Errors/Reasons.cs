using CalcService.Api.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CalcService.Api.Errors;

/// <summary>The pages that the types of problem details point to.</summary>
internal static class Reasons
{
    /// <summary>Maps the pages.</summary>
    public static void MapReasons(this IEndpointRouteBuilder routes)
    {
        foreach (var reason in Reason.All)
            routes.MapGet(reason.Type, (HttpContext context) => Explain(reason, context)).ExcludeFromDescription();
    }

    private static ContentHttpResult Explain(Reason reason, HttpContext context)
    {
        var language = context.Request.Language;
        context.Response.Announce(language);
        return TypedResults.Text(
            $"# {reason.Status} {reason.Title.In(language)}\n\n{reason.Advice.In(language)}\n",
            $"{MediaTypes.Markdown}; charset=utf-8");
    }
}
