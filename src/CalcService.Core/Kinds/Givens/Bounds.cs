using System.Text.Json.Nodes;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Givens;

/// <summary>The bounds of a number; included, unless it is said that they are not.</summary>
/// <param name="Least">The least, or null.</param>
/// <param name="Greatest">The greatest, or null.</param>
public sealed record Bounds(Scalar? Least, Scalar? Greatest)
{
    /// <summary>No bounds.</summary>
    public static Bounds None { get; } = new(null, null);

    /// <summary>Whether the number must be greater than <see cref="Least"/>, and not only as great.</summary>
    public bool ExcludesLeast { get; init; }

    /// <summary>Whether the number must be less than <see cref="Greatest"/>, and not only as small.</summary>
    public bool ExcludesGreatest { get; init; }

    /// <summary>The same bounds of whole numbers.</summary>
    public Bounds OfIntegers => IntegersOnly ? this : this with { IntegersOnly = true };

    private bool IntegersOnly { get; init; }

    /// <summary>At least so much.</summary>
    /// <param name="least">The least.</param>
    public static Bounds AtLeast(Scalar least) => new(least, null);

    /// <summary>More than so much.</summary>
    /// <param name="least">What it must exceed.</param>
    public static Bounds Above(Scalar least) => new(least, null) { ExcludesLeast = true };

    /// <summary>And at most so much.</summary>
    /// <param name="greatest">The greatest.</param>
    public Bounds AndAtMost(Scalar greatest) => this with { Greatest = greatest, ExcludesGreatest = false };

    /// <summary>And less than so much.</summary>
    /// <param name="greatest">What it must stay below.</param>
    public Bounds AndBelow(Scalar greatest) => this with { Greatest = greatest, ExcludesGreatest = true };

    /// <summary>Says what the bounds are and what was found. Digits are not grouped: they may be copied into a request.</summary>
    /// <param name="found">What was found.</param>
    public Text Message(string found)
    {
        var (number, zhNumber) = IntegersOnly ? ("an integer", "整数") : ("a number", "数");
        var (range, zhRange) = (Least, Greatest) switch
        {
            (null, null) => ("", ""),
            ({ } least, { } greatest) when !ExcludesLeast && !ExcludesGreatest =>
                ($" from {Digits(least)} to {Digits(greatest)}", $" {Digits(least)} 到 {Digits(greatest)} 之间的"),
            ({ } least, { } greatest) => (
                $"{From(least)} and {(ExcludesGreatest ? "below" : "at most")} {Digits(greatest)}",
                $"{ZhFrom(least)}且{ZhTo(greatest)}的"),
            ({ } least, null) => (From(least), $"{ZhFrom(least)}的"),
            (null, { } greatest) => ($"{(ExcludesGreatest ? " below" : " of at most")} {Digits(greatest)}", $"{ZhTo(greatest)}的"),
        };
        return new($"Must be {number}{range}, not {found}.", $"必须是{zhRange}{zhNumber}，而不是 {found}。");
    }

    /// <summary>Whether a number is within the bounds.</summary>
    /// <param name="value">The number.</param>
    public bool Admit(Scalar value) =>
        !(Least is { } least && (ExcludesLeast ? value <= least : value < least))
        && !(Greatest is { } greatest && (ExcludesGreatest ? value >= greatest : value > greatest));

    /// <summary>What is wrong with numbers, each at its path.</summary>
    internal IEnumerable<Fault> Faults(IEnumerable<(string Path, Scalar Number)> numbers) =>
        from given in numbers
        where !Admit(given.Number)
        select new Fault(given.Path, "out-of-range", Message(Digits(given.Number)));

    internal JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = IntegersOnly ? "integer" : "number" };
        if (Least is { } least)
            schema[ExcludesLeast ? "exclusiveMinimum" : "minimum"] = JsonNode.Parse(Digits(least));
        if (Greatest is { } greatest)
            schema[ExcludesGreatest ? "exclusiveMaximum" : "maximum"] = JsonNode.Parse(Digits(greatest));
        return schema;
    }

    private static string Digits(Scalar number) => JsonNumber.Digits(number);

    private string From(Scalar least) => $" {(ExcludesLeast ? "above" : "of at least")} {Digits(least)}";

    private string ZhFrom(Scalar least) => $"{(ExcludesLeast ? "大于" : "不小于")} {Digits(least)} ";

    private string ZhTo(Scalar greatest) => $"{(ExcludesGreatest ? "小于" : "不大于")} {Digits(greatest)} ";
}
