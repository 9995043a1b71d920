using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using FsCheck;
using FsCheck.Fluent;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Tests.Formulas.Letters;

namespace CalcService.Core.Tests.Formulas;

/// <summary>A formula with values for its letters.</summary>
public sealed record Sample(Formula Formula, Bindings At)
{
    /// <summary>The value, or null where it is undefined or beyond the range of a double.</summary>
    public Scalar? Value
    {
        get
        {
            try
            {
                return Formula.Evaluate(At) is { IsFinite: true } value ? value : null;
            }
            catch (ArithmeticException)
            {
                return null;
            }
        }
    }

    public override string ToString() => $"{Formula}, which is {Line(Formula, At)}";
}

/// <summary>Formulas over every scalar node, with letters of integer, rational, decimal and negative values.</summary>
internal static class RandomFormulas
{
    /// <summary>The same formulas in every run.</summary>
    public static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20240229, 1);

    public static readonly Symbol[] Symbols = [A, B, CIn, Gamma];

    private static readonly Symbol[] Indices = [I, J];

    private static readonly Gen<Scalar> Numbers = Gen.OneOf(
        Gen.Choose(-9, 9).Select(n => (Scalar)n),
        Gen.Choose(-5000, 5000).Select(n => (Scalar)n),
        Gen.Choose(-9, 9).Zip(Gen.Choose(1, 9), (n, d) => Core.Numbers.Scalar.Ratio(n, d)),
        Gen.Choose(-999, 999).Select(n => Core.Numbers.Scalar.Ratio(n, 100)));

    public static Arbitrary<Sample> Samples { get; } = Arb.From(
        from values in Numbers.ArrayOf(Symbols.Length)
        from entries in Numbers.ArrayOf(3)
        from formula in Gen.Choose(1, 14).SelectMany(size => Formulas(size, depth: 0))
        select new Sample(formula, Bound(values, entries)));

    private static Bindings Bound(Scalar[] values, Scalar[] entries)
    {
        var at = new Bindings().Bind(Vector, Core.Numbers.Tensor.Vector(entries));
        foreach (var (symbol, value) in Symbols.Zip(values))
            at.Bind(symbol, value);
        return at;
    }

    /// <summary>Formulas of some size within some sums over an index.</summary>
    private static Gen<Formula> Formulas(int size, int depth)
    {
        if (size <= 1)
            return Leaves(depth);
        var (third, half, rest) = (Later(size / 3, depth), Later(size / 2, depth), Later(size - 1, depth));
        return Gen.Frequency(
            (6, Two(half, (a, b) => a + b)), (6, Two(half, (a, b) => a - b)), (6, Two(half, (a, b) => a * b)),
            (6, Two(half, (a, b) => a / b)), (3, rest.Select(a => -a)),
            (2, Gen.Choose(-2, 3).Zip(half, (n, a) => Pow(a, n))),
            (1, Two(third, Pow)),
            (1, rest.Select(Floor)), (1, rest.Select(Ceiling)), (1, rest.Select(Abs)),
            (1, rest.Select(a => Sqrt(Abs(a)))),
            (1, rest.Select(Sqrt)), (2, Gen.Elements(Enum.GetValues<Elementary>()).Zip(half, Apply)),
            (1, Two(half, (a, b) => Max(a, b))), (1, Two(half, (a, b) => Min(a, b, 0))),
            (2, from a in half
                from b in half
                from sign in Gen.Elements(Comparisons)
                select When(new Condition(a, sign, b), b).Otherwise(a)),
            (depth < Indices.Length ? 3 : 0, Indexed(size, depth)));
    }

    /// <summary>The same, made when it is drawn from and not before.</summary>
    private static Gen<Formula> Later(int size, int depth) => Gen.Constant(size).SelectMany(s => Formulas(s, depth));

    private static readonly Sign[] Comparisons =
        [Sign.Less, Sign.LessOrEqual, Sign.Greater, Sign.GreaterOrEqual, Sign.Equal, Sign.NotEqual];

    private static Gen<Formula> Leaves(int depth) => Gen.Frequency(
        (4, Gen.Elements(Symbols).Select(symbol => (Formula)symbol)),
        (3, Numbers.Select(number => (Formula)number)),
        (depth, Gen.Elements(Indices[..Math.Max(depth, 1)]).SelectMany(
            index => Gen.Elements<Formula>(index, Vector[index]))));

    private static Gen<Formula> Two(Gen<Formula> each, Func<Formula, Formula, Formula> join) => each.Zip(each, join);

    private static Formula Apply(Elementary function, Formula operand) => new Application(function, operand);

    private static Gen<Formula> Indexed(int size, int depth) =>
        from sign in Gen.Elements(BigSign.Sum, BigSign.Product, BigSign.Maximum, BigSign.Minimum)
        from last in Gen.Choose(1, 3)
        from body in Later(size / 2, depth + 1)
        select (Formula)new Indexed(sign, Indices[Math.Min(depth, 1)], new Domain.Range(1, last), body);
}
