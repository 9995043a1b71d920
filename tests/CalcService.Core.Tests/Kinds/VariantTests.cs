using System.Collections.Concurrent;
using System.Text.Json;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds;

/// <summary>
/// That every question which a seed gives can be put before students: valid, not the same as others, worth asking and, where it
/// is easy, fit for paper. The benchmarks' "variants" solves ten times as many.
/// </summary>
public sealed class VariantTests
{
    private const int Seeds = 10_000, Solved = 1_000;

    /// <summary>How many of the seeds give questions of their own: an easy one has few numbers that it can be made of.</summary>
    private static int LeastDistinct(Difficulty difficulty) => difficulty == Difficulty.Easy ? Seeds / 5 : Seeds * 95 / 100;

    public static TheoryData<string, Difficulty> Kinds() => KindContractTests.KindsByDifficulty();

    [Theory, MemberData(nameof(Kinds))]
    public void Seeds_give_valid_questions_that_differ(string id, Difficulty difficulty)
    {
        var (kind, seen) = (Catalog.Default[id], new ConcurrentDictionary<string, int>(StringComparer.Ordinal));
        Parallel.For(0, Seeds, seed => seen.TryAdd(VariantLaws.Givens(kind.Variant(seed, difficulty)), seed));
        Assert.InRange(seen.Count, LeastDistinct(difficulty), Seeds); // all are valid: what is not is refused with an exception
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Variants_are_worth_asking_and_easy_ones_fit_on_paper(string id, Difficulty difficulty) => Parallel.For(0, Solved, seed =>
    {
        var kind = Catalog.Default[id];
        var problem = kind.Variant(seed, difficulty);
        Assert.IsType<Outcome<Problem>.Done>(kind.Read(JsonDocument.Parse(VariantLaws.Givens(problem)).RootElement));
        var solution = problem.Solve().OrThrow();
        Assert.NotEmpty(solution.Answers);
        if (VariantLaws.Degeneracy(solution, VariantLaws.Givens(problem)) is { } reason)
            Assert.Fail($"{seed}: {reason}");
        if (difficulty == Difficulty.Easy && VariantLaws.Ugliness(solution) is { } ugly)
            Assert.Fail($"{seed}: {ugly}");
    });

    [Theory, MemberData(nameof(Kinds))]
    public void Large_seeds_give_the_same_question_again(string id, Difficulty difficulty)
    {
        ulong[] seeds = [uint.MaxValue, (1UL << 32) + 7, 1UL << 63, ulong.MaxValue];
        var given = seeds.Select(seed => VariantLaws.Givens(Catalog.Default[id].Variant(seed, difficulty))).ToArray();
        Assert.Equal(given, seeds.Select(seed => VariantLaws.Givens(Catalog.Default[id].Variant(seed, difficulty))));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("-999999", true)]
    [InlineData("1000000", false)]
    [InlineData("123.4567", true)]
    [InlineData("0.00001", false)]
    [InlineData("12345.5", false)]
    public void Decimals_fit_on_paper_with_few_digits(string number, bool fits) => Assert.Equal(fits, Paper.Fits(Scalar.Parse(number)));

    [Theory]
    [InlineData(7, 3, true)]
    [InlineData(-205, 999, true)]
    [InlineData(1000, 7, false)]
    [InlineData(1, 1001, false)]
    public void Fractions_fit_on_paper_with_three_digits_each(int numerator, int denominator, bool fits) =>
        Assert.Equal(fits, Paper.Fits(Scalar.Ratio(numerator, denominator)));

    [Fact]
    public void A_rounded_number_does_not_fit_on_paper() => Assert.False(Paper.Fits(Scalar.Real(0.5)));

    [Fact]
    public void Choices_reach_every_value_about_as_often()
    {
        var chance = new Chance(seed: 3);
        var counts = Enumerable.Range(0, 60_000).Select(_ => chance.Between(-2, 3)).CountBy(value => value).ToArray();
        Assert.Equal([-2, -1, 0, 1, 2, 3], counts.Select(pair => pair.Key).Order());
        Assert.All(counts, pair => Assert.InRange(pair.Value, 9_600, 10_400));
    }
}
