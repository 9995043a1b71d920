using System.Numerics;
using CalcService.Core.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace CalcService.Core.Tests.Numbers;

/// <summary>Arbitrary numbers, with those around the limits of the representation as likely as ordinary ones.</summary>
internal static class Generators
{
    private static readonly BigInteger[] Borders =
    [
        0, 1, -1, 2, 10, long.MaxValue, long.MinValue, long.MinValue + 1, (BigInteger)long.MaxValue + 1,
        (BigInteger)long.MinValue - 1, int.MinValue, 1L << 53, (1L << 53) + 1, BigInteger.One << 64,
        BigInteger.Pow(3, 60),
    ];

    public static Gen<BigInteger> Integers { get; } = Gen.OneOf(
        Gen.Choose(-20, 20).Select(n => (BigInteger)n),
        Gen.Choose(int.MinValue, int.MaxValue).Select(n => (BigInteger)n * n * n),
        Gen.Elements(Borders));

    /// <summary>Ratios of which sums of three stay far within <see cref="Scalar.ExactBits"/>.</summary>
    public static Gen<(BigInteger N, BigInteger D)> Ratios { get; } =
        from n in Integers
        from d in Integers
        select (n, d.IsZero ? BigInteger.One : d);

    public static Gen<Scalar> Exact { get; } = Ratios.Select(r => Scalar.Ratio(r.N, r.D));

    public static Gen<double> Doubles { get; } =
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        let value = BitConverter.Int64BitsToDouble(((long)high << 32) | (uint)low)
        select double.IsFinite(value) ? value : low;

    public static void ForAll<T>(Gen<T> inputs, Action<T> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(inputs.ToArbitrary(), law));

    public static void ForAll<T>(Gen<T> inputs, Action<T, T> law) =>
        ForAll(from a in inputs from b in inputs select (a, b), pair => law(pair.a, pair.b));

    public static void ForAll<T>(Gen<T> inputs, Action<T, T, T> law) =>
        ForAll(from a in inputs from b in inputs from c in inputs select (a, b, c), t => law(t.a, t.b, t.c));
}
