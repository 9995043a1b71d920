namespace CalcService.Core.Tests.Snapshots;

/// <summary>
/// Committed files that a reviewer reads. A test fails where the text is no longer what the file says; with
/// CALCSERVICE_UPDATE_SNAPSHOTS=1 in the environment the file is rewritten instead, to be reviewed as a change.
/// </summary>
internal static class Snapshot
{
    private static readonly bool IsUpdating =
        Environment.GetEnvironmentVariable("CALCSERVICE_UPDATE_SNAPSHOTS") == "1";

    /// <summary>The folder of this file, wherever the tests were built to.</summary>
    private static readonly string Folder =
        Path.Combine(Repository.Root, "tests", "CalcService.Core.Tests", "Snapshots");

    /// <summary>Compares a text with its file.</summary>
    public static void Matches(string file, string actual)
    {
        var path = Path.Combine(Folder, file);
        if (IsUpdating)
            File.WriteAllText(path, actual);
        else if (!File.Exists(path))
            Assert.Fail($"There is no snapshot {file}: make it with CALCSERVICE_UPDATE_SNAPSHOTS=1 and review it.");
        else if (File.ReadAllText(path) is var expected && expected != actual)
            Assert.Fail($"{file} has changed:\n{Difference(expected.Split('\n'), actual.Split('\n'))}");
    }

    /// <summary>The lines that differ, from the first to the last such line.</summary>
    private static string Difference(string[] expected, string[] actual)
    {
        var same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        var sameAtEnd = expected.Skip(same).Reverse().Zip(actual.Skip(same).Reverse())
            .TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('\n', [
            $"line {same + 1}",
            .. expected[same..^sameAtEnd].Select(line => $"- {line}"),
            .. actual[same..^sameAtEnd].Select(line => $"+ {line}")]);
    }
}

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "CalcService.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("This is no repository."));
}
