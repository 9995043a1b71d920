using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>The names of states or of actions, and where each is in its list.</summary>
internal sealed class Names
{
    /// <summary>Faults beyond these help nobody.</summary>
    public const int MostFaults = 50;

    /// <summary>What is named.</summary>
    public static readonly Text State = new("state", "状态"), Action = new("action", "动作");

    private readonly IReadOnlyList<string> _names;
    private readonly Dictionary<string, int> _places;

    private Names(IReadOnlyList<string> names)
    {
        _names = names;
        _places = new(names.Count, StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
            _places.TryAdd(names[i], i);
    }

    /// <summary>The place of a name, counted from 0.</summary>
    public int this[string name] => _places[name];

    /// <summary>Whether a name is in the list.</summary>
    public bool Knows(string name) => _places.ContainsKey(name);

    /// <summary>Makes an index of names.</summary>
    public static Names Of(IReadOnlyList<string> names) => new(names);

    /// <summary>The index of each name, to be drawn by it.</summary>
    public static NamedIndex[] Indices(IReadOnlyList<string> names) => [.. names.Select((name, i) => new NamedIndex(i + 1, name))];

    /// <summary>What is wrong with a list in which a name comes twice.</summary>
    public static IEnumerable<Fault> Repeated(string path, IReadOnlyList<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return from item in names.Select((name, i) => (Name: name, Place: i))
               where !seen.Add(item.Name)
               select new Fault($"{path}[{item.Place}]", "duplicate", new(
                   $"\"{item.Name}\" is listed twice.", $"“{item.Name}”重复列出。"));
    }

    /// <summary>What is wrong with a name that is not in the list, or null.</summary>
    public Fault? FaultOf(string path, string name, Text sort)
    {
        if (_places.ContainsKey(name))
            return null;
        var nearest = Nearest.To(name, _names);
        return new(path, $"unknown-{sort}", new(
            $"There is no {sort.En} \"{name}\"{(nearest is null ? "" : $"; did you mean \"{nearest}\"?")}{(nearest is null ? "." : "")}",
            $"没有名为“{name}”的{sort.Zh}{(nearest is null ? "" : $"，是不是指“{nearest}”？")}{(nearest is null ? "。" : "")}"), nearest);
    }
}
