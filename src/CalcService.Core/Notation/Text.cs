namespace CalcService.Core.Notation;

/// <summary>A language of students and lecturers.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Chinese as written in the mainland, zh-CN.</summary>
    Chinese,
}

/// <summary>
/// A sentence in every language, beside the code that it belongs to: the compiler sees that none is missing.
/// </summary>
/// <param name="En">In English.</param>
/// <param name="Zh">In Chinese.</param>
public sealed record Text(Phrase En, Phrase Zh)
{
    /// <summary>Nothing, in every language.</summary>
    public static Text Empty { get; } = new("", "");

    /// <summary>The same words in every language: names, symbols.</summary>
    /// <param name="words">The words.</param>
    public static Text Same(string words) => new(words, words);

    /// <summary>The sentence in a language, its quoted quantities as letters.</summary>
    /// <param name="language">The language wanted.</param>
    public string In(Language language) => In(language, quote: null);

    /// <summary>The sentence in a language, with its quoted quantities filled in.</summary>
    /// <param name="language">The language wanted.</param>
    /// <param name="quote">What stands for a quoted quantity; null for its letter.</param>
    public string In(Language language, Func<IQuotable, string>? quote) =>
        (language == Language.Chinese ? Zh : En).With(quote);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => In(Language.English);
}
