using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Notation;

public sealed class PhraseTests
{
    private static readonly Symbol COut = new("C_out", Text.Same("filters")), CIn = new("C_in", Text.Same("channels"));

    private static readonly Text Filters = new(
        $"Each of the {COut} filters spans all {CIn} channels.", $"{COut} 个卷积核各覆盖全部 {CIn} 个通道。");

    [Fact]
    public void Quantities_are_letters_by_themselves() =>
        Assert.Equal("Each of the C_out filters spans all C_in channels.", Filters.In(Language.English));
    [Fact]
    public void Quantities_are_letters_in_chinese() =>
        Assert.Equal("C_out 个卷积核各覆盖全部 C_in 个通道。", Filters.In(Language.Chinese));
    [Fact]
    public void Quantities_are_quoted() =>
        Assert.Equal("Each of the 64 filters spans all 3 channels.", Filters.In(Language.English, Value));
    [Fact]
    public void Quantities_are_quoted_in_chinese() =>
        Assert.Equal("64 个卷积核各覆盖全部 3 个通道。", Filters.In(Language.Chinese, Value));
    [Fact] public void A_text_reads_as_its_english() => Assert.Equal(Filters.In(Language.English), Filters.ToString());

    [Fact]
    public void A_formula_is_quoted_by_its_letters() =>
        Reads("The product C_out·C_in grows.", $"The product {COut * CIn} grows.");
    [Fact] public void Words_are_taken_as_they_are() => Reads("A {COut} stays.", "A {COut} stays.");
    [Fact] public void Words_are_put_in() => Reads("The width is even.", $"The {"width"} is even.");
    [Fact]
    public void Numbers_look_as_in_the_mathematics() =>
        Reads("1\u202F234\u202F567 in all, −12 shown.", $"{1_234_567} in all, {-12} shown.");
    [Fact] public void Nothing_is_nothing() => Assert.Equal("", Text.Empty.In(Language.Chinese));
    [Theory, InlineData(Language.English), InlineData(Language.Chinese)]
    public void The_same_in_both_languages(Language language) => Assert.Equal("ReLU", Text.Same("ReLU").In(language));

    [Fact]
    public void A_phrase_within_a_phrase_still_quotes()
    {
        Phrase inner = $"{COut} filters";
        Phrase outer = $"There are {inner}.";
        Assert.Equal("There are 64 filters.", new Text(outer, "").In(Language.English, Value));
    }

    private static string Value(IQuotable quantity) => quantity == (IQuotable)COut ? "64" : "3";

    private static void Reads(string expected, Phrase phrase) => Assert.Equal(expected, phrase.ToString());
}
