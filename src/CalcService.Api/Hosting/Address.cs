namespace CalcService.Api.Hosting;

/// <summary>Where the service listens.</summary>
internal static class Address
{
    private const string Default = "http://localhost:5080";

    /// <summary>Listens on the loopback interface unless the configuration says otherwise.</summary>
    /// <remarks>In code, as an address in appsettings.json would take precedence over ASPNETCORE_URLS.</remarks>
    public static void AddAddress(this WebApplicationBuilder builder)
    {
        string[] settings =
            [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];
        if (settings.All(setting => string.IsNullOrEmpty(builder.Configuration[setting])))
            builder.WebHost.UseUrls(Default);
    }
}
