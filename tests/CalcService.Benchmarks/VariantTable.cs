using System.Diagnostics;
using System.Text.Json;
using CalcService.Core.Kinds;
using CalcService.Core.Tests.Kinds;

namespace CalcService.Benchmarks;

/// <summary>
/// For those who write kinds: how good the questions are that seeds give. A row for each kind and difficulty: how many differ,
/// how many are not read back as valid, have no solution, teach nothing, or come out in numbers that are not fit for paper.
/// </summary>
internal static class VariantTable
{
    /// <summary>Prints the table.</summary>
    /// <param name="seeds">How many variants of each kind and difficulty are made and solved.</param>
    /// <param name="kinds">The kinds; all where none is named.</param>
    public static void Print(int seeds, IReadOnlyList<string> kinds)
    {
        Console.WriteLine($"{"kind",-20}{"difficulty",-12}{"distinct",10}{"invalid",9}{"unsolved",9}{"degenerate",11}{"ugly",8}{"µs",8}  such as");
        foreach (var kind in Catalog.Default.Kinds.Where(kind => kinds is [] || kinds.Contains(kind.Id)))
        {
            foreach (var difficulty in Enum.GetValues<Difficulty>())
                Console.WriteLine(Row(kind, difficulty, seeds));
        }
    }

    private static string Row(ProblemKind kind, Difficulty difficulty, int seeds)
    {
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        var (invalid, unsolved, degenerate, ugly) = (new Tally(), new Tally(), new Tally(), new Tally());
        var watch = new Stopwatch();
        for (var seed = 0UL; seed < (ulong)seeds; seed++)
        {
            watch.Start();
            var problem = kind.Variant(seed, difficulty);
            watch.Stop();
            var givens = VariantLaws.Givens(problem);
            distinct.Add(givens);
            invalid.Count(seed, kind.Read(JsonDocument.Parse(givens).RootElement) is Outcome<Problem>.Done ? null : "invalid");
            var solved = (problem.Solve() as Outcome<Solution>.Done)?.Value;
            unsolved.Count(seed, solved is null ? "no solution" : null);
            degenerate.Count(seed, solved is null ? null : VariantLaws.Degeneracy(solved, givens));
            ugly.Count(seed, solved is null ? null : VariantLaws.Ugliness(solved));
        }
        return $"{kind.Id,-20}{difficulty,-12}{distinct.Count,10}{invalid,9}{unsolved,9}{degenerate,11}{ugly,8}{watch.Elapsed.TotalMicroseconds / seeds,8:F0}  "
            + string.Join("; ", new[] { invalid, unsolved, degenerate, difficulty == Difficulty.Easy ? ugly : new Tally() }.Where(tally => tally.First is not null).Select(tally => tally.First));
    }

    /// <summary>How often something was the matter, and what it was the first time.</summary>
    private sealed class Tally
    {
        private int _count;

        public string? First { get; private set; }

        public void Count(ulong seed, string? reason)
        {
            _count += reason is null ? 0 : 1;
            First ??= reason is null ? null : $"{seed}: {reason}";
        }

        public override string ToString() => $"{_count}";
    }
}
