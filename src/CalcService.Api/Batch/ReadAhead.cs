using System.Buffers;
using System.IO.Pipelines;

namespace CalcService.Api.Batch;

/// <summary>
/// Takes a body in while the answers to it go out. Many clients send all before they read anything, and would wait for us while we
/// wait for them: when nothing moves for a second, what they send goes to disk, and is worked on when they begin to read.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="room">Room on disk.</param>
/// <param name="patience">The patience with the client.</param>
internal sealed class ReadAhead(PipeReader body, SpoolRoom room, Patience patience)
{
    private const int InMemory = 1024 * 1024; // bytes
    private const int BlockSize = 64 * 1024;

    private static readonly TimeSpan Stalled = TimeSpan.FromSeconds(1);

    private readonly Pipe _pipe = new(new(pauseWriterThreshold: InMemory, resumeWriterThreshold: InMemory / 2, useSynchronizationContext: false));

    /// <summary>What was taken in.</summary>
    public PipeReader Reader => _pipe.Reader;

    /// <summary>Takes nothing more in, when the reader of the pipe has completed: the rest of the body is left to the server.</summary>
    /// <remarks>
    /// A read that a token ends is still in progress for Kestrel, which could not go on to what follows the body then, and would close the
    /// connection.
    /// </remarks>
    public void Stop() => body.CancelPendingRead();

    /// <summary>Takes the body in until it ends or its reader completes.</summary>
    public async Task RunAsync()
    {
        Exception? failure = null;
        try
        {
            await TakeInAsync(patience.Token);
        }
        catch (Exception broken)
        {
            failure = broken; // the reader of the pipe throws it: nobody waits for what does not come
        }
        await _pipe.Writer.CompleteAsync(failure);
    }

    private async Task TakeInAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await ReadAsync(cancellation);
            foreach (var segment in read.Buffer)
                _pipe.Writer.Write(segment.Span);
            body.AdvanceTo(read.Buffer.End);
            var passed = _pipe.Writer.FlushAsync(cancellation).AsTask();
            if (read.IsCompleted || !await IsStalledAsync(passed, cancellation))
            {
                if ((await passed).IsCompleted || read.IsCompleted)
                    return;
            }
            else if (Spool.TryCreate(room) is { } spool)
            {
                using (spool)
                    await PassOnAsync(spool, passed, cancellation);
                return;
            }
            else
            {
                await passed; // there is no disk: the client has to wait
            }
        }
    }

    private static async Task<bool> IsStalledAsync(Task passed, CancellationToken cancellation) =>
        !passed.IsCompleted && await Task.WhenAny(passed, Task.Delay(Stalled, cancellation)) != passed;

    /// <summary>Passes the rest of the body on by way of the disk.</summary>
    private async Task PassOnAsync(Spool spool, Task<FlushResult> passed, CancellationToken cancellation)
    {
        Task<ReadResult>? reading = null;
        for (var isAll = false; !isAll || !spool.IsEmpty;)
        {
            if (!isAll && (spool.IsEmpty || spool.HasRoomFor(InMemory)))
                reading ??= ReadAsync(cancellation);
            await Task.WhenAny(reading ?? (Task)passed, spool.IsEmpty && reading is not null ? reading : passed);
            if (reading is { IsCompleted: true })
            {
                isAll = await StoreAsync(await reading, spool, cancellation);
                reading = null;
            }
            if (passed.IsCompleted && (await passed).IsCompleted && reading is null)
                return;
            if (passed.IsCompleted && !spool.IsEmpty)
            {
                _pipe.Writer.Advance(await spool.ReadAsync(_pipe.Writer.GetMemory(BlockSize), cancellation));
                passed = _pipe.Writer.FlushAsync(cancellation).AsTask();
            }
        }
        await passed;
    }

    private async Task<ReadResult> ReadAsync(CancellationToken cancellation)
    {
        var read = await body.ReadAsync(cancellation);
        if (read.IsCanceled)
        {
            body.AdvanceTo(read.Buffer.Start);
            throw new OperationCanceledException("Stopped.");
        }
        patience.Renew();
        return read;
    }

    private async ValueTask<bool> StoreAsync(ReadResult read, Spool spool, CancellationToken cancellation)
    {
        await spool.WriteAsync(read.Buffer, cancellation);
        body.AdvanceTo(read.Buffer.End);
        return read.IsCompleted;
    }
}
