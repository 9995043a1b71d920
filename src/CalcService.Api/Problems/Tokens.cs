using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CalcService.Api.Errors;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Questions;
using Microsoft.AspNetCore.DataProtection;

namespace CalcService.Api.Problems;

/// <summary>
/// Seals questions into tokens and opens them: compressed, encrypted and authenticated, then Base64 for addresses. Nothing of
/// them is stored here.
/// </summary>
internal sealed class Tokens(IDataProtectionProvider protection, Catalog catalog)
{
    /// <summary>The longest token, in characters: addresses of 8 KB pass everywhere, and some of it is for others.</summary>
    public const int MaxLength = 4_096;

    private const int MaxOpened = 1024 * 1024; // no question that was sealed has more
    private const int Quality = 5, Window = 16; // of Brotli: fast, and as good as any for so little

    private readonly IDataProtector _protector = protection.CreateProtector("CalcService.Problems", "v1");

    /// <summary>Seals a question.</summary>
    /// <param name="assignment">The question.</param>
    /// <returns>The token, or null where it would be too long.</returns>
    public string? Seal(Assignment assignment)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
            assignment.Write(writer);
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(json.WrittenCount)];
        if (!BrotliEncoder.TryCompress(json.WrittenSpan, compressed, out var length, Quality, Window))
            return null;
        var token = Base64Url.EncodeToString(_protector.Protect(compressed[..length]));
        return token.Length <= MaxLength ? token : null;
    }

    /// <summary>Opens a token whose time is not over: what was tampered with looks like what never was.</summary>
    /// <param name="token">The token.</param>
    /// <param name="now">The time.</param>
    /// <param name="language">The language of a refusal.</param>
    /// <param name="refusal">Why there is no question.</param>
    public Assignment? Open(string token, DateTimeOffset now, Language language, out Refusal? refusal)
    {
        refusal = !TryOpen(token, out var assignment) ? new(Reason.UnknownToken, language)
            : assignment.HasExpired(now) ? new(Reason.Expired, language)
            : null;
        return refusal is null ? assignment : null;
    }

    private bool TryOpen(string token, [NotNullWhen(true)] out Assignment? assignment)
    {
        assignment = null;
        if (token.Length <= MaxLength && Unprotect(token) is { } compressed && Decompress(compressed) is { } json)
            assignment = Assignment.Resume(catalog, JsonElement.Parse(json));
        return assignment is not null;
    }

    private byte[]? Unprotect(string token)
    {
        try
        {
            return _protector.Unprotect(Base64Url.DecodeFromChars(token));
        }
        catch (Exception damaged) when (damaged is FormatException or CryptographicException)
        {
            return null;
        }
    }

    private static byte[]? Decompress(byte[] compressed)
    {
        for (var size = 16 * 1024; size <= MaxOpened; size *= 8)
        {
            var json = new byte[size];
            if (BrotliDecoder.TryDecompress(compressed, json, out var length))
                return json[..length];
        }
        return null;
    }
}
