using System.Text;
using System.Text.Json;
using CalcService.Core.Formulas;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using CalcService.Core.Tests.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace CalcService.Core.Tests.Grading.Responses;

/// <summary>What the service prints as an answer, it reads back as the same value; whatever else is typed, it
/// survives.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<Scalar> Numbers = Gen.OneOf(
        Generators.Exact,
        Gen.Choose(-2_000_000, 2_000_000).Select(n => (Scalar)n),
        from n in Gen.Choose(-100_000, 100_000) from d in Gen.Choose(0, 6) select n * ((Scalar)10).Power(-d));

    /// <summary>Letters of responses, so that random texts come near to being right.</summary>
    private static readonly string[] Pieces =
    [
        "0", "1", "28", "3.6", "1e3", "1e308", ".", ",", ";", " ", "\n", "[", "]", "(", ")", "{", "}", "+", "-", "−", "*", "**", "^", "/", "×",
        "x", "%", "e", "pi", "sqrt", "max", "log2", "K", "M", "m", "B", "万", "FLOPs", "MACs", "KiB", "px", "½", "⁸", "⁻", "√", "\u00a0",
        "\u202f", "\u200b", "\ufeff", "\ud800", "２", "٣", "𝟚", "，", "；", "（", "=", "≈", "_", "$", "NaN", "∞", "matrix", "\"", "'", "\0",
    ];

    [Fact]
    public void Exact_values_as_text() => Generators.ForAll(Numbers, value =>
        Assert.Equal(value, Read.Number(value.ToString())));

    [Fact]
    public void Numbers_as_they_stand_in_a_derivation() => Generators.ForAll(Numbers, value =>
    {
        var number = NumberText.Of(value);
        var read = Read.Number(TextPrinter.Print(Draw.Number(number)));
        if (number.IsExact)
            Assert.Equal(value, read);
        else
            Assert.True((read - value).Abs().ToDouble() <= value.Abs().ToDouble() * 5.1e-6, $"{value}: {read}");
    });

    [Fact]
    public void Numbers_of_JSON() => Generators.ForAll(Generators.Doubles, value =>
    {
        var json = JsonSerializer.SerializeToElement(value);
        var read = Assert.IsType<Response.Understood>(ResponseReader.Read(json, Read.Count));
        Assert.Equal(value == 0 ? 0 : value, read.Value.Scalar.ToDouble());
    });

    [Fact]
    public void What_was_understood_of_a_list() => Generators.ForAll(Lists(4), entries =>
    {
        var expectation = Read.List(4);
        Assert.Equal(Tensor.Vector(entries), Read.Understood(Tensor.Vector(entries).ToString(), expectation).Value.Tensor);
        Again(Read.Understood($"[{string.Join(", ", entries)}]", expectation), expectation);
    });

    [Fact]
    public void Extents() => Generators.ForAll(Lists(3), entries =>
    {
        var expectation = Read.List(3) with { IsCount = true };
        var sizes = entries.Select(entry => (Scalar)(entry.Numerator % 5_000)).ToArray();
        var printed = string.Join(" × ", sizes.Select(size => TextPrinter.Print(Draw.Number(NumberText.Of(size.Abs())))));
        Assert.Equal(Tensor.Vector([.. sizes.Select(size => size.Abs())]), Read.Understood(printed, expectation).Value.Tensor);
    });

    [Fact]
    public void Matrices() => Generators.ForAll(Lists(6), entries =>
    {
        var (matrix, expectation) = (Tensor.Create([2, 3], entries), Read.Matrix(2, 3));
        Assert.Equal(matrix, Read.Understood(matrix.ToString(), expectation).Value.Tensor);
        Again(Read.Understood(matrix.ToString(), expectation), expectation);
    });

    [Fact]
    public void Tensors_as_they_stand_in_a_derivation() => Generators.ForAll(Lists(6), entries =>
    {
        foreach (var shape in new int[][] { [6], [6, 1], [1, 6], [3, 2], [1, 2, 3] })
        {
            var tensor = Tensor.Create(shape, entries);
            var pen = Pen.Numbers(new Bindings());
            var printed = TextPrinter.Print(pen.Value(tensor));
            var read = Read.Understood(printed, new() { Shape = shape });
            if (!pen.HasRounded)
                Assert.Equal(tensor, read.Value.Tensor);
        }
    });

    [Fact]
    public void Whatever_is_typed_gives_a_reading() => Generators.ForAll(Texts, text =>
    {
        foreach (var expectation in Expectations)
        {
            if (ResponseReader.Read(text, expectation) is Response.Invalid invalid)
            {
                Assert.NotEmpty(invalid.Code);
                Assert.NotEmpty(invalid.Message.In(Language.English));
                Assert.InRange(invalid.Place.Position, 0, text.Length + 1);
            }
        }
    });

    private static readonly Expectation[] Expectations =
    [
        Read.Count, Read.Measured, Read.In("MAC"), Read.In("B"), Read.Count with { DecimalComma = true },
        Read.List(2), Read.List(2) with { AreEqual = true, IsCount = true }, Read.Matrix(2, 2),
        Read.Matrix(1, 2) with { DecimalComma = true }, new() { Shape = [2, 2, 2] }, Read.List(2) with { Names = ["left", "right"] },
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Choose(0, 0x10FFFF).ArrayOf().Select(codePoints => string.Concat(codePoints.Select(CodePoint))));

    private static string CodePoint(int codePoint) => Rune.IsValid(codePoint) ? new Rune(codePoint).ToString() : ((char)codePoint).ToString();

    private static Gen<Scalar[]> Lists(int count) => Numbers.ArrayOf(count);

    /// <summary>What the student is shown of his response, he may write as well: it agrees as far as it is
    /// shown.</summary>
    private static void Again(Response.Understood read, Expectation expectation)
    {
        var shown = read.Understanding.ToString();
        if (shown.Contains('≈', StringComparison.Ordinal))
            return;
        Assert.Equal(read.Value, Read.Understood(shown, expectation).Value);
    }
}
