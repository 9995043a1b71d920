using System.Buffers;
using System.IO.Pipelines;
using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Api.Requests;
using CalcService.Core.Notation;
using Microsoft.AspNetCore.Connections;

namespace CalcService.Api.Batch;

/// <summary>Reads a body line by line, never more of a line than a body may have.</summary>
/// <param name="body">The body, as it was sent.</param>
/// <param name="coding">How it is compressed; null where it is not.</param>
/// <param name="limits">The limits.</param>
internal sealed class LineReader(PipeReader body, ContentCoding? coding, Limits limits) : IAsyncDisposable
{
    private readonly PipeReader _text = coding is null ? body : coding.Open(body.AsStream());
    private readonly long _most = coding is null ? long.MaxValue : limits.MaxDecompressedBytes;

    private long _passed;
    private bool _skips;

    /// <summary>The number of the last line that was begun, from 1; empty ones count.</summary>
    public long Number { get; private set; }

    /// <summary>Why no more lines are read; null where there are no more.</summary>
    public (Reason Reason, Text? Detail)? Failure { get; private set; }

    /// <summary>Fills a chunk with lines; waits only while there is none.</summary>
    /// <returns>False where no line is left.</returns>
    public async ValueTask<bool> FillAsync(Chunk chunk, CancellationToken cancellation)
    {
        try
        {
            var isMore = Failure is null;
            while (isMore && chunk.IsEmpty)
                isMore = await ReadAsync(chunk, cancellation);
        }
        catch (IOException broken) when (broken is not ConnectionResetException)
        {
            Failure = (Reason.Of(broken), null);
        }
        catch (Exception broken) when (coding is not null && ContentCoding.IsBroken(broken))
        {
            Failure = (Reason.BadRequest, ContentCoding.Broken);
        }
        return !chunk.IsEmpty;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _text.CompleteAsync();
        await body.CompleteAsync();
    }

    private async ValueTask<bool> ReadAsync(Chunk chunk, CancellationToken cancellation)
    {
        var read = await _text.ReadAsync(cancellation);
        var rest = read.Buffer;
        TakeLines(ref rest, read.IsCompleted, chunk);
        _passed += read.Buffer.Length - rest.Length;
        _text.AdvanceTo(rest.Start, chunk.IsEmpty ? read.Buffer.End : rest.Start);
        if (_passed > _most)
            Failure = (Reason.TooLarge, new($"It expands to more than {_most} bytes.", $"解压后超过 {_most} 字节。"));
        return Failure is null && !(read.IsCompleted && rest.IsEmpty);
    }

    /// <summary>Takes lines off the front; of a line that is too long, what there is of it.</summary>
    private void TakeLines(ref ReadOnlySequence<byte> rest, bool isLast, Chunk chunk)
    {
        while (!chunk.IsFull && rest.PositionOf((byte)'\n') is { } end)
        {
            Take(rest.Slice(0, end), chunk);
            rest = rest.Slice(rest.GetPosition(1, end));
            _skips = false;
        }
        if (!chunk.IsFull && (_skips || rest.Length > limits.MaxRequestBodyBytes || isLast && !rest.IsEmpty))
        {
            Take(rest, chunk);
            rest = rest.Slice(rest.End);
            _skips = true;
        }
    }

    private void Take(ReadOnlySequence<byte> line, Chunk chunk)
    {
        if (_skips)
            return;
        Number++;
        if (line.Length > limits.MaxRequestBodyBytes)
            chunk.AddTooLong(Number);
        else if (!IsBlank(line))
            chunk.Add(line, Number);
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var segment in line)
        {
            if (segment.Span.ContainsAnyExcept((byte)' ', (byte)'\t', (byte)'\r'))
                return false;
        }
        return true;
    }
}
