using System.Linq.Expressions;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using Code = System.Linq.Expressions.Expression;

namespace CalcService.Core.Formulas;

/// <summary>
/// Turns a table's formula into machine code over doubles: the same formula, only prepared. It knows the nodes that sums over
/// tables are made of; a formula with any other node stays as it is.
/// </summary>
internal sealed class TableCompiler
{
    private readonly Dictionary<Symbol, ParameterExpression> _indices = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<TensorSymbol> _asIndices = new(ReferenceEqualityComparer.Instance);
    private readonly TensorSymbol? _itself;

    private TableCompiler(Tabulated table) => _itself = table.Itself;

    /// <summary>What the code reads; the order is that of its arguments.</summary>
    public TableInputs Inputs { get; } = new();

    /// <summary>The code of a table, or null where some node is not known.</summary>
    public static CompiledTable? Compile(Tabulated table)
    {
        var compiler = new TableCompiler(table);
        try
        {
            compiler.FindIndices(table);
            var body = compiler.Loops(table, axis: 0, Code.Constant(0));
            return new(compiler.Inputs, table, compiler.Inputs.Lambda(body).Compile());
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The tensors that indices are read from hold whole numbers; all others are values.</summary>
    private void FindIndices(Tabulated table)
    {
        foreach (var domain in table.Over)
            FindIndices(domain);
        FindIndices(table.Body);
    }

    private void FindIndices(Formula formula)
    {
        if (formula is Entry entry)
        {
            foreach (var index in entry.Indices)
                FindTensors(index);
        }
        if (formula is Indexed indexed)
            FindIndices(indexed.Over);
        foreach (var part in PartsOf(formula))
            FindIndices(part);
    }

    private void FindIndices(Domain domain)
    {
        switch (domain)
        {
            case Domain.Stretch stretch:
                FindTensors(stretch.From);
                FindTensors(stretch.To);
                _asIndices.UnionWith(new[] { stretch.Of, stretch.Marks }.OfType<TensorSymbol>());
                if (stretch.Wanted is not null)
                    FindTensors(stretch.Wanted);
                break;
            case Domain.Range range:
                FindTensors(range.From);
                FindTensors(range.To);
                break;
        }
    }

    private void FindTensors(Formula index)
    {
        if (index is Entry entry)
            _asIndices.Add(entry.Of);
        foreach (var part in PartsOf(index))
            FindTensors(part);
    }

    private static IEnumerable<Formula> PartsOf(Formula formula) => formula switch
    {
        Constant or Symbol or NamedIndex => [],
        Addition(var left, var right) => [left, right],
        Subtraction(var left, var right) => [left, right],
        Multiplication(var left, var right) => [left, right],
        Division(var left, var right) => [left, right],
        Opposite(var operand) => [operand],
        Entry entry => entry.Indices,
        Indexed indexed => indexed.Empty is null ? [indexed.Body] : [indexed.Body, indexed.Empty],
        Cases cases => [.. cases.Branches.SelectMany(branch => new[] { branch.Condition.Left, branch.Condition.Right, branch.Value }), cases.Else],
        _ => throw Unknown(formula),
    };

    private Code Loops(Tabulated table, int axis, Code place)
    {
        if (axis == table.Rank)
            return Code.Assign(Code.ArrayAccess(Inputs.Result, place), Value(table.Body));
        var (index, count) = (Index(table.Indices[axis]), Code.Variable(typeof(int)));
        var next = Code.Add(Code.Multiply(place, count), Code.Subtract(index, Code.Constant(1)));
        var inner = Code.Variable(typeof(int));
        return Code.Block(
            [index, count, inner],
            Code.Assign(count, ExtentOf(table.Over[axis])),
            For(index, Code.Constant(1), count, Code.Block(Code.Assign(inner, next), Loops(table, axis + 1, inner))));
    }

    private Code Value(Formula formula) => formula switch
    {
        Constant(var number) => Code.Constant(CompiledTable.Marked(number)),
        Symbol symbol when _indices.TryGetValue(symbol, out var index) => Code.Convert(index, typeof(double)),
        Symbol symbol => Inputs.Scalar(symbol),
        NamedIndex(var number, _) => Code.Constant((double)number),
        Addition(var left, var right) => Code.Add(Value(left), Value(right)),
        Subtraction(var left, var right) => Code.Subtract(Value(left), Value(right)),
        Multiplication(var left, var right) => Code.Multiply(Value(left), Value(right)),
        Division(var left, var right) => Quotient(Value(left), Value(right)),
        Opposite(var operand) => Code.Negate(Value(operand)),
        Entry entry when _asIndices.Contains(entry.Of) => Code.Convert(Integer(entry), typeof(double)),
        Entry entry => Code.ArrayIndex(entry.Of == _itself ? Inputs.Result : Inputs.Reals(entry.Of), PlaceOf(entry)),
        Indexed indexed => Combined(indexed),
        Cases cases => cases.Branches.Reverse().Aggregate(
            Value(cases.Else), (otherwise, branch) => Code.Condition(Holds(branch.Condition), Value(branch.Value), otherwise)),
        _ => throw Unknown(formula),
    };

    private Code Integer(Formula formula) => formula switch
    {
        Constant(var number) when number.TryToInt32(out var integer) => Code.Constant(integer),
        Symbol symbol when _indices.TryGetValue(symbol, out var index) => index,
        NamedIndex(var number, _) => Code.Constant(number),
        Entry entry when _asIndices.Contains(entry.Of) => Code.ArrayIndex(Inputs.Integers(entry.Of), PlaceOf(entry)),
        Addition(var left, var right) => Code.Add(Integer(left), Integer(right)),
        Subtraction(var left, var right) => Code.Subtract(Integer(left), Integer(right)),
        _ => throw Unknown(formula),
    };

    private BinaryExpression PlaceOf(Entry entry)
    {
        var place = Code.Subtract(Integer(entry.Indices[0]), Code.Constant(1));
        for (var axis = 1; axis < entry.Indices.Count; axis++)
        {
            place = Code.Add(
                Code.Multiply(place, Inputs.Extent(entry.Of, axis)), Code.Subtract(Integer(entry.Indices[axis]), Code.Constant(1)));
        }
        return place;
    }

    private BinaryExpression Holds(Condition condition)
    {
        var (left, right) = (Value(condition.Left), Value(condition.Right));
        return condition.Relation switch
        {
            Sign.Equal => Code.Equal(left, right),
            Sign.NotEqual => Code.NotEqual(left, right),
            Sign.Less => Code.LessThan(left, right),
            Sign.LessOrEqual => Code.LessThanOrEqual(left, right),
            Sign.Greater => Code.GreaterThan(left, right),
            _ => Code.GreaterThanOrEqual(left, right),
        };
    }

    /// <summary>A sum, product or extremum: a loop that carries what it comes to so far, and whether there was anything.</summary>
    private BlockExpression Combined(Indexed indexed)
    {
        var (total, term, isFirst) = (Code.Variable(typeof(double)), Code.Variable(typeof(double)), Code.Variable(typeof(bool)));
        var (where, index) = (Code.Variable(typeof(double)), Index(indexed.Index));
        Code keep = indexed.Sign switch
        {
            BigSign.Sum => Code.Assign(total, Code.Add(total, term)),
            BigSign.Product => Code.Assign(total, Code.Multiply(total, term)),
            _ => Code.IfThen(
                Code.OrElse(isFirst, indexed.Sign == BigSign.Minimum ? Code.LessThan(term, total) : Code.GreaterThan(term, total)),
                Code.Block(Code.Assign(total, term), Code.Assign(where, Code.Convert(index, typeof(double))))),
        };
        var loop = Over(indexed.Over, index, Code.Block(
            Code.Assign(term, Value(indexed.Body)), keep, Code.Assign(isFirst, Code.Constant(false))));
        _indices.Remove(indexed.Index);
        return Code.Block(
            [total, term, isFirst, where, index],
            Code.Assign(total, Code.Constant(indexed.Sign == BigSign.Product ? 1.0 : 0.0)),
            Code.Assign(where, Code.Constant(0.0)),
            Code.Assign(isFirst, Code.Constant(true)),
            loop,
            Code.Condition(isFirst, Nothing(indexed, total), indexed.Sign == BigSign.ArgMaximum ? where : total));
    }

    private Code Nothing(Indexed indexed, Code total) => indexed switch
    {
        { Empty: { } empty } => Value(empty),
        { Sign: BigSign.Sum or BigSign.Product } => total,
        _ => Code.Throw(Code.New(typeof(UndefinedValueException)), typeof(double)),
    };

    private BlockExpression Over(Domain domain, ParameterExpression index, Code body)
    {
        if (domain is not Domain.Stretch { } stretch)
            return For(index, domain is Domain.Range { From: var from } ? Integer(from) : Code.Constant(1), ExtentOf(domain), body);
        var place = Code.Variable(typeof(int));
        var at = Code.Subtract(place, Code.Constant(1));
        Code member = stretch.Of is null ? place : Code.ArrayIndex(Inputs.Integers(stretch.Of), at);
        Code step = Code.Block(Code.Assign(index, member), body);
        if (stretch is { Marks: { } marks, Wanted: { } wanted })
            step = Code.IfThen(Code.Equal(Code.ArrayIndex(Inputs.Integers(marks), at), Integer(wanted)), step);
        return Code.Block([place], For(place, Integer(stretch.From), Integer(stretch.To), step));
    }

    /// <summary>The last member of a domain that begins at 1.</summary>
    private Code ExtentOf(Domain domain) => domain switch
    {
        Domain.Along(TensorSymbol of, var axis) => Inputs.Extent(of, axis),
        Domain.Range(_, var to) => Integer(to),
        _ => throw new NotSupportedException("No code is known for what the index runs over."),
    };

    private ParameterExpression Index(Symbol symbol) => _indices[symbol] = Code.Variable(typeof(int));

    private static BlockExpression Quotient(Code left, Code right)
    {
        var divisor = Code.Variable(typeof(double));
        return Code.Block(
            [divisor], Code.Assign(divisor, right),
            Code.Condition(
                Code.Equal(divisor, Code.Constant(0.0)), Code.Throw(Code.New(typeof(DivideByZeroException)), typeof(double)),
                Code.Divide(left, divisor)));
    }

    private static BlockExpression For(ParameterExpression index, Code from, Code to, Code body)
    {
        var (last, end) = (Code.Variable(typeof(int)), Code.Label());
        return Code.Block(
            [last],
            Code.Assign(index, from), Code.Assign(last, to),
            Code.Loop(
                Code.IfThenElse(
                    Code.LessThanOrEqual(index, last),
                    Code.Block(body, Code.PreIncrementAssign(index)),
                    Code.Break(end)),
                end));
    }

    private static NotSupportedException Unknown(Formula formula) => new($"No code is known for {formula.GetType().Name}.");
}
