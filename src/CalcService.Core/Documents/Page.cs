using System.Text;
using CalcService.Core.Derivations;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Core.Documents;

/// <summary>What every document shows of a solution, in one language and before any markup.</summary>
/// <param name="Language">The language.</param>
/// <param name="Title">What kind of problem it is.</param>
/// <param name="Posed">What is given.</param>
/// <param name="Conventions">What the numbers assume, or null.</param>
/// <param name="Chapters">The derivation.</param>
/// <param name="Answers">What was asked for.</param>
internal sealed record Page(
    Language Language,
    string Title,
    Posed Posed,
    string? Conventions,
    IReadOnlyList<Chapter> Chapters,
    IReadOnlyList<Answered> Answers)
{
    /// <summary>The language tag of the page, for a <c>lang</c> attribute.</summary>
    public string LanguageTag => TagOf(Language);

    /// <summary>The tag of a language, for a <c>lang</c> attribute.</summary>
    public static string TagOf(Language language) => language == Language.Chinese ? "zh-CN" : "en";

    /// <summary>Whether any answer is counted in something.</summary>
    public bool HasUnits => Answers.Any(answer => answer.Unit.Length > 0);

    /// <summary>Lays out a solution.</summary>
    public static Page Of(Solution solution, Language language) => new(
        language,
        Heading(solution.Problem.Kind.Title, language),
        Posed.Of(solution.Problem.Ask(), language),
        ConventionsOf(solution, language),
        ChaptersOf(solution.Trace, language),
        [.. solution.Answers.Select(answer => Answered.Of(answer.Step, language))]);

    /// <summary>A text whose first word is capitalised in English, unless it is a symbol such as xHat or δ.</summary>
    public static string Heading(Text text, Language language)
    {
        var plain = Plain(text.In(language));
        return language == Language.English && plain is [>= 'a' and <= 'z' and var first, >= 'a' and <= 'z', ..]
            ? char.ToUpperInvariant(first) + plain[1..]
            : plain;
    }

    /// <summary>A text on one line, without the characters that no document may contain.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            plain.Append(Rune.IsControl(rune) ? " " : rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        return plain.ToString().Trim();
    }

    private static string? ConventionsOf(Solution solution, Language language)
    {
        var sentences = solution.Conventions.Select(convention => Plain(convention.In(language)));
        return solution.Conventions.Count == 0
            ? null
            : Labels.TakenAsGiven.In(language) + string.Join(Labels.BetweenSentences.In(language), sentences);
    }

    private static List<Chapter> ChaptersOf(Trace trace, Language language)
    {
        var number = 0;
        return
        [
            .. trace.Sections.Select(section => new Chapter(
                Heading(section.Title, language),
                [.. section.Steps.Select(step => Paragraph.Of(step, ++number, language))])),
        ];
    }
}

/// <summary>Steps under one title.</summary>
/// <param name="Title">The title; empty where there is none.</param>
/// <param name="Steps">The steps.</param>
internal sealed record Chapter(string Title, IReadOnlyList<Paragraph> Steps);

/// <summary>A step: what we are after, why it is so, how it comes out.</summary>
/// <param name="Id">The step's id.</param>
/// <param name="Title">Its number and title, with the full stop.</param>
/// <param name="Why">A sentence that makes the law plausible; may be empty.</param>
/// <param name="Law">Law = numbers = result.</param>
/// <param name="DetailsLead">What stands before the details; empty where there are none.</param>
/// <param name="Details">How single entries come about.</param>
internal sealed record Paragraph(
    string Id, string Title, string Why, Chain Law, string DetailsLead, IReadOnlyList<Chain> Details)
{
    /// <summary>Lays out a step.</summary>
    public static Paragraph Of(Step step, int number, Language language)
    {
        Chain[] details = [.. step.Details.Select(Chain.Of)];
        return new(
            step.Id,
            Closed($"{number}. {Page.Heading(step.Law.Title, language)}", language),
            Page.Plain(step.Explanation(language)),
            Chain.Of(step),
            Labels.Details(details.Length).In(language),
            details);
    }

    private static string Closed(string title, Language language) =>
        title[^1] is '.' or '?' or '!' or '。' or '\uFF1F' or '\uFF01' ? title : title + Labels.FullStop.In(language);
}

/// <summary>An answer, as a row of the table at the end.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Symbol">How it is drawn.</param>
/// <param name="Value">What it comes to; only a rounded value has a sign before it.</param>
/// <param name="Unit">What it is counted in; empty for a bare number.</param>
internal sealed record Answered(string Label, Box Symbol, Box Value, string Unit)
{
    /// <summary>Lays out an answer.</summary>
    public static Answered Of(Step step, Language language) => new(
        Page.Heading(step.Law.Symbol.Meaning, language),
        step.Law.Symbol.Glyph,
        step.Answer.Box,
        Page.Plain(step.Law.Symbol.Unit?.Name ?? ""));
}
