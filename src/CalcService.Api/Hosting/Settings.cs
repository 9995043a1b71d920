namespace CalcService.Api.Hosting;

/// <summary>How lists stand in the configuration.</summary>
internal static class Settings
{
    /// <summary>A list: entry by entry (<c>Name:0</c>), or all of it in one text with blanks or commas between the entries.</summary>
    /// <param name="section">Where it stands.</param>
    /// <param name="list">Its name.</param>
    public static string[] ListOf(this IConfiguration section, string list) =>
        section.GetSection(list).Get<string[]>()
        ?? section[list]?.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries)
        ?? [];
}
