namespace CalcService.Api.Health;

/// <summary>
/// <c>--probe URL</c>: asks a running service whether it is ready, and says so by the exit code. For a container, which need
/// not have a shell or curl then.
/// </summary>
internal static class Probe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Probes, if that is what the arguments ask for.</summary>
    /// <param name="args">The command line.</param>
    /// <returns>The exit code, or null where a service is to be started.</returns>
    public static async Task<int?> TryRunAsync(string[] args) =>
        args is ["--probe", var address] ? await AskAsync(address) : null;

    private static async Task<int> AskAsync(string address)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await client.GetAsync(new Uri(address));
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            return 1;
        }
    }
}
