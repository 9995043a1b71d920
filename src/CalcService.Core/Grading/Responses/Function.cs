using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <summary>The functions and constants that a student may write.</summary>
internal static class Function
{
    private static readonly Scalar Half = Scalar.Ratio(1, 2);

    private static readonly Dictionary<string, Func<Scalar, Scalar?>> OfOne = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sqrt"] = x => x.IsNegative ? null : x.Sqrt(),
        ["exp"] = x => x.Exp(),
        ["ln"] = Log,
        ["log"] = Log,
        ["log2"] = x => LogTo(2, x),
        ["log10"] = x => LogTo(10, x),
        ["abs"] = x => x.Abs(),
        ["floor"] = x => x.Floor(),
        ["ceil"] = x => x.Ceiling(),
        ["round"] = x => x.IsNegative ? -(-x + Half).Floor() : (x + Half).Floor(),
        ["tanh"] = x => x.Tanh(),
        ["sigmoid"] = x => x.Sigmoid(),
        ["relu"] = x => Scalar.Max(x, 0),
    };

    private static readonly Dictionary<string, Func<Scalar, Scalar, Scalar>> OfSeveral =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["max"] = Scalar.Max,
            ["min"] = Scalar.Min,
        };

    private static readonly Dictionary<string, Scalar> Constants = new(StringComparer.Ordinal)
    {
        ["pi"] = Scalar.Real(Math.PI),
        ["Pi"] = Scalar.Real(Math.PI),
        ["PI"] = Scalar.Real(Math.PI),
        ["π"] = Scalar.Real(Math.PI),
        ["e"] = Scalar.Real(Math.E),
    };

    /// <summary>All names, for those who misspell one.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. OfOne.Keys, .. OfSeveral.Keys, "pi"];

    /// <summary>Whether there is a function of this name.</summary>
    public static bool IsKnown(string name) => OfOne.ContainsKey(name) || OfSeveral.ContainsKey(name);

    /// <summary>Whether a number can begin with this name.</summary>
    public static bool StartsNumber(string name) => IsKnown(name) || Constants.ContainsKey(name);

    /// <summary>The value of a constant.</summary>
    public static bool TryConstant(string name, out Scalar value) => Constants.TryGetValue(name, out value);

    /// <summary>Whether it takes so many arguments.</summary>
    public static bool Takes(string name, int arguments) =>
        OfSeveral.ContainsKey(name) ? arguments > 0 : arguments == 1;

    /// <summary>The value of a function; null where it has none.</summary>
    public static Scalar? Evaluate(string name, IReadOnlyList<Scalar> arguments) =>
        OfSeveral.TryGetValue(name, out var fold) ? arguments.Aggregate(fold) : OfOne[name](arguments[0]);

    private static Scalar? Log(Scalar x) => x.Sign <= 0 ? null : x.Log();

    /// <summary>A logarithm that is exact where the number is a power of the base.</summary>
    private static Scalar? LogTo(int radix, Scalar x)
    {
        if (x.Sign <= 0)
            return null;
        var approximate = radix == 2 ? Math.Log2(x.ToDouble()) : Math.Log10(x.ToDouble());
        Scalar nearest = (long)Math.Round(approximate);
        return x.IsExact && ((Scalar)radix).Power(nearest) == x ? nearest : Scalar.Real(approximate);
    }
}
