using System.Text;
using CalcService.Core.Notation;

namespace CalcService.Core.Grading.Responses;

/// <summary>What keeps a text from being read.</summary>
/// <param name="At">The folded character; −1 where it is the whole.</param>
/// <param name="Code">In kebab-case; stable once released.</param>
/// <param name="Message">What was not understood, and what would be.</param>
/// <param name="BlamesCharacter">Whether the character itself is to blame, so that it is named.</param>
internal sealed record Obstacle(int At, string Code, Text Message, bool BlamesCharacter = false)
{
    /// <summary>The response that it makes, with the place in the words of a student.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cell">The cell, from 1 along each axis; empty for a number.</param>
    public Response.Invalid In(FoldedText text, IReadOnlyList<int> cell)
    {
        if (At < 0)
            return new(Code, Locate(cell, Message), new(Position: 0, cell, Character: null));
        if (text.RuneAt(At) is not { } rune)
            return new(Code, Locate(cell, Message), new(text.PositionOf(At), cell, Character: null));
        var (position, character) = (text.PositionOf(At), Name(rune));
        var message = !BlamesCharacter ? Message : new(
            $"I could not read {character} at position {position}. {Message.En}",
            $"无法读取第 {position} 个字符 {character}。{Message.Zh}");
        return new(Code, Locate(cell, message), new(position, cell, BlamesCharacter ? character : null));
    }

    /// <summary>Says in front of a message which cell it is about.</summary>
    public static Text Locate(IReadOnlyList<int> cell, Text message) => cell switch
    {
        [] => message,
        [var entry] => new($"Entry {entry}: {message.En}", $"第 {entry} 个元素：{message.Zh}"),
        [var row, var column] => new($"Row {row}, column {column}: {message.En}", $"第 {row} 行第 {column} 列：{message.Zh}"),
        _ => new($"Entry ({string.Join(", ", cell)}): {message.En}", $"元素（{string.Join(", ", cell)}）：{message.Zh}"),
    };

    /// <summary>A character as it can be shown: those that nobody sees by their code point alone.</summary>
    private static string Name(Rune rune)
    {
        var codePoint = $"U+{rune.Value:X4}";
        var isSeen = !Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune)
            && Rune.GetUnicodeCategory(rune) is not System.Globalization.UnicodeCategory.Format
                and not System.Globalization.UnicodeCategory.NonSpacingMark;
        return rune.IsAscii && isSeen ? $"\"{rune}\"" : isSeen ? $"\"{rune}\" ({codePoint})" : codePoint;
    }
}
