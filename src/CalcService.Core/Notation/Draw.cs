using CalcService.Core.Numbers;

namespace CalcService.Core.Notation;

/// <summary>Puts boxes together, with brackets where what is drawn needs them.</summary>
public static class Draw
{
    private static readonly Numeral[] SmallNumerals = [.. Enumerable.Range(0, 256).Select(n => new Numeral($"{n}"))];

    /// <summary>The sum of two boxes.</summary>
    public static Box Sum(Box left, Box right) =>
        new Infix(left.In(Binding.Sum), Sign.Plus, StartsWithMinus(right) ? Bracketed(right) : right.In(Binding.Sum));

    /// <summary>The difference of two boxes.</summary>
    public static Box Difference(Box left, Box right) =>
        new Infix(left.In(Binding.Sum), Sign.Minus, right.In(Binding.Big));

    /// <summary>The product of two boxes: letters stand side by side, numbers get a dot.</summary>
    public static Box Product(Box left, Box right)
    {
        left = left.In(Binding.Product);
        right = right.In(Binding.Big);
        return new Infix(left, NeedsDot(left, right) ? Sign.Dot : Sign.Juxtaposition, right);
    }

    /// <summary>A product of matrices, whose factors stand side by side in numbers too.</summary>
    public static Box MatrixProduct(Box left, Box right) =>
        new Infix(left.In(Binding.Product), Sign.Juxtaposition, right.In(Binding.Big));

    /// <summary>A product entry by entry. Products beside ⊙ are bracketed: (AB) ⊙ C is not A(B ⊙ C).</summary>
    public static Box EntrywiseProduct(Box left, Box right)
    {
        return new Infix(Factor(left), Sign.Hadamard, Factor(right));

        static Box Factor(Box box) => box is Infix { Sign: Sign.Hadamard } ? box : box.In(Binding.Power);
    }

    /// <summary>A cross-correlation, which does not associate: what is beside ⋆ is bracketed.</summary>
    public static Box Correlation(Box kernel, Box input) =>
        new Infix(kernel.In(Binding.Power), Sign.Correlation, input.In(Binding.Power));

    /// <summary>A quotient.</summary>
    public static Box Quotient(Box numerator, Box denominator) => new Fraction(numerator, denominator);

    /// <summary>A power.</summary>
    public static Box Power(Box @base, Box exponent) => new Raised(Base(@base), exponent);

    /// <summary>
    /// What an exponent or another superscript can be written at: one that has a superscript gets brackets.
    /// </summary>
    public static Box Base(Box box) => box is Script { Super: not null } ? Bracketed(box) : box.In(Binding.Atom);

    /// <summary>The opposite of a box.</summary>
    public static Box Negative(Box body) => new Negated(body.In(Binding.Big));

    /// <summary>An entry of something that has a name: W_ij.</summary>
    public static Box Indexed(Box name, IReadOnlyList<Box> indices)
    {
        var subscript = indices is [var only] ? only : Side(indices);
        return name switch
        {
            Script { Sub: null } layered => layered with { Sub = subscript },
            Script named => new Script(Bracketed(named), subscript),
            var letter => new Script(letter.In(Binding.Atom), subscript),
        };
    }

    /// <summary>Anything in round brackets.</summary>
    public static Box Bracketed(Box body) => new Fence(Bracket.Round, body);

    /// <summary>A number, as <see cref="NumberText"/> decides to show it.</summary>
    public static Box Number(NumberText number)
    {
        Box size = number switch
        {
            { Digits: "∞" or "NaN" } => new Letter(number.Digits),
            { Denominator: { } denominator } => new Fraction(Numeral(number.Digits), Numeral(denominator)),
            { Exponent: { } exponent } => Scientific(number.Digits, exponent),
            _ => Numeral(number.Digits),
        };
        return number.IsNegative ? new Negated(size) : size;
    }

    /// <summary>An integer.</summary>
    public static Box Integer(int value) => value switch
    {
        < 0 => new Negated(Numeral($"{-(long)value}")),
        < 256 => SmallNumerals[value],
        _ => new Numeral($"{value}"),
    };

    /// <summary>Single letters and digits stand side by side, W_ij; anything longer needs commas.</summary>
    private static Box Side(IReadOnlyList<Box> indices) =>
        indices.All(index => index is Letter { Name.Length: 1 } or Numeral { Digits.Length: 1 })
            ? new Cluster(indices)
            : new Listing(indices);

    private static Infix Scientific(string mantissa, int exponent) =>
        new(Numeral(mantissa), Sign.Dot, new Raised(Numeral("10"), Integer(exponent)));

    private static Numeral Numeral(string digits) => digits switch
    {
        [var one] => SmallNumerals[one - '0'],
        _ => new Numeral(digits),
    };

    private static bool NeedsDot(Box left, Box right) => right switch
    {
        Fence => !left.IsLetter,
        { StartsWithDigit: true } or { IsLetter: false } and not Big => true,
        _ when IsName(right) => left.EndsWithDigit,
        _ => !(left.IsLetter || left.EndsWithDigit || left is Fence),
    };

    /// <summary>A name of several letters, set upright, runs into a digit before it.</summary>
    private static bool IsName(Box box) => box is Letter { Name.Length: > 1 } or Script { Base: Letter { Name.Length: > 1 } };

    private static bool StartsWithMinus(Box box) => box switch
    {
        Negated => true,
        Infix { Sign: Sign.Plus or Sign.Minus, Left: var left } => StartsWithMinus(left),
        _ => false,
    };
}
