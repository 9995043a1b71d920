using System.Buffers;
using System.Text.Encodings.Web;

namespace CalcService.Api.Json;

/// <summary>
/// Escapes what JSON asks to be escaped, and nothing else, as <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/> does; but what
/// lies between two escapes is copied as a whole. Half of a line of LaTeX lies behind backslashes, and going from character to
/// character was most of the time that writing a solution took. For responses that are no HTML and say so.
/// </summary>
internal sealed class PlainEncoder : JavaScriptEncoder
{
    private const string Controls =
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F";

    /// <summary>Line separators are escaped as well: JSON allows them, scripts of old do not.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\"\\\u2028\u2029" + Controls);

    /// <summary>Pairs of code units, halves of pairs and private characters are left to the framework.</summary>
    private const char FirstRare = '\uD800', LastRare = '\uF8FF';

    private PlainEncoder()
    {
    }

    /// <summary>The encoder.</summary>
    public static PlainEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar);

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        return IsRare(span)
            ? UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncode(text, textLength)
            : span.IndexOfAny(Escaped);
    }

    /// <inheritdoc/>
    public override OperationStatus Encode(
        ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true)
    {
        if (IsRare(source) || destination.Length / MaxOutputCharactersPerInputCharacter < source.Length)
            return UnsafeRelaxedJsonEscaping.Encode(source, destination, out charsConsumed, out charsWritten, isFinalBlock);
        (charsConsumed, charsWritten) = (source.Length, 0);
        while (source.IndexOfAny(Escaped) is var plain and >= 0)
        {
            source[..plain].CopyTo(destination[charsWritten..]);
            charsWritten += plain;
            charsWritten += Escape(source[plain], destination[charsWritten..]);
            source = source[(plain + 1)..];
        }
        source.CopyTo(destination[charsWritten..]);
        charsWritten += source.Length;
        return OperationStatus.Done;
    }

    private static bool IsRare(ReadOnlySpan<char> text) => text.ContainsAnyInRange(FirstRare, LastRare);

    private static int Escape(char character, Span<char> to)
    {
        if (character is not ('\\' or '"'))
        {
            UnsafeRelaxedJsonEscaping.Encode([character], to, out _, out var written);
            return written;
        }
        (to[0], to[1]) = ('\\', character);
        return 2;
    }
}
