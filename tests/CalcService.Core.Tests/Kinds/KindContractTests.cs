using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CalcService.Core.Derivations;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds;

/// <summary>What every kind of problem must satisfy, whatever it is about. A new kind is tested by being there.</summary>
public sealed partial class KindContractTests
{
    private const int Seeds = 200;

    public static TheoryData<string> KindIds() => [.. Catalog.Default.Kinds.Select(kind => kind.Id)];

    public static TheoryData<string, Difficulty> KindsByDifficulty()
    {
        var data = new TheoryData<string, Difficulty>();
        foreach (var kind in Catalog.Default.Kinds)
        {
            foreach (var difficulty in Enum.GetValues<Difficulty>())
                data.Add(kind.Id, difficulty);
        }
        return data;
    }

    [Fact]
    public void Ids_are_distinct_and_in_kebab_case()
    {
        var ids = Catalog.Default.Kinds.Select(kind => kind.Id).ToArray();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches(Kebab(), id));
        Assert.All(Catalog.Default.Kinds, kind => Assert.Contains(kind.Family, Family.All));
    }

    [Theory, MemberData(nameof(KindIds))]
    public void Has_named_examples_that_are_valid(string id)
    {
        var examples = Catalog.Default[id].Examples;
        Assert.True(examples.Count >= 2, "A kind shows at least two examples.");
        Assert.Equal(examples.Count, examples.Select(example => example.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(examples, example => Assert.Matches(Kebab(), example.Name));
        Assert.All(examples, example => Assert.NotEmpty(example.Problem.Solve().OrThrow().Answers));
    }

    [Theory, MemberData(nameof(KindIds))]
    public void Every_declared_answer_is_reached_by_some_example(string id)
    {
        var kind = Catalog.Default[id];
        var reached = kind.Examples.SelectMany(example => example.Problem.Solve().OrThrow().Answers).Select(reached => reached.Answer.Id);
        Assert.Empty(kind.Answers.Select(answer => answer.Id).Except(reached, StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(KindIds))]
    public void Steps_have_distinct_ids_and_declared_mistakes(string id)
    {
        var kind = Catalog.Default[id];
        var known = kind.Mistakes.Select(mistake => mistake.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var trace in SomeOf(kind).Select(problem => problem.Run(Scenario.Truth)))
        {
            var steps = trace.Steps.ToArray();
            Assert.Equal(steps.Length, steps.Select(step => step.Id).Distinct(StringComparer.Ordinal).Count());
            Assert.All(steps.SelectMany(step => step.Law.Mistakes), mistake => Assert.Contains(mistake.Id, known));
        }
    }

    [Theory, MemberData(nameof(KindIds))]
    public void True_values_carried_forward_change_nothing(string id)
    {
        foreach (var problem in SomeOf(Catalog.Default[id]))
        {
            var truth = problem.Run(Scenario.Truth);
            var carried = problem.Run(new() { Own = truth.Steps.ToDictionary(step => step.Id, step => step.Value, StringComparer.Ordinal) });
            Assert.Equal(Values(truth), Values(carried));
        }
    }

    [Theory, MemberData(nameof(KindIds))]
    public void Solving_twice_gives_the_same(string id) => Assert.All(SomeOf(Catalog.Default[id]), problem =>
        Assert.Equal(Values(problem.Run(Scenario.Truth)), Values(problem.Run(Scenario.Truth))));

    [Theory, MemberData(nameof(KindIds))]
    public void Every_mistake_shows_in_some_problem(string id)
    {
        var kind = Catalog.Default[id];
        var shown = SomeOf(kind).SelectMany(WrongValues).Select(wrong => wrong.Mistake);
        Assert.Empty(kind.Mistakes.Select(mistake => mistake.Id).Except(shown, StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(KindIds))]
    public void No_two_mistakes_of_a_law_agree_in_all_problems(string id)
    {
        var signatures = SomeOf(Catalog.Default[id])
            .SelectMany((problem, i) => WrongValues(problem).Select(wrong => (wrong.Law, wrong.Mistake, Shown: $"{i} {wrong.Step}: {wrong.Value}")))
            .GroupBy(wrong => (wrong.Law, wrong.Mistake), wrong => wrong.Shown)
            .Select(group => (group.Key.Law, group.Key.Mistake, Signature: string.Join(';', group)));
        foreach (var group in signatures.GroupBy(mistake => (mistake.Law, mistake.Signature)))
            Assert.True(group.Count() == 1, $"{string.Join(" and ", group.Select(mistake => mistake.Mistake))} are one mistake of {group.Key.Law}.");
    }

    [Theory, MemberData(nameof(KindIds))]
    public void What_is_written_is_read_back_as_the_same(string id)
    {
        var kind = Catalog.Default[id];
        foreach (var problem in SomeOf(kind))
        {
            var written = Problems.Json(problem);
            var read = kind.Read(JsonDocument.Parse(written).RootElement).OrThrow();
            Assert.Equal(written, Problems.Json(read));
        }
    }

    [Theory, MemberData(nameof(KindIds))]
    public void Givens_are_described_in_both_languages(string id)
    {
        var form = Catalog.Default[id].Form;
        Assert.All(Descriptions(form.Schema(Language.English)), english => Assert.Matches("^[A-Z].{9,}", english));
        Assert.All(Descriptions(form.Schema(Language.Chinese)), chinese => Assert.Matches(Han(), chinese));
    }

    [Theory, MemberData(nameof(KindIds))]
    public void Everything_is_said_in_both_languages(string id)
    {
        var kind = Catalog.Default[id];
        var texts = new List<Text> { kind.Title, kind.Summary, kind.Family.Title };
        texts.AddRange(kind.Answers.Select(answer => answer.Label));
        texts.AddRange(kind.Mistakes.Select(mistake => mistake.Message));
        texts.AddRange(kind.Laws.SelectMany(law => new[] { law.Title, law.Why }));
        texts.AddRange(kind.Examples.Select(example => example.Title));
        foreach (var problem in kind.Examples.Select(example => example.Problem))
        {
            texts.Add(problem.Ask().Situation);
            texts.AddRange(problem.Ask().Parts.Select(part => part.Ask));
            texts.AddRange(problem.Run(Scenario.Truth).Conventions);
        }
        Assert.All(texts, text => Assert.Matches("[A-Za-z]{2}", text.In(Language.English)));
        Assert.All(texts, text => Assert.DoesNotMatch(Han(), text.In(Language.English)));
        Assert.All(texts, text => Assert.Matches(Han(), text.In(Language.Chinese)));
    }

    [Theory, MemberData(nameof(KindsByDifficulty))]
    public void In_a_variant_mistakes_can_be_told_from_the_truth(string id, Difficulty difficulty)
    {
        const int tellable = 3;
        foreach (var seed in Enumerable.Range(0, Seeds))
        {
            var told = WrongValues(Catalog.Default[id].Variant(seed, difficulty)).Count();
            Assert.True(told >= tellable, $"{difficulty} {seed} tells only {told} mistakes from the truth.");
        }
    }

    [Theory, MemberData(nameof(KindIds))]
    public void A_question_asks_for_every_answer_once_and_for_nothing_else(string id) => Assert.All(SomeOf(Catalog.Default[id]), problem =>
    {
        var asked = problem.Ask().Parts.SelectMany(part => part.Also.Prepend(part.AnswerId));
        var answers = problem.Solve().OrThrow().Answers.Select(answer => answer.Step.Id);
        Assert.Equal(answers.Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    });

    /// <summary>What a schema says of each property, those of records within included.</summary>
    private static IEnumerable<string> Descriptions(JsonNode? schema) => schema switch
    {
        JsonObject described => described.SelectMany(part => part is { Key: "properties", Value: JsonObject properties }
            ? properties.SelectMany(given => Descriptions(given.Value).Prepend((string?)given.Value!["description"] ?? ""))
            : Descriptions(part.Value)),
        JsonArray alternatives => alternatives.SelectMany(Descriptions),
        _ => [],
    };

    private static Problem[] SomeOf(ProblemKind kind) =>
    [
        .. kind.Examples.Select(example => example.Problem),
        .. from difficulty in Enum.GetValues<Difficulty>()
           from seed in Enumerable.Range(1, 40)
           select kind.Variant(seed, difficulty),
    ];

    private static (string Id, Value Value)[] Values(Trace trace) => [.. trace.Steps.Select(step => (step.Id, step.Value))];

    /// <summary>What each known mistake makes of its step, where that differs from the truth.</summary>
    private static IEnumerable<(string Law, string Step, string Mistake, Value Value)> WrongValues(Problem problem)
    {
        foreach (var step in problem.Run(Scenario.Truth).Steps)
        {
            foreach (var mistake in step.Law.Mistakes)
            {
                if (WrongValue(problem, step.Id, mistake.Id) is { } wrong && wrong != step.Value)
                    yield return (step.Law.Id, step.Id, mistake.Id, wrong);
            }
        }
    }

    /// <summary>What a mistake makes of its step; null where these shapes or numbers do not allow it.</summary>
    private static Value? WrongValue(Problem problem, string step, string mistake)
    {
        try
        {
            return problem.Run(Scenario.Making(step, mistake))[step];
        }
        catch (UndefinedStepException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
