using System.Diagnostics;
using System.Globalization;
using CalcService.Api.Tests.Abuse.Fuzzing;
using CalcService.Api.Tests.Hosting;

namespace CalcService.Benchmarks;

/// <summary>
/// Sends very many mutated requests to a service of its own, and holds every response against the laws of the tests:
/// <c>fuzz-http 3000000 [seed] [milliseconds] [MiB]</c>. Fails on a response that breaks a law, on one that takes longer than so many
/// milliseconds when it is sent again, alone, and when the least that the service holds grows by more than so much from the second third
/// of the requests to the last: what it holds beyond that waits to be collected, at one moment 10 MiB and at the next 100.
/// </summary>
internal static class FuzzHttp
{
    private const int Connections = 8, DefaultMilliseconds = 1_000, DefaultGrowth = 24;
    private const double MiB = 1024 * 1024;

    /// <summary>Runs.</summary>
    /// <returns>Whether all laws hold.</returns>
    public static async Task<bool> RunAsync(string[] args)
    {
        var count = Argument(args, 0, 100_000);
        using var service = await ServiceProcess.StartAsync(("MALLOC_ARENA_MAX", "2")); // as in the image: each arena keeps what it once needed
        using var client = new HttpClient { BaseAddress = service.Address };
        var campaign = new Campaign(service.Address, new(await Corpus.CollectAsync(client), Argument(args, 1, 1)));

        var (clock, memory) = (Stopwatch.StartNew(), new List<double>());
        foreach (var part in (int[])[1, 2, 3])
        {
            memory.Add(await LeastResidentAsync(service, campaign.RunAsync((long)count * part / 3, Connections)));
            Say($"{(long)count * part / 3:N0} requests in {clock.Elapsed.TotalSeconds:F0} s, {service.ProcessorTime.TotalSeconds:F0} s of the service's processor time, at least {memory[^1]:F0} MiB resident");
        }
        var isFast = await ShowSlowestAsync(campaign, TimeSpan.FromMilliseconds(Argument(args, 2, DefaultMilliseconds)));
        Console.WriteLine(campaign.Findings.Report()); // of those that were sent again, too
        var isSteady = memory[2] - memory[1] <= Argument(args, 3, DefaultGrowth);
        Say($"{campaign.Findings.Failures} broke a law, {campaign.Findings.Shed} were shed; {(isFast ? "fast" : "TOO SLOW")}; {(isSteady ? "steady" : "GROWS")}");
        return campaign.Findings.Failures == 0 && isFast && isSteady;
    }

    /// <summary>The least that the service holds while it works, in MiB.</summary>
    private static async Task<double> LeastResidentAsync(ServiceProcess service, Task work)
    {
        var least = double.PositiveInfinity;
        do
        {
            await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(1)));
            least = Math.Min(least, service.ResidentBytes / MiB);
        }
        while (!work.IsCompleted);
        await work;
        return least;
    }

    private static async Task<bool> ShowSlowestAsync(Campaign campaign, TimeSpan most)
    {
        var slowest = await campaign.QuietAsync();
        foreach (var (time, finding) in slowest.Take(5))
            Say($"{time.TotalMilliseconds:F0} ms alone: {finding}");
        return slowest.All(slow => slow.Time <= most);
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static int Argument(string[] args, int at, int otherwise) =>
        args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
}
