namespace CalcService.Core.Kinds;

/// <summary>All kinds of problems. A kind is found by being there: adding one touches nothing else.</summary>
public sealed class Catalog
{
    private readonly Dictionary<string, ProblemKind> _byId;

    /// <summary>Makes a catalogue of some kinds.</summary>
    /// <param name="kinds">The kinds; ids must differ.</param>
    public Catalog(IEnumerable<ProblemKind> kinds)
    {
        Kinds = [.. kinds.OrderBy(kind => Family.All.ToList().IndexOf(kind.Family)).ThenBy(kind => kind.Order)];
        _byId = Kinds.ToDictionary(kind => kind.Id, StringComparer.Ordinal);
    }

    /// <summary>The kinds of this library.</summary>
    public static Catalog Default { get; } = new(
        from type in typeof(Catalog).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(ProblemKind)) && !type.IsAbstract
        select (ProblemKind)Activator.CreateInstance(type)!);

    /// <summary>The kinds, in the order of their families.</summary>
    public IReadOnlyList<ProblemKind> Kinds { get; }

    /// <summary>The kind with an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="KeyNotFoundException">There is no such kind.</exception>
    public ProblemKind this[string id] => Find(id) ?? throw new KeyNotFoundException($"There is no kind {id}.");

    /// <summary>The kind with an id, or null.</summary>
    /// <param name="id">The id.</param>
    public ProblemKind? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The id of a kind that an unknown id was perhaps meant to be, or null.</summary>
    /// <param name="id">The unknown id.</param>
    public string? Nearest(string id) => Givens.Nearest.To(id, _byId.Keys);
}
