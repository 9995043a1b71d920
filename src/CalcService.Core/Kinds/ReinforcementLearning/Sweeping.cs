using System.Collections.Concurrent;
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

/// <summary>Sweeps one after the other: the first few and the last are shown, those between are passed over.</summary>
/// <param name="rule">What a sweep does.</param>
internal sealed class Sweeping(SweepRule rule)
{
    private const int MostShown = 5, FirstShown = 3; // of more than the most, only the first are shown, and the last

    private static readonly ConcurrentDictionary<(SweepRule, int, string), Law> Kept = new();
    private static readonly Text Title = new("Sweeps over the states", "逐次扫描各状态");

    /// <summary>The law of any sweep, for the formula sheet.</summary>
    public static Law Sheet(SweepRule rule) => rule.Law(rule.Id, rule.Table.Before, rule.Table.After);

    /// <summary>Sweeps as often as is asked.</summary>
    /// <param name="d">The derivation; the process and the initial table are bound.</param>
    /// <param name="tables">The process.</param>
    /// <param name="sweeps">How many sweeps.</param>
    /// <returns>The table before the last sweep, and after it.</returns>
    public (TensorSymbol Before, TensorSymbol After) Derive(Derivation d, DecisionTables tables, int sweeps)
    {
        d.Section(Title);
        var (before, after) = (rule.Table[0], rule.Table[1]);
        for (var sweep = 1; ; sweep++)
        {
            var step = d.Step(LawOf(sweep, sweep == sweeps, before, after));
            rule.Show(step, tables);
            if (sweep == sweeps)
                return (before, after);
            if (sweep == FirstShown && sweeps > MostShown)
            {
                step.Saying(SweepTexts.Passed(sweep + 1, sweeps - 1));
                after = Pass(d, after, sweep + 1, sweeps - 1);
                sweep = sweeps - 1;
            }
            (before, after) = (after, rule.Table[sweep + 1]);
        }
    }

    private string IdOf(int sweep, bool isLast) => isLast ? rule.Id : $"{rule.Id}{sweep}";

    private Law LawOf(int sweep, bool isLast, TensorSymbol before, TensorSymbol after)
    {
        var id = IdOf(sweep, isLast);
        return SweepSymbols.IsKept(sweep)
            ? Kept.GetOrAdd((rule, sweep, id), _ => rule.Law(id, before, after))
            : rule.Law(id, before, after);
    }

    /// <summary>Applies the law of one sweep to what comes of it, for as long as is passed over.</summary>
    private TensorSymbol Pass(Derivation d, TensorSymbol from, int first, int last)
    {
        var result = rule.Table[last];
        var law = LawOf(first, isLast: false, from, rule.Table[first]);
        d.Repeat(new(IdOf(last, isLast: false), result, (TensorFormula)law.Formula, law.Why), from, last - first + 1);
        return result;
    }
}
