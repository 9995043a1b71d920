using System.Buffers.Text;
using System.Security.Cryptography;
using CalcService.Api.Errors;
using CalcService.Core.Notation;
using CalcService.Core.Questions;
using Microsoft.AspNetCore.DataProtection;

namespace CalcService.Api.Problems;

/// <summary>
/// Seals questions into tokens and opens them: encrypted and authenticated, then Base64 for addresses. Nothing of their students is
/// stored here.
/// </summary>
internal sealed class Tokens(IDataProtectionProvider protection, Statements statements)
{
    /// <summary>The longest token, in characters: addresses of 8 KB pass everywhere, and some of it is for others.</summary>
    public const int MaxLength = 4_096;

    private readonly IDataProtector _protector = protection.CreateProtector("CalcService.Problems", "v1");

    /// <summary>Seals a question that is handed out now.</summary>
    /// <param name="assignment">The question.</param>
    /// <returns>The token, or null where it would be too long.</returns>
    public string? Seal(Assignment assignment) => Seal(HandedOut.Now(assignment));

    /// <summary>Seals a question.</summary>
    /// <param name="question">The question.</param>
    /// <returns>The token, or null where it would be too long.</returns>
    public string? Seal(HandedOut question)
    {
        var token = Base64Url.EncodeToString(_protector.Protect(question.ToBytes()));
        return token.Length <= MaxLength ? token : null;
    }

    /// <summary>Opens a token whose time is not over: what was tampered with looks like what never was.</summary>
    /// <param name="token">The token.</param>
    /// <param name="now">The time.</param>
    /// <param name="language">The language of a refusal.</param>
    /// <param name="refusal">Why there is no question.</param>
    public HandedOut? Open(string token, DateTimeOffset now, Language language, out Refusal? refusal)
    {
        var opened = token.Length <= MaxLength && Unprotect(token) is { } bytes ? HandedOut.Read(bytes, statements) : null;
        refusal = opened is null ? new(Reason.UnknownToken, language)
            : opened.Assignment.HasExpired(now) ? new(Reason.Expired, language)
            : null;
        return refusal is null ? opened : null;
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
}
