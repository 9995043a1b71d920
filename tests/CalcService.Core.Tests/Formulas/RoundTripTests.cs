using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using FsCheck;
using FsCheck.Fluent;
using static CalcService.Core.Tests.Formulas.Letters;

namespace CalcService.Core.Tests.Formulas;

/// <summary>
/// What is printed says what is computed: a line of text, read by the usual rules, comes to the formula's value.
/// </summary>
public sealed class RoundTripTests
{
    [Fact]
    public void A_line_in_letters_comes_to_the_value() => ForAll(sample => Agrees(
        sample,
        new LineOfText(sample.Formula.ToString(), name => sample.At[Named(name)], i => sample.At[Vector][i - 1])));

    [Fact]
    public void A_line_in_numbers_comes_to_the_value() => ForAll(sample =>
    {
        var pen = Pen.Numbers(sample.At);
        var line = TextPrinter.Print(sample.Formula.Draw(pen));
        return pen.HasRounded || Agrees(sample, new LineOfText(line, Unbound, i => Unbound($"v_{i}")));
    });

    private static bool Agrees(Sample sample, LineOfText line)
    {
        if (sample.Value is not { } expected)
            return true;
        var value = line.Evaluate();
        return expected.IsExact && value.IsExact
            ? value == expected
            : Math.Abs(value.ToDouble() - expected.ToDouble()) <= 1e-9 * line.Largest;
    }

    private static Symbol Named(string name) =>
        RandomFormulas.Symbols.Single(symbol => symbol.ToString().Equals(name, StringComparison.Ordinal));

    private static Scalar Unbound(string name) => throw new FormatException($"{name} is not a number.");

    private static void ForAll(Func<Sample, bool> law) =>
        Check.One(RandomFormulas.Fixed, Prop.ForAll(RandomFormulas.Samples, law));
}
