using System.Collections.Concurrent;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>Sweeps one after the other: the first few and the last are shown, those between are passed over.</summary>
/// <param name="objective">Whose values.</param>
/// <param name="mode">What is read during a sweep.</param>
internal sealed class Sweeping(Objective objective, SweepMode mode)
{
    private const int MostShown = 5, FirstShown = 3; // of more than the most, only the first are shown, and the last

    private static readonly ConcurrentDictionary<(Objective, SweepMode, int, string), Law> Kept = new();
    private static readonly Text Title = new("Sweeps over the states", "逐次扫描各状态");

    /// <summary>The law of any sweep, for the formula sheet.</summary>
    public static Law Sheet(Objective objective, SweepMode mode) =>
        new SweepLaws(objective, mode, ValueSymbols.Before, ValueSymbols.After).Law("values");

    /// <summary>Sweeps as often as is asked.</summary>
    /// <param name="d">The derivation; the tables of the process are bound.</param>
    /// <param name="tables">The process.</param>
    /// <param name="sweeps">How many sweeps.</param>
    /// <returns>The values before the last sweep, and after it.</returns>
    public (TensorSymbol Before, TensorSymbol After) Derive(Derivation d, DecisionTables tables, int sweeps)
    {
        if (tables.HasTerminalStates)
            d.Assume(SweepTexts.TerminalStates);
        if (mode == SweepMode.InPlace)
            d.Assume(SweepTexts.InOrder);
        d.Section(Title);
        var (before, after) = (ValueSymbols.OfSweep(0), ValueSymbols.OfSweep(1));
        for (var sweep = 1; ; sweep++)
        {
            var step = d.Step(LawOf(sweep, sweep == sweeps, before, after)).ShowingStatesOf(tables);
            if (sweep == sweeps)
                return (before, after);
            if (sweep == FirstShown && sweeps > MostShown)
            {
                step.Saying(SweepTexts.Passed(sweep + 1, sweeps - 1));
                after = Pass(d, after, sweep + 1, sweeps - 1);
                sweep = sweeps - 1;
            }
            (before, after) = (after, ValueSymbols.OfSweep(sweep + 1));
        }
    }

    private static string IdOf(int sweep, bool isLast) => isLast ? "values" : $"values{sweep}";

    private Law LawOf(int sweep, bool isLast, TensorSymbol before, TensorSymbol after)
    {
        var id = IdOf(sweep, isLast);
        return ValueSymbols.IsKept(sweep)
            ? Kept.GetOrAdd((objective, mode, sweep, id), _ => new SweepLaws(objective, mode, before, after).Law(id))
            : new SweepLaws(objective, mode, before, after).Law(id);
    }

    private TensorSymbol Pass(Derivation d, TensorSymbol from, int first, int last)
    {
        var result = ValueSymbols.OfSweep(last);
        var formula = (TensorFormula)LawOf(first, isLast: false, from, ValueSymbols.OfSweep(first)).Formula;
        d.Repeat(new(IdOf(last, isLast: false), result, formula, SweepTexts.Passed(first, last)), from, last - first + 1);
        return result;
    }
}
