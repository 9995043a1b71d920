using System.Net.Sockets;
using System.Text;

namespace CalcService.Benchmarks.Overload;

/// <summary>Clients that cost a server much where it lets them: bodies a byte at a time, and requests that are never finished.</summary>
internal sealed class SlowClients : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _end = new();
    private readonly Task[] _clients;
    private int _hungUp;

    /// <summary>Starts them.</summary>
    /// <param name="address">The service.</param>
    /// <param name="path">Where they post to.</param>
    /// <param name="count">How many of each sort.</param>
    public SlowClients(Uri address, string path, int count)
    {
        var head = $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n";
        _clients =
        [
            .. Enumerable.Range(0, count).Select(_ => RepeatAsync(address, $"{head}\r\n", drips: true)),
            .. Enumerable.Range(0, count).Select(_ => RepeatAsync(address, head, drips: false)),
        ];
    }

    /// <summary>How often the service has hung up on one of them, who then came back.</summary>
    public int HungUp => _hungUp;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_clients);
        _end.Dispose();
    }

    private async Task RepeatAsync(Uri address, string begin, bool drips)
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(address.Host, address.Port, _end.Token);
                await client.Client.SendAsync(Encoding.ASCII.GetBytes(begin), _end.Token);
                while (!client.Client.Poll(0, SelectMode.SelectRead)) // readable: answered, or closed
                {
                    await Task.Delay(Pause, _end.Token);
                    if (drips)
                        await client.Client.SendAsync(" "u8.ToArray(), _end.Token);
                }
            }
            catch (SocketException)
            {
                // Hung up on as well.
            }
            catch (OperationCanceledException)
            {
                return;
            }
            Interlocked.Increment(ref _hungUp);
        }
    }
}
