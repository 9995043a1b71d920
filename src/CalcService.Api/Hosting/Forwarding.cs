using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace CalcService.Api.Hosting;

/// <summary>
/// Behind a reverse proxy: what it says of a request – the client's address, https or not, the host, the path it serves us below –
/// holds if the proxy is one of those that the configuration names. From anyone else it is not listened to.
/// </summary>
internal static class Forwarding
{
    private const string Section = "ForwardedHeaders", Proxies = "KnownProxies", Networks = "KnownNetworks";

    /// <summary>Restores what the client has asked for, before anything looks at it.</summary>
    /// <exception cref="InvalidOperationException">An entry is not an address, or not a network.</exception>
    public static void UseForwarding(this WebApplication app)
    {
        var section = app.Configuration.GetSection(Section);
        var proxies = section.ListOf(Proxies).Select(Address).ToArray();
        var networks = section.ListOf(Networks).Select(Network).ToArray();
        if (proxies.Length + networks.Length > 0)
            app.UseForwardedHeaders(Believing(proxies, networks));
    }

    private static ForwardedHeadersOptions Believing(IPAddress[] proxies, IPNetwork[] networks)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.All,
            ForwardLimit = null, // through as many proxies as are known, one behind the other
        };
        options.KnownProxies.Clear(); // the loopback interface is not believed either, unless it is named
        options.KnownIPNetworks.Clear();
        Array.ForEach(proxies, options.KnownProxies.Add);
        Array.ForEach(networks, options.KnownIPNetworks.Add);
        return options;
    }

    private static IPAddress Address(string entry) => IPAddress.TryParse(entry, out var address)
        ? address
        : throw new InvalidOperationException($"{Section}:{Proxies} has \"{entry}\", which is not an address such as 10.0.0.7.");

    private static IPNetwork Network(string entry) => IPNetwork.TryParse(entry, out var network)
        ? network
        : throw new InvalidOperationException($"{Section}:{Networks} has \"{entry}\", which is not a network such as 10.0.0.0/8.");
}
