using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace CalcService.Benchmarks.Overload;

/// <summary>What came of a request.</summary>
/// <param name="Status">Its status; 0 where the connection broke.</param>
/// <param name="Milliseconds">From its first byte sent to the last byte received.</param>
internal readonly record struct Answered(int Status, double Milliseconds);

/// <summary>
/// A kept connection that puts one request after the other, as cheaply as it gets, since the load shares its cores with the service.
/// Every request differs in its white space, so that no solution is at hand.
/// </summary>
internal sealed class Exchange(Uri address, string path, string json) : IDisposable
{
    private const int Blanks = 32;

    private static int _count;

    private readonly byte[] _request = Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {json.Length + Blanks}\r\n\r\n"
        + json + new string(' ', Blanks));

    private readonly byte[] _response = new byte[64 * 1024];
    private Socket? _socket;

    /// <summary>Puts a request, and reads all of the response.</summary>
    public async Task<Answered> AskAsync()
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            Vary(_request.AsSpan(^Blanks..), Interlocked.Increment(ref _count));
            _socket ??= await ConnectAsync();
            await _socket.SendAsync(_request);
            var status = await ReadAsync(_socket);
            return new(status, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        catch (SocketException)
        {
            Dispose();
            return new(Status: 0, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        return socket;
    }

    private async Task<int> ReadAsync(Socket socket)
    {
        var (read, head, body, status) = (0, -1, 0, 0);
        while (head < 0 || read < head + body)
        {
            var room = head < 0 ? _response.AsMemory(read) : _response.AsMemory(); // of the body only the length matters
            var more = await socket.ReceiveAsync(room);
            if (more == 0)
                throw new SocketException((int)SocketError.ConnectionReset);
            read += more;
            if (head < 0)
                (status, head, body) = Head(_response.AsSpan(0, read));
        }
        return status;
    }

    /// <summary>The status, and the lengths of the head and of the body; -1 while the head is not complete.</summary>
    private static (int Status, int Head, int Body) Head(ReadOnlySpan<byte> received)
    {
        var end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return (0, -1, 0);
        var hasStatus = Utf8Parser.TryParse(received["HTTP/1.1 ".Length..], out int status, out _);
        var length = received[..end].IndexOf("Content-Length: "u8);
        return hasStatus && length >= 0 && Utf8Parser.TryParse(received[(length + "Content-Length: ".Length)..], out int body, out _)
            ? (status, end + 4, body)
            : throw new NotSupportedException("A response without its status or its length.");
    }

    private static void Vary(Span<byte> blanks, int number)
    {
        for (var i = 0; i < blanks.Length; i++)
            blanks[i] = (byte)((number >> i & 1) == 0 ? ' ' : '\t');
    }
}
