using System.Runtime.InteropServices;
using Microsoft.Net.Http.Headers;

namespace CalcService.Api.Hosting;

/// <summary>
/// Leaves without losing a request. On SIGTERM the service first says that it is no longer ready and closes each connection behind
/// its response, while it goes on answering; after a while, in which the balancer has turned elsewhere, it stops listening,
/// finishes what it has accepted, and ends.
/// </summary>
/// <param name="lifetime">The life of the service.</param>
/// <param name="configuration">Says how long that while is.</param>
internal sealed class Draining(IHostApplicationLifetime lifetime, IConfiguration configuration) : IHostLifetime, IDisposable
{
    private const string Setting = "Hosting:DrainSeconds";
    private const double DefaultSeconds = 2;

    private readonly TimeSpan _while = TimeSpan.FromSeconds(configuration.GetValue(Setting, DefaultSeconds));
    private PosixSignalRegistration[] _signals = [];
    private volatile bool _isDraining;

    /// <summary>Whether the service is about to leave.</summary>
    public bool IsDraining => _isDraining;

    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        _signals =
        [
            On(PosixSignal.SIGTERM, () => _ = DrainAsync()),
            On(PosixSignal.SIGINT, lifetime.StopApplication), // Ctrl+C: whoever develops does not want to wait
            On(PosixSignal.SIGQUIT, lifetime.StopApplication),
        ];
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_signals, signal => signal.Dispose());

    private static PosixSignalRegistration On(PosixSignal signal, Action act) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true; // the end is ours to choose
        act();
    });

    private async Task DrainAsync()
    {
        if (_isDraining)
            return;
        _isDraining = true;
        await Task.Delay(_while, lifetime.ApplicationStopping).ContinueWith(_ => { }, TaskScheduler.Default);
        lifetime.StopApplication();
    }
}

/// <summary>Puts draining into the pipeline.</summary>
internal static class DrainingSetup
{
    /// <summary>Registers it.</summary>
    public static void AddDraining(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Draining>();
        builder.Services.AddSingleton<IHostLifetime>(services => services.GetRequiredService<Draining>());
    }

    /// <summary>While the service drains, no connection is kept for another request.</summary>
    public static void UseDraining(this WebApplication app)
    {
        var draining = app.Services.GetRequiredService<Draining>();
        app.Use((context, next) =>
        {
            if (draining.IsDraining)
                context.Response.Headers[HeaderNames.Connection] = "close";
            return next(context);
        });
    }
}
