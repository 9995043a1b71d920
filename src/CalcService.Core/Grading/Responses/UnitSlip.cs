using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <summary>Two units that are taken for each other: a response in one is never silently converted to the
/// other.</summary>
/// <param name="Id">In kebab-case; stable once released.</param>
/// <param name="Unit">The unit written.</param>
/// <param name="Ratio">How many of the unit written make one of the unit asked for: 2 FLOPs are one MAC.</param>
/// <param name="Message">What the difference is.</param>
public sealed record UnitSlip(string Id, string Unit, Scalar Ratio, Text Message)
{
    /// <summary>FLOPs for MACs.</summary>
    public static UnitSlip FlopsForMacs { get; } = new("flops-for-macs", "FLOP", 2, new(
        "This counts 2 per multiply-accumulate: FLOPs, where MACs are asked for.",
        "这里把一次乘加计为 2 次运算：给出的是 FLOPs，而题目问的是 MACs。"));

    /// <summary>MACs for FLOPs.</summary>
    public static UnitSlip MacsForFlops { get; } = new("macs-for-flops", "MAC", Scalar.Ratio(1, 2), new(
        "This counts multiply-accumulates as one: MACs, where FLOPs are asked for.",
        "这里把一次乘加计为 1 次：给出的是 MACs，而题目问的是 FLOPs。"));

    /// <summary>Bits for bytes.</summary>
    public static UnitSlip BitsForBytes { get; } = new("bits-for-bytes", "bit", 8, new(
        "This is in bits, where bytes are asked for; a byte has 8 bits.",
        "这里的单位是比特（bit），而题目问的是字节（byte）；1 字节等于 8 比特。"));

    /// <summary>Bytes for bits.</summary>
    public static UnitSlip BytesForBits { get; } = new("bytes-for-bits", "byte", Scalar.Ratio(1, 8), new(
        "This is in bytes, where bits are asked for; a byte has 8 bits.",
        "这里的单位是字节（byte），而题目问的是比特（bit）；1 字节等于 8 比特。"));
}
