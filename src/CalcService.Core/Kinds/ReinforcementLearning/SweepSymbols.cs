using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>A table of values that sweeps improve: a symbol for each sweep, since a quantity that changes is a new symbol.</summary>
internal sealed class SweepSymbols
{
    private const int Kept = 8; // laws of the first sweeps live as long as the process, and so do their symbols

    private readonly Letter _letter;
    private readonly int _rank;
    private readonly Text _name;
    private readonly TensorSymbol[] _first;

    private SweepSymbols(string letter, int rank, Text name)
    {
        (_letter, _rank, _name) = (new(letter), rank, name);
        var k = new Letter("k");
        Any = Make(_letter, name);
        Before = Make(new Script(_letter, k), new($"{name.En} before a sweep", $"扫描前的{name.Zh}"));
        After = Make(new Script(_letter, new Infix(k, Sign.Plus, new Numeral("1"))), new(
            $"{name.En} after a sweep",
            $"扫描后的{name.Zh}"));
        _first = [.. Enumerable.Range(0, Kept + 1).Select(Make)];
    }

    /// <summary>The values of states.</summary>
    public static SweepSymbols Values { get; } = new("V", 1, new("Values", "价值"));

    /// <summary>The values of actions in states.</summary>
    public static SweepSymbols ActionValues { get; } = new("Q", 2, new("Action values", "动作价值"));

    /// <summary>The table, after however many sweeps.</summary>
    public TensorSymbol Any { get; }

    /// <summary>The table before a sweep.</summary>
    public TensorSymbol Before { get; }

    /// <summary>The table after one sweep more.</summary>
    public TensorSymbol After { get; }

    /// <summary>Whether the symbol of a sweep is the same every time.</summary>
    public static bool IsKept(int sweep) => sweep <= Kept;

    /// <summary>The table after some sweeps.</summary>
    public TensorSymbol this[int sweeps] => IsKept(sweeps) ? _first[sweeps] : Make(sweeps);

    private TensorSymbol Make(int sweeps) => Make(new Script(_letter, new Numeral($"{sweeps}")), sweeps == 0
        ? new($"Initial {char.ToLowerInvariant(_name.En.ToString()[0])}{_name.En.ToString()[1..]}", $"初始{_name.Zh}")
        : new($"{_name.En} after sweep {sweeps}", $"第 {sweeps} 次扫描后的{_name.Zh}"));

    private TensorSymbol Make(Box glyph, Text meaning) => new(glyph, _rank, meaning) { EntryGlyph = DecisionSymbols.Applied(glyph) };
}
