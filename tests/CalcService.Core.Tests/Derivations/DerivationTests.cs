using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;

namespace CalcService.Core.Tests.Derivations;

public sealed class DerivationTests
{
    private static readonly Text Why = new("Because.", "因为。");

    private static readonly Symbol
        A = new("a", new("Side", "边")), Square = new("q", new("Square", "平方")), Cube = new("c", new("Cube", "立方"));

    private static readonly Law
        OfSquare = new("square", Square, A * A, Why,
            new Mistake("doubled", 2 * A, new("Doubling is not squaring.", "加倍不是平方。"))),
        OfCube = new("cube", Cube, Square * A, new($"One more factor {A}.", $"再乘一个 {A}。"));

    [Fact]
    public void Steps_build_on_each_other()
    {
        var trace = Run(a: 3);
        Assert.Equal(9, trace["square"].Scalar);
        Assert.Equal(27, trace["cube"].Scalar);
    }

    [Fact]
    public void What_is_passed_over_is_applied_but_not_shown()
    {
        var trace = Derivation.Run(
            d =>
            {
                d.Given(A, 3);
                d.Pass(OfSquare);
                d.Step(OfCube);
            },
            Scenario.Truth);
        Assert.Equal(["cube"], trace.Steps.Select(step => step.Id));
        Assert.Equal(27, trace["cube"].Scalar);
    }

    /// <summary>Marking tries mistakes by running a derivation again, and bounds its work by this count.</summary>
    [Fact]
    public void Laws_that_no_step_shows_are_counted()
    {
        var trace = Derivation.Run(
            d =>
            {
                var part = d.PassingOver("1");
                part.Given(A, 2);
                part.Step(OfSquare);
                part.Pass(OfCube);
            },
            Scenario.Truth);
        Assert.Equal((0, 2), (trace.Steps.Count(), trace.Effort));
    }

    /// <summary>A law counts one, and one more for each 16 terms of its sums: 1 + 320/16.</summary>
    [Fact]
    public void Terms_of_sums_are_counted()
    {
        var index = new Symbol("i", new("Index", "下标"));
        var law = new Law("square", Square, Sum(index, new Domain.Range(1, 320), A), Why);
        var trace = Derivation.Run(
            d =>
            {
                d.Given(A, 2);
                d.Step(law);
            },
            Scenario.Truth);
        Assert.Equal((640, 21), (trace["square"].Scalar, trace.Effort));
    }

    /// <summary>Fractions that need more than 64 bits take about thirty times as long as others.</summary>
    [Fact]
    public void Large_fractions_count_more()
    {
        Assert.Equal(1, EffortOf(3));
        Assert.Equal(3, EffortOf(Scalar.Parse("1e40")));

        static int EffortOf(Scalar side) => Derivation.Run(
            d =>
            {
                d.Given(A, side);
                d.Step(OfSquare);
            },
            Scenario.Truth).Effort;
    }

    [Fact]
    public void A_students_own_value_is_carried_on() =>
        Assert.Equal(30, Run(a: 3, Scenario.With("square", (Scalar)10))["cube"].Scalar);

    [Fact]
    public void A_mistake_replaces_the_formula_and_is_carried_on()
    {
        var trace = Run(a: 3, Scenario.Making("square", "doubled"));
        Assert.Equal(6, trace["square"].Scalar);
        Assert.Equal(18, trace["cube"].Scalar);
    }

    [Fact]
    public void Parts_about_unlike_things_apply_the_same_laws()
    {
        var trace = Derivation.Run(OfTwo, Scenario.Truth);
        Assert.Equal(["square1", "cube1", "square2", "cube2"], trace.Steps.Select(step => step.Id));
        Assert.Equal(4, trace["square1"].Scalar);
        Assert.Equal(27, trace["cube2"].Scalar);
    }

    [Fact]
    public void A_scenario_concerns_the_part_that_it_names()
    {
        var trace = Derivation.Run(OfTwo, Scenario.Making("square2", "doubled"));
        Assert.Equal(8, trace["cube1"].Scalar);
        Assert.Equal(18, trace["cube2"].Scalar);
        Assert.Equal(30, Derivation.Run(OfTwo, Scenario.With("square2", (Scalar)10))["cube2"].Scalar);
    }

    [Fact]
    public void A_part_that_is_passed_over_is_worked_out_all_the_same()
    {
        Scalar cube = 0;
        var trace = Derivation.Run(PassedOver, Scenario.Truth);
        Assert.Empty(trace.Steps);
        Assert.Equal(8, cube);

        void PassedOver(Derivation d)
        {
            var part = d.PassingOver("1");
            part.Given(A, 2);
            part.Step(OfSquare);
            cube = part.Step(OfCube).Value.Scalar;
        }
    }

    [Fact]
    public void A_mistake_that_is_not_declared_is_a_defect() =>
        Assert.Throws<ArgumentException>(() => Run(a: 3, Scenario.Making("square", "unheard-of")));

    [Fact]
    public void A_step_has_letters_numbers_and_a_result()
    {
        var step = Run(a: 3).Find("cube")!;
        Assert.Equal("c = q·a", step.Equation.Text(Language.English));
        Assert.Equal("9·3", step.Substitution.Text(Language.English));
        Assert.Equal("= 27", step.Result.Text(Language.English));
    }

    [Fact]
    public void An_explanation_quotes_values() =>
        Assert.Equal("One more factor 3.", Run(a: 3).Find("cube")!.Explanation(Language.English));

    [Fact]
    public void An_irrational_result_is_only_approximate()
    {
        var root = new Law("root", Cube, Sqrt(A), Why);
        var step = Derivation.Run(d => { d.Given(A, 2); d.Step(root); }, Scenario.Truth).Find("root")!;
        Assert.Equal("≈ 1.41421", step.Result.Text(Language.English));
        Assert.False(step.Value.IsExact);
    }

    [Fact]
    public void A_fraction_is_exact_and_pictured()
    {
        var ratio = new Law("ratio", Cube, A / 3, Why);
        var step = Derivation.Run(d => { d.Given(A, 7); d.Step(ratio); }, Scenario.Truth).Find("ratio")!;
        Assert.Equal("= 7/3 ≈ 2.33333", step.Result.Text(Language.English));
    }

    [Fact]
    public void Rounded_numbers_make_the_line_approximate()
    {
        var third = new Law("third", Cube, A + 1, Why);
        var step = Derivation.Run(d => { d.Given(A, Scalar.Real(Math.PI)); d.Step(third); }, Scenario.Truth).Find("third")!;
        Assert.True(step.SubstitutionIsRounded);
        Assert.False(Run(a: 3).Find("cube")!.SubstitutionIsRounded);
    }

    [Fact]
    public void Like_things_are_drawn_once()
    {
        var step = OfAxes(Scenario.Truth, 4, 4);
        Assert.Equal("4·4", step.Substitution.Text(Language.English));
        Assert.Equal("= 16", step.Result.Text(Language.English));
        Assert.Equal(Tensor.Vector(16, 16), step.Value.Tensor);
    }

    [Fact]
    public void Unlike_things_have_a_row_each()
    {
        var step = OfAxes(Scenario.Truth, 4, 5);
        Assert.Equal("[4·4, 5·5]", step.Substitution.Text(Language.English));
        Assert.Equal("= [16, 25]", step.Result.Text(Language.English));
    }

    [Fact]
    public void Own_values_may_tell_like_things_apart() =>
        Assert.Equal(Tensor.Vector(16, 17), OfAxes(Scenario.With("square", Tensor.Vector(16, 17)), 4, 4).Value.Tensor);

    [Fact]
    public void One_entry_can_be_shown()
    {
        TensorSymbol w = new("W", 2, Text.Empty), x = new("x", 1, Text.Empty), z = new("z", 1, Text.Empty);
        var law = new Law("z", z, w * x, Why);
        var step = Derivation.Run(
            d =>
            {
                d.Given(w, Tensor.Create([2, 2], 1, 2, 3, 4));
                d.Given(x, Tensor.Vector(5, 6));
                d.Step(law).Showing(2);
            },
            Scenario.Truth).Find("z")!;
        var detail = Assert.Single(step.Details);
        Assert.Equal("3·5 + 4·6", detail.Substitution.Text(Language.English));
        Assert.Equal("= 39", detail.Result.Text(Language.English));
    }

    [Fact]
    public void A_symbol_has_one_value() => Assert.Throws<InvalidOperationException>(() =>
        Derivation.Run(d => { d.Given(A, 1); d.Given(A, 1); }, Scenario.Truth));

    [Fact]
    public void A_division_by_zero_names_the_step()
    {
        var law = new Law("reciprocal", Cube, 1 / A, Why);
        var fault = Assert.Throws<UndefinedStepException>(() =>
            Derivation.Run(d => { d.Given(A, 0); d.Step(law); }, Scenario.Truth));
        Assert.Equal("reciprocal", fault.StepId);
        Assert.Contains("Cube", fault.Explanation.In(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void An_overflow_names_the_step()
    {
        var law = new Law("tower", Cube, Exp(Exp(A)), Why);
        Assert.Equal("tower", Assert.Throws<UndefinedStepException>(() =>
            Derivation.Run(d => { d.Given(A, 10); d.Step(law); }, Scenario.Truth)).StepId);
    }

    [Fact]
    public void Sections_and_conventions_are_kept_in_order_and_said_once()
    {
        var trace = Derivation.Run(
            d =>
            {
                d.Given(A, 2);
                d.Assume(Why);
                d.Section(new("First", "一"));
                d.Step(OfSquare);
                d.Section(new("Second", "二"));
                d.Assume(Why);
                d.Step(OfCube);
            },
            Scenario.Truth);
        Assert.Equal(["First", "Second"], trace.Sections.Select(section => section.Title.In(Language.English)));
        Assert.Single(trace.Conventions);
    }

    private static void OfTwo(Derivation d)
    {
        for (var thing = 1; thing <= 2; thing++)
        {
            var part = d.About($"{thing}");
            part.Given(A, thing + 1);
            part.Step(OfSquare);
            part.Step(OfCube);
        }
    }

    private static Trace Run(int a, Scenario? scenario = null) => Derivation.Run(
        d =>
        {
            d.Given(A, a);
            d.Step(OfSquare);
            d.Step(OfCube);
        },
        scenario ?? Scenario.Truth);

    private static Step OfAxes(Scenario scenario, params int[] sides) => Derivation.Run(
        d => d.Each(OfSquare, [.. sides.Select(side => d.Values.Frame().Bind(A, side))]), scenario).Find("square")!;
}
