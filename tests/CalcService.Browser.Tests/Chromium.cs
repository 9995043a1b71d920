namespace CalcService.Browser.Tests;

/// <summary>The browser of this machine: nothing is downloaded.</summary>
internal static class Chromium
{
    /// <summary>Where it is said where Chromium is, if it is not on the path.</summary>
    public const string Variable = "CALCSERVICE_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

    /// <summary>The program, or null.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } stated
        ? stated
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .SelectMany(folder => Names, System.IO.Path.Combine)
            .FirstOrDefault(File.Exists);

    /// <summary>Where changes are accepted, tests that do not run are tests that fail.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>Why a test cannot run, or null.</summary>
    public static string? Missing => Path is not null || IsRequired
        ? null
        : $"There is no Chromium here. Install it (Debian: apt install chromium), or say in {Variable} where it is.";
}

/// <summary>A test in a browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.Missing;
}

/// <summary>A test in a browser, for several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Chromium.Missing;
}
