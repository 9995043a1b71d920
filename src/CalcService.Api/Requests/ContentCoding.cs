using System.IO.Compression;
using System.IO.Pipelines;
using CalcService.Core.Notation;

namespace CalcService.Api.Requests;

/// <summary>How a body is compressed (RFC 9110, section 8.4.1).</summary>
/// <param name="Name">As Content-Encoding names it.</param>
/// <param name="Decode">What undoes it; the stream within stays open.</param>
internal sealed record ContentCoding(string Name, Func<Stream, Stream> Decode)
{
    private const int BlockSize = 64 * 1024;

    // Without it a body that is cut off ends like a whole one.
    static ContentCoding() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", isEnabled: true);

    /// <summary>What is said of a body that is cut off or damaged.</summary>
    public static Text Broken { get; } = new(
        "The body is not what its Content-Encoding says: it is cut off or damaged.", "请求正文与其 Content-Encoding 不符：不完整或已损坏。");

    /// <summary>All that are understood, those first that are used most.</summary>
    public static IReadOnlyList<ContentCoding> All { get; } =
    [
        new("gzip", body => new GZipStream(body, CompressionMode.Decompress, leaveOpen: true)),
        new("br", body => new BrotliStream(body, CompressionMode.Decompress, leaveOpen: true)),
        new("deflate", body => new ZLibStream(body, CompressionMode.Decompress, leaveOpen: true)),
    ];

    /// <summary>Finds out how a body is compressed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="coding">The coding; null where the body is as it is.</param>
    /// <returns>False where the coding is not understood, or there are several.</returns>
    public static bool TryOf(HttpRequest request, out ContentCoding? coding)
    {
        coding = null;
        var header = request.Headers.ContentEncoding;
        if (header.Count == 0 || header is [var none] && Is(none, "identity"))
            return true;
        coding = header is [var name] ? All.FirstOrDefault(known => Is(name, known.Name)) : null;
        return coding is not null;
    }

    /// <summary>A reader of what was compressed; whoever has it completes it.</summary>
    /// <param name="body">The body.</param>
    public PipeReader Open(Stream body) => PipeReader.Create(Decode(body), new(bufferSize: BlockSize, minimumReadSize: BlockSize / 2));

    /// <summary>Whether what was thrown while reading says that a body is not what its coding promises: cut off or damaged.</summary>
    /// <param name="failure">What was thrown.</param>
    public static bool IsBroken(Exception failure) => failure is InvalidDataException or InvalidOperationException; // gzip, br

    private static bool Is(string? given, string name) => name.Equals(given, StringComparison.OrdinalIgnoreCase);
}
