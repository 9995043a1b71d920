using CalcService.Core.Kinds;

namespace CalcService.Api.Tests.Abuse.Fuzzing;

/// <summary>Requests that are HTTP, to addresses that are odd, or with methods that are.</summary>
internal static class PathOddities
{
    private static readonly string[] Methods =
        ["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "PROPFIND", "A", "M-SEARCH", new string('M', 300), "GET", "POST"];

    private static readonly string[] Targets =
    [
        "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//", "/.", "/api/v1/kinds/", "/api/v1/kinds//solve", "/API/V1/KINDS", "/api/v1/kinds/%ED%A0%80",
        "/api/v1/kinds/%ff%fe", "/api/v1/kinds/%", "/api/v1/kinds/%zz", "/api/v1/kinds/%u0041", "/api/v1/kinds/conv-cost%2fsolve", "/api/v1/kinds/conv-cost;a=b/solve",
        "/api/v1/kinds/conv-cost/variants/-1", "/api/v1/kinds/conv-cost/variants/18446744073709551616", "/api/v1/kinds/conv-cost/variants/1e3",
        "/api/v1/kinds/conv-cost/variants/%E2%82%AC", "/api/v1/problems/%0a", "/embed/%3Cscript%3E", "/embed/..", "/swagger/../index.html", "/swagger/%5c..%5c", "/problems/nothing",
        "/practice/%2e%2e/%2e%2e/appsettings.json", "/appsettings.json", "/shared/", "/practice", "/" + new string('a', 4_000), "/" + string.Concat(Enumerable.Repeat("a/", 1_500)),
        "/api/v1/kinds/" + new string('k', 3_000), "/?" + new string('q', 4_000), "/#fragment", "/a\\b",
    ];

    /// <summary>A request.</summary>
    public static Attack Of(Chance chance, Sample sample)
    {
        var target = chance.Between(0, 3) switch
        {
            0 => chance.Of(Targets),
            1 => Mutated(sample.Path, chance),
            2 => $"{sample.Path}/{chance.Of("x", "", "%20", ".", "0")}",
            _ => sample.Path,
        };
        var body = chance.OnceIn(3) ? "{}"u8.ToArray() : null;
        return Attack.Request("address", chance.Of(Methods), target, [("Content-Type", "application/json")], body);
    }

    /// <summary>A character less, more or other: damaged tokens are among them.</summary>
    private static string Mutated(string path, Chance chance)
    {
        var at = chance.Between(1, path.Length);
        return chance.Between(0, 4) switch
        {
            0 => path[..at],
            1 => path.Insert(at, chance.Of("%41", "A", "_", ".", "=", "%2B", "~")),
            2 => path[..at] + path[Math.Min(path.Length, at + 1)..],
            3 => path + path,
            _ => path.ToUpperInvariant(),
        };
    }
}
