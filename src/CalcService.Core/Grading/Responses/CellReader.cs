using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <summary>Reads one number with what may stand around it: a sign of equality, arithmetic, a suffix, a unit.</summary>
/// <param name="expectation">What is asked for.</param>
internal sealed class CellReader(Expectation expectation)
{
    private const int LongestCell = 256;

    private readonly Measure? _unit = expectation.Unit is { } unit ? Measure.Of(unit) : null;

    /// <summary>Reads a stretch of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stretch">The stretch.</param>
    /// <param name="allowGroups">Whether commas may group digits, and do not separate entries.</param>
    /// <param name="cell">The number.</param>
    /// <returns>Why it cannot be read, or null.</returns>
    public Obstacle? Read(FoldedText text, Range stretch, bool allowGroups, out Cell cell)
    {
        cell = Cell.Blank;
        var (start, length) = stretch.GetOffsetAndLength(text.Folded.Length);
        var folded = text.Folded.AsSpan(start, length).TrimStart(Characters.Blanks);
        if (folded is ['=' or '≈', .. var right])
            folded = right.TrimStart(Characters.Blanks);
        var skipped = length - folded.Length;
        folded = folded.TrimEnd(Characters.Blanks);
        if (folded.IsEmpty)
            return null;
        var obstacle = folded.Length > LongestCell ? Obstacles.OfLength
            : folded.IndexOfAny('=', '≈') is >= 0 and var sign ? ReadBoth(folded, sign, allowGroups, out cell)
            : Read(folded, allowGroups, out cell);
        return obstacle is { At: >= 0 } ? obstacle with { At = obstacle.At + start + skipped } : obstacle;
    }

    /// <summary>A number and what it comes to, 7/3 ≈ 2.333: the first counts if the second agrees with it.</summary>
    private Obstacle? ReadBoth(ReadOnlySpan<char> folded, int sign, bool allowGroups, out Cell cell)
    {
        var rounded = Cell.Blank;
        var areRead = Read(folded[..sign].TrimEnd(), allowGroups, out cell) is null
            && Read(folded[(sign + 1)..].TrimStart(), allowGroups, out rounded) is null;
        if (areRead && (cell.Value - rounded.Value).Abs() <= cell.Value.Abs() / 100)
            return null;
        cell = Cell.Blank;
        return Obstacles.Unexpected(sign, folded[sign]);
    }

    private Obstacle? Read(ReadOnlySpan<char> folded, bool allowGroups, out Cell cell)
    {
        cell = Cell.Blank;
        var arithmetic = new Arithmetic(folded, Separators.Of(expectation.DecimalComma, allowGroups), Suffixes);
        if (!arithmetic.TryRead(out var value))
            return arithmetic.Obstacle;
        var next = arithmetic.Peek();
        var written = arithmetic.WrittenFor(value);
        if (next == '\0')
        {
            cell = new(value, written, Slip: null);
            return null;
        }
        return char.IsLetter(next)
            ? ReadUnit(folded, arithmetic.At, new(value, written, Slip: null), out cell)
            : Leftover.Of(folded, arithmetic.At);
    }

    private Suffixes Suffixes =>
        !expectation.IsCount ? Suffixes.None
        : _unit is { Counted: "byte" or "bit" } ? Suffixes.Bytes
        : Suffixes.All;

    private Obstacle? ReadUnit(ReadOnlySpan<char> folded, int at, Cell number, out Cell cell)
    {
        cell = Cell.Blank;
        var word = folded[at..].ToString();
        if (!TryMeasure(word, out var measure))
            return Unreadable(word, at);
        if (_unit is not { } expected || expected.Counted == measure.Counted)
        {
            var scale = measure.Scale / (_unit?.Scale ?? 1);
            cell = Scaled(number, measure.Scale, scale, slip: null);
            return null;
        }
        if (measure.TakenFor(expected) is not { } slip)
            return Obstacles.OfUnit(at, Kinds.Givens.Form.Short(word), expectation.Unit!.Name);
        cell = Scaled(number, measure.Scale, measure.Scale / expected.Scale, slip);
        return null;
    }

    private bool TryMeasure(string word, out Measure measure)
    {
        if (expectation.Unit is { } unit && string.Equals(word, unit.Name, StringComparison.OrdinalIgnoreCase))
        {
            measure = _unit!.Value;
            return true;
        }
        return Measure.TryRead(word, out measure);
    }

    private static Cell Scaled(Cell number, Scalar magnitude, Scalar scale, UnitSlip? slip) => new(
        number.Value * scale,
        magnitude == 1 ? number.Written : number.Written.Times(scale),
        slip);

    private Obstacle Unreadable(string word, int at) =>
        expectation.IsCount && Measure.IsMilli(word) ? Obstacles.OfMillion(at)
        : !expectation.IsCount && word.Length == 1 && SuffixMeanings.Meaning(word[0]) is not null ? Obstacles.OfSuffix(at)
        : Leftover.OfWord(word, at, expectation.Unit?.Name);
}
