using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CalcService.Api.Json;
using CalcService.Api.Kinds;
using CalcService.Api.Requests;
using CalcService.Core.Derivations;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Benchmarks;

/// <summary>What a request costs beyond HTTP, part by part, for the first example of each kind.</summary>
[MemoryDiagnoser]
public class SolveBenchmarks
{
    private static readonly View Latex = new(MediaTypes.Json, Language.English);

    private Problem _problem = null!;
    private JsonElement _givens;

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    public static IEnumerable<string> Kinds => Catalog.Default.Kinds.Select(kind => kind.Id);

    [GlobalSetup]
    public void Setup()
    {
        _problem = Catalog.Default[Kind].Examples[0].Problem;
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            _problem.Write(writer);
        _givens = JsonDocument.Parse(buffer.ToArray()).RootElement;
    }

    [Benchmark(Description = "read and validate")]
    public Outcome<Problem> Read() => _problem.Kind.Read(_givens);

    [Benchmark(Description = "solve alone", Baseline = true)]
    public Trace Solve() => _problem.Run(Scenario.Truth);

    [Benchmark(Description = "solve, LaTeX, text, JSON")]
    public int SolveAndWrite()
    {
        using var output = JsonOutput.Of(new SolutionResponse(_problem.Solve().OrThrow(), Latex), ApiJson.Default.SolutionResponse);
        return output.Written.Length;
    }
}
