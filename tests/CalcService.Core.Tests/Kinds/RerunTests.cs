using CalcService.Core.Derivations;
using CalcService.Core.Kinds;

namespace CalcService.Core.Tests.Kinds;

/// <summary>Running once more for the sake of one step gives what running in full gives.</summary>
public sealed class RerunTests
{
    public static TheoryData<string> KindIds => [.. Catalog.Default.Kinds.Select(kind => kind.Id)];

    [Theory, MemberData(nameof(KindIds))]
    public void Gives_what_a_full_run_gives(string kind)
    {
        foreach (var problem in Catalog.Default[kind].Examples.Select(example => example.Problem))
        {
            var truth = problem.Run(Scenario.Truth);
            var last = truth.Steps.Last().Id;
            foreach (var step in truth.Steps)
            {
                foreach (var scenario in step.Law.Mistakes.Select(mistake => Scenario.Making(step.Id, mistake.Id)))
                {
                    var full = problem.Run(scenario);
                    Assert.Equal(full.Find(step.Id)?.Value, problem.Rerun(scenario, truth, step.Id)?.Value);
                    Assert.Equal(full.Find(last)?.Value, problem.Rerun(scenario, truth, last)?.Value);
                }
            }
        }
    }
}
