using CalcService.Core.Documents;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Snapshots;

/// <summary>One whole derivation of each kind, as a student would read it.</summary>
public class DerivationSnapshots
{
    public static TheoryData<string> Kinds => [.. Catalog.Default.Kinds.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_first_example_reads_as_reviewed(string kind)
    {
        var example = Catalog.Default[kind].Examples[0];
        var solution = example.Problem.Solve().OrThrow();

        Snapshot.Matches($"{kind}.{example.Name}.en.md", MarkdownDocument.Of(solution, Language.English));
        Snapshot.Matches($"{kind}.{example.Name}.zh-CN.md", MarkdownDocument.Of(solution, Language.Chinese));
    }
}
