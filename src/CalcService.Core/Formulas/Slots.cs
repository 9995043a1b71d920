using System.Diagnostics.CodeAnalysis;

namespace CalcService.Core.Formulas;

/// <summary>
/// Values by the identity of their symbols. A handful, as a layer has, is searched from end to end, which is faster than
/// hashing; more, as a deep network has, are hashed as well.
/// </summary>
/// <typeparam name="TSymbol">The sort of symbols.</typeparam>
/// <typeparam name="TValue">The sort of values.</typeparam>
internal struct Slots<TSymbol, TValue>
    where TSymbol : class
{
    private const int Few = 8, Handful = 16;

    private (TSymbol Symbol, TValue Value)[]? _slots;
    private Dictionary<TSymbol, int>? _places;
    private int _count;

    public readonly bool TryGet(TSymbol symbol, [MaybeNullWhen(false)] out TValue value)
    {
        var place = PlaceOf(symbol);
        value = place < 0 ? default : _slots![place].Value;
        return place >= 0;
    }

    public void Add(TSymbol symbol, TValue value)
    {
        if (_slots is null || _count == _slots.Length)
            Grow();
        _slots[_count] = (symbol, value);
        _places?.Add(symbol, _count);
        _count++;
    }

    public void Set(TSymbol symbol, TValue value)
    {
        if (PlaceOf(symbol) is >= 0 and var place)
            _slots![place].Value = value;
        else
            Add(symbol, value);
    }

    /// <summary>Whether the same symbols have the same values; mostly they were given in the same order.</summary>
    public readonly bool Matches(in Slots<TSymbol, TValue> other)
    {
        if (_count != other._count)
            return false;
        for (var i = 0; i < _count; i++)
        {
            var (symbol, value) = _slots![i];
            var place = ReferenceEquals(other._slots![i].Symbol, symbol) ? i : other.PlaceOf(symbol);
            if (place < 0 || !EqualityComparer<TValue>.Default.Equals(other._slots[place].Value, value))
                return false;
        }
        return true;
    }

    private readonly int PlaceOf(TSymbol symbol)
    {
        if (_places is not null)
            return _places.GetValueOrDefault(symbol, -1);
        for (var i = 0; i < _count; i++)
        {
            if (ReferenceEquals(_slots![i].Symbol, symbol))
                return i;
        }
        return -1;
    }

    [MemberNotNull(nameof(_slots))]
    private void Grow()
    {
        var capacity = Math.Max(Few, _count * 2);
        Array.Resize(ref _slots, capacity);
        if (_count < Handful)
            return;
        _places ??= new(capacity, ReferenceEqualityComparer.Instance);
        for (var i = _places.Count; i < _count; i++)
            _places.Add(_slots[i].Symbol, i);
    }
}
