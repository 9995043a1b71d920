using System.Numerics;
using System.Runtime.InteropServices;

namespace CalcService.Core.Numbers;

/// <summary>Adds a multiple of a run of numbers to another run.</summary>
/// <typeparam name="TFactor">What is multiplied.</typeparam>
/// <typeparam name="TSum">What is added up.</typeparam>
internal interface IAccumulation<TFactor, TSum>
{
    static abstract void Add(Span<TSum> sums, ReadOnlySpan<TFactor> run, TFactor weight);
}

/// <summary>In doubles: approximate, or exact where whole numbers stay below 2⁵³.</summary>
/// <remarks>Products are rounded before they are added, so that every machine comes to the same.</remarks>
internal readonly struct DoubleAccumulation : IAccumulation<double, double>
{
    public static void Add(Span<double> sums, ReadOnlySpan<double> run, double weight)
    {
        var wideSums = MemoryMarshal.Cast<double, Vector<double>>(sums);
        var wideRun = MemoryMarshal.Cast<double, Vector<double>>(run);
        for (var i = 0; i < wideSums.Length; i++)
            wideSums[i] += wideRun[i] * weight;
        for (var i = wideSums.Length * Vector<double>.Count; i < sums.Length; i++)
            sums[i] += run[i] * weight;
    }
}

/// <summary>In whole numbers of 64 bits whose products fit 128.</summary>
internal readonly struct WideAccumulation : IAccumulation<long, Int128>
{
    public static void Add(Span<Int128> sums, ReadOnlySpan<long> run, long weight)
    {
        run = run[..sums.Length];
        for (var i = 0; i < sums.Length; i++)
            sums[i] += Math.BigMul(run[i], weight);
    }
}

/// <summary>In ratios of any size.</summary>
internal readonly struct RationalAccumulation : IAccumulation<Scalar, Scalar>
{
    public static void Add(Span<Scalar> sums, ReadOnlySpan<Scalar> run, Scalar weight)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += run[i] * weight;
    }
}

/// <summary>
/// Goes through a cross-correlation tap by tap: each adds a multiple of the input it meets to the map.
/// </summary>
internal static class Correlator<TFactor, TSum, TAccumulation>
    where TSum : struct
    where TAccumulation : IAccumulation<TFactor, TSum>
{
    /// <summary>Every entry, map by map and row by row, as it comes out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="input">The input, channel by channel.</param>
    /// <param name="kernels">The kernels.</param>
    /// <param name="first">The first channel that each kernel meets.</param>
    /// <param name="entry">Makes an entry of a sum.</param>
    public static Scalar[] Run(
        CorrelationPlan plan, ReadOnlySpan<TFactor> input, ReadOnlySpan<TFactor> kernels, ReadOnlySpan<int> first,
        Func<TSum, Scalar> entry)
    {
        var planes = plan.Rearranged(input);
        var sums = new TSum[plan.OutputRows * plan.Pitch];
        var entries = new Scalar[plan.Maps * plan.OutputRows * plan.OutputColumns];
        Effort.Spend((long)entries.Length * plan.Terms / Effort.MultiplicationsAtOnce);
        for (var map = 0; map < plan.Maps; map++)
        {
            Array.Clear(sums);
            AddUp(plan, planes.AsSpan(first[map] * plan.Plane), kernels.Slice(map * plan.Terms, plan.Terms), sums);
            var at = map * plan.OutputRows * plan.OutputColumns;
            for (var row = 0; row < plan.OutputRows; row++)
            {
                foreach (var sum in sums.AsSpan(row * plan.Pitch, plan.OutputColumns))
                    entries[at++] = entry(sum);
            }
        }

        return entries;
    }

    private static void AddUp(
        CorrelationPlan plan, ReadOnlySpan<TFactor> planes, ReadOnlySpan<TFactor> kernel, Span<TSum> sums)
    {
        var (runs, length) = plan.Runs;
        for (var tap = 0; tap < kernel.Length; tap++)
        {
            var (channel, place) = Math.DivRem(tap, plan.KernelRows * plan.KernelColumns);
            var start = channel * plan.Plane + plan.Start(place / plan.KernelColumns, place % plan.KernelColumns);
            for (var run = 0; run < runs; run++)
            {
                var met = planes.Slice(start + run * plan.Pitch, length);
                TAccumulation.Add(sums.Slice(run * plan.Pitch, length), met, kernel[tap]);
            }
        }
    }
}
