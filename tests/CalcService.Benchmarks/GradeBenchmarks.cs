using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;

namespace CalcService.Benchmarks;

/// <summary>What marking one response costs, with all mistakes and pairs of mistakes that are tried.</summary>
[MemoryDiagnoser]
public class GradeBenchmarks
{
    private const string Layer = """{"input":[28,28],"inChannels":16,"outChannels":32,"kernelSize":3,"padding":1,"stride":2}""";

    private Solution _solution = null!;
    private Dictionary<string, JsonElement> _responses = null!;

    /// <summary>A response: right, one that a mistake explains, or one that nothing does.</summary>
    [Params("903168", "778752", "12345")]
    public string Macs { get; set; } = "";

    /// <summary>Solves the problem once.</summary>
    [GlobalSetup]
    public void Solve()
    {
        _solution = Catalog.Default["conv-cost"].Read(JsonDocument.Parse(Layer).RootElement).OrThrow().Solve().OrThrow();
        _responses = new(StringComparer.Ordinal) { ["macs"] = JsonSerializer.SerializeToElement(Macs) };
    }

    /// <summary>Marks it.</summary>
    [Benchmark]
    public GradeReport Grade() => Grader.Grade(_solution, _responses, GradePolicy.Default);
}
