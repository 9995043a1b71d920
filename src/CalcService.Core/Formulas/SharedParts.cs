namespace CalcService.Core.Formulas;

/// <summary>
/// Sums, roots and functions within the entry of a tensor that do not depend on all of its indices, such as the
/// standard deviation of a column within x̂_ij. They are worked out once for each value of the indices that they do depend on.
/// </summary>
internal sealed class SharedParts : Rewrite
{
    private readonly Tabulated _of;
    private readonly List<Part> _parts = [];

    private SharedParts(Tabulated of)
    {
        _of = of;
        Rest = Of(of.Body);
    }

    /// <summary>The entry with symbols in place of its shared parts.</summary>
    public Formula Rest { get; }

    /// <summary>Finds the shared parts of an entry.</summary>
    public static SharedParts In(Tabulated tensor) => new(tensor);

    /// <summary>Whether these are the parts of a tensor's entry, and not of one that it was copied from.</summary>
    public bool AreOf(Tabulated tensor) => ReferenceEquals(_of.Body, tensor.Body);

    /// <summary>Works the shared parts out.</summary>
    /// <param name="at">Values of the symbols.</param>
    /// <returns>Bindings under which the rest of the entry is evaluated.</returns>
    public Bindings Evaluate(Bindings at)
    {
        var frame = at.Frame();
        foreach (var part in _parts)
            part.Bind(frame, at);
        return frame;
    }

    private protected override Expression? Replacement(Expression expression) => expression switch
    {
        Cases => expression, // a case that does not hold may have no value
        Indexed or SquareRoot or Application when Used(expression) is var used && used.Count < _of.Rank =>
            Share((Formula)expression, used),
        Indexed => expression, // what is within depends on an index of its own
        _ => null,
    };

    private Formula Share(Formula formula, IReadOnlyList<int> axes)
    {
        var part = _parts.Find(known => known.Formula == formula);
        if (part is null)
            _parts.Add(part = axes.Count == 0 ? new Single(formula) : new Several(formula, _of, axes));
        return part.Reference;
    }

    private IReadOnlyList<int> Used(Expression expression) =>
        [.. Enumerable.Range(0, _of.Rank).Where(axis => Mentions(expression, _of.Indices[axis]))];

    private static bool Mentions(Expression expression, Symbol index)
    {
        var search = new Rewrite(index, index);
        search.Of(expression);
        return search.Count > 0;
    }

    private abstract record Part(Formula Formula)
    {
        public abstract Formula Reference { get; }

        public abstract void Bind(Bindings frame, Bindings at);
    }

    private sealed record Single(Formula Formula) : Part(Formula)
    {
        private readonly Symbol _symbol = new("shared", Notation.Text.Empty);

        public override Formula Reference => _symbol;

        public override void Bind(Bindings frame, Bindings at) => frame.Bind(_symbol, Formula.Evaluate(at));
    }

    private sealed record Several(Formula Formula, Tabulated Of, IReadOnlyList<int> Axes) : Part(Formula)
    {
        private readonly TensorSymbol _symbol = new("shared", Axes.Count, Notation.Text.Empty);
        private readonly Tabulated _table =
            new(new(Axes.Select(axis => Of.Indices[axis])), new(Axes.Select(axis => Of.Over[axis])), Formula);

        public override Formula Reference => _symbol.Entry([.. Axes.Select(axis => Of.Indices[axis])]);

        public override void Bind(Bindings frame, Bindings at) => frame.Bind(_symbol, _table.Evaluate(at));
    }
}
