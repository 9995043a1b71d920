using System.Runtime.CompilerServices;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>A table whose formula has been prepared for doubles.</summary>
/// <param name="inputs">What its code reads.</param>
/// <param name="table">The table.</param>
/// <param name="code">Its code.</param>
internal sealed class CompiledTable(TableInputs inputs, Tabulated table, TableCode code)
{
    private static readonly ConditionalWeakTable<Tabulated, StrongBox<CompiledTable?>> Known = [];

    private readonly TensorSymbol[] _reals = [.. inputs.RealSymbols], _integers = [.. inputs.IntegerSymbols];
    private readonly (TensorSymbol Symbol, int Axis)[] _extents = [.. inputs.ExtentSymbols];
    private readonly Symbol[] _scalars = [.. inputs.ScalarSymbols];

    /// <summary>The prepared table; prepared once, and null where that cannot be.</summary>
    public static CompiledTable? Of(Tabulated table) =>
        Known.GetValue(table, static unknown => new(TableCompiler.Compile(unknown))).Value;

    /// <summary>The table's entries, or null where something that it reads is exact: then it stays exact.</summary>
    /// <exception cref="ArithmeticException">A value is undefined.</exception>
    public Tensor? Evaluate(Bindings at)
    {
        var (reals, integers) = (new double[_reals.Length][], new int[_integers.Length][]);
        for (var i = 0; i < reals.Length; i++)
        {
            if (!at.TryGet(_reals[i], out var tensor) || tensor!.Reals is not { } entries)
                return null;
            reals[i] = entries;
        }
        for (var i = 0; i < integers.Length; i++)
        {
            if (!at.TryGet(_integers[i], out var tensor) || tensor!.Integers is not { } entries)
                return null;
            integers[i] = entries;
        }
        var extents = Array.ConvertAll(_extents, extent => at[extent.Symbol].Shape[extent.Axis]);
        var shape = table.ShapeAt(at);
        var result = new double[shape.Aggregate(1, (product, extent) => checked(product * extent))];
        Effort.Spend(Effort.OfCompiledTable + (result.Length + reals.Sum(read => (long)read.Length)) / Effort.MultiplicationsAtOnce);
        code(reals, integers, extents, Array.ConvertAll(_scalars, symbol => at[symbol].ToDouble()), result);
        return new(shape, Array.ConvertAll(result, table.Body is Indexed { Sign: BigSign.ArgMaximum } ? new Converter<double, Scalar>(Place) : Unmarked));
    }

    /// <summary>A number as the code carries it; the empty cell has a mark of its own.</summary>
    public static double Marked(Scalar number) => number.IsUndefined ? number.RealValue : number.ToDouble();

    private static Scalar Place(double value) => double.IsNaN(value) ? Scalar.Undefined : (int)value;

    private static Scalar Unmarked(double value) =>
        BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(Scalar.Undefined.RealValue) ? Scalar.Undefined : Scalar.Real(value);
}
