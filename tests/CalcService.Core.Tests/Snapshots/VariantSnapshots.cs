using CalcService.Core.Kinds;
using CalcService.Core.Tests.Kinds;

namespace CalcService.Core.Tests.Snapshots;

/// <summary>What some seeds give: an old seed must never change its question.</summary>
public sealed class VariantSnapshots
{
    /// <summary>Some small ones, as a class is given them, and some of more than 32 bits.</summary>
    private static readonly ulong[] Seeds = [0, 1, 2, 3, 41, 2026, (1UL << 32) + 7, ulong.MaxValue];

    public static TheoryData<string> Kinds => [.. Catalog.Default.Kinds.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Seeds_give_what_they_gave(string kind)
    {
        var lines =
            from difficulty in Enum.GetValues<Difficulty>()
            from seed in Seeds
            select $"{difficulty} {seed}: {Problems.Json(Catalog.Default[kind].Variant(seed, difficulty))}\n";
        Snapshot.Matches($"{kind}.variants.txt", string.Concat(lines));
    }
}
