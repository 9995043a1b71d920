using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>How a table of values is improved by a sweep.</summary>
internal abstract record SweepRule
{
    /// <summary>The id of the answer after the last sweep.</summary>
    public abstract string Id { get; }

    /// <summary>The symbols of the table.</summary>
    public abstract SweepSymbols Table { get; }

    /// <summary>What a sweep does.</summary>
    /// <param name="id">The id of the step.</param>
    /// <param name="before">The table before it.</param>
    /// <param name="after">The table after it.</param>
    public abstract Law Law(string id, TensorSymbol before, TensorSymbol after);

    /// <summary>Works out some entries of a sweep.</summary>
    public abstract void Show(Step step, DecisionTables tables);
}

/// <summary>
/// Sweeps one after the other: the first few and the last are shown, those between are passed over. How many there are is the
/// problem's own, so their laws are put together for each problem; a problem that is run again, as grading does, runs the same ones.
/// </summary>
internal sealed class Sweeping
{
    private const int MostShown = 5, FirstShown = 3; // of more than the most, only the first are shown, and the last

    private static readonly ConditionalWeakTable<DecisionTables, Sweeping> Known = [];
    private static readonly ConcurrentDictionary<(SweepRule, int, string), Law> Kept = new();
    private static readonly Text Title = new("Sweeps over the states", "逐次扫描各状态");

    private readonly SweepRule _rule;
    private readonly Law[] _first; // the first sweeps that are shown
    private readonly Law? _passed, _last; // what those between come to, and the last; null where all are among the first
    private readonly int _sweeps;

    private Sweeping(SweepRule rule, int sweeps)
    {
        (_rule, _sweeps) = (rule, sweeps);
        var first = sweeps > MostShown ? FirstShown : sweeps;
        (Before, After) = (rule.Table[0], rule.Table[0]);
        _first = new Law[first];
        for (var sweep = 1; sweep <= first; sweep++)
            _first[sweep - 1] = Next(sweep, rule.Table[sweep]);
        if (first == sweeps)
            return;
        var between = LawOf(first + 1, After, rule.Table[first + 1]);
        After = rule.Table[sweeps - 1];
        _passed = new(IdOf(sweeps - 1), After, (TensorFormula)between.Formula, between.Why);
        _last = Next(sweeps, rule.Table[sweeps]);
    }

    /// <summary>The table before the last sweep.</summary>
    public TensorSymbol Before { get; private set; }

    /// <summary>The table after it.</summary>
    public TensorSymbol After { get; private set; }

    /// <summary>The sweeps of a problem; made once.</summary>
    /// <param name="tables">Its process.</param>
    /// <param name="rule">What a sweep does.</param>
    /// <param name="sweeps">How many sweeps.</param>
    public static Sweeping Of(DecisionTables tables, SweepRule rule, int sweeps) => Known.GetValue(tables, _ => new(rule, sweeps));

    /// <summary>The law of any sweep, for the formula sheet.</summary>
    public static Law Sheet(SweepRule rule) => rule.Law(rule.Id, rule.Table.Before, rule.Table.After);

    /// <summary>Sweeps as often as is asked.</summary>
    /// <param name="d">The derivation; the process and the initial table are bound.</param>
    /// <param name="tables">The process.</param>
    public void Derive(Derivation d, DecisionTables tables)
    {
        d.Section(Title);
        foreach (var law in _first)
            Show(law);
        if (_passed is null)
            return;
        d.Repeat(_passed, (TensorSymbol)_first[^1].Symbol, _sweeps - 1 - _first.Length);
        Show(_last!);

        void Show(Law law)
        {
            var step = d.Step(law);
            _rule.Show(step, tables);
            if (_passed is not null && law == _first[^1])
                step.Saying(this, sweeping => SweepTexts.Passed(sweeping._first.Length + 1, sweeping._sweeps - 1));
        }
    }

    private Law Next(int sweep, TensorSymbol after)
    {
        (Before, After) = (After, after);
        return LawOf(sweep, Before, After);
    }

    private Law LawOf(int sweep, TensorSymbol before, TensorSymbol after)
    {
        var id = IdOf(sweep);
        return SweepSymbols.IsKept(sweep)
            ? Kept.GetOrAdd((_rule, sweep, id), _ => _rule.Law(id, before, after))
            : _rule.Law(id, before, after);
    }

    private string IdOf(int sweep) => sweep == _sweeps ? _rule.Id : $"{_rule.Id}{sweep}";
}
