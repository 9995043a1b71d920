using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CalcService.Api.Tests.Abuse.Fuzzing;

/// <summary>A response.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Headers">Its headers, names in lower case; of several of a name, the last.</param>
/// <param name="Body">Its body.</param>
internal sealed record Reply(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The media type, without parameters.</summary>
    public string MediaType => this["content-type"].Split(';')[0];

    /// <summary>A header; empty where there is none.</summary>
    public string this[string name] => Headers.GetValueOrDefault(name, "");
}

/// <summary>A connection that sends any bytes, and reads responses as RFC 9112 frames them.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];
    private int _start, _end;

    /// <summary>Connects to the service.</summary>
    public static async Task<Connection> ToAsync(Uri service)
    {
        var connection = new Connection();
        await connection._socket.ConnectAsync(service.Host, service.Port);
        return connection;
    }

    /// <summary>Sends bytes; a service that closes meanwhile may have answered, so that this is no failure here.</summary>
    public async Task SendAsync(byte[] bytes, CancellationToken patience)
    {
        try
        {
            for (var sent = 0; sent < bytes.Length;)
                sent += await _socket.SendAsync(bytes.AsMemory(sent), SocketFlags.None, patience);
        }
        catch (SocketException)
        {
            // What there is to read tells.
        }
    }

    /// <summary>Reads a response.</summary>
    /// <param name="isHead">Whether it answers HEAD.</param>
    /// <param name="patience">Ends the wait.</param>
    /// <returns>Null where the connection was closed before a response began.</returns>
    /// <exception cref="InvalidDataException">It breaks off, or is not HTTP.</exception>
    public async Task<Reply?> ReceiveAsync(bool isHead, CancellationToken patience)
    {
        while (true)
        {
            if (await LineAsync(patience) is not { } status)
                return null;
            var headers = await HeadersAsync(patience);
            if (status.Split(' ') is not [_, var digits, ..] || !int.TryParse(digits, CultureInfo.InvariantCulture, out var code))
                throw new InvalidDataException($"Not a status line: {status}");
            if (code is >= 100 and < 200)
                continue; // the response proper follows
            var hasBody = !isHead && code is not (204 or 304);
            return new(code, headers, hasBody ? await BodyAsync(headers, patience) : []);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private async Task<Dictionary<string, string>> HeadersAsync(CancellationToken patience)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await LineAsync(patience) is { } line)
        {
            if (line.Length == 0)
                return headers;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon].ToLowerInvariant()] = line[(colon + 1)..].Trim();
        }
        throw new InvalidDataException("The headers break off.");
    }

    private async Task<byte[]> BodyAsync(Dictionary<string, string> headers, CancellationToken patience)
    {
        if (headers.TryGetValue("content-length", out var length))
            return await BytesAsync(int.Parse(length, CultureInfo.InvariantCulture), patience);
        if (headers.GetValueOrDefault("transfer-encoding") != "chunked")
            throw new InvalidDataException("The length of the body is not known.");
        using var body = new MemoryStream();
        while (await LineAsync(patience) is { } size)
        {
            var chunk = await BytesAsync(int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture), patience);
            await LineAsync(patience);
            if (chunk.Length == 0)
                return body.ToArray();
            body.Write(chunk);
        }
        throw new InvalidDataException("The chunks break off.");
    }

    private async Task<string?> LineAsync(CancellationToken patience)
    {
        int length;
        while ((length = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n"u8)) < 0)
        {
            if (!await FillAsync(patience))
                return _start == _end ? null : throw new InvalidDataException("A line breaks off.");
        }
        var line = Encoding.Latin1.GetString(_buffer, _start, length);
        _start += length + 2;
        return line;
    }

    private async Task<byte[]> BytesAsync(int count, CancellationToken patience)
    {
        while (_end - _start < count)
        {
            if (!await FillAsync(patience))
                throw new InvalidDataException("The body breaks off.");
        }
        var bytes = _buffer[_start..(_start + count)];
        _start += count;
        return bytes;
    }

    private async Task<bool> FillAsync(CancellationToken patience)
    {
        if (_start > 0)
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        var read = await _socket.ReceiveAsync(_buffer.AsMemory(_end), SocketFlags.None, patience);
        _end += read;
        return read > 0;
    }
}
