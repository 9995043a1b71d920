using CalcService.Core.Derivations;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>The formula sheet: an update in general, by each method.</summary>
internal static class TdSheet
{
    private static readonly TdLaws[] Methods =
    [
        Of(TdMethod.QLearning), Of(TdMethod.Sarsa), Of(TdMethod.ExpectedSarsa), Of(TdMethod.ExpectedSarsa, hasPolicy: true), Of(TdMethod.Td0),
    ];

    private static readonly TdLaws Ending = TdLaws.Of(
        0, TdSymbols.Any, new(TdMethod.QLearning, IsTerminal: true, HasNext: true, HasNextAction: false, HasPolicy: false));

    /// <summary>The laws.</summary>
    public static IReadOnlyList<Law> Laws { get; } =
    [
        .. Methods.Select(law => law.Target), Ending.Target,
        Methods[0].Error, Methods[0].Update, Methods[^1].Error, Methods[^1].Update,
        TdTotals.Table(TdSymbols.Any, isOfStates: false), TdTotals.Table(TdSymbols.Any, isOfStates: true),
    ];

    private static TdLaws Of(TdMethod method, bool hasPolicy = false) => TdLaws.Of(
        0, TdSymbols.Any, new(method, IsTerminal: false, HasNext: true, HasNextAction: method != TdMethod.Td0, hasPolicy));
}
