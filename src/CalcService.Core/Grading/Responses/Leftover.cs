using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Grading.Responses;

/// <summary>What is to be said of that which follows a number and is not read.</summary>
internal static class Leftover
{
    /// <summary>Of what is no word.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="at">Where reading has stopped.</param>
    public static Obstacle Of(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at];
        var rest = text[at..];
        if (Characters.TryVulgar(rest[0], out _) && before is [.., >= '0' and <= '9'])
            return Obstacles.OfMixedNumber(at);
        if (!Characters.StartsNumber(rest[0]) && rest[0] != '(')
            return Obstacles.Unexpected(at, rest[0]);
        if (!char.IsAsciiDigit(rest[0]) || before is not [.., ' '] || !char.IsAsciiDigit(before.TrimEnd()[^1]))
            return Obstacles.OfProduct(at);
        return rest.IndexOfAnyExceptInRange('0', '9') is > 0 and var end && rest[end] == '/'
            ? Obstacles.OfMixedNumber(at)
            : Obstacles.OfGap(at);
    }

    /// <summary>Of a word.</summary>
    /// <param name="word">The word, and whatever follows it.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="unit">The unit asked for.</param>
    public static Obstacle OfWord(string word, int at, string? unit)
    {
        var first = Words.At(word).ToString();
        if (Function.StartsNumber(first))
            return Obstacles.OfProduct(at);
        return Words.IsNotFinite(first)
            ? Obstacles.OfNotFinite(at)
            : Obstacles.OfUnit(at, Form.Short(word), unit);
    }
}
