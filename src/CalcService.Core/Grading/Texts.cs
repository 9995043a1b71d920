using CalcService.Core.Notation;

namespace CalcService.Core.Grading;

/// <summary>Puts sentences together.</summary>
internal static class Texts
{
    /// <summary>One sentence after the other.</summary>
    public static Text Join(params IReadOnlyList<Text> sentences) => new(
        string.Join(' ', sentences.Select(sentence => sentence.In(Language.English))),
        string.Concat(sentences.Select(sentence => sentence.In(Language.Chinese))));
}
