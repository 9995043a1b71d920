using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <summary>Reads arithmetic by recursive descent: bounded in depth, exact while it can be, without
/// exceptions.</summary>
/// <param name="text">The folded text.</param>
/// <param name="separators">What separates decimals and groups.</param>
/// <param name="suffixes">The suffixes of magnitude that are read.</param>
internal ref partial struct Arithmetic(ReadOnlySpan<char> text, Separators separators, Suffixes suffixes)
{
    private const int MostLevels = 32;

    private readonly ReadOnlySpan<char> _text = text;
    private Separators _separators = separators;
    private int _level;
    private int _operations;
    private int _firstEnd;
    private Written? _written;

    /// <summary>Where reading has stopped.</summary>
    public int At { get; private set; }

    /// <summary>Why it has stopped, if not at something that is no arithmetic.</summary>
    public Obstacle? Obstacle { get; private set; }

    /// <summary>How the number was written, if it was one number.</summary>
    public readonly Written WrittenFor(Scalar value) => (_written, _operations) switch
    {
        ({ } alone, 0) => alone,
        ({ } mantissa, 2) when PowerOfTen.Follows(_text[_firstEnd..At]) =>
            PowerOfTen.Of(mantissa, value, _text[.._firstEnd], _separators),
        _ => Written.Calculation,
    };

    /// <summary>Reads a sum as far as it goes.</summary>
    public bool TryRead(out Scalar value) => TrySum(out value);

    /// <summary>The next character that is not blank; NUL at the end.</summary>
    public char Peek()
    {
        while (At < _text.Length && Characters.IsBlank(_text[At]))
            At++;
        return At < _text.Length ? _text[At] : '\0';
    }

    private bool TrySum(out Scalar value)
    {
        if (!TryProduct(out value))
            return false;
        while (Peek() is '+' or '-')
        {
            var (at, isDifference) = (At, _text[At] == '-');
            At++;
            if (Peek() is '+' or '-')
                return Fail(Obstacles.OfStackedSigns(At));
            if (!TryProduct(out var next) || !TryKeep(value = isDifference ? value - next : value + next, at))
                return false;
        }
        return true;
    }

    private bool TryProduct(out Scalar value)
    {
        if (!TrySigned(out value))
            return false;
        while (true)
        {
            var (sign, at) = (Peek(), At);
            if (!IsTimes(sign) && sign != '/')
                return Obstacle is null;
            At++;
            if (!TrySigned(out var next))
                return false;
            if (sign == '/' && next.IsZero)
                return Fail(Obstacles.OfDivisionByZero(at));
            if (!TryKeep(value = sign == '/' ? value / next : value * next, at))
                return false;
        }
    }

    /// <summary>A letter x counts where a number follows it; 0x1F does not.</summary>
    private bool IsTimes(char sign)
    {
        if (sign is not ('x' or 'X'))
            return sign is '*' or '×';
        var isAfterZero = _text[..At] is "0" or [.., not (>= '0' and <= '9' or '.'), '0'];
        if (isAfterZero && _text[(At + 1)..] is [var digit, ..] && char.IsAsciiHexDigit(digit))
            return Fail(Obstacles.OfHexadecimal(At - 1));
        var rest = _text[(At + 1)..].TrimStart();
        return rest is [var next, ..] && (Characters.StartsNumber(next) || next is '(' or '-' or '+');
    }

    private bool TrySigned(out Scalar value)
    {
        var sign = Peek();
        if (sign is not ('+' or '-'))
            return TryPower(out value);
        At++;
        value = default;
        if (Peek() is '+' or '-')
            return Fail(Obstacles.OfStackedSigns(At));
        if (!TryPower(out value))
            return false;
        value = sign == '-' ? -value : value;
        return true;
    }

    private bool TryPower(out Scalar value)
    {
        if (!TryPostfix(out value))
            return false;
        var at = At;
        if (Peek() == '^')
            At++;
        else if (_text[At..].StartsWith("**", StringComparison.Ordinal))
            At += 2;
        else
            return true;
        return TryEnter(at) && TrySigned(out var exponent) && TryRaise(ref value, exponent, at) && Leave();
    }

    private bool TryPostfix(out Scalar value)
    {
        if (!TryPrimary(out value))
            return false;
        while (true)
        {
            var (next, at) = (Peek(), At);
            if (next == '%')
            {
                At++;
                value /= 100;
                _written = _written is null ? null : _written with { Decimals = _written.Decimals + 2 };
            }
            else if (next is '⁻' or '⁺' || Characters.RaisedDigit(next) >= 0)
            {
                if (!TryRaisedInteger(out var exponent) || !TryRaise(ref value, exponent, at))
                    return false;
            }
            else if (suffixes.Of(_text[At..]) is { } magnitude)
            {
                At++;
                if (!TryKeep(value *= magnitude, at))
                    return false;
                _operations--;
                _written = _written?.Times(magnitude);
            }
            else
            {
                return true;
            }
        }
    }

    private bool TryRaise(ref Scalar value, Scalar exponent, int at)
    {
        if (value.IsZero && exponent.IsNegative || value.IsNegative && !IsWhole(exponent))
            return Fail(Obstacles.OfNoValue(at));
        const int largestRoot = 4; // roots of higher degree are found as doubles, at the cost of one
        var isCheap = !exponent.IsExact || exponent.Denominator <= largestRoot;
        value = isCheap ? value.Power(exponent) : Scalar.Real(Math.Pow(value.ToDouble(), exponent.ToDouble()));
        return TryKeep(value, at);
    }

    private static bool IsWhole(Scalar exponent) =>
        exponent.IsExact ? exponent.IsInteger : double.IsInteger(exponent.ToDouble());

    private bool TryRaisedInteger(out Scalar exponent)
    {
        var isNegative = _text[At] == '⁻';
        At += _text[At] is '⁻' or '⁺' ? 1 : 0;
        var (first, magnitude) = (At, 0L);
        for (; At < _text.Length && Characters.RaisedDigit(_text[At]) is >= 0 and var digit; At++)
            magnitude = Math.Min(magnitude * 10 + digit, int.MaxValue);
        exponent = isNegative ? -magnitude : magnitude;
        return At > first || Fail(Obstacles.OfMissing(At));
    }

    /// <summary>Counts an operation; what is not finite is refused.</summary>
    private bool TryKeep(Scalar value, int at)
    {
        _operations++;
        return value.IsFinite || Fail(Obstacles.OfOverflow(at));
    }

    private bool TryClose(int open)
    {
        if (Peek() != ')')
            return Fail(At == _text.Length ? Obstacles.OfUnclosed(open) : Obstacles.Unexpected(At, _text[At]));
        At++;
        return true;
    }

    private bool TryEnter(int at) => ++_level <= MostLevels || Fail(Obstacles.OfDepth(at));

    private bool Leave()
    {
        _level--;
        return true;
    }

    private bool Fail(Obstacle obstacle)
    {
        Obstacle ??= obstacle;
        return false;
    }
}
