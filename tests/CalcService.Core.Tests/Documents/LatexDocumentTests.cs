using System.Text.RegularExpressions;
using CalcService.Core.Documents;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Documents;

/// <summary>
/// With CALCSERVICE_LATEX_DIR in the environment, the documents are written to that folder as well, where
/// tests/latex/compile-examples.sh compiles them.
/// </summary>
public partial class LatexDocumentTests
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CALCSERVICE_LATEX_DIR");

    public static TheoryData<string, string, Language> All => Examples.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Examples_are_well_formed(string kind, string example, Language language) =>
        AssertWellFormed($"{kind}.{example}", Examples.Solved(kind, example), language);

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void A_derivation_with_everything_is_well_formed(Language language) =>
        AssertWellFormed("sample", Samples.Plain, language);

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void No_text_becomes_a_command(Language language)
    {
        AssertWellFormed("hostile", Samples.Attacked, language);
        Assert.DoesNotContain(@"\input", LatexDocument.Of(Samples.Attacked, language), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_law_has_a_line_to_itself() => Assert.Contains(
        """
        \begin{align*}
        L &= \sum_{i = 1}^{n} (a_{i} - 0.125)^2 \cdot r \\
        &\approx
        """,
        LatexDocument.Of(Samples.Plain, Language.English),
        StringComparison.Ordinal);

    [Fact]
    public void Only_Chinese_needs_a_Chinese_font()
    {
        Assert.DoesNotContain("CJK", LatexDocument.Of(Samples.Plain, Language.English), StringComparison.Ordinal);
        Assert.Contains("{gbsn}", LatexDocument.Of(Samples.Plain, Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("50 % of {a}_b", @"50 \% of \{a\}\_b")]
    [InlineData("a < b > c | d", @"a \textless{} b \textgreater{} c \textbar{} d")]
    [InlineData("\"same\" (\"valid\")", "``same'' (``valid'')")]
    [InlineData("3 × 3 kernel", "3~×~3 kernel")]
    [InlineData(@"C:\dir", @"C:\textbackslash{}dir")]
    public void Words_stay_words(string words, string expected) =>
        Assert.Equal(expected, LatexCharacters.Escape(words));

    [Theory]
    [InlineData(
        "δ ≤ 3", "δ ≤ 3", @"\DeclareUnicodeCharacter{03B4}{\ensuremath{\delta}}",
        @"\DeclareUnicodeCharacter{2264}{\ensuremath{\le}}")]
    [InlineData("x\u0302", @"\ensuremath{\hat{x}}")]
    [InlineData("é – ‘a’ “b”", "é – ‘a’ “b”")]
    [InlineData("卷积", @"\texttt{U+5377}\texttt{U+79EF}")]
    [InlineData("😀", @"\texttt{U+1F600}")]
    public void Characters_are_declared_or_named(string body, string expected, params string[] declarations)
    {
        var (prepared, declared) = LatexCharacters.Prepare(body, isChinese: false);

        Assert.Equal(expected, prepared);
        Assert.Equal(declarations, declared.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Chinese_characters_need_no_declaration() =>
        Assert.Equal(("卷积：“同”。", ""), LatexCharacters.Prepare("卷积：“同”。", isChinese: true));

    private static void AssertWellFormed(string name, Solution solution, Language language)
    {
        var document = LatexDocument.Of(solution, language);
        if (Folder is not null)
            File.WriteAllText($"{Directory.CreateDirectory(Folder).FullName}/{name}.{language}.tex", document);

        AssertNests(Brace().Matches(document).Select(match => (match.Value == "{", "")));
        AssertNests(Surrounding().Matches(document)
            .Select(match => (match.Groups["mark"].Value == "begin", match.Groups["name"].Value)));
        AssertNests(Delimiter().Matches(document).Select(match => (match.Groups["mark"].Value == "left", "")));
        Assert.DoesNotContain(document, character => character < ' ' && character != '\n');
    }

    private static void AssertNests(IEnumerable<(bool Opens, string What)> marks)
    {
        var open = new Stack<string>();
        foreach (var (opens, what) in marks)
        {
            if (opens)
                open.Push(what);
            else
                Assert.Equal(open.Pop(), what);
        }
        Assert.Empty(open);
    }

    [GeneratedRegex(@"(?<!\\)[{}]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brace();

    [GeneratedRegex(
        @"\\(?<mark>begin|end)\{(?<name>[a-zA-Z*]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Surrounding();

    [GeneratedRegex(@"\\(?<mark>left|right)(?![a-zA-Z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Delimiter();
}
