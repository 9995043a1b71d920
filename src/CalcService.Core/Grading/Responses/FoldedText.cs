using System.Text;

namespace CalcService.Core.Grading.Responses;

/// <summary>A text in which one character stands for all that mean the same, and which knows where each came
/// from.</summary>
internal sealed class FoldedText
{
    private readonly string _original;
    private readonly int[]? _origins; // null where nothing is shorter than it was

    private FoldedText(string original, string folded, int[]? origins) =>
        (_original, Folded, _origins) = (original, folded, origins);

    /// <summary>The folded characters.</summary>
    public string Folded { get; }

    /// <summary>Folds a text.</summary>
    /// <param name="text">The text.</param>
    public static FoldedText Of(string text) =>
        IsPlain(text) ? new(text, text, origins: null) : Fold(text);

    /// <summary>What was written in a stretch, as it was written.</summary>
    public ReadOnlySpan<char> Original(Range stretch)
    {
        var (start, length) = stretch.GetOffsetAndLength(Folded.Length);
        return _original.AsSpan(Origin(start), Origin(start + length) - Origin(start));
    }

    /// <summary>The position of a folded character in the text, in characters from 1.</summary>
    public int PositionOf(int index)
    {
        var position = 1;
        foreach (var _ in _original.AsSpan(0, Origin(index)).EnumerateRunes())
            position++;
        return position;
    }

    /// <summary>A folded character as it was written; null at the end.</summary>
    public Rune? RuneAt(int index)
    {
        foreach (var rune in _original.AsSpan(Origin(index)).EnumerateRunes())
            return rune;
        return null;
    }

    private static bool IsPlain(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    private static FoldedText Fold(string text)
    {
        var (folded, origins, at) = (new StringBuilder(text.Length), new List<int>(text.Length), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            folded.Append(Characters.Fold(rune));
            origins.Add(at);
            at += rune.Utf16SequenceLength;
        }
        return new(text, folded.ToString(), [.. origins]);
    }

    private int Origin(int index) =>
        _origins is null ? index : index < _origins.Length ? _origins[index] : _original.Length;
}
