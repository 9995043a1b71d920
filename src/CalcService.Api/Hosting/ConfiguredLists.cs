namespace CalcService.Api.Hosting;

/// <summary>Lists in the configuration.</summary>
internal static class ConfiguredLists
{
    private static readonly char[] Separators = [' ', ','];

    /// <summary>A list: entry by entry (<c>ApiKeys__0=…</c>), or all in one, separated by commas or spaces (<c>ApiKeys=…,…</c>).</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="key">The list's key.</param>
    public static IReadOnlyList<string> GetList(this IConfiguration configuration, string key) =>
        configuration.GetSection(key).Get<string[]>()
        ?? configuration[key]?.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
        ?? [];
}
