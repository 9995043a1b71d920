using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CalcService.Api.Hosting;
using CalcService.Core.Notation;

namespace CalcService.Api.Requests;

/// <summary>Where a body stops being JSON, and why.</summary>
/// <param name="Path">The path of what could not be read.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="BytePosition">The byte within the line, from 1.</param>
/// <param name="Reason">A sentence.</param>
internal sealed record Malformation(string Path, long Line, int BytePosition, Text Reason)
{
    private static readonly Text
        NotUtf8 = new("The bytes here are not UTF-8.", "此处的字节不是 UTF-8。"),
        TooDeep = new($"Nested deeper than {Limits.MaxDepth} levels.", $"嵌套超过 {Limits.MaxDepth} 层。"),
        Ends = new("The document ends before it is complete.", "文档不完整，提前结束。"),
        Empty = new("The body is empty.", "请求正文为空。");

    /// <summary>What is wrong with a body, or null.</summary>
    /// <param name="body">The body, which is not JSON in UTF-8.</param>
    public static Malformation Of(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
            return new("$", Line: 1, BytePosition: 1, Empty);
        var valid = LengthOfUtf8(body);
        var reader = new Utf8JsonReader(
            body[..valid],
            isFinalBlock: valid == body.Length,
            new(new JsonReaderOptions { MaxDepth = Limits.MaxDepth }));
        var path = new JsonPath();
        try
        {
            while (reader.Read())
                path.Pass(ref reader);
            return At(body, valid, path, NotUtf8);
        }
        catch (JsonException malformed)
        {
            var at = Offset(body, malformed.LineNumber ?? 0, malformed.BytePositionInLine ?? 0);
            return At(body, at, path, Explain(body[at..], path));
        }
    }

    private static Text Explain(ReadOnlySpan<byte> rest, JsonPath path) => rest switch
    {
        [] => Ends,
        [(byte)'[' or (byte)'{', ..] when path.Depth == Limits.MaxDepth => TooDeep,
        _ => Unexpected(rest),
    };

    private static Malformation At(ReadOnlySpan<byte> body, int offset, JsonPath path, Text reason)
    {
        var before = body[..offset];
        return new(path.ToString(), before.Count((byte)'\n') + 1, offset - before.LastIndexOf((byte)'\n'), reason);
    }

    private static int Offset(ReadOnlySpan<byte> body, long line, long byteInLine)
    {
        var start = 0;
        for (; line > 0; line--)
            start += body[start..].IndexOf((byte)'\n') + 1;
        return (int)Math.Min(start + byteInLine, body.Length);
    }

    private static Text Unexpected(ReadOnlySpan<byte> rest)
    {
        Rune.DecodeFromUtf8(rest, out var found, out _);
        var shown = Rune.IsControl(found) ? $"U+{found.Value:X4}" : $"\"{found}\"";
        return new($"Unexpected {shown}.", $"此处不应出现 {shown}。");
    }

    private static int LengthOfUtf8(ReadOnlySpan<byte> body)
    {
        if (Utf8.IsValid(body))
            return body.Length;
        var at = 0;
        while (Rune.DecodeFromUtf8(body[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }
}
