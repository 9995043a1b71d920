using System.Xml.Linq;
using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.Problems;
using CalcService.Api.Requests;
using CalcService.Core.Notation;

namespace CalcService.Api.Embedding;

/// <summary>
/// <c>GET /embed/{token}</c>: one question in a page of its own, for a frame. The page stores nothing, sets no cookie, and
/// tells what happens in it to the configured origins alone. All of it is escaped by construction.
/// </summary>
internal static class EmbedPage
{
    private const string Automatic = "auto";

    /// <summary>Maps the address. Those in the page are relative, so that the service may stand below a path.</summary>
    public static void MapEmbedPage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/embed/{token}", Handle).ExcludeFromDescription();

    private static IResult Handle(string token, HttpRequest request, EmbeddingSettings settings, Opened opened)
    {
        var (language, theme) = (request.Language, ThemeOf(request));
        var (assignment, refusal) = opened.Open(token, request);
        var (title, content) = assignment is null
            ? (refusal!.Title, Notice(refusal))
            : (assignment.Solution.Problem.Kind.Title.In(language), Question(
                ShowProblem.Show(assignment, token, opened.Now, new(MediaTypes.Json, language)), language, settings));
        request.HttpContext.Response.Announce(language);
        request.HttpContext.Response.Allow(ResponseHeaders.Page, settings.Ancestors);
        return Results.Text(
            $"<!DOCTYPE html>\n{Page(title, language, theme, content).ToString(SaveOptions.DisableFormatting)}\n",
            "text/html; charset=utf-8",
            statusCode: refusal?.Status);
    }

    private static XElement Page(string title, Language language, string theme, IEnumerable<XElement> content) => new("html",
        new XAttribute("lang", language.Tag),
        new XAttribute("data-theme", theme),
        new XElement("head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            new XElement("title", title),
            Link("icon", "../shared/icon.svg"), Link("stylesheet", "../shared/tokens.css"), Link("stylesheet", "frame.css")),
        new XElement("body", content));

    private static XElement Link(string relation, string address) =>
        new("link", new XAttribute("rel", relation), new XAttribute("href", address));

    /// <summary>The question; the modules find in it what they would have to ask for, and whom to tell.</summary>
    private static IEnumerable<XElement> Question(QuestionResponse question, Language language, EmbeddingSettings settings) =>
    [
        new("main", new XElement("calc-problem",
            new XAttribute("token", question.Token!),
            new XAttribute("lang", language.Tag),
            new XAttribute("data-origins", string.Join(' ', settings.Origins)),
            PageData.Of(question, ApiJson.Default.QuestionResponse))),
        new("script", new XAttribute("type", "module"), new XAttribute("src", "frame.js"), ""),
    ];

    private static IEnumerable<XElement> Notice(Refusal refusal) =>
        [new("main", new XElement("h1", refusal.Title), new XElement("p", refusal.Detail))];

    private static string ThemeOf(HttpRequest request) =>
        request.Query["theme"].ToString() is "light" or "dark" ? request.Query["theme"].ToString() : Automatic;
}
