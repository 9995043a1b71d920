using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using CalcService.Api.Hosting;
using CalcService.Core.Kinds;
using CalcService.Core.Questions;

namespace CalcService.Api.Problems;

/// <summary>
/// Questions as tokens hold them: compressed JSON. A whole class hands in responses to the same question, and a student tries again:
/// what was opened lately and is opened again is not read, checked and solved again. What is kept is not to be drawn from: what is drawn
/// of a step stays with it.
/// </summary>
/// <param name="catalog">The kinds that there are.</param>
/// <param name="kept">Those that are asked for again.</param>
internal sealed class Statements(Catalog catalog, Kept kept)
{
    private const int MaxOpened = 1024 * 1024; // bytes of JSON; no question that was sealed has more
    private const int Quality = 5, Window = 16; // of Brotli: fast, and as good as any for so little

    /// <summary>Writes a question, not how far its student has come.</summary>
    /// <param name="question">The question.</param>
    public static ReadOnlyMemory<byte> Write(Assignment question)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
            (question with { Progress = Progress.None }).Write(writer);
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(json.WrittenCount)];
        return BrotliEncoder.TryCompress(json.WrittenSpan, compressed, out var length, Quality, Window)
            ? compressed.AsMemory(0, length)
            : throw new System.Diagnostics.UnreachableException("There is room for whatever is compressed.");
    }

    /// <summary>Reads what was written; null where this release cannot.</summary>
    /// <param name="statement">The question; it stays as it is.</param>
    public Assignment? Read(ReadOnlyMemory<byte> statement)
    {
        var key = new Key(new(statement));
        if (kept.Find<Assignment>(key) is { } opened)
            return opened;
        var before = GC.GetAllocatedBytesForCurrentThread();
        if (Decompress(statement.Span) is not { } json || Assignment.Resume(catalog, json) is not { } read)
            return null;
        var size = GC.GetAllocatedBytesForCurrentThread() - before; // it holds no more than was taken to make it
        kept.Keep(key, read, size);
        return read;
    }

    private static JsonElement? Decompress(ReadOnlySpan<byte> compressed)
    {
        for (var size = 16 * 1024; size <= MaxOpened; size *= 8)
        {
            var json = ArrayPool<byte>.Shared.Rent(size);
            try
            {
                if (BrotliDecoder.TryDecompress(compressed, json, out var length))
                    return JsonElement.Parse(json.AsSpan(0, length));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(json);
            }
        }
        return null;
    }

    private sealed record Key(Content Statement);
}
