namespace CalcService.Core.Grading.Responses;

/// <summary>Finds brackets that belong together.</summary>
internal static class Brackets
{
    /// <summary>The bracket that closes the one at an index; −1 where none does.</summary>
    public static int Closing(ReadOnlySpan<char> text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += IsOpening(text[i]) ? 1 : IsClosing(text[i]) ? -1 : 0;
            if (depth == 0)
                return i;
        }
        return -1;
    }

    /// <summary>Whether it opens.</summary>
    public static bool IsOpening(char character) => character is '(' or '[' or '{';

    /// <summary>Whether it closes.</summary>
    public static bool IsClosing(char character) => character is ')' or ']' or '}';

    /// <summary>A stretch without the blanks around it.</summary>
    public static Range Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && Characters.IsBlank(text[start]))
            start++;
        while (start < end && Characters.IsBlank(text[end - 1]))
            end--;
        return start..end;
    }

    /// <summary>A stretch without what programs write around a list: torch.tensor( … ), matrix( … ), round
    /// brackets.</summary>
    public static Range Unwrap(ReadOnlySpan<char> text, Range stretch)
    {
        var (start, end) = (stretch.Start.Value, stretch.End.Value);
        var open = start;
        while (open < end && (char.IsLetter(text[open]) || text[open] == '.' && open > start))
            open++;
        if (open >= end || text[open] is not ('(' or '{') || Closing(text, open) != end - 1)
            return stretch;
        return Function.IsKnown(text[start..open].ToString()) ? stretch : Trim(text, open + 1, end - 1);
    }
}
