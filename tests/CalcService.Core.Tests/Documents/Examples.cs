using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Documents;

/// <summary>Every example of every kind in every language.</summary>
internal static class Examples
{
    public static TheoryData<string, string, Language> All
    {
        get
        {
            var all = new TheoryData<string, string, Language>();
            foreach (var kind in Catalog.Default.Kinds)
            {
                foreach (var example in kind.Examples)
                {
                    all.Add(kind.Id, example.Name, Language.English);
                    all.Add(kind.Id, example.Name, Language.Chinese);
                }
            }
            return all;
        }
    }

    public static Solution Solved(string kind, string name) =>
        Catalog.Default[kind].Examples.Single(example => example.Name == name).Problem.Solve().OrThrow();
}
