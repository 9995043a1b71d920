using System.Globalization;
using System.Text.Json.Nodes;
using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Questions;

/// <summary>A moment as RFC 3339 writes it, with the offset from UTC, so that no server's time zone matters.</summary>
/// <param name="Time">The moment.</param>
public sealed record Moment(DateTimeOffset Time) : IFormed
{
    private const string Printed = "yyyy-MM-dd'T'HH:mm:ss'Z'", Example = "2026-12-01T00:00:00Z";

    private static readonly string[] Formats =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <inheritdoc/>
    public static Form FormWithin(Limits limits) => new TextForm<Moment>(
        Parse,
        "not-a-moment",
        new($"a moment with its offset from UTC, such as \"{Example}\"", $"带时区偏移的时间，例如“{Example}”"),
        new JsonObject { ["format"] = "date-time", ["examples"] = new JsonArray(Example) });

    /// <summary>Reads a moment.</summary>
    /// <param name="text">"2026-12-01T00:00:00Z" or "2026-12-01T08:00:00+08:00".</param>
    /// <returns>The moment, or null where the text is none, or has no offset.</returns>
    public static Moment? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isMoment = DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time);
        return isMoment && HasOffset(text) ? new(time) : null;
    }

    /// <summary>In UTC, to the second: "2026-12-01T00:00:00Z".</summary>
    public override string ToString() => Time.UtcDateTime.ToString(Printed, CultureInfo.InvariantCulture);

    private static bool HasOffset(string text) => text[^1] == 'Z' || text[^6] is '+' or '-';
}
