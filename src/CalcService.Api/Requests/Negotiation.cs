using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CalcService.Api.Requests;

/// <summary>Chooses the representation of a response (RFC 9110, section 12.5.1).</summary>
internal static class Negotiation
{
    /// <summary>The offer that is accepted most; of equals the first.</summary>
    /// <param name="accept">The Accept header; nothing accepts everything.</param>
    /// <param name="offers">Media types, the best first.</param>
    /// <returns>The media type, or null where none is accepted.</returns>
    public static string? Choose(StringValues accept, IReadOnlyList<string> offers)
    {
        if (StringValues.IsNullOrEmpty(accept) || accept == "*/*" || accept == offers[0])
            return offers[0];
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return null;
        var (best, most) = ((string?)null, 0.0);
        foreach (var offer in offers)
        {
            if (Quality(offer, ranges) is var quality && quality > most)
                (best, most) = (offer, quality);
        }
        return best;
    }

    /// <summary>How much an offer is wanted: what the most specific range says that covers it.</summary>
    private static double Quality(string offer, IList<MediaTypeHeaderValue> ranges) => ranges
        .Where(range => Covers(range, offer))
        .OrderBy(range => (range.MatchesAllTypes, range.MatchesAllSubTypes))
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();

    private static bool Covers(MediaTypeHeaderValue range, string offer) =>
        range.MatchesAllTypes
        || range.MediaType.Equals(offer, StringComparison.OrdinalIgnoreCase)
        || range.MatchesAllSubTypes && offer.AsSpan(0, offer.IndexOf('/', StringComparison.Ordinal))
            .Equals(range.Type.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
