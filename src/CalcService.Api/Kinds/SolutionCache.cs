using CalcService.Api.Hosting;
using CalcService.Api.Requests;
using Microsoft.Extensions.Caching.Memory;

namespace CalcService.Api.Kinds;

/// <summary>
/// Solutions that were asked for lately, as they were sent. A class works on the same problem, and the answer to the same
/// request is always the same: what is asked for twice is only sent from then on. What is asked for once, as most of what a
/// generator of problems asks for, is not kept: it would drive out what is used, and keeping it costs more than deriving it.
/// Bounded in memory; the least used give way.
/// </summary>
/// <param name="limits">How much memory there is for them.</param>
internal sealed class SolutionCache(Limits limits) : IDisposable
{
    private const int LongestRequest = 4 * 1024;
    private const int LongestSolution = 256 * 1024;
    private const int Overhead = 256; // bytes that an entry takes beside its contents
    private const int Remembered = 4_096; // requests that were made lately; a power of two

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = limits.SolutionCacheBytes });

    /// <summary>Hashes of requests, each at the place that it gives; a later one takes the place of an earlier one.</summary>
    private readonly int[] _lately = new int[Remembered];

    /// <summary>What was sent for the same request, or null.</summary>
    /// <param name="request">The request.</param>
    public Representation? Find(SolutionKey request) => _kept.Get<Representation>(request);

    /// <summary>Keeps what is sent, if it is of a usual size and not asked for the first time.</summary>
    /// <param name="request">The request.</param>
    /// <param name="solution">What is sent for it.</param>
    public Representation Keep(SolutionKey request, Representation solution)
    {
        if (request.Givens.Length <= LongestRequest && solution.Length <= LongestSolution && WasMadeLately(request))
            _kept.Set(request, solution, new MemoryCacheEntryOptions { Size = request.Givens.Length + solution.Length + Overhead });
        return solution;
    }

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();

    /// <summary>Whether a request was made lately; from now on it was. Threads need not agree: at worst it is derived once more.</summary>
    private bool WasMadeLately(SolutionKey request)
    {
        var hash = request.GetHashCode();
        ref var place = ref _lately[hash & (Remembered - 1)];
        var wasMade = place == hash;
        place = hash;
        return wasMade;
    }
}

/// <summary>All that the answer to a request depends on.</summary>
/// <param name="Kind">The kind of problem.</param>
/// <param name="View">The representation.</param>
/// <param name="Givens">The body, byte by byte.</param>
internal sealed record SolutionKey(string Kind, View View, ReadOnlyMemory<byte> Givens)
{
    /// <inheritdoc/>
    public bool Equals(SolutionKey? other) =>
        other is not null && Kind == other.Kind && View == other.View && Givens.Span.SequenceEqual(other.Givens.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Kind, StringComparer.Ordinal);
        hash.AddBytes(Givens.Span);
        return hash.ToHashCode();
    }
}
