using System.Text.Json.Serialization.Metadata;
using CalcService.Api.Json;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Api.Kinds;

/// <summary>The catalogue as JSON. It changes with the service only, so it is written once per language.</summary>
internal sealed class CatalogPages(Catalog catalog)
{
    private const string MayBeKept = "public, max-age=300"; // seconds: a new release shows within minutes

    private readonly Lazy<CachedJson>[] _summaries = PerLanguage(
        language => Summaries(catalog, language), ApiJson.Default.IReadOnlyListKindSummary);

    private readonly Dictionary<ProblemKind, Lazy<CachedJson>[]> _details = catalog.Kinds.ToDictionary(
        kind => kind,
        kind => PerLanguage(language => new KindDetails(kind, language), ApiJson.Default.KindDetails));

    /// <summary>All kinds.</summary>
    public CachedJson In(Language language) => _summaries[(int)language].Value;

    /// <summary>What the catalogue says of all kinds.</summary>
    public static IReadOnlyList<KindSummary> Summaries(Catalog catalog, Language language) =>
        [.. catalog.Kinds.Select(kind => new KindSummary(kind, language))];

    /// <summary>All about one kind.</summary>
    public CachedJson Of(ProblemKind kind, Language language) => _details[kind][(int)language].Value;

    private static Lazy<CachedJson>[] PerLanguage<T>(Func<Language, T> body, JsonTypeInfo<T> type) =>
    [
        .. Enum.GetValues<Language>().Select(language => new Lazy<CachedJson>(() =>
        {
            using var output = JsonOutput.Of(body(language), type);
            return new CachedJson(output.Written.ToArray(), language, MayBeKept);
        })),
    ];
}
