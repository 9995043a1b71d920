using System.Text.RegularExpressions;
using CalcService.Core.Documents;
using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Documents;

public partial class MarkdownDocumentTests
{
    private static readonly string English = MarkdownDocument.Of(Samples.Plain, Language.English);
    private static readonly string Chinese = MarkdownDocument.Of(Samples.Plain, Language.Chinese);

    public static TheoryData<string, string, Language> All => Examples.All;

    [Fact]
    public void Headings_are_the_title_the_sections_and_the_answers() => Assert.Equal(
        ["# Every input is weighed.", "## Forward pass", "## Every input is weighed.", "## Answers"],
        English.Split('\n').Where(line => line.StartsWith('#')));

    [Fact]
    public void Steps_are_numbered_through_all_sections() => Assert.Equal(
        ["1. Pre-activation.", "2. Activation.", "3. Share of one input.", "4. Squared error.", "5. Slope."],
        StepTitle().Matches(English).Select(match => match.Groups["title"].Value));

    [Fact]
    public void What_is_assumed_stands_above() =>
        Assert.Contains("\n*Taken as given: Every input is weighed.*\n", English, StringComparison.Ordinal);

    [Fact]
    public void A_short_law_is_one_line() =>
        Assert.Contains(@"$$r = \frac{1}{n} = \frac{1}{3} \approx 0.333333$$", English, StringComparison.Ordinal);

    [Fact]
    public void A_long_law_has_a_line_to_itself() => Assert.Contains(
        """
        $$
        \begin{aligned}
        L &= \sum_{i = 1}^{n} (a_{i} - 0.125)^2 \cdot r \\
        &\approx (0 - 0.125)^2
        """,
        English,
        StringComparison.Ordinal);

    [Fact]
    public void An_exact_result_is_shown_beside_its_decimal() =>
        Assert.Contains(@"| $r$ | $\frac{1}{3} \approx 0.333333$ |", English, StringComparison.Ordinal);

    [Fact]
    public void A_rounded_answer_says_so() =>
        Assert.Contains(@"| $L$ | $\approx 0.015625$ |", English, StringComparison.Ordinal);

    [Fact]
    public void Chinese_has_its_own_words_and_stops()
    {
        Assert.Contains("\n*约定：每个输入都要加权。*\n", Chinese, StringComparison.Ordinal);
        Assert.Contains("**3. 一个输入所占比例。** 3 个输入同等重要。", Chinese, StringComparison.Ordinal);
        Assert.Contains("| 所求量 | 符号 | 数值 | 单位 |", Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a_b", "a_b")]
    [InlineData("_a_", @"\_a\_")]
    [InlineData("2 * 3 < 7 & $5", @"2 \* 3 \< 7 \& \$5")]
    [InlineData("[a](b)|`c`", @"\[a\](b)\|\`c\`")]
    public void Words_stay_words(string words, string expected) => Assert.Equal(expected, MarkdownText.Escape(words));

    [Theory]
    [InlineData("# a", @"\# a")]
    [InlineData("- a", @"\- a")]
    [InlineData("+ a", @"\+ a")]
    [InlineData("12. a", @"12\. a")]
    [InlineData("3) a", @"3\) a")]
    [InlineData("28 × 28", "28 × 28")]
    [InlineData("", "")]
    public void A_paragraph_begins_no_list_and_no_heading(string words, string expected) =>
        Assert.Equal(expected, MarkdownText.EscapeParagraph(words));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void No_text_becomes_markup(Language language)
    {
        var attacked = MarkdownDocument.Of(Samples.Attacked, language);

        Assert.DoesNotMatch(UnescapedMarkup(), attacked);
        Assert.DoesNotContain(attacked, char.IsSurrogate);
        Assert.DoesNotContain(attacked, character => char.IsControl(character) && character != '\n');
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Examples_end_in_a_line_feed_and_have_no_trailing_space(string kind, string example, Language language)
    {
        var document = MarkdownDocument.Of(Examples.Solved(kind, example), language);

        Assert.EndsWith("\n", document, StringComparison.Ordinal);
        Assert.All(document.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        Assert.DoesNotContain(@"\mathrm{}", document, StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"^\*\*(?<title>\d+\. [^*]+)\*\*", RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex StepTitle();

    [GeneratedRegex(@"(?<!\\)(<[a-z/]|`|\[a|\*\*b)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnescapedMarkup();
}
