using System.Diagnostics;
using System.Globalization;
using System.Text;
using CalcService.Core.Formulas;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Numbers;

namespace CalcService.Benchmarks;

/// <summary>
/// Reads and marks very many responses, realistic ones with mutations and random Unicode, and tells how fast, what
/// came of
/// them, which took longest, and whether any threw: <c>fuzz-reading 10000000 [seed]</c>.
/// </summary>
internal static class FuzzReading
{
    private const int MostFailures = 20;

    private static readonly Question[] Questions =
    [
        new("count", (Scalar)3_612_672),
        new("macs", (Scalar)3_612_672) { Expectation = new() { IsCount = true, Unit = Unit.Mac } },
        new("decimal", Scalar.Parse("0.408248290463863")),
        new("comma", Scalar.Ratio(33, 2)) { Expectation = new() { DecimalComma = true } },
        new("list", Tensor.Vector(28, 14)),
        new("equal", Tensor.Vector(28, 28)),
        new("matrix", Tensor.Create([2, 2], 1, 2, 3, Scalar.Ratio(7, 2))),
        new("names", Tensor.Vector(1, 2)) { Expectation = new() { Shape = [2], Names = ["left", "right"] } },
    ];

    private static readonly string[] Realistic =
    [
        "28", "3,612,672", "3612672", "28*28*16*32*9", "(224-7)/2+1", "3.6M", "3.61e6", "3×10^8", "−5", ".5", "1/3", "20%", "sqrt(2)/2",
        "1/(1+e^-2)", "log2(8)", "max(1,2)", "7.2 MFLOPs", "2 KiB", "28x28", "28 × 14", "[28, 14]", "(28; 14)", "[[1,2],[3,4]]",
        "1 2; 3 7/2", "1 2\n3 3.5", "16,5", "1.234,5", "left, right", "2 1/3", "1e999", "9^9^9^9", "1e308^1e308", "２８", "1\u202f234",
        "= 73/576 ≈ 0.1267", "matrix([1,2],[3,4])", "0x1F", "NaN", "½", "10⁻³", "361万", "torch.Size([28, 28])", "",
    ];

    private static readonly string Alphabet =
        "0123456789.,;:+-−–*×·/÷^%()[]{}=≈<>_$€ eExXKMGTBm万亿πab\n\t\u00a0\u202f\u2009\u200b\ufeff\u202e½√⁰⁸⁻２３，；（）∞'\"\\\0";

    /// <summary>Runs.</summary>
    /// <returns>The number of responses that threw.</returns>
    public static int Run(string[] args)
    {
        var count = long.Parse(args is [var given, ..] ? given : "1000000", CultureInfo.InvariantCulture);
        var random = new SplitMix(args is [_, var seed] ? ulong.Parse(seed, CultureInfo.InvariantCulture) : 1);
        var (verdicts, failures, slowest) = (new SortedDictionary<string, long>(StringComparer.Ordinal), 0, (Time: TimeSpan.Zero, Text: ""));
        var clock = Stopwatch.StartNew();
        for (var i = 0L; i < count; i++)
        {
            var (text, question) = (Input(random), Questions[random.Below(Questions.Length)]);
            var start = Stopwatch.GetTimestamp();
            try
            {
                var verdict = Marker.Mark(question, ResponseReader.Read(text, question.Expectation)).Verdict.ToString();
                verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + 1;
            }
            catch (Exception exception) when (++failures <= MostFailures)
            {
                Console.WriteLine($"{question.Id} {Escape(text)}: {exception}");
            }
            if (Stopwatch.GetElapsedTime(start) is var time && time > slowest.Time)
                slowest = (time, text);
        }
        Console.WriteLine($"{count:N0} inputs in {clock.Elapsed.TotalSeconds:F1} s, {count / clock.Elapsed.TotalSeconds:N0} per second");
        Console.WriteLine(string.Join(", ", verdicts.Select(verdict => $"{verdict.Key} {verdict.Value:N0}")));
        Console.WriteLine($"threw: {failures}; slowest {slowest.Time.TotalMicroseconds:F0} µs (garbage collection included): {Escape(slowest.Text)}");
        return failures;
    }

    private static string Input(SplitMix random) => random.Below(8) switch
    {
        0 => Unicode(random),
        1 => Letters(random),
        2 => Realistic[random.Below(Realistic.Length)] + Realistic[random.Below(Realistic.Length)],
        _ => Mutate(Realistic[random.Below(Realistic.Length)], random),
    };

    /// <summary>A few characters inserted, deleted, replaced, doubled.</summary>
    private static string Mutate(string text, SplitMix random)
    {
        var mutated = new StringBuilder(text);
        for (var times = random.Below(4); times > 0; times--)
        {
            var at = random.Below(mutated.Length + 1);
            var isInside = at < mutated.Length;
            switch (random.Below(4))
            {
                case 0 when isInside: mutated.Remove(at, 1); break;
                case 1 when isInside: mutated[at] = Alphabet[random.Below(Alphabet.Length)]; break;
                case 2: mutated.Insert(at, mutated.ToString(0, random.Below(mutated.Length + 1))); break;
                default: mutated.Insert(at, Alphabet[random.Below(Alphabet.Length)]); break;
            }
        }
        return mutated.ToString();
    }

    private static string Letters(SplitMix random)
    {
        var letters = new char[random.Below(40)];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = Alphabet[random.Below(Alphabet.Length)];
        return new(letters);
    }

    /// <summary>Any code units, halves of characters among them.</summary>
    private static string Unicode(SplitMix random)
    {
        var units = new char[random.Below(30)];
        for (var i = 0; i < units.Length; i++)
            units[i] = (char)random.Below(1 << (random.Below(2) == 0 ? 16 : 8));
        return new(units);
    }

    private static string Escape(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    /// <summary>The same on every machine. Source: Steele, Lea and Flood, "Fast splittable pseudorandom number
    /// generators" (2014).</summary>
    private sealed class SplitMix(ulong state)
    {
        private ulong _state = state;

        public int Below(int limit)
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)limit);
        }
    }
}
