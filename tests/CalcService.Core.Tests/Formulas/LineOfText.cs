using System.Text;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Formulas;

/// <summary>
/// Reads a line of text by the usual rules of mathematics and works it out: comparison, then sum, then product and
/// quotient from the left, then power; Σ reaches over the product that follows. It knows nothing of formulas.
/// </summary>
internal sealed class LineOfText(string text, Func<string, Scalar> letters, Func<int, Scalar> entries)
{
    private readonly Dictionary<string, Scalar> _indices = new(StringComparer.Ordinal);
    private int _at;

    /// <summary>The greatest magnitude met on the way, which bounds what rounding can have done.</summary>
    public double Largest { get; private set; } = 1;

    public Scalar Evaluate()
    {
        var value = Choice();
        return _at == text.Length ? value : throw Unexpected();
    }

    private Scalar Choice()
    {
        var value = Sum();
        while (Take(" if "))
        {
            var holds = Comparison();
            Expect(", ");
            var otherwise = Sum();
            if (Take(" otherwise"))
                return holds ? value : otherwise;
            value = holds ? value : otherwise;
        }

        return value;
    }

    private bool Comparison()
    {
        var left = Sum();
        return Take(" < ") ? left < Sum() : Take(" ≤ ") ? left <= Sum()
            : Take(" > ") ? left > Sum() : Take(" ≥ ") ? left >= Sum()
            : Take(" = ") ? left == Sum() : Take(" ≠ ") ? left != Sum() : throw Unexpected();
    }

    private Scalar Sum()
    {
        var value = Take("−") ? -Product() : Product();
        while (true)
        {
            if (Take(" + "))
                value = Met(value + Product());
            else if (Take(" − "))
                value = Met(value - Product());
            else
                return value;
        }
    }

    private Scalar Product()
    {
        var value = Power();
        while (true)
        {
            if (Take("·"))
                value = Met(value * Power());
            else if (Take("/"))
                value = Met(value / Power());
            else
                return value;
        }
    }

    private Scalar Power()
    {
        var value = Atom();
        return Take("^") ? Met(value.Power(Atom())) : value;
    }

    private Scalar Atom()
    {
        if (Take("("))
        {
            var value = Choice();
            Expect(")");
            return value;
        }

        return Met(char.IsAsciiDigit(text[_at]) ? Number() : Named(Name()));
    }

    private Scalar Number()
    {
        var digits = new StringBuilder();
        for (; text[_at..] is [(>= '0' and <= '9') or '\u202F', ..] or ['.', >= '0' and <= '9', ..]; _at++)
            digits.Append(text[_at] == '\u202F' ? "" : text[_at]);
        return Scalar.Parse(digits.ToString());
    }

    private string Name()
    {
        var start = _at;
        while (_at < text.Length && char.IsLetter(text[_at]) || text[_at..] is ['∏', ..])
            _at++;
        if (text[start.._at] is not ("Σ" or "∏" or "max" or "min") && Take("_"))
        {
            while (_at < text.Length && char.IsLetterOrDigit(text[_at]))
                _at++;
        }

        return _at > start ? text[start.._at] : throw Unexpected();
    }

    private Scalar Named(string name)
    {
        if (Take("_("))
            return Over(name);
        if (Take("("))
            return Apply(name);
        if (name is ['v', '_', .. var index])
            return entries((int)(_indices.TryGetValue(index, out var i) ? i : Scalar.Parse(index)).Numerator);
        return _indices.TryGetValue(name, out var value) ? value : letters(name);
    }

    private Scalar Over(string sign)
    {
        var index = Name();
        Expect(" = ");
        var (first, last) = (Number(), Take("..") ? Number() : throw Unexpected());
        Expect(") ");
        var (body, terms) = (_at, new List<Scalar>());
        for (var i = first; i <= last; i += 1)
        {
            (_at, _indices[index]) = (body, i);
            terms.Add(Product());
        }

        _indices.Remove(index);
        return terms.Aggregate((left, right) => Met(Combine(sign, left, right)));
    }

    private Scalar Apply(string function)
    {
        var arguments = new List<Scalar> { Choice() };
        while (Take(", "))
            arguments.Add(Choice());
        Expect(")");
        var x = arguments[0];
        return function switch
        {
            "floor" => x.Floor(),
            "ceil" => x.Ceiling(),
            "abs" => x.Abs(),
            "sqrt" => x.Sqrt(),
            "exp" => x.Exp(),
            "ln" => x.Log(),
            "tanh" => x.Tanh(),
            "σ" => x.Sigmoid(),
            "ReLU" => Scalar.Max(x, 0),
            "sin" => x.Sin(),
            "cos" => x.Cos(),
            _ => arguments.Aggregate((left, right) => Combine(function, left, right)),
        };
    }

    private static Scalar Combine(string sign, Scalar left, Scalar right) => sign switch
    {
        "Σ" => left + right,
        "∏" => left * right,
        "max" => Scalar.Max(left, right),
        "min" => Scalar.Min(left, right),
        _ => throw new FormatException($"No such function: {sign}."),
    };

    private Scalar Met(Scalar value)
    {
        Largest = Math.Max(Largest, Math.Abs(value.ToDouble()));
        return value;
    }

    private bool Take(string token)
    {
        var found = text.AsSpan(_at).StartsWith(token, StringComparison.Ordinal);
        _at += found ? token.Length : 0;
        return found;
    }

    private void Expect(string token)
    {
        if (!Take(token))
            throw Unexpected();
    }

    private FormatException Unexpected() => new($"Unexpected at {_at} of: {text}");
}
