using CalcService.Core.Kinds;
using CalcService.Core.Tests.Kinds;

namespace CalcService.Core.Tests.Snapshots;

/// <summary>What some seeds give: an old seed must never change its question.</summary>
public sealed class VariantSnapshots
{
    private const int Seeds = 5;

    public static TheoryData<string> Kinds => [.. Catalog.Default.Kinds.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Seeds_give_what_they_gave(string kind)
    {
        var lines =
            from difficulty in Enum.GetValues<Difficulty>()
            from seed in Enumerable.Range(1, Seeds)
            select $"{difficulty} {seed}: {Problems.Json(Catalog.Default[kind].Variant(seed, difficulty))}\n";
        Snapshot.Matches($"{kind}.variants.txt", string.Concat(lines));
    }
}
