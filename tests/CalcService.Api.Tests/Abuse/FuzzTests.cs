using CalcService.Api.Tests.Abuse.Fuzzing;

namespace CalcService.Api.Tests.Abuse;

/// <summary>Valid requests, mutated: <c>fuzz-http</c> of CalcService.Benchmarks sends millions of them, and measures.</summary>
public sealed class FuzzTests
{
    private const int Count = 20_000, Connections = 8, Seed = 1;

    [Fact]
    public async Task No_request_breaks_the_service()
    {
        using var service = Service.With();
        var samples = await Corpus.CollectAsync(service.Client);
        var campaign = new Campaign(service.Client.BaseAddress!, new Attacks(samples, Seed));

        await campaign.RunAsync(Count, Connections);

        Assert.True(campaign.Findings.Failures == 0, campaign.Findings.Report());
        Assert.Equal(0, campaign.Findings.Shed);
    }
}
