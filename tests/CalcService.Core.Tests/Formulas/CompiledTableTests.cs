using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using FsCheck;
using FsCheck.Fluent;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Tests.Formulas.Letters;

namespace CalcService.Core.Tests.Formulas;

/// <summary>The same formula, prepared or not, gives the same doubles to the last bit.</summary>
public sealed class CompiledTableTests
{
    private static readonly TensorSymbol Values = Tensor("x", rank: 1), Table = Tensor("T", rank: 2), Places = Tensor("p", rank: 1),
        From = Tensor("f", rank: 1), To = Tensor("l", rank: 1), Itself = Tensor("y", rank: 1);

    private static readonly Symbol Row = Scalar("i"), Column = Scalar("j"), Place = Scalar("t");

    private static readonly Domain Rows = new Domain.Along(From, 0), Columns = new Domain.Along(Table, 1);

    private static readonly Domain[] Stretches =
    [
        new Domain.Stretch(From[Row], To[Row]), new Domain.Stretch(From[Row], To[Row]) { Of = Places },
        new Domain.Stretch(From[Row], To[Row]) { Marks = Places, Wanted = Column }, new Domain.Range(1, 3), new Domain.Along(Values, 0),
    ];

    [Fact]
    public void Compiled_and_interpreted_agree() => Prop.ForAll(
        Arb.From(Samples()), sample => Equal(Tabulate([(Row, Rows), (Column, Columns)], sample.Body), sample.At)).Check(RandomFormulas.Fixed);

    [Fact]
    public void They_agree_where_entries_use_those_before_them() => Prop.ForAll(Arb.From(Samples()), sample => Equal(
        Tabulate(Row, Rows, When(Places[Row] < Row, Itself[Places[Row]]).Settled(Values[Row]) + sample.Body.Replace(Column, 1)) with { Itself = Itself },
        sample.At)).Check(RandomFormulas.Fixed);

    [Fact]
    public void A_place_is_a_whole_number_and_the_place_of_nothing_is_empty()
    {
        var table = Tabulate(Row, Rows, ArgMax(Place, Stretches[0], Values[Place], Core.Numbers.Scalar.Undefined));
        var at = Bound([2.5, 7, -1, 7]);
        Assert.Equal(Core.Numbers.Tensor.Vector(2, Core.Numbers.Scalar.Undefined, 4), CompiledTable.Of(table)!.Evaluate(at));
        Assert.Equal(table.Evaluate(at), CompiledTable.Of(table)!.Evaluate(at));
    }

    [Fact]
    public void The_first_case_that_holds_counts()
    {
        var table = Tabulate(Row, new Domain.Along(Values, 0), When(Values[Row] > 0, 1).When(Values[Row] > 5, 2).Otherwise(3));
        Assert.Equal([1.0, 1, 3, 1], CompiledTable.Of(table)!.Evaluate(Bound([2.5, 7, -1, 7]))!.Entries.ToArray().Select(entry => entry.ToDouble()));
    }

    [Fact]
    public void Each_number_keeps_its_own_place()
    {
        // over 4 rows: 2·x + 3·4
        var table = Tabulate(Row, new Domain.Along(Values, 0), A * Values[Row] + B * Sum(Place, new Domain.Along(Values, 0), 1));
        var at = Bound([2.5, 7, -1, 0.25]).Bind(A, 2).Bind(B, 3);
        Assert.Equal([17, 26, 10, 12.5], CompiledTable.Of(table)!.Evaluate(at)!.Entries.ToArray().Select(entry => entry.ToDouble()));
    }

    [Fact]
    public void What_is_exact_stays_so()
    {
        var at = new Bindings().Bind(Values, Core.Numbers.Tensor.Vector(1, Ratio(1, 3)));
        var table = Tabulate(Row, new Domain.Along(Values, 0), Values[Row] * 3);
        Assert.Null(CompiledTable.Of(table)!.Evaluate(at));
    }

    [Fact]
    public void A_formula_with_other_nodes_stays_as_it_is() => Assert.Null(CompiledTable.Of(Tabulate(Row, Rows, Exp(Values[Row]))));

    [Fact]
    public void A_division_by_zero_is_one() => Assert.Throws<DivideByZeroException>(() =>
        CompiledTable.Of(Tabulate(Row, Rows, 1 / (Values[Row] - Values[Row])))!.Evaluate(Bound([1, 2, 3, 4])));

    private static bool Equal(Tabulated table, Bindings at)
    {
        var interpreted = Attempt(() => table.Evaluate(at));
        var compiled = Attempt(() => CompiledTable.Of(table)!.Evaluate(at)!);
        return interpreted is null ? compiled is not { IsFinite: true } : interpreted.Equals(compiled);
    }

    private static Core.Numbers.Tensor? Attempt(Func<Core.Numbers.Tensor> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    /// <summary>Three rows: the first two of a list of four, none of it, and its last.</summary>
    private static Bindings Bound(double[] values) => new Bindings()
        .Bind(Values, Core.Numbers.Tensor.Vector([.. values.Select(Core.Numbers.Scalar.Real)]))
        .Bind(Table, Core.Numbers.Tensor.Matrix(3, 2, (i, j) => Core.Numbers.Scalar.Real(values[i] / (j + 1) - values[3])))
        .Bind(Places, Core.Numbers.Tensor.Vector(2, 1, 1, 2)).Bind(From, Core.Numbers.Tensor.Vector(1, 1, 4)).Bind(To, Core.Numbers.Tensor.Vector(2, 0, 4));

    private static Gen<(Formula Body, Bindings At)> Samples() =>
        from values in Gen.Choose(-500, 500).Select(n => n / 7.0).ArrayOf(4)
        from body in Gen.Choose(1, 8).SelectMany(size => Formulas(size, within: false))
        select (Values[Row] + body + Table[Row, Column] * 0, Bound(values));

    private static Gen<Formula> Formulas(int size, bool within)
    {
        var leaves = Gen.Elements<Formula>([Values[Row], Table[Row, Column], Values[Places[Row]], .. within ? [Values[Place]] : (Formula[])[]]);
        if (size <= 1)
            return leaves;
        var half = Gen.Constant(size / 2).SelectMany(part => Formulas(part, within));
        return Gen.Frequency(
            (3, half.Zip(half, (a, b) => a + b)), (3, half.Zip(half, (a, b) => a - b)), (3, half.Zip(half, (a, b) => a * b)),
            (2, half.Zip(half, (a, b) => a / b)), (1, half.Select(a => -a)),
            (2, from a in half from b in half select When(a < b, a).Otherwise(b)),
            (within ? 0 : 4, from sign in Gen.Elements(BigSign.Sum, BigSign.Product, BigSign.Maximum, BigSign.Minimum)
                             from over in Gen.Elements(Stretches)
                             from body in Gen.Constant(size / 2).SelectMany(part => Formulas(part, within: true))
                             from empty in Gen.Elements<Formula?>(null, Values[Row])
                             select (Formula)new Indexed(sign, Place, over, body) { Empty = empty }));
    }
}
