using System.Globalization;

namespace CalcService.Api.Hosting;

/// <summary>What every response tells the browser about how to treat it.</summary>
internal static class ResponseHeaders
{
    private const string ReferrerPolicy = "Referrer-Policy";

    /// <summary>JSON, Markdown and LaTeX load nothing, and nobody frames them.</summary>
    private const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Swagger UI loads its own files and calls this service; its icons are data.</summary>
    private const string OwnFiles =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'";

    /// <summary>The pages load what lies beside them, call this service and frame its questions; nothing is inline but what is known.</summary>
    public const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; "
        + "base-uri 'none'; form-action 'none'";

    /// <summary>Pages that run scripts use nothing of the device.</summary>
    private const string Device = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    private const string HttpsDays = "Hosting:HstsDays";
    private const double Year = 365, Day = 86_400; // days, seconds

    /// <summary>What pages of others may load as a part of themselves, whatever isolation they ask for.</summary>
    private static readonly PathString[] ForOthers = ["/embed", "/shared"];

    /// <summary>The policy of a page that holds a script and a style, each with its hash.</summary>
    public static string PageWith(string scriptHash, string styleHash) => Page
        .Replace("script-src 'self'", $"script-src 'self' '{scriptHash}'", StringComparison.Ordinal)
        .Replace("style-src 'self'", $"style-src 'self' '{styleHash}'", StringComparison.Ordinal);

    /// <summary>Adds the headers; an endpoint with needs of its own replaces the policy.</summary>
    public static IApplicationBuilder UseResponseHeaders(this IApplicationBuilder app)
    {
        var days = app.ApplicationServices.GetRequiredService<IConfiguration>().GetValue(HttpsDays, Year);
        var httpsOnly = days > 0 ? string.Create(CultureInfo.InvariantCulture, $"max-age={days * Day:F0}") : null;
        return app.Use((context, next) =>
        {
            var (request, headers) = (context.Request, context.Response.Headers);
            headers.XContentTypeOptions = "nosniff";
            headers[ReferrerPolicy] = "no-referrer";
            headers["Cross-Origin-Resource-Policy"] = IsForOthers(request.Path) ? "cross-origin" : "same-origin";
            if (request.IsHttps)
                headers.StrictTransportSecurity = httpsOnly;
            if (request.Path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase))
                context.Response.Allow(OwnFiles);
            else
                headers.ContentSecurityPolicy = Nothing;
            return next(context);
        });
    }

    /// <summary>Tells the browser what the body may load and run.</summary>
    /// <param name="response">The response.</param>
    /// <param name="policy">A content security policy; who may frame the page is added here.</param>
    /// <param name="ancestors">Who may frame it, as sources; nobody unless it is said.</param>
    public static void Allow(this HttpResponse response, string policy, string ancestors = "'none'")
    {
        response.Headers.ContentSecurityPolicy = $"{policy}; frame-ancestors {ancestors}";
        if (policy == Nothing)
            return;
        response.Headers["Permissions-Policy"] = Device;
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    private static bool IsForOthers(PathString path) =>
        Array.Exists(ForOthers, folder => path.StartsWithSegments(folder, StringComparison.Ordinal));
}
