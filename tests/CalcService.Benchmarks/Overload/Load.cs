using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace CalcService.Benchmarks.Overload;

/// <summary>What came of many requests.</summary>
/// <param name="Answers">Each of them.</param>
/// <param name="Seconds">In which time.</param>
/// <param name="Unsent">How many were due while all connections were busy.</param>
internal sealed record Load(IReadOnlyCollection<Answered> Answers, double Seconds, int Unsent)
{
    /// <summary>Answered with a solution, per second.</summary>
    public double Accepted => Answers.Count(answer => answer.Status == 200) / Seconds;

    /// <summary>Refused with 503 per second.</summary>
    public double Shed => Answers.Count(answer => answer.Status == 503) / Seconds;

    /// <summary>Neither: no answer, or another one.</summary>
    public int Lost => Answers.Count(answer => answer.Status is not (200 or 503));

    /// <summary>The time within which so many of the accepted requests were answered, in ms.</summary>
    public double Quantile(double part)
    {
        double[] times = [.. Answers.Where(answer => answer.Status == 200).Select(answer => answer.Milliseconds).Order()];
        return times.Length == 0 ? double.NaN : times[(int)(part * (times.Length - 1))];
    }

    /// <summary>A line of the table.</summary>
    public string Print(string name, double offered) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-28} {offered,9:F0} {Accepted,10:F0} {Shed,8:F0} {Quantile(0.5),9:F1} {Quantile(0.99),9:F1} {Lost,6} {Unsent,7}");

    /// <summary>Closed loop: each connection asks again as soon as it is answered.</summary>
    public static async Task<Load> ClosedAsync(Func<Exchange> connect, int connections, TimeSpan time)
    {
        var answers = new ConcurrentQueue<Answered>();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var exchange = connect();
            while (Stopwatch.GetElapsedTime(start) < time)
                answers.Enqueue(await exchange.AskAsync());
        })));
        return new(answers, Stopwatch.GetElapsedTime(start).TotalSeconds, Unsent: 0);
    }

    /// <summary>Open loop: requests come when they are due, however long others take.</summary>
    public static async Task<Load> OpenAsync(Func<Exchange> connect, int connections, double perSecond, TimeSpan time)
    {
        var answers = new ConcurrentQueue<Answered>();
        var due = Channel.CreateUnbounded<bool>();
        using var end = new CancellationTokenSource();
        var start = Stopwatch.GetTimestamp();
        var clients = Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var exchange = connect();
            while (!end.IsCancellationRequested && await due.Reader.WaitToReadAsync(CancellationToken.None))
            {
                if (!end.IsCancellationRequested && due.Reader.TryRead(out var _))
                    answers.Enqueue(await exchange.AskAsync());
            }
        })).ToArray();
        for (var sent = 0; Stopwatch.GetElapsedTime(start) < time; Thread.Sleep(1))
        {
            for (var until = perSecond * Stopwatch.GetElapsedTime(start).TotalSeconds; sent < until; sent++)
                due.Writer.TryWrite(true);
        }
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var unsent = due.Reader.Count;
        await end.CancelAsync();
        due.Writer.Complete();
        await Task.WhenAll(clients);
        return new(answers, seconds, unsent);
    }
}
