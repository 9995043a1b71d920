namespace CalcService.Api.Hosting;

/// <summary>
/// Keeps out of the logs what is a student's or a secret, whatever levels are configured. Addresses hold tokens, so what writes
/// addresses does not get through: the framework's account of requests, which also hangs the address on all that is logged
/// meanwhile, and all that the framework says below a warning, such as the text of requests that it does not understand.
/// </summary>
internal static class Discretion
{
    private const string Framework = "Microsoft.AspNetCore.", Requests = $"{Framework}Hosting.Diagnostics";

    /// <summary>Puts it in force for all that logs are written to.</summary>
    public static void AddDiscretion(this WebApplicationBuilder builder) =>
        builder.Services.PostConfigure<LoggerFilterOptions>(options =>
        {
            // Whichever rule decides on a message asks here first; the first of them decides where no other fits.
            LoggerFilterRule[] rules = [new(providerName: null, categoryName: null, options.MinLevel, filter: null), .. options.Rules];
            options.Rules.Clear();
            foreach (var rule in rules)
                options.Rules.Add(Discreet(rule));
        });

    private static LoggerFilterRule Discreet(LoggerFilterRule rule) => new(
        rule.ProviderName, rule.CategoryName, rule.LogLevel,
        (provider, category, level) => IsDiscreet(category, level) && rule.Filter?.Invoke(provider, category, level) != false);

    private static bool IsDiscreet(string? category, LogLevel level) =>
        category?.StartsWith(Framework, StringComparison.Ordinal) != true || (level >= LogLevel.Warning && category != Requests);
}
