using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CalcService.Api.Tests.Batch;

/// <summary>A batch over a socket: what is sent and what is read, byte by byte, in whichever order a test likes.</summary>
internal sealed class Conversation : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TcpClient _connection;
    private readonly NetworkStream _stream;
    private readonly CancellationTokenSource _end = new(Patience);

    private Conversation(TcpClient connection) => (_connection, _stream) = (connection, connection.GetStream());

    public static async Task<Conversation> StartAsync(Uri service, string path)
    {
        var connection = new TcpClient { NoDelay = true };
        await connection.ConnectAsync(service.Host, service.Port);
        var conversation = new Conversation(connection);
        await conversation.WriteAsync(
            $"POST {path} HTTP/1.1\r\nHost: {service.Authority}\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
        return conversation;
    }

    public Task SayAsync(string text) => WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n"));

    public Task FinishAsync() => WriteAsync("0\r\n\r\n");

    public Task WriteAsync(string bytes) => _stream.WriteAsync(Encoding.UTF8.GetBytes(bytes), _end.Token).AsTask();

    /// <summary>Reads until the response says something; returns all that was read.</summary>
    public async Task<string> HearAsync(string something)
    {
        var (heard, block) = (new StringBuilder(), new byte[64 * 1024]);
        while (await _stream.ReadAsync(block, _end.Token) is > 0 and var count)
        {
            heard.Append(Encoding.UTF8.GetString(block, 0, count));
            if (heard.ToString(Math.Max(0, heard.Length - count - something.Length), Math.Min(heard.Length, count + something.Length))
                .Contains(something, StringComparison.Ordinal))
                return heard.ToString();
        }
        throw new EndOfStreamException(heard.ToString());
    }

    public void Dispose()
    {
        _connection.Dispose();
        _end.Dispose();
    }
}
