using System.Diagnostics;
using System.Globalization;

namespace CalcService.Benchmarks.Overload;

/// <summary>
/// What the service does with four times the requests that it can answer, alone and beside clients that are slow on purpose: how many it
/// accepts and sheds, how long the accepted ones take, and how soon all is as usual afterwards.
/// </summary>
internal static class OverloadTable
{
    private const int Usual = 8, Many = 1_000; // connections
    private const double Times = 4;
    private const int Slow = 200; // clients of each sort

    /// <summary>Prints the table.</summary>
    /// <param name="address">A service that is running.</param>
    /// <param name="path">What is asked.</param>
    /// <param name="json">With which body.</param>
    /// <param name="seconds">How long each load lasts.</param>
    /// <returns>Whether nothing was lost.</returns>
    public static async Task<bool> PrintAsync(Uri address, string path, string json, double seconds)
    {
        var time = TimeSpan.FromSeconds(seconds);
        Console.WriteLine($"{path}, {json.Length} bytes, {seconds} s each; ms are of accepted requests");
        Console.WriteLine($"{"",-28} {"offered/s",9} {"accepted/s",10} {"shed/s",8} {"p50 ms",9} {"p99 ms",9} {"lost",6} {"unsent",7}");
        await Load.ClosedAsync(Connect, Usual, time); // warms up
        var alone = await RoundAsync("", Connect, time);
        await using var slow = new SlowClients(address, path, Slow);
        await Task.Delay(TimeSpan.FromSeconds(1));
        var beside = await RoundAsync(", slow clients", Connect, time);
        Console.WriteLine($"{2 * Slow} slow clients were hung up on {slow.HungUp} times");
        return alone && beside;

        Exchange Connect() => new(address, path, json);
    }

    private static async Task<bool> RoundAsync(string beside, Func<Exchange> connect, TimeSpan time)
    {
        var single = await Load.ClosedAsync(connect, connections: 1, time / 2);
        Console.WriteLine(single.Print($"one connection{beside}", single.Accepted));
        var closed = await Load.ClosedAsync(connect, Usual, time);
        Console.WriteLine(closed.Print($"{Usual} connections{beside}", closed.Accepted));
        var open = await Load.OpenAsync(connect, Many, Times * closed.Accepted, time);
        Console.WriteLine(open.Print($"{Times}x as many{beside}", Times * closed.Accepted));
        var recovered = await RecoverAsync(connect, single.Quantile(0.99));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"as usual again after {recovered:F0} ms"));
        return closed.Lost + open.Lost == 0;
    }

    /// <summary>How long it takes until ten requests, one after the other, are answered within twice the usual time, in ms.</summary>
    private static async Task<double> RecoverAsync(Func<Exchange> connect, double usual)
    {
        using var exchange = connect();
        var (start, since, row) = (Stopwatch.GetTimestamp(), 0.0, 0);
        while (row < 10)
        {
            var answer = await exchange.AskAsync();
            row = answer.Status == 200 && answer.Milliseconds <= 2 * usual ? row + 1 : 0;
            if (row == 0)
                since = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        return since;
    }
}
