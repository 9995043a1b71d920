using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>Puts feature maps into words.</summary>
internal static class MapWords
{
    /// <summary>"5 × 5", or "3 × 5 × 5" with channels.</summary>
    public static string Sizes(ReadOnlySpan<int> shape) => string.Join(" × ", shape.ToArray());

    /// <summary>The numbers in brackets, row by row: [[3, 0], [1, 5]].</summary>
    public static string Numbers(Tensor tensor) => Numbers(tensor.Shape, tensor.Entries);

    /// <summary>A number as it stands in the mathematics.</summary>
    public static string Number(Scalar number) => TextPrinter.Print(Draw.Number(NumberText.Of(number)));

    /// <summary>Sentences one after the other.</summary>
    public static Text Joined(params IEnumerable<Text?> sentences) => sentences.OfType<Text>().Aggregate(
        (before, next) => new($"{before.En} {next.En}", $"{before.Zh}{next.Zh}"));

    private static string Numbers(ReadOnlySpan<int> shape, ReadOnlySpan<Scalar> entries)
    {
        if (shape.IsEmpty)
            return Number(entries[0]);
        var size = entries.Length / shape[0];
        var parts = new string[shape[0]];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Numbers(shape[1..], entries.Slice(i * size, size));
        return $"[{string.Join(", ", parts)}]";
    }
}
