using System.Diagnostics;
using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Core.Documents;
using CalcService.Core.Kinds;

namespace CalcService.Api.Kinds;

/// <summary><c>POST /kinds/{kind}/solve</c>: the answers and a worked derivation.</summary>
internal static class Solve
{
    /// <summary>The representations of a solution.</summary>
    public static IReadOnlyList<string> Offers { get; } =
        [MediaTypes.Json, MediaTypes.Markdown, MediaTypes.Html, MediaTypes.Latex];

    /// <summary>What the query may say.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [QueryParameter.Math, QueryParameter.Figure, QueryParameter.Language];

    /// <summary>Solves the problem.</summary>
    public static async Task<IResult> Handle(ProblemKind kind, HttpRequest request, Limits limits)
    {
        if (!View.TryRead(request, Offers, Parameters, out var view, out var refusal))
            return refusal;

        using var body = await JsonBody.ReadAsync(request, limits);
        if (body.Refusal is not null)
            return body.Refusal;

        request.HttpContext.Response.Announce(view.Language);
        return kind.Read(body.Root).Then(problem => problem.Solve()) switch
        {
            Outcome<Solution>.Done(var solution) => Represent(solution, view),
            Outcome<Solution>.Refused(var faults) => new InvalidRefusal(faults, view.Language),
            _ => throw new UnreachableException(),
        };
    }

    private static IResult Represent(Solution solution, View view) => view.MediaType switch
    {
        MediaTypes.Markdown => new Document(MarkdownDocument.Of(solution, view.Language), view.MediaType),
        MediaTypes.Html => new Document(HtmlDocument.Of(solution, view.Language), view.MediaType),
        MediaTypes.Latex => new Document(LatexDocument.Of(solution, view.Language), view.MediaType),
        _ => new JsonResult<SolutionResponse>(new(solution, view), ApiJson.Default.SolutionResponse),
    };
}
