using System.Text.Json;
using CalcService.Core.Derivations;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds;

/// <summary>Problems written as a caller writes them.</summary>
internal static class Problems
{
    public static Outcome<Problem> Read(string kind, string json) =>
        Catalog.Default[kind].Read(JsonDocument.Parse(json).RootElement);

    /// <summary>The problem that a seed gives.</summary>
    public static Problem Variant(this ProblemKind kind, int seed, Difficulty difficulty) => kind.Variant((ulong)seed, difficulty);

    public static Value Solve(string kind, string json, string id) =>
        Read(kind, json).OrThrow().Solve().OrThrow()[id];

    /// <summary>What a known mistake makes of a step.</summary>
    public static Value Mistaken(string kind, string json, string step, string mistake, string? shown = null) =>
        Read(kind, json).OrThrow().Run(Scenario.Making(step, mistake))[shown ?? step];

    /// <summary>The givens as JSON.</summary>
    public static string Json(Problem problem)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            problem.Write(writer);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static IReadOnlyList<Fault> Faults(string kind, string json) =>
        Assert.IsType<Outcome<Problem>.Refused>(Read(kind, json)).Faults;
}
