using System.Xml.Linq;
using CalcService.Api.Hosting;
using CalcService.Api.Kinds;
using CalcService.Api.Requests;
using CalcService.Core.Notation;

namespace CalcService.Api.Practice;

/// <summary><c>GET /</c>: where students practise. The modules below <c>wwwroot/practice</c> fill the page.</summary>
internal static class PracticePage
{
    private const string Entry = "practice/main.js";

    /// <summary>What the element fetches to style its shadow.</summary>
    private static readonly string[] ElementStyles = ["shared/tokens.css", "embed/calc-problem.css"];

    private static readonly Text
        Title = new("CalcService – deep-learning calculations, step by step", "CalcService – 深度学习计算题，一步一步练"),
        Description = new(
            "Practice questions on convolution, back-propagation, normalization, graph networks and reinforcement learning, with worked solutions.",
            "卷积、反向传播、归一化、图网络与强化学习的计算练习，附完整解答过程。"),
        NoScript = new(
            "This page needs JavaScript. The service itself does not: see the API.", "本页面需要 JavaScript；服务本身不需要，详见 API 文档。");

    /// <summary>Maps the address. Those in the page are relative, so that the service may stand below a path.</summary>
    public static void MapPracticePage(this WebApplication app)
    {
        var modules = Modules.From(app.Environment.WebRootFileProvider, Entry);
        app.MapGet("/", (HttpRequest request, CatalogPages catalog) => Handle(request, modules, catalog)).ExcludeFromDescription();
    }

    private static IResult Handle(HttpRequest request, IReadOnlyList<string> modules, CatalogPages catalog)
    {
        var response = request.HttpContext.Response;
        response.Announce(request.Language);
        response.Allow(ResponseHeaders.Page);
        response.Headers.CacheControl = "no-cache";
        return Results.Text(
            $"<!DOCTYPE html>\n{Page(request.Language, modules, catalog).ToString(SaveOptions.DisableFormatting)}\n", "text/html; charset=utf-8");
    }

    private static XElement Page(Language language, IReadOnlyList<string> modules, CatalogPages catalog) => new("html",
        new XAttribute("lang", language.Tag),
        new XElement("head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            Meta("viewport", "width=device-width, initial-scale=1"),
            Meta("color-scheme", "light dark"),
            Meta("description", Description.In(language)),
            new XElement("title", Title.In(language)),
            Link("icon", "practice/icon.svg"),
            Link("stylesheet", "shared/tokens.css"),
            Link("stylesheet", "practice/practice.css"),
            modules.Select(module => Link("modulepreload", module)),
            ElementStyles.Select(Preload),
            Script("application/json", new XAttribute("id", "kinds"), catalog.In(language).Text),
            Script("module", new XAttribute("src", Entry), "")),
        new XElement("body",
            new XElement("a", new XAttribute("class", "skip"), new XAttribute("href", "#main"), ""),
            new XElement("header", ""),
            new XElement("main", new XAttribute("id", "main"), new XAttribute("tabindex", "-1"),
                new XElement("noscript",
                    NoScript.In(language), " ", new XElement("a", new XAttribute("href", "swagger/"), "API")))));

    private static XElement Meta(string name, string content) =>
        new("meta", new XAttribute("name", name), new XAttribute("content", content));

    /// <summary>Modules, and data that no module has to ask for.</summary>
    private static XElement Script(string type, XAttribute attribute, string content) =>
        new("script", new XAttribute("type", type), attribute, content);

    private static XElement Preload(string address) => new("link",
        new XAttribute("rel", "preload"), new XAttribute("href", address), new XAttribute("as", "fetch"), new XAttribute("crossorigin", ""));

    private static XElement Link(string relation, string address) =>
        new("link", new XAttribute("rel", relation), new XAttribute("href", address));
}
