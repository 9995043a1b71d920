using System.Runtime.InteropServices;
using System.Text.Json;
using CalcService.Api.Hosting;
using CalcService.Core.Kinds;

namespace CalcService.Api.Kinds;

/// <summary>
/// Problems that were solved lately, to mark responses to them: those of a whole class are marked against the same solution. Not to be
/// drawn from: what is drawn of a step stays with it.
/// </summary>
/// <param name="kept">Those that are asked for again.</param>
internal sealed class SolvedProblems(Kept kept)
{
    private const int LongestProblem = 4 * 1024;

    /// <summary>Reads and solves a problem, unless its solution is at hand.</summary>
    /// <param name="kind">The kind of problem.</param>
    /// <param name="givens">What is given.</param>
    public Outcome<Solution> Solve(ProblemKind kind, JsonElement givens)
    {
        var bytes = JsonMarshal.GetRawUtf8Value(givens);
        if (bytes.Length > LongestProblem)
            return kind.Solve(givens);
        var key = new Key(kind.Id, new(bytes.ToArray()));
        return kept.Find<Solution>(key) is { } solution ? new Outcome<Solution>.Done(solution) : Solve(kind, givens, key);
    }

    private Outcome<Solution> Solve(ProblemKind kind, JsonElement givens, Key key)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var outcome = kind.Solve(givens);
        var size = GC.GetAllocatedBytesForCurrentThread() - before; // it holds no more than was taken to make it
        if (outcome is Outcome<Solution>.Done(var solution))
            kept.Keep(key, solution, size);
        return outcome;
    }

    private sealed record Key(string Kind, Content Givens);
}
