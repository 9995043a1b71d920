using System.Text.Json;
using CalcService.Core.Kinds;
using CalcService.Core.Questions;

namespace CalcService.Core.Tests.Questions;

/// <summary>What a question asks for, and in which form.</summary>
public sealed class QuestionTests
{
    [Fact]
    public void Counts_sizes_ratios_decimals_names_and_matrices_have_their_own_fields()
    {
        Assert.Equal((FieldFormat.Integer, 0), FormatOf("conv-cost", """{"input":[28,28],"inChannels":3,"outChannels":8,"kernelSize":3}""", "macs"));
        Assert.Equal((FieldFormat.Integer, 0), FormatOf("conv-output-size", """{"input":[28,28],"kernelSize":3}""", "outputSize"));
        const string compared = """{"before":[{"inChannels":3,"outChannels":BEFORE,"kernelSize":1,"bias":false}],"after":[{"inChannels":3,"outChannels":7,"kernelSize":1,"bias":false}]}""";
        Assert.Equal(FieldFormat.Fraction, FormatOf("conv-compare", compared.Replace("BEFORE", "3", StringComparison.Ordinal), "parameterRatio").Format); // 7/3
        Assert.Equal(FieldFormat.Decimal, FormatOf("conv-compare", compared.Replace("BEFORE", "4", StringComparison.Ordinal), "parameterRatio").Format); // 1.75
        Assert.Equal(FieldFormat.Matrix, FormatOf("gcn-layer", """{"nodes":2,"edges":[[0,1]],"features":[[1],[2]],"weight":[[1]]}""", "output").Format);
    }

    [Fact]
    public void Names_are_chosen_and_cells_without_a_quantity_stay_empty()
    {
        var field = Field("q-iteration", Process, "policy");
        Assert.Equal(["up", "down"], field.Choices);
        Assert.Null(Field("q-iteration", Process, "q").Choices);
        // q has rows a, b and columns up, down; of b, only up can be done
        Assert.Equal([false, false, false, true, true, true], Field("q-iteration", Process, "q").Empty);
    }

    [Fact]
    public void Fields_come_in_the_order_of_the_parts()
    {
        var problem = Catalog.Default["receptive-field"].Read(JsonElement.Parse("""{"input":[32],"layers":[{"type":"conv","kernelSize":3}]}""")).OrThrow();
        Assert.Equal(
            problem.Ask().Parts.Select(part => part.AnswerId), Question.Of(problem.Solve().OrThrow()).Fields.Select(field => field.Id));
    }

    [Fact]
    public void A_sealed_question_is_the_same_when_it_is_opened()
    {
        foreach (var kind in Catalog.Default.Kinds)
        {
            var stated = JsonElement.Parse(
                $$$"""{"kind":"{{{kind.Id}}}","seed":5,"difficulty":"hard","reveal":"afterAttempts:3","hints":2,"policy":{"tolerance":{"decimals":3}},"expires":"2030-01-01T00:00:00Z"}""");
            var assignment = Assignment.Read(Catalog.Default, stated, DateTimeOffset.UnixEpoch).OrThrow();
            var after = assignment with { Progress = new(2, IsSolved: true) };

            var opened = Assignment.Resume(Catalog.Default, JsonElement.Parse(Json(after)))!;
            Assert.Equal(Json(after), Json(opened));
            Assert.Equal(after.Progress, opened.Progress);
            Assert.Equal((after.Stated.Seed, after.Stated.Reveal, after.Stated.Hints), (opened.Stated.Seed, opened.Stated.Reveal, opened.Stated.Hints));
            Assert.Equal(Difficulty.Hard, opened.Difficulty);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"stated":{"kind":"no-such-kind","problem":{}}}""")]
    [InlineData("""{"stated":{"kind":"conv-cost","problem":{"kernelSize":0}}}""")]
    public void What_this_release_cannot_read_is_not_resumed(string json) =>
        Assert.Null(Assignment.Resume(Catalog.Default, JsonElement.Parse(json)));

    private const string Process =
        """
        {"states":["a","b","end"],"actions":["up","down"],"gamma":0.5,"transitions":[
          {"state":"a","action":"up","next":"b"},{"state":"a","action":"down","next":"end","reward":1},{"state":"b","action":"up","next":"end"}]}
        """;

    private static (FieldFormat Format, int Decimals) FormatOf(string kind, string givens, string answer) =>
        Field(kind, givens, answer) is var field ? (field.Format, field.Decimals) : default;

    private static AnswerField Field(string kind, string givens, string answer) =>
        Question.Of(Catalog.Default[kind].Read(JsonElement.Parse(givens)).Then(problem => problem.Solve()).OrThrow())
            .Fields.Single(field => field.Id == answer);

    private static string Json(Assignment assignment)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
            assignment.Write(writer);
        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }
}
