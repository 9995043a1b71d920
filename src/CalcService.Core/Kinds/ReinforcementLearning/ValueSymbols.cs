using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>The values of states, a symbol for each sweep, since a quantity that changes is a new symbol.</summary>
internal static class ValueSymbols
{
    private const int Kept = 8; // laws of the first sweeps live as long as the process, and so do their symbols

    private static readonly Symbol K = new("k", new("Sweeps so far", "已完成的扫描次数"));

    private static readonly TensorSymbol[] First = [.. Enumerable.Range(0, Kept + 1).Select(Make)];

    /// <summary>The values after any number of sweeps, and after one more.</summary>
    public static readonly TensorSymbol
        Before = Make(K.Glyph, new("Values before a sweep", "扫描前的价值")),
        After = Make(new Infix(K.Glyph, Sign.Plus, new Numeral("1")), new("Values after a sweep", "扫描后的价值"));

    /// <summary>The values, however they are found.</summary>
    public static readonly TensorSymbol Any = new("V", 1, new("Values of the states", "状态的价值"))
    {
        EntryGlyph = DecisionSymbols.Applied("V"),
    };

    /// <summary>Whether the symbol of a sweep is the same every time.</summary>
    public static bool IsKept(int sweep) => sweep <= Kept;

    /// <summary>The values after some sweeps.</summary>
    public static TensorSymbol OfSweep(int sweeps) => IsKept(sweeps) ? First[sweeps] : Make(sweeps);

    private static TensorSymbol Make(int sweeps) => Make(new Numeral($"{sweeps}"), sweeps == 0
        ? new("Initial values", "初始价值")
        : new($"Values after sweep {sweeps}", $"第 {sweeps} 次扫描后的价值"));

    private static TensorSymbol Make(Box index, Text meaning)
    {
        var glyph = new Script(new Letter("V"), index);
        return new(glyph, 1, meaning) { EntryGlyph = DecisionSymbols.Applied(glyph) };
    }
}
