using Microsoft.Extensions.Caching.Memory;

namespace CalcService.Api.Hosting;

/// <summary>
/// What was worked out lately and is asked for again: a class works on the same problem. What is asked for once, as most of what a
/// generator of problems asks for, is not kept: it would drive out what is used, and keeping it costs more than it saves. Bounded in
/// memory; the least used give way.
/// </summary>
/// <param name="limits">How much memory there is for all of it.</param>
internal sealed class Kept(Limits limits) : IDisposable
{
    private const int Largest = 256 * 1024; // bytes; what is larger would drive out many
    private const int Overhead = 256; // bytes that an entry takes beside its contents
    private const int Remembered = 4_096; // keys that were asked for lately; a power of two

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = limits.SolutionCacheBytes });

    /// <summary>Hashes of keys, each at the place that it gives; a later one takes the place of an earlier one.</summary>
    private readonly int[] _lately = new int[Remembered];

    /// <summary>What is kept, or null.</summary>
    /// <param name="key">What is asked for.</param>
    /// <typeparam name="T">What is kept under such keys.</typeparam>
    public T? Find<T>(object key)
        where T : class => _kept.Get<T>(key);

    /// <summary>Keeps a value, if it is of a usual size and not asked for the first time.</summary>
    /// <param name="key">All that the value depends on, of a type that is used for nothing else; equal where that is equal.</param>
    /// <param name="value">The value; nothing that depends on who asks.</param>
    /// <param name="size">The bytes that both take.</param>
    public void Keep(object key, object value, long size)
    {
        if (limits.SolutionCacheBytes > 0 && size <= Largest && WasAskedLately(key))
            _kept.Set(key, value, new MemoryCacheEntryOptions { Size = size + Overhead });
    }

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();

    /// <summary>Whether a key was asked for lately; from now on it was. Threads need not agree: at worst it is worked out once more.</summary>
    private bool WasAskedLately(object key)
    {
        var hash = key.GetHashCode();
        ref var place = ref _lately[hash & (Remembered - 1)];
        var wasAsked = place == hash;
        place = hash;
        return wasAsked;
    }
}
