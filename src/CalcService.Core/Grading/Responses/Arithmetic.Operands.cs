using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <content>What operators stand between: numbers, constants, calls of functions, and sums in brackets.</content>
internal ref partial struct Arithmetic
{
    private bool TryPrimary(out Scalar value)
    {
        var (next, at) = (Peek(), At);
        value = default;
        if (char.IsAsciiDigit(next) || next == '.')
            return TryNumber(out value);
        if (Characters.TryVulgar(next, out var fraction))
        {
            At++;
            _operations++;
            return TryKeep(value = Scalar.Ratio(fraction.Numerator, fraction.Denominator), at);
        }
        if (next == '√')
        {
            At++;
            return TryEnter(at) && TryPostfix(out var radicand)
                && TryApply("sqrt", [radicand], at, out value) && Leave();
        }
        if (next == '(')
        {
            At++;
            return TryEnter(at) && TrySum(out value) && TryClose(at) && Leave();
        }
        if (char.IsLetter(next))
            return TryWord(out value);
        return Fail(next == '\0' ? Obstacles.OfMissing(at) : Obstacles.Unexpected(at, next));
    }

    private bool TryNumber(out Scalar value)
    {
        var obstacle = NumberSyntax.Read(_text[At..], _separators, out value, out var length, out var written);
        if (obstacle is not null)
            return Fail(obstacle with { At = At + obstacle.At });
        if (length == 0)
            return Fail(Obstacles.Unexpected(At, '.'));
        At += length;
        if (_written is null)
            (_written, _firstEnd) = (written, At);
        return true;
    }

    private bool TryWord(out Scalar value)
    {
        var (word, at) = (Words.At(_text[At..]).ToString(), At);
        if (Function.TryConstant(word, out value))
        {
            At += word.Length;
            _operations++;
            return true;
        }
        if (!Function.IsKnown(word))
            return Fail(Words.IsNotFinite(word) ? Obstacles.OfNotFinite(at) : Words.Unknown(at, word));
        At += word.Length;
        return Peek() == '(' ? TryCall(word, at, out value) : Fail(Obstacles.OfCall(at));
    }

    private bool TryCall(string function, int at, out Scalar value)
    {
        value = default;
        var (outer, open, arguments) = (_separators, At, new List<Scalar>());
        _separators = _separators with { AllowGroups = _separators.Group != ',' };
        if (!TryEnter(at))
            return false;
        do
        {
            At++;
            if (!TrySum(out var argument))
                return false;
            arguments.Add(argument);
        }
        while (Peek() is var next && (next == ';' || next == ',' && outer.Point != ','));
        _separators = outer;
        return TryClose(open) && Leave() && (Function.Takes(function, arguments.Count)
            ? TryApply(function, arguments, at, out value)
            : Fail(Obstacles.OfArguments(at, function)));
    }

    private bool TryApply(string function, IReadOnlyList<Scalar> arguments, int at, out Scalar value)
    {
        var found = Function.Evaluate(function, arguments);
        value = found ?? default;
        return found is null ? Fail(Obstacles.OfNoValue(at)) : TryKeep(value, at);
    }
}
