using System.Buffers;
using CalcService.Api.Hosting;
using Microsoft.Win32.SafeHandles;

namespace CalcService.Api.Batch;

/// <summary>Bytes in a temporary file without a name: what comes first leaves first.</summary>
internal sealed class Spool : IDisposable
{
    private readonly SpoolRoom _room;
    private readonly SafeFileHandle _file;
    private long _written;
    private long _read;

    private Spool(SpoolRoom room, SafeFileHandle file) => (_room, _file) = (room, file);

    /// <summary>Whether everything was read.</summary>
    public bool IsEmpty => _read == _written;

    /// <summary>Whether there is room for so many bytes more.</summary>
    public bool HasRoomFor(long count) => _room.Has(count);

    /// <summary>Adds bytes.</summary>
    public async ValueTask WriteAsync(ReadOnlySequence<byte> bytes, CancellationToken cancellation)
    {
        _room.Take(bytes.Length);
        foreach (var segment in bytes)
        {
            await RandomAccess.WriteAsync(_file, segment, _written, cancellation);
            _written += segment.Length;
        }
    }

    /// <summary>Makes an empty one, or none where there is no disk to write to.</summary>
    /// <param name="room">The room that all have together.</param>
    public static Spool? TryCreate(SpoolRoom room)
    {
        try
        {
            return new(room, CreateFile());
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Takes bytes out, the oldest first.</summary>
    /// <returns>How many; 0 where there are none.</returns>
    public async ValueTask<int> ReadAsync(Memory<byte> into, CancellationToken cancellation)
    {
        var count = await RandomAccess.ReadAsync(_file, into, _read, cancellation);
        _read += count;
        if (IsEmpty)
            Clear();
        return count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _room.Give(_written);
        _file.Dispose();
    }

    private static SafeFileHandle CreateFile()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        if (OperatingSystem.IsWindows())
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);

        // Only its owner reads it, and it ends with its handle, however the process does.
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            BufferSize = 0,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        File.Delete(path);
        return file.SafeFileHandle;
    }

    private void Clear()
    {
        _room.Give(_written);
        RandomAccess.SetLength(_file, 0);
        (_read, _written) = (0, 0);
    }
}

/// <summary>The room on disk that all spools have together.</summary>
/// <param name="limits">How much it is.</param>
internal sealed class SpoolRoom(Limits limits)
{
    private long _taken;

    /// <summary>Whether there is room for so many bytes more.</summary>
    public bool Has(long count) => Interlocked.Read(ref _taken) + count <= limits.MaxSpooledBytes;

    /// <summary>Takes room.</summary>
    public void Take(long count) => Interlocked.Add(ref _taken, count);

    /// <summary>Gives it back.</summary>
    public void Give(long count) => Interlocked.Add(ref _taken, -count);
}
