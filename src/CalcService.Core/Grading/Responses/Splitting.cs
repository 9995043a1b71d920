namespace CalcService.Core.Grading.Responses;

/// <summary>Cuts a stretch of text where its entries are separated, outside of brackets.</summary>
internal static class Splitting
{
    /// <summary>Cuts at a separator.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stretch">The stretch.</param>
    /// <param name="separates">Whether a character separates.</param>
    /// <returns>The pieces, trimmed; one after the last separator only if something is there.</returns>
    public static List<Range> At(ReadOnlySpan<char> text, Range stretch, Func<char, bool> separates)
    {
        var (pieces, depth, start, end) = (new List<Range>(), 0, stretch.Start.Value, stretch.End.Value);
        for (var i = start; i < end; i++)
        {
            depth += Depth(text[i]);
            if (depth > 0 || !separates(text[i]))
                continue;
            pieces.Add(Brackets.Trim(text, start, i));
            start = i + 1;
        }
        if (Brackets.Trim(text, start, end) is var last && (pieces.Count == 0 || last.End.Value > last.Start.Value))
            pieces.Add(last);
        return pieces;
    }

    /// <summary>Cuts at spaces between values: not beside an operator, nor before a unit.</summary>
    public static List<Range> AtSpaces(ReadOnlySpan<char> text, Range stretch)
    {
        var (pieces, depth, start, end) = (new List<Range>(), 0, stretch.Start.Value, stretch.End.Value);
        for (var i = start; i < end; i++)
        {
            depth += Depth(text[i]);
            if (depth > 0 || !Characters.IsBlank(text[i]))
                continue;
            var next = i;
            while (next < end && Characters.IsBlank(text[next]))
                next++;
            if (i > start && next < end && IsBoundary(text[..end], i, next))
            {
                pieces.Add(start..i);
                start = next;
            }
            i = next - 1;
        }
        pieces.Add(start..end);
        return pieces;
    }

    /// <summary>Cuts at signs of multiplication, as extents are written: 28 × 28, 28x28.</summary>
    public static List<Range> AtTimes(ReadOnlySpan<char> text, Range stretch)
    {
        var (pieces, depth, start, end) = (new List<Range>(), 0, stretch.Start.Value, stretch.End.Value);
        for (var i = start; i < end; i++)
        {
            depth += Depth(text[i]);
            if (depth > 0 || !IsTimes(text[..end], i))
                continue;
            pieces.Add(Brackets.Trim(text, start, i));
            start = i + 1;
        }
        pieces.Add(Brackets.Trim(text, start, end));
        return pieces;
    }

    private static int Depth(char character) =>
        Brackets.IsOpening(character) ? 1 : Brackets.IsClosing(character) ? -1 : 0;

    private static bool IsBoundary(ReadOnlySpan<char> text, int blank, int next) =>
        EndsValue(text[..blank]) && !IsGrouping(text, blank, next) && (text[next] switch
        {
            '+' or '-' => next + 1 == text.Length || !Characters.IsBlank(text[next + 1]),
            '(' => !char.IsLetter(text[blank - 1]),
            '[' or '"' or '\'' => true,
            var letter when char.IsLetter(letter) => !Measure.Follows(Words.At(text[next..]).ToString()),
            var other => Characters.StartsNumber(other),
        });

    /// <summary>A letter x that stands alone multiplies.</summary>
    private static bool EndsValue(ReadOnlySpan<char> before) => before switch
    {
        [.., var previous, 'x' or 'X'] when !char.IsLetter(previous) => false,
        [.., var last] => char.IsLetterOrDigit(last) || last is '.' or '%' or '"' or '\'' || Brackets.IsClosing(last)
            || Characters.RaisedDigit(last) >= 0 || Characters.StartsNumber(last),
        [] => false,
    };

    /// <summary>A thin space between digits, before exactly three, groups them.</summary>
    private static bool IsGrouping(ReadOnlySpan<char> text, int blank, int next) =>
        next == blank + 1 && text[blank] == Characters.GroupSpace && char.IsAsciiDigit(text[blank - 1])
        && text.Length >= next + 3 && !text.Slice(next, 3).ContainsAnyExceptInRange('0', '9')
        && (text.Length == next + 3 || !char.IsAsciiDigit(text[next + 3]));

    private static bool IsTimes(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('×' or '*' or 'x' or 'X') || text[(at + 1)..] is ['*', ..] || at > 0 && text[at - 1] == '*')
            return false;
        var before = text[..at].TrimEnd();
        var after = text[(at + 1)..].TrimStart();
        var isAfterUnit = before is [.., var unit] && char.IsLetter(unit) && (before.Length < at || text[at] is '×' or '*');
        return (isAfterUnit || before is [.., var left] && (char.IsAsciiDigit(left) || left is '.' or ')' or '%'))
            && after is [var right, ..] && (Characters.StartsNumber(right) || right is '(' or '-');
    }
}
