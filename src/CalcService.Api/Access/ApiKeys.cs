using System.Security.Cryptography;
using System.Text;
using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Api.OpenApi;
using CalcService.Api.Requests;

namespace CalcService.Api.Access;

/// <summary>The keys of server-to-server callers, as SHA-256 of each: who reads the configuration learns none.</summary>
internal sealed class ApiKeys
{
    /// <summary>The header that holds a key; <c>Authorization: Bearer</c> does as well.</summary>
    public const string Header = "X-Api-Key";

    private const string Section = "ApiKeys", Scheme = "Bearer ";
    private const int LongestKey = 512; // characters

    private readonly byte[][] _hashes;

    private ApiKeys(byte[][] hashes) => _hashes = hashes;

    /// <summary>Whether none is needed.</summary>
    public bool AreOpen => _hashes.Length == 0;

    /// <summary>The configured keys.</summary>
    /// <exception cref="InvalidOperationException">One is not 64 hexadecimal digits.</exception>
    public static ApiKeys Of(IConfiguration configuration) =>
        new([.. configuration.ListOf(Section).Select(Read)]);

    /// <summary>Which of the keys a request holds, from 0; null where it holds none of them.</summary>
    /// <remarks>All hashes are compared, whichever fits: time tells nothing.</remarks>
    public int? Find(HttpRequest request)
    {
        if (AreOpen || KeyOf(request) is not { Length: > 0 and <= LongestKey } key)
            return null;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        var found = (int?)null;
        for (var i = 0; i < _hashes.Length; i++)
            found = CryptographicOperations.FixedTimeEquals(hash, _hashes[i]) ? i : found;
        return found;
    }

    private static string? KeyOf(HttpRequest request) =>
        request.Headers[Header] is [{ } key] ? key
        : request.Headers.Authorization is [{ } bearer] && bearer.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? bearer[Scheme.Length..].Trim()
        : null;

    private static byte[] Read(string hex, int place) =>
        hex.Length == 2 * SHA256.HashSizeInBytes && hex.All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(hex)
            : throw new InvalidOperationException(
                $"{Section}:{place} must be the SHA-256 of a key, in 64 hexadecimal digits: `printf %s KEY | sha256sum`.");
}

/// <summary>Keeps addresses for those who hold a key, where the configuration has any.</summary>
internal static class KeyedAddresses
{
    /// <summary>Registers the keys; a mistake in their configuration shows at once.</summary>
    public static void AddApiKeys(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(ApiKeys.Of(builder.Configuration));

    /// <summary>Without a key the address is refused.</summary>
    public static RouteHandlerBuilder NeedsKey(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var keys = http.RequestServices.GetRequiredService<ApiKeys>();
            if (keys.AreOpen || keys.Find(http.Request) is not null)
                return await next(context);
            http.Response.Headers.WWWAuthenticate = "Bearer realm=\"CalcService\"";
            return new Refusal(Reason.NoKey, http.Request.Language);
        })
        .Refuses<Refusal>(Reason.NoKey);
}
