using CalcService.Api.Hosting;

namespace CalcService.Api.Embedding;

/// <summary>Who may show questions of this service in pages of their own.</summary>
internal sealed class EmbeddingSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Embedding";

    /// <summary>Every origin: questions hold no secret, and no cookie is ever sent.</summary>
    public const string Any = "*";

    private const string Self = "'self'", None = "'none'";

    /// <summary>
    /// Origins (<c>https://course.example.edu</c>) whose pages may use the element and hear the frame; "*" for every page.
    /// </summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>
    /// Sources, as Content-Security-Policy writes them, whose pages may frame <c>/embed/{token}</c> in addition to those of this
    /// service; <c>'none'</c> alone forbids it even to them.
    /// </summary>
    public IReadOnlyList<string> FrameAncestors { get; init; } = [];

    /// <summary>The directive's value.</summary>
    public string Ancestors => FrameAncestors is [None] ? None : string.Join(' ', FrameAncestors.Prepend(Self).Distinct(StringComparer.Ordinal));

    /// <summary>Reads the settings; what is wrong with them must not come out at the first request.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <exception cref="InvalidOperationException">An entry is not an origin, or not a source.</exception>
    public static EmbeddingSettings Of(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return new()
        {
            Origins = [.. section.ListOf(nameof(Origins)).Select(Origin)],
            FrameAncestors = [.. section.ListOf(nameof(FrameAncestors)).Select(Source)],
        };
    }

    /// <summary>As browsers write it in <c>Origin</c>: in lower case, without a path.</summary>
    private static string Origin(string entry) =>
        entry == Any ? Any
        : Uri.TryCreate(entry, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? address.GetLeftPart(UriPartial.Authority)
        : throw new InvalidOperationException(
            $"Embedding:Origins has \"{entry}\", which is not an origin such as https://course.example.edu.");

    /// <summary>Nothing that could end the directive.</summary>
    private static string Source(string entry) => entry.Length > 0 && !entry.Any(c => c is ';' or ',' || c <= ' ' || c > '~')
        ? entry
        : throw new InvalidOperationException(
            $"Embedding:FrameAncestors has \"{entry}\", which is not a source such as https://course.example.edu.");
}
