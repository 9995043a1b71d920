using System.Globalization;
using System.Text;

namespace CalcService.Api.Tests.Abuse.Fuzzing;

/// <summary>What an attack sends over a connection, and what is due for it.</summary>
/// <param name="Name">What it is, for tables.</param>
/// <param name="Bytes">The message, or several.</param>
internal sealed record Attack(string Name, byte[] Bytes)
{
    /// <summary>How many responses are due; null where HTTP leaves that to the server, 0 where the client does not wait.</summary>
    public int? Due { get; init; } = 1;

    /// <summary>Whether the message is HTTP that reaches the application; what does not is refused without a body.</summary>
    public bool IsHttp { get; init; } = true;

    /// <summary>Whether the method is HEAD, so that no body follows.</summary>
    public bool IsHead { get; init; }

    /// <summary>What the body says before it is compressed: a response may repeat it.</summary>
    public byte[] Said { get; init; } = [];

    /// <summary>The message, unless it is long: what is needed to send it again.</summary>
    public string Shown => Show(Bytes, 6_000);

    /// <summary>A request with its body.</summary>
    public static Attack Request(string name, string method, string target, IEnumerable<(string Name, string Value)> headers, byte[]? body)
    {
        var head = new StringBuilder($"{method} {target} HTTP/1.1\r\nHost: localhost\r\n");
        foreach (var header in headers)
            head.Append(CultureInfo.InvariantCulture, $"{header.Name}: {header.Value}\r\n");
        if (body is not null && !headers.Any(header => header.Name == "Transfer-Encoding"))
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        head.Append("\r\n");
        return new(name, [.. Encoding.Latin1.GetBytes(head.ToString()), .. body ?? []]) { IsHead = method == "HEAD" };
    }

    /// <summary>Bytes as text that can be pasted: printable ASCII as it is, the rest escaped.</summary>
    public static string Show(ReadOnlySpan<byte> bytes, int most)
    {
        var shown = new StringBuilder();
        foreach (var letter in bytes[..Math.Min(bytes.Length, most)])
        {
            if (letter is >= 32 and < 127 and not (byte)'\\')
                shown.Append((char)letter);
            else
                shown.Append(CultureInfo.InvariantCulture, $"\\x{letter:x2}");
        }
        return bytes.Length > most ? $"{shown}… ({bytes.Length} bytes)" : shown.ToString();
    }
}
