using MathNet.Numerics.Random;

namespace CalcService.Core.Kinds;

/// <summary>
/// The choices that make a variant: MathNet's xoshiro256** from a seed, so that the same seed gives the same problem for ever
/// and on every machine.
/// </summary>
/// <param name="seed">The seed, any; MathNet's have 32 bits, so that larger ones are folded.</param>
public sealed class Chance(ulong seed)
{
    private readonly Xoshiro256StarStar _source = new(unchecked((int)(seed ^ (seed >> 32))), threadSafe: false);

    /// <summary>An integer from a range, each as likely as the other.</summary>
    /// <param name="from">The least.</param>
    /// <param name="to">The greatest, included.</param>
    public int Between(int from, int to) => _source.Next(from, to + 1);

    /// <summary>One of some things, each as likely as the other.</summary>
    /// <param name="things">The things, at least one.</param>
    /// <typeparam name="T">What they are.</typeparam>
    public T Of<T>(params IReadOnlyList<T> things) => things[_source.Next(things.Count)];

    /// <summary>Some things in an order that is as likely as any other.</summary>
    /// <param name="things">The things.</param>
    /// <typeparam name="T">What they are.</typeparam>
    public T[] Shuffled<T>(params IEnumerable<T> things)
    {
        T[] shuffled = [.. things];
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            var other = Between(0, last);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }
        return shuffled;
    }

    /// <summary>True once in so many times.</summary>
    /// <param name="times">How many.</param>
    public bool OnceIn(int times) => _source.Next(times) == 0;
}
