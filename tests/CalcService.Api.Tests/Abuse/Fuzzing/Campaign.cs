using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace CalcService.Api.Tests.Abuse.Fuzzing;

/// <summary>Sends attacks over several connections, and holds every response against the laws.</summary>
/// <param name="service">The address of the service.</param>
/// <param name="attacks">The attacks.</param>
internal sealed class Campaign(Uri service, Attacks attacks)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), Silence = TimeSpan.FromMilliseconds(100);

    private long _next;

    /// <summary>What was found so far.</summary>
    public Findings Findings { get; } = new();

    /// <summary>Goes on until so many attacks have been sent in all.</summary>
    /// <param name="count">How many.</param>
    /// <param name="connections">How many at a time: fewer than the service takes before it sheds.</param>
    public Task RunAsync(long count, int connections) =>
        Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => WorkAsync(count))));

    /// <summary>Sends the slowest again, alone: how long they take without anything else going on, the slowest first.</summary>
    public async Task<IReadOnlyList<(TimeSpan Time, Finding Finding)>> QuietAsync()
    {
        var times = new List<(TimeSpan Time, Finding Finding)>();
        foreach (var slow in Findings.Slowest)
        {
            var best = TimeSpan.MaxValue;
            for (var times3 = 0; times3 < 3; times3++)
            {
                var start = Stopwatch.GetTimestamp();
                (await SendAsync(slow.Number, slow.Attack, connection: null))?.Dispose();
                best = TimeSpan.FromTicks(Math.Min(best.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            }
            times.Add((best, slow));
        }
        return [.. times.OrderByDescending(slow => slow.Time)];
    }

    private async Task WorkAsync(long count)
    {
        Connection? connection = null;
        for (long number; (number = Interlocked.Increment(ref _next) - 1) < count;)
            connection = await SendAsync(number, attacks[number], connection);
        connection?.Dispose();
        Interlocked.Exchange(ref _next, count);
    }

    /// <summary>Sends one.</summary>
    /// <returns>The connection, if it can be used again.</returns>
    private async Task<Connection?> SendAsync(long number, Attack attack, Connection? connection)
    {
        var isReusable = false;
        connection ??= await Connection.ToAsync(service);
        using var patience = new CancellationTokenSource(attack.Due is null ? Silence : Patience);
        try
        {
            isReusable = await ConverseAsync(number, attack, connection, patience.Token);
        }
        catch (Exception broken) when (broken is InvalidDataException or SocketException or OperationCanceledException)
        {
            if (attack.Due is > 0)
                Findings.Fail(new(number, attack, broken.Message));
        }
        if (isReusable)
            return connection;
        connection.Dispose();
        return null;
    }

    private async Task<bool> ConverseAsync(long number, Attack attack, Connection connection, CancellationToken patience)
    {
        var start = Stopwatch.GetTimestamp();
        var sending = connection.SendAsync(attack.Bytes, patience);
        if (attack.Due == 0)
            await sending;
        for (var due = attack.Due ?? int.MaxValue; due > 0; due--)
        {
            if (await connection.ReceiveAsync(attack.IsHead, patience) is not { } reply)
                return attack.Due is null ? false : throw new InvalidDataException("Closed without a response.");
            Findings.Count(number, attack, reply.Status, attack.Due is null ? default : Stopwatch.GetElapsedTime(start));
            if (Laws.Broken(attack, reply) is { } law)
                Findings.Fail(new(number, attack, string.Create(CultureInfo.InvariantCulture, $"{reply.Status}, {law}"), Attack.Show(reply.Body, 600)));
            if (due == 1 && attack.Due is not null)
                return sending.IsCompletedSuccessfully && reply["connection"] != "close";
        }
        return false;
    }
}
