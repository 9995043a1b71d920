using CalcService.Api.Health;

namespace CalcService.Api.Tests.Health;

[Collection(nameof(Service))]
public sealed class ProbeTests(Service service)
{
    [Theory]
    [InlineData("/health/ready", 0)]
    [InlineData("/no-such-path", 1)]
    public async Task Says_by_its_exit_code_whether_the_service_is_ready(string path, int code) =>
        Assert.Equal(code, await Probe.TryRunAsync(["--probe", new Uri(service.Client.BaseAddress!, path).ToString()]));

    [Theory]
    [InlineData("http://127.0.0.1:1/health/ready")]
    [InlineData("nonsense")]
    public async Task Fails_where_nothing_answers(string address) =>
        Assert.Equal(1, await Probe.TryRunAsync(["--probe", address]));

    [Fact]
    public async Task Other_arguments_start_the_service() =>
        Assert.Null(await Probe.TryRunAsync(["--urls", "http://127.0.0.1:0"]));
}
