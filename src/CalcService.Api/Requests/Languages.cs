using CalcService.Core.Notation;
using Microsoft.Net.Http.Headers;

namespace CalcService.Api.Requests;

/// <summary>The language that a caller wants to read.</summary>
internal static class Languages
{
    /// <summary>The query parameter that says so.</summary>
    public const string Parameter = "lang";

    /// <summary>The tags of the languages that there are.</summary>
    public static IReadOnlyList<string> Tags { get; } = ["en", "zh-CN"];

    extension(Language language)
    {
        /// <summary>Its BCP 47 tag.</summary>
        public string Tag => Tags[(int)language];
    }

    extension(HttpRequest request)
    {
        /// <summary>That of <c>lang</c>, else the one that <c>Accept-Language</c> prefers, else English.</summary>
        public Language Language =>
            request.QueryString.HasValue && TryParse(request.Query[Parameter].ToString(), out var asked)
                ? asked
                : Preferred(request.Headers.AcceptLanguage);
    }

    /// <summary>Says in which language the response is, and that another request may get another.</summary>
    public static void Announce(this HttpResponse response, Language language)
    {
        response.Headers.ContentLanguage = language.Tag;
        response.Headers.Vary = "Accept, Accept-Language";
    }

    /// <summary>Reads a tag. Every Chinese is answered in the one that we have: zh, zh-Hans, zh-CN, zh-TW.</summary>
    public static bool TryParse(ReadOnlySpan<char> tag, out Language language)
    {
        language = Is(tag, "zh") ? Language.Chinese : Language.English;
        return language == Language.Chinese || Is(tag, "en");
    }

    private static bool Is(ReadOnlySpan<char> tag, string primary) =>
        tag.StartsWith(primary, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == primary.Length || tag[primary.Length] == '-');

    private static Language Preferred(Microsoft.Extensions.Primitives.StringValues header)
    {
        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header, out var wanted))
            return Language.English;
        foreach (var entry in wanted.Where(entry => entry.Quality != 0).OrderByDescending(entry => entry.Quality ?? 1))
        {
            if (TryParse(entry.Value.AsSpan(), out var language))
                return language;
        }
        return Language.English;
    }
}
