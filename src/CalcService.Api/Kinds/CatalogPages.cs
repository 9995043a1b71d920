using System.Security.Cryptography;
using System.Text.Json.Serialization.Metadata;
using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Api.Kinds;

/// <summary>The catalogue as JSON. It changes with the service only, so it is written once per language.</summary>
internal sealed class CatalogPages(Catalog catalog)
{
    private readonly Lazy<CatalogPage>[] _summaries = PerLanguage<IReadOnlyList<KindSummary>>(
        language => [.. catalog.Kinds.Select(kind => new KindSummary(kind, language))],
        ApiJson.Default.IReadOnlyListKindSummary);

    private readonly Dictionary<ProblemKind, Lazy<CatalogPage>[]> _details = catalog.Kinds.ToDictionary(
        kind => kind,
        kind => PerLanguage(language => new KindDetails(kind, language), ApiJson.Default.KindDetails));

    /// <summary>All kinds.</summary>
    public CatalogPage In(Language language) => _summaries[(int)language].Value;

    /// <summary>All about one kind.</summary>
    public CatalogPage Of(ProblemKind kind, Language language) => _details[kind][(int)language].Value;

    private static Lazy<CatalogPage>[] PerLanguage<T>(Func<Language, T> body, JsonTypeInfo<T> type) =>
    [
        .. Enum.GetValues<Language>().Select(language => new Lazy<CatalogPage>(() =>
        {
            using var output = JsonOutput.Of(body(language), type);
            return new(output.Written.ToArray(), language);
        })),
    ];
}

/// <summary>A page of the catalogue.</summary>
/// <param name="body">The JSON.</param>
/// <param name="language">Its language.</param>
internal sealed class CatalogPage(byte[] body, Language language) : IResult
{
    private const string MayBeKept = "public, max-age=300"; // seconds: a new release shows within minutes

    private readonly string _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\"";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Announce(language);
        response.Headers.CacheControl = MayBeKept;
        response.Headers.ETag = _tag;
        if (httpContext.Request.Headers.IfNoneMatch == _tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentType = MediaTypes.Json;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}
