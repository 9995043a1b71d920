using CalcService.Core.Notation;

namespace CalcService.Core.Grading.Slips;

/// <summary>A slip that anyone may make in any calculation.</summary>
/// <param name="Id">In kebab-case; stable once released.</param>
/// <param name="Message">What it seems to be, without giving the answer away.</param>
/// <param name="IsMistake">Whether it explains a whole array, so that the entries that happen to be right say
/// nothing.</param>
public sealed record Slip(string Id, Text Message, bool IsMistake = false)
{
    internal static Slip Sign { get; } = new("sign", new("Check the sign.", "请检查正负号。"));

    internal static Slip OffByOne { get; } = new("off-by-one", new(
        "Off by one: check whether the first or the last one counts.", "差 1：请检查首尾是否应计入。"));

    internal static Slip FactorTwo { get; } = new("factor-2", new(
        "A factor of 2 is missing or too many.", "漏乘或多乘了 2。"));

    internal static Slip Percent { get; } = new("percent", new(
        "Check per cent: 20% is 0.2.", "请检查百分数：20% 等于 0.2。"));

    internal static Slip PowerOfTen { get; } = new("power-of-ten", new(
        "The digits are right, the power of ten is not.", "数字正确，但 10 的幂次不对。"));

    internal static Slip Kibi { get; } = new("1000-vs-1024", new(
        "Check whether 1,000 or 1,024 make one: K is 10³, Ki is 2¹⁰.", "请检查进率是 1000 还是 1024：K 表示 10³，Ki 表示 2¹⁰。"));

    internal static Slip Reciprocal { get; } = new("reciprocal", new(
        "Upside down: check what is divided by what.", "分子分母颠倒：请检查谁除以谁。"));

    internal static Slip TransposedDigits { get; } = new("transposed-digits", new(
        "Two neighbouring digits seem to be swapped.", "相邻的两位数字似乎写反了。"));

    internal static Slip RoundedTooFar { get; } = new("rounded-too-far", new(
        "This is rounded too far; give more figures.", "舍入过多；请保留更多位数。"));

    internal static Slip CutOff { get; } = new("cut-off", new(
        "This seems to be cut off where it should be rounded, or where more figures are needed.",
        "似乎是直接截断而没有四舍五入，或保留的位数不够。"));

    internal static Slip Transposed { get; } = new("transposed", new(
        "Rows and columns are swapped.", "行和列写反了。"), IsMistake: true);

    internal static Slip AllSigns { get; } = new("sign-flipped", new(
        "Every sign is the opposite of what it should be.", "所有元素的正负号都反了。"), IsMistake: true);

    internal static Slip Scaled { get; } = new("scaled", new(
        "All entries are off by the same factor.", "所有元素都差同一个倍数。"), IsMistake: true);

    internal static Slip Reversed { get; } = new("reversed", new(
        "The entries are right, but in the opposite order.", "元素正确，但顺序颠倒了。"));
}
