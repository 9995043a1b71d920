using System.Diagnostics;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>What an index runs over.</summary>
public abstract record Domain
{
    /// <summary>The integers from one number to another, both included.</summary>
    /// <param name="From">The first integer.</param>
    /// <param name="To">The last; less than the first means that there is none.</param>
    public sealed record Range(Formula From, Formula To) : Domain
    {
        internal override IEnumerable<int> Members(Bindings at)
        {
            var first = Integer(From.Evaluate(at));
            var last = Integer(To.Evaluate(at));
            for (var i = first; i <= last; i++)
                yield return i;
        }

        internal override (Box Below, Box? Above) Draw(Symbol index) =>
            (new Infix(index.Glyph, Sign.Equal, From.InLetters()), To.InLetters());

        internal override Domain Rebuild(Rewrite rewrite) => new Range(rewrite.Of(From), rewrite.Of(To));
    }

    /// <summary>The members of a set that has a name: the neighbours of a node, the successors of a state.</summary>
    /// <param name="Set">The set; its value is the vector of its members.</param>
    public sealed record In(TensorSymbol Set) : Domain
    {
        internal override IEnumerable<int> Members(Bindings at)
        {
            var members = at[Set];
            for (var i = 0; i < members.Count; i++)
                yield return Integer(members[i]);
        }

        internal override (Box Below, Box? Above) Draw(Symbol index) =>
            (new Infix(index.Glyph, Sign.In, Set.Glyph), null);

        internal override Domain Rebuild(Rewrite rewrite) => new In(rewrite.Of(Set));
    }

    /// <summary>The positions along an axis of a tensor; in letters the index alone says so, as in Σₖ AᵢₖBₖⱼ.</summary>
    /// <param name="Of">The tensor.</param>
    /// <param name="Axis">The axis, from 0.</param>
    public sealed record Along(TensorFormula Of, int Axis) : Domain
    {
        internal override IEnumerable<int> Members(Bindings at) => Enumerable.Range(1, Of.Evaluate(at).Shape[Axis]);

        internal override (Box Below, Box? Above) Draw(Symbol index) => (index.Glyph, null);

        internal override Domain Rebuild(Rewrite rewrite) => new Along(rewrite.Of(Of), Axis);
    }

    /// <summary>
    /// A stretch of a list that is cut into stretches, such as the transitions of one state among those of all; in letters
    /// the index alone says so.
    /// </summary>
    /// <param name="From">The first place.</param>
    /// <param name="To">The last place; less than the first means that there is none.</param>
    public sealed record Stretch(Formula From, Formula To) : Domain
    {
        /// <summary>The list whose members the index takes, such as the actions of all states; null for the places themselves.</summary>
        public TensorSymbol? Of { get; init; }

        /// <summary>What places must have to count, such as the transitions that lead to one state: a vector of marks; null for all.</summary>
        public TensorSymbol? Marks { get; init; }

        /// <summary>The mark that counts.</summary>
        public Formula? Wanted { get; init; }

        internal override IEnumerable<int> Members(Bindings at)
        {
            var (first, last) = (Integer(From.Evaluate(at)), Integer(To.Evaluate(at)));
            var wanted = Wanted?.Evaluate(at) ?? 0;
            for (var i = first; i <= last; i++)
            {
                if (Marks is null || at[Marks][i - 1] == wanted)
                    yield return Of is null ? i : Integer(at[Of][i - 1]);
            }
        }

        internal override (Box Below, Box? Above) Draw(Symbol index) =>
            (Wanted is null ? index.Glyph : new Infix(index.Glyph, Sign.Equal, Wanted.InLetters()), null);

        internal override Domain Rebuild(Rewrite rewrite) => this with
        {
            From = rewrite.Of(From),
            To = rewrite.Of(To),
            Wanted = Wanted is null ? null : rewrite.Of(Wanted),
        };
    }

    private Domain()
    {
    }

    internal abstract IEnumerable<int> Members(Bindings at);

    internal abstract (Box Below, Box? Above) Draw(Symbol index);

    internal abstract Domain Rebuild(Rewrite rewrite);

    private static int Integer(Scalar value) =>
        value.TryToInt32(out var integer) ? integer : throw new InvalidOperationException($"{value} is no index.");
}

/// <summary>A sum, product or extremum over an index.</summary>
/// <param name="Sign">The operation.</param>
/// <param name="Index">The index.</param>
/// <param name="Over">What the index runs over.</param>
/// <param name="Body">What is combined.</param>
public sealed record Indexed(BigSign Sign, Symbol Index, Domain Over, Formula Body) : Formula
{
    private const int MostTerms = 6; // more are shortened to the first few, dots and the last
    private const int FirstTerms = 3;
    private const int MostGrouped = 36; // terms of sums within a sum that are kept apart, such as the rows of a window

    /// <summary>
    /// What it comes to where the index runs over nothing, such as the value of a state without actions; null for what the
    /// operation itself says. It is not drawn in letters: a convention says it.
    /// </summary>
    public Formula? Empty { get; init; }

    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at)
    {
        if (Sign == BigSign.ArgMaximum)
            return PlaceOfGreatest(at);
        var frame = at.Frame();
        Scalar? total = null;
        foreach (var i in Over.Members(at))
        {
            Effort.Spend(1);
            frame.Advance(Index, i);
            var term = Body.Evaluate(frame);
            total = total is { } sofar ? Combine(sofar, term) : term;
        }
        return total ?? OfNothing(at);
    }

    /// <inheritdoc/>
    public override Box Draw(Pen pen)
    {
        if (pen.Values is { } values)
            return WrittenOut(pen, values);
        var (below, above) = Over.Draw(Index);
        return new Big(Sign, below, above, Body.Draw(pen));
    }

    internal override Expression Rebuild(Rewrite rewrite) =>
        new Indexed(Sign, rewrite.Of(Index), Over.Rebuild(rewrite), rewrite.Of(Body))
        {
            Empty = Empty is null ? null : rewrite.Of(Empty),
        };

    private Box WrittenOut(Pen pen, Bindings values)
    {
        var all = Terms(values, Body is Indexed && Terms(values, throughout: true).Skip(MostGrouped).Any());
        Box[] terms = [.. all.Take(MostTerms + 1).Select(Drawn)];
        if (terms.Length == 0)
            return Empty?.Draw(pen) ?? pen.Number(OfNothing(values));
        if (terms.Length > MostTerms)
            terms = [.. terms.Take(FirstTerms), Omission(), Drawn(all.Last())];
        return Sign switch
        {
            BigSign.Sum when terms.Length > 1 => terms.Select(Summand).Aggregate(Notation.Draw.Sum),
            BigSign.Sum or BigSign.Product => terms.Aggregate(Notation.Draw.Product),
            _ => new Call(new Letter(NameOfExtremum), terms),
        };

        Box Drawn((Formula Body, Bindings At) term) => term.Body.Draw(pen.Within(term.At));
    }

    /// <summary>What is combined, and under which bindings.</summary>
    /// <param name="values">The bindings around.</param>
    /// <param name="throughout">Whether a long sum of sums is one sum, of all their terms.</param>
    private IEnumerable<(Formula Body, Bindings At)> Terms(Bindings values, bool throughout)
    {
        foreach (var i in Over.Members(values))
        {
            var frame = values.Frame();
            frame.Advance(Index, i);
            if (!throughout || Body is not Indexed inner || inner.Sign != Sign || Sign == BigSign.ArgMaximum)
            {
                yield return (Body, frame);
                continue;
            }
            foreach (var term in inner.Terms(frame, throughout))
                yield return term;
        }
    }

    /// <summary>A term that is a sum itself is kept together: (1 − 2) + (3 − 2).</summary>
    private static Box Summand(Box term) => term is Infix ? term.In(Binding.Big) : term;

    private Dots Omission() =>
        new(Sign is BigSign.Sum or BigSign.Product ? DotsDirection.Across : DotsDirection.Listed);

    private string NameOfExtremum => Sign switch
    {
        BigSign.Maximum => "max",
        BigSign.ArgMaximum => "argmax",
        _ => "min",
    };

    /// <summary>The first of the members at which the body is greatest.</summary>
    private Scalar PlaceOfGreatest(Bindings at)
    {
        var frame = at.Frame();
        (int Member, Scalar Value)? greatest = null;
        foreach (var i in Over.Members(at))
        {
            Effort.Spend(1);
            frame.Advance(Index, i);
            var value = Body.Evaluate(frame);
            if (greatest is not { } sofar || value > sofar.Value)
                greatest = (i, value);
        }
        return greatest?.Member ?? OfNothing(at);
    }

    private Scalar Combine(Scalar left, Scalar right) => Sign switch
    {
        BigSign.Sum => left + right,
        BigSign.Product => left * right,
        BigSign.Maximum => Scalar.Max(left, right),
        BigSign.Minimum => Scalar.Min(left, right),
        _ => throw new UnreachableException($"No such operation: {Sign}."),
    };

    private Scalar OfNothing(Bindings at) => Sign switch
    {
        _ when Empty is not null => Empty.Evaluate(at),
        BigSign.Sum => 0,
        BigSign.Product => 1,
        _ => throw new UndefinedValueException("The extremum of nothing is undefined."),
    };
}
