using System.Collections.Frozen;
using CalcService.Api.Requests;
using Microsoft.Net.Http.Headers;

namespace CalcService.Api.Hosting;

/// <summary>The pages, scripts and styles below <c>wwwroot</c>.</summary>
internal static class StaticPages
{
    private const string Extension = ".html", Programs = "/api";

    /// <summary>The folder, beside the program: wherever that is started from, run or published.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>Whether an address may be that of a page: most requests are of the programs, which have none.</summary>
    public static bool MayHave(HttpContext context) => !context.Request.Path.StartsWithSegments(Programs, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Serves them before an address is looked up among the endpoints, so that an endpoint may take what no file has. Modules
    /// import each other by plain names: all are asked for again each time, so that a change arrives as a whole.
    /// </summary>
    public static void UseStaticPages(this IApplicationBuilder app, IWebHostEnvironment environment)
    {
        var pages = Pages();
        app.Use((context, next) =>
        {
            if (pages.TryGetValue(context.Request.Path, out var page))
                context.Request.Path = page[(int)context.Request.Language];
            var headers = context.Request.Headers;
            if (headers.IfNoneMatch.Count > 0)
                headers.IfNoneMatch = Strong(headers.IfNoneMatch.ToString());
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new ServedFiles(environment.WebRootFileProvider),
            OnPrepareResponse = file =>
            {
                file.Context.Response.Headers[HeaderNames.CacheControl] = "public, no-cache";
                if (!file.File.Name.EndsWith(Extension, StringComparison.Ordinal))
                    return;
                file.Context.Response.Allow(ResponseHeaders.Page);
                file.Context.Response.Announce(file.Context.Request.Language);
            },
        });
    }

    /// <summary>
    /// Pages are addressed without their extension, <c>/embed/demo</c>, and come in the language of the reader: <c>demo.en.html</c>,
    /// <c>demo.zh-CN.html</c>.
    /// </summary>
    private static FrozenDictionary<PathString, PathString[]> Pages()
    {
        var ending = EndingIn(Languages.Tags[0]);
        return Directory.EnumerateFiles(Folder, $"*{ending}", SearchOption.AllDirectories)
            .Select(file => $"/{Path.GetRelativePath(Folder, file).Replace('\\', '/')}"[..^ending.Length])
            .ToFrozenDictionary(
                page => new PathString(page),
                page => Languages.Tags.Select(tag => new PathString(page + EndingIn(tag))).ToArray());
    }

    /// <summary>A proxy that compresses weakens tags; what they stand for is the same (RFC 9110, section 13.1.2).</summary>
    private static string Strong(string tags) => tags.Replace("W/\"", "\"", StringComparison.Ordinal);

    private static string EndingIn(string tag) => $".{tag}{Extension}";
}
