using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.ReinforcementLearning.DecisionSymbols;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>What the updates come to together: their targets, errors and new values, and the table at the end.</summary>
internal static class TdTotals
{
    private static readonly TensorSymbol
        Targets = new("y", 1, TdTexts.Targets), Errors = new("δ", 1, TdTexts.Errors), Updates = new("u", 1, TdTexts.Updates),
        Cell = new("c", 2, new(
            "Cell of the table",
            "表中的单元格"))
        { EntryGlyph = index => Draw.Bracketed(new Listing(index)) };

    /// <summary>The cells of a table, numbered, so that one can be told from another.</summary>
    public static (TensorSymbol Symbol, Tensor Value) Cells(int states, int actions) => (Cell, Tensor.Matrix(states, actions, (s, a) => s * actions + a));

    /// <summary>The results of all updates.</summary>
    /// <param name="laws">The laws of each update.</param>
    public static IEnumerable<Law> Of(IReadOnlyList<TdLaws> laws) =>
    [
        Of("targets", Targets, [.. laws.Select(law => law.Target)]),
        Of("errors", Errors, [.. laws.Select(law => law.Error)]),
        Of("updates", Updates, [.. laws.Select(law => law.Update)]),
    ];

    /// <summary>The table after the last update.</summary>
    /// <param name="update">The letters of the update.</param>
    /// <param name="isOfStates">Whether states have values, and not actions.</param>
    public static Law Table(TdSymbols update, bool isOfStates) => Table(
        update, isOfStates, isOfStates ? "v" : "q", new Mistake("last-update-missing", Before(update, isOfStates), TdTexts.LastUpdateMissing));

    /// <summary>The table after an update that another follows.</summary>
    /// <param name="update">The letters of the update.</param>
    /// <param name="isOfStates">Whether states have values, and not actions.</param>
    /// <param name="number">The number of the update.</param>
    public static Law Table(TdSymbols update, bool isOfStates, int number) => Table(update, isOfStates, isOfStates ? $"v{number}" : $"q{number}", []);

    private static TensorSymbol Before(TdSymbols update, bool isOfStates) => isOfStates ? update.Tables.VBefore : update.Tables.QBefore;

    private static Law Table(TdSymbols update, bool isOfStates, string id, params IReadOnlyList<Mistake> mistakes)
    {
        var (before, after) = (Before(update, isOfStates), isOfStates ? update.Tables.VAfter : update.Tables.QAfter);
        TensorFormula formula = isOfStates
            ? Tabulate(S, new Domain.Along(before, 0), When(Is(S, update.State), update.Updated).Settled(before[S])) with { IsWrittenOut = false }
            : Tabulate(
                [(S, new Domain.Along(before, 0)), (A, new Domain.Along(before, 1))],
                When(Is(Cell[S, A], Cell[update.State, update.Action]), update.Updated).Settled(before[S, A]));
        return new(id, after, formula, TdTexts.Entered, mistakes);
    }

    private static Condition Is(Formula left, Formula right) => new(left, Sign.Equal, right);

    /// <summary>Who makes a mistake in one of the updates makes it in each: the list itself is put together in the same way.</summary>
    private static Law Of(string id, TensorSymbol symbol, Law[] laws)
    {
        var list = Stack(laws.Select(law => (Formula)(Symbol)law.Symbol));
        var mistakes = laws.SelectMany(law => law.Mistakes).DistinctBy(mistake => mistake.Id, StringComparer.Ordinal);
        return new(id, symbol, list, TdTexts.Listed, [.. mistakes.Select(mistake => mistake with { Formula = list })]);
    }
}
