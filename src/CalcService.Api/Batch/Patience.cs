using CalcService.Api.Hosting;

namespace CalcService.Api.Batch;

/// <summary>
/// Waits for a client for as long as it sends or takes something from time to time, however slowly: while it does, a batch may
/// last for hours, and costs nobody anything.
/// </summary>
internal sealed class Patience : IDisposable
{
    private readonly CancellationTokenSource _ended;
    private readonly TimeSpan _limit;

    /// <summary>Begins to wait.</summary>
    /// <param name="limits">How long.</param>
    /// <param name="gone">Says that the client is gone.</param>
    public Patience(Limits limits, CancellationToken gone)
    {
        _ended = CancellationTokenSource.CreateLinkedTokenSource(gone);
        _limit = limits.BatchPatience;
        Renew();
    }

    /// <summary>Ends all work for the client.</summary>
    public CancellationToken Token => _ended.Token;

    /// <summary>Begins to wait anew: the client has sent or taken something.</summary>
    public void Renew() => _ended.CancelAfter(_limit);

    /// <summary>Waits no longer.</summary>
    public void End() => _ended.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _ended.Dispose();
}
