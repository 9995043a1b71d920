using MathNet.Numerics.Random;

namespace CalcService.Core.Kinds;

/// <summary>
/// The choices that make a variant: xoshiro256** from a seed, so that the same seed gives the same problem for ever and on
/// every machine.
/// </summary>
/// <param name="seed">The seed.</param>
public sealed class Chance(int seed)
{
    private readonly Xoshiro256StarStar _source = new(seed, threadSafe: false);

    /// <summary>An integer from a range, each as likely as the other.</summary>
    /// <param name="from">The least.</param>
    /// <param name="to">The greatest, included.</param>
    public int Between(int from, int to) => _source.Next(from, to + 1);

    /// <summary>One of some things, each as likely as the other.</summary>
    /// <param name="things">The things, at least one.</param>
    /// <typeparam name="T">What they are.</typeparam>
    public T Of<T>(params IReadOnlyList<T> things) => things[_source.Next(things.Count)];

    /// <summary>True once in so many times.</summary>
    /// <param name="times">How many.</param>
    public bool OnceIn(int times) => _source.Next(times) == 0;
}
