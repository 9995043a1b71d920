using System.Diagnostics.Metrics;
using CalcService.Core.Grading;

namespace CalcService.Api.Telemetry;

/// <summary>
/// What the service counts beside the framework's own meters: verdicts and mistakes by kind. No response, no name, no address:
/// nothing that is a student's.
/// </summary>
internal static class Observed
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "CalcService";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Verdicts = Meter.CreateCounter<long>(
        "calcservice.verdicts", "{response}", "Responses marked, by kind and verdict.");

    private static readonly Counter<long> Mistakes = Meter.CreateCounter<long>(
        "calcservice.mistakes", "{response}", "Responses that a known mistake explains, by kind and mistake.");

    private static readonly Counter<long> Shed = Meter.CreateCounter<long>(
        "calcservice.requests.shed", "{request}", "Requests refused since there was too much work.");

    /// <summary>Counts a request that is refused since there is too much work.</summary>
    public static void CountShed() => Shed.Add(1);

    /// <summary>Counts what came of responses, and hands it on.</summary>
    /// <param name="kind">The kind of problem; "mark" where there is none.</param>
    /// <param name="report">What came of them.</param>
    public static GradeReport Counted(string kind, GradeReport report)
    {
        if (!Verdicts.Enabled && !Mistakes.Enabled)
            return report;
        foreach (var result in report.Results)
        {
            Verdicts.Add(1, new("kind", kind), new("verdict", result.Verdict.ToString()));
            if (result.Mistake is { } mistake)
                Mistakes.Add(1, new("kind", kind), new("mistake", mistake.Id));
        }
        return report;
    }
}
