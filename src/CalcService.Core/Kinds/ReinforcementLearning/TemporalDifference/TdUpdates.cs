using System.Runtime.CompilerServices;
using CalcService.Core.Derivations;
using Given = CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference.TdUpdate.Given;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>
/// The updates of one problem, and what they come to together. How many there are and of which forms is the problem's own, so their
/// laws are put together for each problem; a problem that is run again, as grading does, runs the same ones.
/// </summary>
internal sealed class TdUpdates
{
    private static readonly ConditionalWeakTable<Given, TdUpdates> Known = [];

    private readonly Given _given;
    private readonly TdExperience _experience;
    private readonly TdLaws[] _updates;
    private readonly Law[] _tables, _totals;

    private TdUpdates(Given given)
    {
        (_given, _experience, _updates, _tables) = (given, new(given), new TdLaws[given.Steps.Count], new Law[given.Steps.Count - 1]);
        TdSymbols? symbols = null;
        for (var i = 0; i < _updates.Length; i++)
        {
            symbols = TdSymbols.Of(i + 1, symbols);
            _updates[i] = TdLaws.Of(i + 1, symbols, _experience.FormOf(given.Steps[i]));
            if (i < _tables.Length)
                _tables[i] = TdTotals.Table(symbols, _experience.IsOfStates, number: i + 1);
        }
        _totals = [.. TdTotals.Of(_updates), TdTotals.Table(symbols!, _experience.IsOfStates)];
    }

    /// <summary>The updates of a problem; made once.</summary>
    /// <param name="given">What is given; valid.</param>
    public static TdUpdates Of(Given given) => Known.GetValue(given, valid => new(valid));

    /// <summary>Derives each update with the values that the one before has left, then what all come to.</summary>
    /// <param name="d">The derivation.</param>
    public void Apply(Derivation d)
    {
        _experience.Bind(d);
        for (var i = 0; i < _updates.Length; i++)
        {
            if (i > 0)
                d.Pass(_tables[i - 1]);
            var update = _updates[i];
            _experience.Bind(d, update.Symbols, _given.Steps[i]);
            d.Section(i + 1, TdTexts.Section);
            d.Step(update.Target);
            d.Step(update.Error);
            d.Step(update.Update);
        }
        d.Section(TdTexts.Together);
        foreach (var law in _totals)
            d.Step(law);
    }
}
