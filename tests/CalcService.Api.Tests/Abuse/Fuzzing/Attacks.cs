using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CalcService.Core.Kinds;

namespace CalcService.Api.Tests.Abuse.Fuzzing;

/// <summary>Attacks by number: the same seed, number and corpus give the same attack.</summary>
/// <param name="samples">Valid requests.</param>
/// <param name="seed">The seed of the campaign.</param>
internal sealed class Attacks(IReadOnlyList<Sample> samples, int seed)
{
    private static readonly string[] Types =
    [
        "text/plain", "application/json; charset=utf-16", "application/json;;;", "application/json; charset=\"", "APPLICATION/JSON", "multipart/form-data; boundary=a",
        "application/x-ndjson", "application/problem+json", "*/*", "", "ÿ", "application/json, text/html", "application/" + new string('j', 4_000),
    ];

    private static readonly string[] Accepted =
    [
        "application/json", "text/markdown", "text/html", "application/x-tex", "*/*;q=0", "text/*;q=0.5, application/json;q=0.1", "application/x-ndjson", ";;;", "a/b;q=NaN",
        string.Concat(Enumerable.Repeat("text/html;q=0.1,", 400)) + "*/*",
    ];

    private static readonly string[] Tongues = ["zh", "zh-CN, en;q=0.1", "*", "fr;q=1e308", ";;q", string.Concat(Enumerable.Repeat("x-", 2_000)), "zh-ÿ"];

    private static readonly string[] OddQueries =
    [
        "figure=yes", "figure=true&figure=false", "math=", "math=latex,latex", "lang=fr", "lang=%ED%A0%80", "lang=%00", "%=%", "&&&", "=", "?", "difficulty=HARD",
        "derivation=%74rue", "a[]=1", "unknown=1", "lang=zh-CN&lang=en", "math=" + new string('a', 2_000), string.Concat(Enumerable.Repeat("a=1&", 1_500)),
    ];

    private const long NumbersPerSeed = 100_000_000; // there are 2³² attacks in all, as the generator has seeds

    /// <summary>How often each group is chosen: what is cheap is, so that a campaign of a minute holds many requests.</summary>
    private static readonly (string Group, int Weight)[] Weights =
    [
        ("validate", 24), ("mark", 18), ("read", 12), ("solve", 16), ("grade", 8), ("problem", 8), ("token", 7), ("variant", 2), ("page", 3), ("batch", 2),
    ];

    private static readonly string[] Groups = [.. Weights.SelectMany(group => Enumerable.Repeat(group.Group, group.Weight))];

    private readonly ILookup<string, Sample> _samples = samples.ToLookup(sample => sample.Group, StringComparer.Ordinal);

    private static readonly byte[] Bomb = Packed(new byte[32 * 1024 * 1024]), Blanks = Packed([.. Enumerable.Repeat((byte)'\n', 4 * 1024 * 1024)]);

    /// <summary>One attack.</summary>
    /// <param name="number">Its number, from 0.</param>
    public Attack this[long number]
    {
        get
        {
            var chance = new Chance(unchecked((uint)(seed * NumbersPerSeed + number)));
            return chance.OnceIn(250) ? RawOddities.Of(chance, Requested(chance))
                : chance.OnceIn(60) ? PathOddities.Of(chance, chance.Of(samples))
                : Requested(chance);
        }
    }

    private Attack Requested(Chance chance)
    {
        var sample = chance.Of([.. _samples[chance.Of(Groups)]]);
        var body = sample.Body is { } document ? BodyOf(document, sample.IsBatch, chance) : null;
        var (said, headers) = (body, HeadersOf(sample, chance));
        if (body is not null && chance.OnceIn(30))
            body = Coded(body, headers, chance);
        if (body is not null && chance.OnceIn(30))
            body = Chunked(body, headers, chance);
        var method = sample.Body is null ? chance.OnceIn(10) ? "HEAD" : "GET" : "POST";
        return Attack.Request(sample.Group, method, sample.Path + QueryOf(sample, chance), headers, body) with { Said = said ?? [] };
    }

    private byte[] BodyOf(JsonElement document, bool isBatch, Chance chance)
    {
        var text = chance.OnceIn(25) ? document.GetRawText() : Mutated(document, chance);
        if (isBatch)
            text = $"{document.GetRawText()}\n{text.ReplaceLineEndings(" ")}\n{(chance.OnceIn(2) ? Mutated(document, chance) : "")}\n\n";
        // A half of a character that was written as such becomes the bytes of a replacement; escaped ones stay.
        var body = Encoding.UTF8.GetBytes(text);
        return chance.OnceIn(25) ? Damage.Of(body, chance) : body;
    }

    private string Mutated(JsonElement document, Chance chance) =>
        new Mutation(chance, chance.Of(samples).Body ?? document).Of(document);

    private static List<(string Name, string Value)> HeadersOf(Sample sample, Chance chance)
    {
        var headers = new List<(string Name, string Value)>();
        if (sample.Body is not null && !chance.OnceIn(80))
            headers.Add(("Content-Type", chance.OnceIn(40) ? chance.Of(Types) : sample.IsBatch ? "application/x-ndjson" : "application/json"));
        if (chance.OnceIn(6))
            headers.Add(("Accept", chance.Of(Accepted)));
        if (chance.OnceIn(20))
            headers.Add(("Accept-Language", chance.Of(Tongues)));
        if (chance.OnceIn(100))
            headers.Add(("Origin", chance.Of("null", "https://a.example", "ÿ", new string('o', 3_000))));
        if (chance.OnceIn(100))
            headers.Add((chance.Of("If-None-Match", "Range", "If-Modified-Since", "X-Api-Key", "Authorization", "Cookie", "traceparent"),
                chance.Of("*", "\"a\"", "bytes=5-2", "bytes=0-0,2-3", "W/", "Bearer \t", "00-0-0-0", new string('x', 5_000))));
        return headers;
    }

    private static string QueryOf(Sample sample, Chance chance) => chance.Between(0, 9) switch
    {
        0 => $"?{chance.Of(OddQueries)}",
        > 0 and < 5 when sample.Queries.Count > 0 => $"?{chance.Of(sample.Queries)}",
        _ => "",
    };

    private static byte[] Coded(byte[] body, List<(string Name, string Value)> headers, Chance chance)
    {
        headers.Add(("Content-Encoding", chance.OnceIn(6) ? chance.Of("br", "deflate", "zstd", "gzip, gzip", "") : "gzip"));
        if (chance.OnceIn(30))
            return chance.OnceIn(2) ? Bomb : Blanks;
        var packed = Packed(body);
        return chance.OnceIn(4) ? Damage.Of(packed, chance) : packed;
    }

    private static byte[] Chunked(byte[] body, List<(string Name, string Value)> headers, Chance chance)
    {
        headers.Add(("Transfer-Encoding", "chunked"));
        using var chunks = new MemoryStream();
        for (var at = 0; at < body.Length;)
        {
            var length = Math.Min(body.Length - at, chance.Between(1, 1 + body.Length / 3));
            chunks.Write(Encoding.ASCII.GetBytes(length.ToString(chance.OnceIn(2) ? "x" : "X4", CultureInfo.InvariantCulture)));
            chunks.Write(chance.OnceIn(5) ? ";a=b\r\n"u8 : "\r\n"u8);
            chunks.Write(body, at, length);
            chunks.Write("\r\n"u8);
            at += length;
        }
        chunks.Write("0\r\n\r\n"u8);
        return chunks.ToArray();
    }

    private static byte[] Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(body);
        return packed.ToArray();
    }
}
