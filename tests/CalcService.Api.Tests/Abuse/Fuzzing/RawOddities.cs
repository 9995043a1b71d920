using System.Text;
using CalcService.Core.Kinds;

namespace CalcService.Api.Tests.Abuse.Fuzzing;

/// <summary>What is sent is hardly HTTP, or not as one expects it.</summary>
internal static class RawOddities
{
    private const string Solve = "POST /api/v1/kinds/conv-output-size/solve HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    private static readonly string[] Messages =
    [
        "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", "GET /\r\n\r\n", "GET  /  HTTP/1.1\r\nHost: a\r\n\r\n",
        "get / http/1.1\r\nhost: a\r\n\r\n", "GET / HTTP/1.1\nHost: a\n\n", "\r\n\r\n\r\nGET /health/live HTTP/1.1\r\nHost: a\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET http://elsewhere.example/api/v1/kinds HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET http://localhost/health/live?a HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\n\r\n", "GET localhost HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a b/c\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX y: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n",
        Solve + "Content-Length: -1\r\n\r\n{}", Solve + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x", Solve + "Content-Length: 99999999999999999999\r\n\r\n{}", Solve + "Content-Length: 0x2\r\n\r\n{}",
        Solve + "Content-Length: 4294967298\r\n\r\n{}", Solve + "\r\n{}", Solve + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", Solve + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        Solve + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n", Solve + "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n", Solve + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}",
        Solve + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}x\r\n0\r\n\r\n", Solve + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nTrailer: a\r\nb\0\r\n\r\n", Solve + "Transfer-Encoding: chunked\r\n\r\n2;" + new string('e', 20_000) + "\r\n{}\r\n0\r\n\r\n",
        Solve + "Transfer-Encoding: identity\r\n\r\n{}", Solve + "Expect: 200-maybe\r\nContent-Length: 2\r\n\r\n{}", "GET / HTTP/1.1\r\nHost: a\r\nX: " + new string('x', 40_000) + "\r\n\r\n",
        "GET /" + new string('a', 20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n" + string.Concat(Enumerable.Repeat("X: y\r\n", 300)) + "\r\n",
        "\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03", "\0\0\0\0", "SSH-2.0-OpenSSH_9.9\r\n", "GET /\xff\xfe HTTP/1.1\r\nHost: a\r\n\r\n",
    ];

    /// <summary>A message.</summary>
    /// <param name="chance">Chooses.</param>
    /// <param name="request">A request that is HTTP.</param>
    public static Attack Of(Chance chance, Attack request) => chance.Between(0, 9) switch
    {
        0 => request with { Name = "pipelined", Bytes = [.. Enumerable.Repeat(Live, 20).SelectMany(live => live)], Due = 20, IsHead = false },
        1 or 2 => request with { Name = "left", Bytes = request.Bytes[..chance.Between(0, request.Bytes.Length)], Due = 0 },
        3 => request with { Name = "left", Due = 0 },
        4 => Expecting(),
        _ => new("raw", Encoding.Latin1.GetBytes(chance.Of(Messages))) { Due = null, IsHttp = false },
    };

    private static byte[] Live { get; } = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray();

    private static Attack Expecting() => Attack.Request(
        "expecting", "POST", "/api/v1/kinds/conv-output-size/solve", [("Content-Type", "application/json"), ("Expect", "100-continue")],
        """{"input":[7],"kernelSize":3}"""u8.ToArray());
}
