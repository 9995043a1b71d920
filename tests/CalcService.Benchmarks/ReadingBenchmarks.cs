using BenchmarkDotNet.Attributes;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Numbers;

namespace CalcService.Benchmarks;

/// <summary>What it costs to read and mark a response: a plain one, and such as are meant to cost much.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private static readonly Question Question = new("macs", (Scalar)3_612_672);

    [ParamsSource(nameof(Responses))]
    public Named Response { get; set; } = null!;

    public static IEnumerable<Named> Responses =>
    [
        new("plain", "3612672"),
        new("wrong", "3612671.5"),
        new("arithmetic", "28*28*16*32*9"),
        new("brackets", new string('(', 256)),
        new("closed brackets", new string('(', 128) + new string(')', 128)),
        new("tower", "9^9^9^9"),
        new("large power", "1e308^1e308"),
        new("large exponent", "1e999999999999"),
        new("signs", new string('-', 256)),
        new("powers", string.Concat(Enumerable.Repeat("2^", 127)) + "2"),
        new("long sum", string.Concat(Enumerable.Repeat("1+", 127)) + "1"),
        new("sum of fractions", string.Concat(Enumerable.Range(10, 42).Select(n => $"1/{2 * n + 1}+")) + "1"),
        new("decimals", "0." + new string('9', 254)),
        new("roots", string.Concat(Enumerable.Repeat("(", 25)) + "1e99" + string.Concat(Enumerable.Repeat("^(1/3))", 25))),
        new("long", new string('9', 100_000)),
    ];

    [Benchmark]
    public object Mark() => Marker.Mark(Question, ResponseReader.Read(Response.Text, Question.Expectation));

    /// <summary>A response with a name that fits into a table.</summary>
    public sealed record Named(string Name, string Text)
    {
        public override string ToString() => Name;
    }
}
