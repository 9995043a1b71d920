using System.Text.Json;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Kinds;

namespace CalcService.Core.Tests.Grading.Marking;

/// <summary>Responses that are read and not marked.</summary>
public sealed class ReadTests
{
    [Theory]
    [InlineData("""{"response":"7/3"}""", "7/3")]
    [InlineData("""{"response":2.5}""", "2.5")]
    [InlineData("""{"response":"3.6M","isCount":true}""", "3\u202f600\u202f000")]
    [InlineData("""{"response":"28x14","shape":[2],"isCount":true}""", "28 × 14")]
    [InlineData("""{"response":[[1,2],["3","1/2"]],"shape":[2,2]}""", "[[1, 2], [3, 0.5]]")]
    [InlineData("""{"response":"16,5; 1","shape":[2],"decimalComma":true}""", "[16,5; 1]")]
    [InlineData("""{"response":"5 kg","unit":"kg"}""", "5")]
    [InlineData("""{"response":"2 MFLOPs","unit":"MAC"}""", "2\u202f000\u202f000 FLOP")]
    [InlineData("""{"response":"UP, left","shape":[2],"choices":["left","up"]}""", "[up, left]")]
    public void Says_how_a_response_is_understood(string item, string understood) => Assert.Equal(
        understood, Assert.IsType<Response.Understood>(Single(item)).Understanding.ToString());

    [Theory]
    [InlineData("""{"response":"3.6M"}""", "not-a-count")]
    [InlineData("""{"response":"16,5"}""", "comma")]
    [InlineData("""{"response":"5 kg"}""", "wrong-unit")]
    [InlineData("""{"response":"5 kg","unit":"px"}""", "wrong-unit")]
    [InlineData("""{"response":"5","shape":[2]}""", "wrong-shape")] // it is not said that the entries are equal
    [InlineData("""{"response":"down","choices":["left","up"]}""", "unknown-name")]
    [InlineData("""{"response":{"a":1}}""", "not-a-response")]
    public void Says_what_cannot_be_read(string item, string code) =>
        Assert.Equal(code, Assert.IsType<Response.Invalid>(Single(item)).Code);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"response":null}""")]
    [InlineData("""{"response":"","shape":[2,2]}""")]
    public void Nothing_is_blank(string item) => Assert.IsType<Response.Blank>(Single(item));

    [Fact]
    public void Reports_under_the_id_or_the_place_in_the_list()
    {
        var read = Read("""{"items":[{"id":"a"},{"id":7},{"response":"1"},{"id":"\ud800"}]}""").OrThrow();
        Assert.Equal(["a", "7", "3", ""], read.Select(item => item.Id));
    }

    [Theory]
    [InlineData("""{"items":[]}""", "items", "wrong-length")]
    [InlineData("{}", "items", "missing")]
    [InlineData("""{"items":[{"respnse":"5"}]}""", "items[0].respnse", "unknown-field")]
    [InlineData("""{"items":[{"isCount":1}]}""", "items[0].isCount", "not-a-boolean")]
    [InlineData("""{"items":[{"decimalComma":"yes"}]}""", "items[0].decimalComma", "not-a-boolean")]
    [InlineData("""{"items":[{"unit":""}]}""", "items[0].unit", "not-a-name")]
    [InlineData("""{"items":[{},{"choices":[]}]}""", "items[1].choices", "wrong-length")]
    [InlineData("""{"items":[{"choices":["a",""]}]}""", "items[0].choices[1]", "not-a-name")]
    [InlineData("""{"items":[{"shape":[2,0]}]}""", "items[0].shape[1]", "out-of-range")]
    [InlineData("""{"items":[{"shape":[100001]}]}""", "items[0].shape[0]", "out-of-range")]
    [InlineData("""{"items":[{"shape":[1,1,1,1,1,1,1,1,1]}]}""", "items[0].shape", "wrong-length")]
    [InlineData("""{"items":[{"shape":[317,316]}]}""", "items[0].shape", "too-many-entries")] // 100 172
    [InlineData("""{"items":[{"shape":[65536,65536,65536,65536]}]}""", "items[0].shape", "too-many-entries")] // 2⁶⁴
    public void A_request_that_is_not_valid_is_refused(string request, string path, string code)
    {
        var faults = Assert.IsType<Outcome<IReadOnlyList<ReadResponse>>.Refused>(Read(request)).Faults;
        Assert.Contains(faults, fault => fault.Path == path && fault.Code == code);
    }

    [Theory]
    [InlineData("""{"shape":[100000]}""")]
    [InlineData("""{"shape":[250,400]}""")]
    [InlineData("""{"shape":[1,1,1,1,1,1,1,1]}""")]
    public void Shapes_are_as_large_as_their_bounds(string item) => Assert.IsType<Response.Blank>(Single(item));

    [Theory]
    [InlineData(1_000, false)]
    [InlineData(1_001, true)]
    public void A_thousand_responses_at_most(int count, bool isRefused) => Assert.Equal(
        isRefused,
        Read($"{{\"items\":[{string.Join(',', Enumerable.Repeat("{}", count))}]}}") is Outcome<IReadOnlyList<ReadResponse>>.Refused);

    private static Response Single(string item) => Read($"{{\"items\":[{item}]}}").OrThrow().Single().Response;

    private static Outcome<IReadOnlyList<ReadResponse>> Read(string request)
    {
        using var document = JsonDocument.Parse(request);
        return ItemReader.Read(document.RootElement);
    }
}
