using CalcService.Core.Derivations;
using CalcService.Core.Kinds;

namespace CalcService.Core.Tests.Kinds;

/// <summary>Running once more for the sake of one step gives what running in full gives.</summary>
public sealed class RerunTests
{
    public static TheoryData<string> KindIds => [.. Catalog.Default.Kinds.Select(kind => kind.Id)];

    [Theory, MemberData(nameof(KindIds))]
    public void Gives_what_a_full_run_gives(string kind) => ForEachMistake(kind, (problem, truth, step, mistake) =>
    {
        var (scenario, last) = (Scenario.Making(step.Id, mistake), truth.Steps.Last().Id);
        var full = problem.Run(scenario);
        Assert.Equal(full.Find(step.Id)?.Value, problem.Rerun(scenario, truth, step.Id)?.Value);
        Assert.Equal(full.Find(last)?.Value, problem.Rerun(scenario, truth, last)?.Value);
    });

    [Theory, MemberData(nameof(KindIds))]
    public void A_mistake_comes_to_the_same_where_it_is_made_later_on(string kind) => ForEachMistake(kind, (problem, truth, step, mistake) =>
    {
        if (!truth.IsOfSeries(step.Id))
            Assert.Equal(problem.Run(Scenario.Making(step.Id, mistake)).Find(step.Id)?.Value, step.After(mistake));
    });

    [Theory, MemberData(nameof(KindIds))]
    public void What_a_mistake_comes_to_is_carried_on_like_the_mistake(string kind) => ForEachMistake(kind, (problem, truth, step, mistake) =>
    {
        if (truth.IsOfSeries(step.Id) || step.After(mistake) is not { } wrong)
            return;
        var (made, carried) = (problem.Run(Scenario.Making(step.Id, mistake)), problem.Run(Scenario.With(step.Id, wrong)));
        Assert.Equal(made.Steps.Select(each => (each.Id, each.Value)), carried.Steps.Select(each => (each.Id, each.Value)));
    });

    [Fact]
    public void A_mistake_that_the_law_does_not_know_comes_to_nothing()
    {
        var step = Catalog.Default["conv-cost"].Examples[0].Problem.Run(Scenario.Truth).Steps.First();
        Assert.Null(step.After("no-such-mistake"));
    }

    private static void ForEachMistake(string kind, Action<Problem, Trace, Step, string> assert)
    {
        foreach (var problem in Catalog.Default[kind].Examples.Select(example => example.Problem))
        {
            var truth = problem.Run(Scenario.Truth);
            foreach (var step in truth.Steps)
            {
                foreach (var mistake in step.Law.Mistakes)
                    assert(problem, truth, step, mistake.Id);
            }
        }
    }
}
