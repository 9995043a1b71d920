using CalcService.Api.Hosting;
using CalcService.Api.Requests;
using Microsoft.Extensions.Caching.Memory;

namespace CalcService.Api.Kinds;

/// <summary>
/// Solutions that were asked for lately, as they were sent. A class works on the same problem, and the answer to the same
/// request is always the same: it is derived once and then only sent. Bounded in memory; the least used give way.
/// </summary>
/// <param name="limits">How much memory there is for them.</param>
internal sealed class SolutionCache(Limits limits) : IDisposable
{
    private const int LongestRequest = 4 * 1024;
    private const int LongestSolution = 256 * 1024;
    private const int Overhead = 256; // bytes that an entry takes beside its contents

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = limits.SolutionCacheBytes });

    /// <summary>What was sent for the same request, or null.</summary>
    /// <param name="request">The request.</param>
    public Representation? Find(SolutionKey request) => _kept.Get<Representation>(request);

    /// <summary>Keeps what is sent, if it is of a usual size.</summary>
    /// <param name="request">The request.</param>
    /// <param name="solution">What is sent for it.</param>
    public Representation Keep(SolutionKey request, Representation solution)
    {
        if (request.Givens.Length <= LongestRequest && solution.Length <= LongestSolution)
            _kept.Set(request, solution, new MemoryCacheEntryOptions { Size = request.Givens.Length + solution.Length + Overhead });
        return solution;
    }

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();
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
