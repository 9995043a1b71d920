using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Tests.Figures;

namespace CalcService.Core.Tests.Kinds.ReinforcementLearning;

public sealed class DecisionFigureTests
{
    public static TheoryData<string> Kinds => ["value-iteration", "policy-evaluation", "q-iteration", "td-update"];

    [Theory, MemberData(nameof(Kinds))]
    public void Examples_and_variants_are_drawn(string kind)
    {
        Assert.All(Catalog.Default[kind].Examples, example => Draw(example.Problem));
        foreach (var difficulty in Enum.GetValues<Difficulty>())
            Assert.All(Enumerable.Range(0, 30), seed => Draw(Catalog.Default[kind].Variant(seed, difficulty)));
    }

    [Theory]
    [InlineData("value-iteration", "")]
    [InlineData("q-iteration", "")]
    public void Extremes_are_drawn(string kind, string fields)
    {
        var states = Enumerable.Range(0, 100).Select(i => $"\"a state with quite a long name, number {i}\"").ToArray();
        var actions = Enumerable.Range(0, 20).Select(i => $"\"an action with a long name, number {i}\"").ToArray();
        var transitions = from state in states.Take(90)
                          from action in actions
                          select $"{{\"state\":{state},\"action\":{action},\"next\":{states[99]},\"reward\":-123456.789}}";
        Draw(Problems.Read(kind, $"{{\"states\":[{string.Join(",", states)}],\"actions\":[{string.Join(",", actions)}],\"gamma\":0.123456,\"transitions\":[{string.Join(",", transitions)}]{fields}}}").OrThrow());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_question_does_not_tell_the_answer(string kind)
    {
        var problem = Catalog.Default[kind].Examples[0].Problem;
        Assert.Contains(Drawing.Of(problem.Illustrate(trace: null, Language.English)).Texts, text => text.EndsWith('?'));
        Assert.DoesNotContain(
            Drawing.Of(problem.Illustrate(problem.Solve().OrThrow().Trace, Language.English)).Texts, text => text.EndsWith('?'));
    }

    private static void Draw(Problem problem)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Drawing.Of(problem.Illustrate(problem.Solve().OrThrow().Trace, language)).IsSound();
            Drawing.Of(problem.Illustrate(trace: null, language)).IsSound();
        }
    }
}
