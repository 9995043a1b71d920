using CalcService.Api.Errors;
using CalcService.Api.Requests;
using CalcService.Api.Telemetry;

namespace CalcService.Api.Hosting;

/// <summary>
/// Lets as many requests be worked on as the cores can do, some wait for their turn, and refuses the rest at once. A burst waits in
/// its order until it is done. But where somebody has been waiting all the time for a while, more comes than can be done: then the
/// newest has its turn first, and who has waited longer than a moment is refused, so that what is accepted is answered in its usual
/// time, whatever the load. Only work takes a turn, not a body that is still on its way.
/// </summary>
/// <param name="limits">How many may wait, and for how long.</param>
/// <param name="clock">Measures for how long they wait.</param>
/// <remarks>After "Fail at Scale", Maurer, ACM Queue 13(8), 2015: controlled delay, and adaptive last in, first out.</remarks>
internal sealed class Workload(Limits limits, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiting> _waiting = []; // the oldest first
    private readonly int _most = RoomFor(2 * Environment.ProcessorCount);
    private int _working;
    private long _nobodyWaited;

    private bool IsOverloaded => clock.GetElapsedTime(_nobodyWaited) > limits.MaxWait;

    /// <summary>
    /// Has the pool keep as many threads again as may be working: what comes in is read beside the work, and waits here and not where
    /// nobody sees for how long.
    /// </summary>
    private static int RoomFor(int turns)
    {
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, 2 * turns), ports);
        return turns;
    }

    /// <summary>Waits for a turn.</summary>
    /// <returns>Whether there is one; <see cref="Leave"/> ends it.</returns>
    public ValueTask<bool> EnterAsync()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
                _nobodyWaited = clock.GetTimestamp();
            if (_working < _most)
            {
                _working++;
                return new(true);
            }
            if (_waiting.Count >= limits.MaxWaitingRequests)
            {
                Observed.CountShed();
                return new(false);
            }
            var waiting = new Waiting(clock.GetTimestamp());
            _waiting.AddLast(waiting);
            return new(waiting.Task);
        }
    }

    /// <summary>Ends a turn; it goes to one of those who wait.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            var isOverloaded = IsOverloaded;
            var next = isOverloaded ? _waiting.Last : _waiting.First;
            if (next is null)
            {
                _working--;
                return;
            }
            _waiting.Remove(next);
            next.Value.SetResult(true);
            if (isOverloaded)
                Refuse(limits.MaxWaitUnderOverload);
        }
    }

    private void Refuse(TimeSpan longerThan)
    {
        while (_waiting.First is { Value: var oldest } && clock.GetElapsedTime(oldest.Since) > longerThan)
        {
            _waiting.RemoveFirst();
            oldest.SetResult(false);
            Observed.CountShed();
        }
    }

    /// <summary>The refusal of a request that has no turn.</summary>
    public static Refusal Refuse(HttpRequest request)
    {
        request.HttpContext.Response.Headers.RetryAfter = "1"; // second
        return new(Reason.Busy, request.Language);
    }

    private sealed class Waiting(long since) : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public long Since => since;
    }
}

/// <summary>Makes addresses without a body wait for their turn; those with one do when it has been read.</summary>
internal static class TurnTaking
{
    /// <summary>The address is worked on in its turn.</summary>
    public static RouteHandlerBuilder TakesTurns(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter(async (context, next) =>
        {
            var workload = context.HttpContext.RequestServices.GetRequiredService<Workload>();
            if (!await workload.EnterAsync())
                return Workload.Refuse(context.HttpContext.Request);
            try
            {
                return await next(context);
            }
            finally
            {
                workload.Leave();
            }
        });
}
