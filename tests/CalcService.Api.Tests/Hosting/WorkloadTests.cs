using System.Net;
using CalcService.Api.Hosting;
using CalcService.Api.Tests.Problems;

namespace CalcService.Api.Tests.Hosting;

/// <summary>So many work, some wait, the rest is told to come back.</summary>
public sealed class WorkloadTests
{
    private static readonly int Turns = 2 * Environment.ProcessorCount;

    private readonly Ticking _clock = new();
    private readonly Workload _workload;

    public WorkloadTests() => _workload = new(new() { MaxWaitingRequests = 2, MaxWait = TimeSpan.FromSeconds(1) }, _clock);

    /// <summary>Where all threads worked, requests would queue for a thread, and none would be seen to wait.</summary>
    [Fact]
    public void There_are_threads_to_read_with_beside_those_that_work()
    {
        ThreadPool.GetMinThreads(out var threads, out _);
        Assert.True(threads > Turns);
    }

    [Fact]
    public async Task Those_who_wait_go_on_in_their_order_and_no_more_may_wait()
    {
        await FillAsync();
        var (first, second) = (_workload.EnterAsync().AsTask(), _workload.EnterAsync().AsTask());
        Assert.False(await _workload.EnterAsync());
        Assert.False(first.IsCompleted);

        _workload.Leave();
        Assert.True(await first);
        Assert.False(second.IsCompleted);
        _workload.Leave();
        Assert.True(await second);
    }

    /// <summary>Somebody waits all the time: after a second that is an overload.</summary>
    [Fact]
    public async Task Under_overload_the_newest_goes_first_and_who_has_waited_longer_than_a_moment_is_refused()
    {
        await FillAsync();
        var burst = new[] { _workload.EnterAsync().AsTask(), _workload.EnterAsync().AsTask() };
        _clock.Seconds = 0.9;
        _workload.Leave();
        Assert.True(await burst[0]); // a burst is served in its order, for a while
        var late = _workload.EnterAsync().AsTask();
        _clock.Seconds = 1.1;
        _workload.Leave();
        Assert.True(await late);
        Assert.False(await burst[1]);
    }

    [Fact]
    public async Task An_overload_is_over_as_soon_as_nobody_waits()
    {
        await FillAsync();
        _clock.Seconds = 5; // nobody has waited
        var burst = new[] { _workload.EnterAsync().AsTask(), _workload.EnterAsync().AsTask() };
        _clock.Seconds = 5.5;
        _workload.Leave();
        Assert.True(await burst[0]);
        _workload.Leave();
        Assert.True(await burst[1]);
    }

    [Fact]
    public async Task All_turns_come_back()
    {
        await FillAsync();
        for (var i = 0; i < Turns; i++)
            _workload.Leave();
        await FillAsync();
    }

    [Fact]
    public async Task Over_HTTP_a_refusal_says_when_to_come_back()
    {
        using var service = Service.With(("Limits:MaxWaitingRequests", "0"));
        var busy = Enumerable.Range(0, 300).Select(seed => AskAsync(seed)).ToArray();
        var statuses = await Task.WhenAll(busy);

        Assert.Contains(HttpStatusCode.OK, statuses);
        Assert.All(statuses, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(1)); // it recovers at once

        async Task<HttpStatusCode> AskAsync(int seed)
        {
            using var response = await service.GetAsync($"/api/v1/kinds/mlp-backprop/variants/{seed}?difficulty=hard");
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
                Assert.Equal("1", response.Headers.GetValues("Retry-After").Single());
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task A_body_on_its_way_takes_no_turn()
    {
        using var service = Service.With(("Limits:MaxWaitingRequests", "0"));
        using var slow = new SlowBodies(service.Client.BaseAddress!, count: 8 * Turns);
        await slow.BeginAsync();

        await service.PostAsync(Service.Solve, Service.Layer).JsonAsync();
        await service.TokenAsync();
    }

    private async Task FillAsync()
    {
        for (var i = 0; i < Turns; i++)
            Assert.True(await _workload.EnterAsync());
    }

    private sealed class Ticking : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => (long)(Seconds * TimestampFrequency);
    }
}
