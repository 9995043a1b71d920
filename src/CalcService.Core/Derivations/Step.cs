using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Derivations;

/// <summary>A law applied: letters, numbers, result. It is drawn only when someone looks.</summary>
public sealed class Step
{
    private readonly Expression _formula;
    private readonly Bindings _at;
    private readonly IReadOnlyList<Bindings> _frames;
    private List<Formula[]>? _entries;
    private List<Func<Text>>? _remarks;
    private Line? _substitution, _result, _answer;
    private bool _rounded;
    private bool? _framesAgree;

    internal Step(Application applied, Value value, Bindings at, IReadOnlyList<Bindings> frames) =>
        (Id, Law, _formula, Value, _at, _frames) = (applied.Id, applied.Law, applied.Formula, value, at, frames);

    /// <summary>The law that is applied.</summary>
    public Law Law { get; }

    /// <summary>The step's id: the law's, and behind it which of several things it is about, "weights1".</summary>
    public string Id { get; }

    /// <summary>What comes out.</summary>
    public Value Value { get; }

    /// <summary>What working it out takes, in laws: at least one for each number.</summary>
    internal int Effort { get; init; } = 1;

    /// <summary>What the entries name, where they are places in a list rather than quantities: the actions of a policy.</summary>
    public IReadOnlyList<string>? Names { get; private set; }

    /// <summary>The law in letters, both sides.</summary>
    public Line Equation => Law.Equation;

    /// <summary>The right side with the numbers in it.</summary>
    public Line Substitution => _substitution ??= new(DrawSubstitution);

    /// <summary>The result behind its sign: = when exact, ≈ when rounded.</summary>
    public Line Result => _result ??= new(DrawResult);

    /// <summary>The value as an answer states it: in full, without a sign before it where it is exact.</summary>
    public Line Answer => _answer ??= new(() => Results.Answer(Law, _formula, Value, Names));

    /// <summary>Whether several like things came out the same, and are shown once.</summary>
    public bool IsAlike => _frames.Count > 1 && FramesAgree;

    /// <summary>Whether the numbers of <see cref="Substitution"/> are rounded, so that "=" before it would be a lie.</summary>
    public bool SubstitutionIsRounded => Substitution.Box is not null && _rounded;

    /// <summary>Whether the numbers add nothing to the result, as in B = C_out = 32 = 32.</summary>
    public bool SubstitutionIsResult => Result.Box is Continued { Body: var value }
        && TextPrinter.Print(Names is null ? value : Pen.Numbers(_at).Value(Value)) == Substitution.Text(Language.English);

    /// <summary>How single entries of a vector or matrix come about.</summary>
    public IReadOnlyList<Detail> Details => _entries is null ? [] : [.. _entries.Select(Detailed)];

    /// <summary>Shows how one entry comes about.</summary>
    /// <param name="indices">The entry, counted from 1.</param>
    public Step Showing(params int[] indices) => Showing([.. indices.Select(index => (Formula)index)]);

    /// <summary>Shows how one entry comes about, whose indices have names.</summary>
    /// <param name="indices">The entry.</param>
    public Step Showing(params NamedIndex[] indices) => Showing([.. indices.Cast<Formula>()]);

    /// <summary>Says what the entries name: each is the place of a name in the list, counted from 1.</summary>
    /// <param name="names">The names.</param>
    public Step Naming(IReadOnlyList<string> names)
    {
        Names = names;
        return this;
    }

    /// <summary>Adds a sentence to the explanation.</summary>
    /// <param name="remark">The sentence.</param>
    public Step Saying(Text remark) => Saying(remark, said => said);

    /// <summary>Adds a sentence to the explanation, which is written only where it is read.</summary>
    /// <param name="about">What it is about.</param>
    /// <param name="remark">The sentence.</param>
    public Step Saying<T>(T about, Func<T, Text> remark)
    {
        (_remarks ??= []).Add(() => remark(about));
        return this;
    }

    /// <summary>The explanation, with the quantities that it quotes filled in.</summary>
    /// <param name="language">The language wanted.</param>
    public string Explanation(Language language)
    {
        var why = Law.Why.In(language, Quote);
        return _remarks is null ? why : string.Join(
            language == Language.Chinese ? "" : " ", _remarks.Select(remark => remark().In(language, Quote)).Prepend(why));
    }

    /// <summary>A quantity's value, unless it has none or differs between the things that the step is about.</summary>
    private string Quote(IQuotable quantity) => quantity is Symbol symbol && TryAgree(symbol, out var value)
        ? TextPrinter.Print(Pen.Numbers(_at).Number(value))
        : quantity.Letter;

    private bool TryAgree(Symbol symbol, out Scalar value)
    {
        var found = (_frames.Count == 0 ? _at : _frames[0]).TryGet(symbol, out value);
        for (var i = 1; found && i < _frames.Count; i++)
            found = _frames[i].TryGet(symbol, out var other) && other == value;
        return found;
    }

    private Bindings Agreed => FramesAgree ? _frames[0] : _at;

    private bool FramesAgree => _framesAgree ??= _frames.Count > 0 && _frames.All(frame => frame.Matches(_frames[0]));

    /// <summary>Whether symbols have the values that they had here.</summary>
    internal bool Has(IReadOnlyList<ISymbol> symbols, Bindings values)
    {
        foreach (var symbol in symbols)
        {
            var isSame = symbol switch
            {
                Symbol scalar => values.TryGet(scalar, out var now) == _at.TryGet(scalar, out var then) && now == then,
                TensorSymbol tensor => values.TryGet(tensor, out var now) == _at.TryGet(tensor, out var then)
                    && (ReferenceEquals(now, then) || Equals(now, then)),
                _ => false,
            };
            if (!isSame)
                return false;
        }
        return true;
    }

    /// <summary>What a mistake would have made of it, had everything before been as it was here.</summary>
    /// <param name="mistakeId">The mistake's id.</param>
    /// <returns>The value; null where it is not finite then, or where the mistake cannot be made here.</returns>
    internal Value? After(string mistakeId)
    {
        if (Law.Find(mistakeId) is not { } mistake)
            return null;
        var wrong = new Application(Id, Law, mistake.Formula, IsTruth: false);
        try
        {
            return _frames.Count == 0 ? wrong.At(_at) : wrong.ForEach(_frames);
        }
        catch (UndefinedStepException)
        {
            return null;
        }
    }

    private Box DrawSubstitution()
    {
        Pen[] pens = FramesAgree || _frames.Count == 0
            ? [Pen.Numbers(Agreed)]
            : [.. _frames.Select(frame => Pen.Numbers(frame))];
        var drawn = pens is [var pen] ? _formula.Draw(pen) : Grids.Column(pens.Length, i => _formula.Draw(pens[i]));
        _rounded = pens.Any(each => each.HasRounded);
        return drawn;
    }

    private Box DrawResult() => Results.Of(_formula, FramesAgree ? Value.Tensor[0] : Value, Names);

    private Step Showing(Formula[] indices)
    {
        (_entries ??= []).Add(indices);
        return this;
    }

    private Detail Detailed(Formula[] indices)
    {
        int[] place = [.. indices.Select(index => Indexing.Position(index.Evaluate(_at)))];
        return new(((TensorSymbol)Law.Symbol).Entry(indices), ((TensorFormula)_formula).Entry(indices), Value.Tensor[place], _at, Names);
    }
}
