using CalcService.Api.Hosting;
using CalcService.Api.Requests;

namespace CalcService.Api.Kinds;

/// <summary>Solutions that were asked for lately, as they were sent: the answer to the same request is always the same.</summary>
/// <param name="kept">Those that are asked for again.</param>
internal sealed class SolutionCache(Kept kept)
{
    private const int LongestRequest = 4 * 1024;

    /// <summary>What was sent for the same request, or null.</summary>
    /// <param name="request">The request.</param>
    public Representation? Find(SolutionKey request) => kept.Find<Representation>(request);

    /// <summary>Keeps what is sent, if it is of a usual size and not asked for the first time.</summary>
    /// <param name="request">The request.</param>
    /// <param name="solution">What is sent for it.</param>
    public Representation Keep(SolutionKey request, Representation solution)
    {
        var length = request.Givens.Bytes.Length;
        if (length <= LongestRequest)
            kept.Keep(request, solution, length + solution.Length);
        return solution;
    }
}

/// <summary>All that the answer to a request depends on.</summary>
/// <param name="Kind">The kind of problem.</param>
/// <param name="View">The representation.</param>
/// <param name="Givens">The body, byte by byte.</param>
internal sealed record SolutionKey(string Kind, View View, Content Givens);
