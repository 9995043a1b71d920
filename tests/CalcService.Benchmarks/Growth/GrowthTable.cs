using System.Diagnostics;
using System.Text.Json;
using CalcService.Api.Json;
using CalcService.Api.Kinds;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Benchmarks.Growth;

/// <summary>
/// How time, memory and response grow with the problem: from the givens as JSON to the solution with LaTeX and text. The exponents are
/// of time and bytes over the arithmetic, from the least size to the greatest: 1 grows as the arithmetic does, below 1 slower.
/// </summary>
internal static class GrowthTable
{
    private const double MostExponent = 1.15; // the rest is caches that overflow, and digits that grow
    private static readonly View Usual = new(MediaTypes.Json, Language.English);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.4); // for each size

    /// <summary>Prints the table.</summary>
    /// <returns>Whether none grows faster than its arithmetic.</returns>
    public static bool Print()
    {
        Console.WriteLine("| kind | size | n | µs | KB allocated | bytes sent | time ~ work^ | bytes ~ work^ |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        return AllSeries.Of.Select(PrintRow).ToArray().All(isWell => isWell);
    }

    private static bool PrintRow(Series series)
    {
        var costs = series.Sizes.Select(n => CostOf(series, n)).ToArray();
        var (time, bytes) = (Exponent(cost => cost.Microseconds), Exponent(cost => cost.Sent));
        Console.WriteLine(
            $"| {series.Kind} | {series.Size} | {Line(series.Sizes, n => $"{n}")} | {Line(costs, cost => $"{cost.Microseconds:F0}")} "
            + $"| {Line(costs, cost => $"{cost.Allocated / 1024:F0}")} | {Line(costs, cost => $"{cost.Sent}")} | {Show(time)} | {Show(bytes)} |");
        return IsWell(time) && IsWell(bytes);

        double Exponent(Func<Cost, double> of) => Math.Log(of(costs[^1]) / of(costs[0])) / Math.Log(Work(^1) / Work(0));

        double Work(Index i) => series.Work(series.Sizes[i]);
    }

    private static bool IsWell(double exponent) => !double.IsFinite(exponent) || exponent <= MostExponent;

    private static string Line<T>(IEnumerable<T> items, Func<T, string> show) => string.Join(" · ", items.Select(show));

    /// <summary>Where the arithmetic is the same for all sizes there is no exponent.</summary>
    private static string Show(double exponent) => double.IsFinite(exponent) ? $"{exponent:F2}" : "–";

    /// <summary>The least of many runs: what the machine does beside it adds to the others.</summary>
    private static Cost CostOf(Series series, int n)
    {
        var (kind, givens) = (Catalog.Default[series.Kind], JsonSerializer.SerializeToElement(series.Givens(n)));
        var least = new Cost(double.MaxValue, double.MaxValue, Answer(kind, givens));
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < Patience;)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            Answer(kind, givens);
            var (time, bytes) = (Stopwatch.GetElapsedTime(start).TotalMicroseconds, GC.GetAllocatedBytesForCurrentThread() - before);
            least = least with { Microseconds = Math.Min(least.Microseconds, time), Allocated = Math.Min(least.Allocated, bytes) };
        }
        return least;
    }

    private static int Answer(ProblemKind kind, JsonElement givens)
    {
        var solution = kind.Read(givens).OrThrow().Solve().OrThrow();
        using var output = JsonOutput.Of(new SolutionResponse(solution, Usual), ApiJson.Default.SolutionResponse);
        return output.Written.Length;
    }

    /// <summary>What one solution costs.</summary>
    private sealed record Cost(double Microseconds, double Allocated, int Sent);
}
