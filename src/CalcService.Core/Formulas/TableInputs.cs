using System.Linq.Expressions;
using Code = System.Linq.Expressions.Expression;

namespace CalcService.Core.Formulas;

/// <summary>The code of a table.</summary>
/// <param name="reals">Entries of the tensors of values.</param>
/// <param name="integers">Entries of the tensors of indices.</param>
/// <param name="extents">Extents along axes.</param>
/// <param name="scalars">Values of the numbers.</param>
/// <param name="result">Where the entries go.</param>
internal delegate void TableCode(double[][] reals, int[][] integers, int[] extents, double[] scalars, double[] result);

/// <summary>What the code of a table reads: each is taken out of the arguments once, before the loops.</summary>
internal sealed class TableInputs
{
    private readonly List<(TensorSymbol Symbol, ParameterExpression Entries)> _reals = [], _integers = [];
    private readonly List<(TensorSymbol Symbol, int Axis, ParameterExpression Extent)> _extents = [];
    private readonly List<(Symbol Symbol, ParameterExpression Value)> _scalars = [];

    /// <summary>Where the entries go.</summary>
    public ParameterExpression Result { get; } = Code.Parameter(typeof(double[]));

    /// <summary>The tensors whose entries are values.</summary>
    public IEnumerable<TensorSymbol> RealSymbols => _reals.Select(item => item.Symbol);

    /// <summary>The tensors whose entries are indices.</summary>
    public IEnumerable<TensorSymbol> IntegerSymbols => _integers.Select(item => item.Symbol);

    /// <summary>The axes whose extents are read.</summary>
    public IEnumerable<(TensorSymbol Symbol, int Axis)> ExtentSymbols => _extents.Select(item => (item.Symbol, item.Axis));

    /// <summary>The numbers.</summary>
    public IEnumerable<Symbol> ScalarSymbols => _scalars.Select(item => item.Symbol);

    /// <summary>The entries of a tensor of values.</summary>
    public Code Reals(TensorSymbol symbol) => Of(_reals, symbol, typeof(double[]));

    /// <summary>The entries of a tensor of indices.</summary>
    public Code Integers(TensorSymbol symbol) => Of(_integers, symbol, typeof(int[]));

    /// <summary>How many positions an axis has.</summary>
    public Code Extent(TensorSymbol symbol, int axis)
    {
        var known = _extents.Find(item => item.Symbol == symbol && item.Axis == axis);
        if (known.Extent is null)
            _extents.Add(known = (symbol, axis, Code.Variable(typeof(int))));
        return known.Extent;
    }

    /// <summary>The value of a number.</summary>
    public Code Scalar(Symbol symbol)
    {
        var known = _scalars.Find(item => item.Symbol == symbol);
        if (known.Value is null)
            _scalars.Add(known = (symbol, Code.Variable(typeof(double))));
        return known.Value;
    }

    /// <summary>The code with its arguments.</summary>
    public Expression<TableCode> Lambda(Code body)
    {
        var (reals, integers) = (Code.Parameter(typeof(double[][])), Code.Parameter(typeof(int[][])));
        var (extents, scalars) = (Code.Parameter(typeof(int[])), Code.Parameter(typeof(double[])));
        var taken = new[]
        {
            Taken(reals, [.. _reals.Select(item => item.Entries)]), Taken(integers, [.. _integers.Select(item => item.Entries)]),
            Taken(extents, [.. _extents.Select(item => item.Extent)]), Taken(scalars, [.. _scalars.Select(item => item.Value)]),
        };
        return Code.Lambda<TableCode>(
            Code.Block(
                [.. _reals.Concat(_integers).Select(item => item.Entries), .. _extents.Select(item => item.Extent), .. _scalars.Select(item => item.Value)],
                [.. taken.SelectMany(some => some), body]),
            reals, integers, extents, scalars, Result);
    }

    private static ParameterExpression Of(List<(TensorSymbol Symbol, ParameterExpression Entries)> known, TensorSymbol symbol, Type type)
    {
        var found = known.Find(item => item.Symbol == symbol);
        if (found.Entries is null)
            known.Add(found = (symbol, Code.Variable(type)));
        return found.Entries;
    }

    private static IEnumerable<Code> Taken(ParameterExpression from, ParameterExpression[] into) =>
        into.Select((variable, i) => Code.Assign(variable, Code.ArrayIndex(from, Code.Constant(i))));
}
