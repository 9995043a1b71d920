using System.Text;
using CalcService.Core.Kinds;

namespace CalcService.Api.Tests.Abuse.Fuzzing;

/// <summary>What happens to the bytes of a body, whatever they say.</summary>
internal static class Damage
{
    /// <summary>The bytes, damaged.</summary>
    /// <param name="body">A body.</param>
    /// <param name="chance">Chooses.</param>
    public static byte[] Of(byte[] body, Chance chance)
    {
        var at = chance.Between(0, body.Length);
        return chance.Between(0, 9) switch
        {
            0 => body[..at],
            1 => [.. body[..at], (byte)chance.Between(0, 255), .. body[at..]],
            2 => [.. "\uFEFF"u8, .. body],
            3 => [.. "\uFEFF\uFEFF"u8, .. body],
            4 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)),
            5 => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString(body))],
            6 => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(body).Replace('a', 'ÿ')),
            7 => [.. body, .. body],
            8 => [.. body[..at], 0xED, 0xA0, 0x80, .. body[at..]], // half of a character, in the bytes that UTF-8 forbids
            _ => [.. body, .. "\0 }\n"u8],
        };
    }
}
