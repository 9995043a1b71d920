using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <summary>What separates decimals and groups.</summary>
/// <param name="Point">Before the decimals.</param>
/// <param name="Group">Between groups of three digits.</param>
/// <param name="AllowGroups">Whether that character groups digits here, and does not separate entries.</param>
internal readonly record struct Separators(char Point, char Group, bool AllowGroups)
{
    /// <summary>Those of a language.</summary>
    public static Separators Of(bool decimalComma, bool allowGroups = true) =>
        decimalComma ? new(',', '.', allowGroups) : new('.', ',', allowGroups);
}

/// <summary>Reads one number as it is written, without a sign: 16,000 or .5 or 1e3.</summary>
internal static class NumberSyntax
{
    private const int LongestNumber = 260;
    private const int GroupLength = 3;

    /// <summary>Reads the number that a text begins with.</summary>
    /// <param name="text">The text, from a digit or a point on.</param>
    /// <param name="separators">What separates decimals and groups.</param>
    /// <param name="value">Its value.</param>
    /// <param name="length">How long it is; of what cannot be read, where that begins.</param>
    /// <param name="written">How it is written.</param>
    /// <returns>Why it cannot be read; null where it can, with length 0 where there is no number.</returns>
    public static Obstacle? Read(
        ReadOnlySpan<char> text, Separators separators, out Scalar value, out int length, out Written written)
    {
        Span<char> plain = stackalloc char[LongestNumber];
        (value, written) = (default, Written.Calculation);
        if (ReadDigits(text, separators, plain, out length, out var digits, out var decimals) is { } obstacle)
            return obstacle;
        if (digits == 0)
        {
            length = 0;
            return null;
        }

        var count = digits + (decimals >= 0 ? 1 : 0);
        var exponent = ExponentLength(text[length..]);
        text.Slice(length, exponent).CopyTo(plain[count..]);
        if (!Scalar.TryParse(plain[..(count + exponent)], out value))
            return Obstacles.OfOverflow(0);
        written = Count(plain[..count], decimals, text.Slice(length, exponent));
        length += exponent;
        return After(text, length, separators);
    }

    private static Obstacle? ReadDigits(
        ReadOnlySpan<char> text, Separators separators, Span<char> plain, out int length, out int digits, out int decimals)
    {
        (length, digits, decimals) = (0, 0, -1);
        var group = '\0';
        while (length < text.Length && digits < LongestNumber - 1)
        {
            var character = text[length];
            if (char.IsAsciiDigit(character))
            {
                plain[digits + (decimals >= 0 ? 1 : 0)] = character;
                digits++;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (character == separators.Point && decimals < 0)
            {
                plain[digits] = '.';
                decimals = 0;
            }
            else if (!IsGroup(character, text[(length + 1)..], digits, separators))
            {
                break;
            }
            else if (decimals >= 0 || !IsGroupOfThree(text, length, digits, group))
            {
                return Misplaced(length, character, separators);
            }
            else
            {
                group = character;
            }
            length++;
        }
        return null;
    }

    /// <summary>Whether a character seems to be meant to group digits: others follow.</summary>
    private static bool IsGroup(char character, ReadOnlySpan<char> rest, int digits, Separators separators) =>
        digits > 0 && rest is [>= '0' and <= '9', ..]
        && (character == Characters.GroupSpace || character == separators.Group && separators.AllowGroups);

    /// <summary>Three digits follow, no more; one to three stand before the first group, and do not begin with
    /// 0.</summary>
    private static bool IsGroupOfThree(ReadOnlySpan<char> text, int at, int digits, char group) =>
        (group == '\0' ? digits <= GroupLength && text[0] != '0' : group == text[at])
        && text.Length > at + GroupLength
        && !text.Slice(at + 1, GroupLength).ContainsAnyExceptInRange('0', '9')
        && (text.Length == at + GroupLength + 1 || !char.IsAsciiDigit(text[at + GroupLength + 1]));

    private static Obstacle Misplaced(int at, char character, Separators separators) =>
        character == Characters.GroupSpace ? Obstacles.OfInside(at) : Obstacles.OfSeparator(at, separators.Group);

    private static int ExponentLength(ReadOnlySpan<char> text)
    {
        if (text is not ['e' or 'E', ..])
            return 0;
        var sign = text is [_, '+' or '-', ..] ? 2 : 1;
        var end = text[sign..].IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text.Length - sign : end;
        return digits == 0 ? 0 : sign + digits;
    }

    /// <summary>What must not follow a number directly.</summary>
    private static Obstacle? After(ReadOnlySpan<char> text, int length, Separators separators) => text[length..] switch
    {
        ['_', ..] => Obstacles.Unexpected(length, '_'),
        [Characters.Invisible, >= '0' and <= '9', ..] => Obstacles.OfInside(length),
        [var point, ..] when point == separators.Point => Obstacles.OfSecondPoint(length),
        ['.', ..] when separators is { AllowGroups: true, Group: '.' } =>
            Obstacles.OfSeparator(length, '.'),
        _ => null,
    };

    /// <summary>Counts figures on the text.</summary>
    private static Written Count(ReadOnlySpan<char> plain, int decimals, ReadOnlySpan<char> exponent)
    {
        var power = exponent.IsEmpty ? 0 : Saturated(exponent[1..]);
        var figures = plain.TrimStart("0.");
        var most = figures.Length - (figures.Contains('.') ? 1 : 0);
        var least = decimals >= 0 ? most : figures.TrimEnd('0').Length;
        if (most == 0)
            least = most = Math.Max(1, decimals);
        Scalar? magnitude = exponent.IsEmpty ? null : ((Scalar)10).Power(power);
        return new(Math.Max(1, least), most, Math.Max(0, Math.Max(0, decimals) - power), magnitude);
    }

    private static int Saturated(ReadOnlySpan<char> exponent) =>
        int.TryParse(exponent, System.Globalization.CultureInfo.InvariantCulture, out var power)
            ? Math.Clamp(power, -100_000, 100_000)
            : 0;
}
