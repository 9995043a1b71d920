using System.Xml.Linq;
using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.Kinds;
using CalcService.Api.Problems;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Api.Practice;

/// <summary>
/// <c>GET /</c>: where students practise. The modules below <c>wwwroot/practice</c> fill the page with the catalogue and, where
/// its address names one, the question. All of them come with the page: one answer is enough to begin.
/// </summary>
internal static class PracticePage
{
    private static readonly Text
        Title = new("CalcService – deep-learning calculations, step by step", "CalcService – 深度学习计算题，一步一步练"),
        Description = new(
            "Practice questions on convolution, back-propagation, normalization, graph networks and reinforcement learning, with worked solutions.",
            "卷积、反向传播、归一化、图网络与强化学习的计算练习，附完整解答过程。"),
        NoScript = new(
            "This page needs JavaScript. The service itself does not: see the API.", "本页面需要 JavaScript；服务本身不需要，详见 API 文档。");

    /// <summary>Registers what the page brings with it.</summary>
    public static void AddPractice(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<PracticeProgram>().AddSingleton<FirstQuestion>();

    /// <summary>Maps the address. Those in the page are relative, so that the service may stand below a path.</summary>
    public static void MapPracticePage(this IEndpointRouteBuilder routes) => routes.MapGet("/", HandleAsync).ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(HttpRequest request, Catalog catalog, PracticeProgram program, FirstQuestion first)
    {
        var (response, language) = (request.HttpContext.Response, request.Language);
        response.Announce(language);
        response.Allow(program.Policy);
        response.Headers.CacheControl = "no-cache";
        var page = Page(language, program, CatalogPages.Summaries(catalog, language), await first.OfAsync(request));
        return Results.Text($"<!DOCTYPE html>\n{page.ToString(SaveOptions.DisableFormatting)}\n", "text/html; charset=utf-8");
    }

    private static XElement Page(Language language, PracticeProgram program, IReadOnlyList<KindSummary> kinds, QuestionResponse? question) => new("html",
        new XAttribute("lang", language.Tag),
        new XElement("head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            Meta("viewport", "width=device-width, initial-scale=1"),
            Meta("color-scheme", "light dark"),
            Meta("description", Description.In(language)),
            new XElement("title", Title.In(language)),
            new XElement("link", new XAttribute("rel", "icon"), new XAttribute("href", "practice/icon.svg")),
            program.Style,
            PageData.Of(kinds, ApiJson.Default.IReadOnlyListKindSummary, Id("kinds")),
            question is null ? null : PageData.Of(question, ApiJson.Default.QuestionResponse, Id("question"))),
        new XElement("body",
            new XElement("a", new XAttribute("class", "skip"), new XAttribute("href", "#main"), ""),
            new XElement("header", ""),
            new XElement("main", Id("main"), new XAttribute("tabindex", "-1"),
                new XElement("noscript",
                    NoScript.In(language), " ", new XElement("a", new XAttribute("href", "swagger/"), "API"))),
            program.Script));

    private static XAttribute Id(string id) => new("id", id);

    private static XElement Meta(string name, string content) =>
        new("meta", new XAttribute("name", name), new XAttribute("content", content));
}
