using CalcService.Core.Kinds;

namespace CalcService.Browser.Tests;

/// <summary>The kinds of problems, for theories.</summary>
internal static class Kinds
{
    /// <summary>All of them.</summary>
    public static TheoryData<string> All() => [.. Catalog.Default.Kinds.Select(kind => kind.Id)];

    /// <summary>One of each family.</summary>
    public static TheoryData<string> OneOfEachFamily() =>
        [.. Catalog.Default.Kinds.DistinctBy(kind => kind.Family).Select(kind => kind.Id)];
}
