using System.Net;
using System.Text.Json.Nodes;
using CalcService.Api.Tests.OpenApi;

namespace CalcService.Api.Tests.Mark;

[Collection(nameof(Service))]
public sealed class ReadEndpointTests(Service service)
{
    private const string Read = "/api/v1/read";

    [Theory]
    [InlineData("""{"response":"27x27","shape":[2],"unit":"px","isCount":true}""", "27 × 27")]
    [InlineData("""{"response":"３６１２","isCount":true}""", "3\u202F612")]
    [InlineData("""{"response":"3.6M","isCount":true}""", "3\u202F600\u202F000")]
    [InlineData("""{"response":"1 2; 3 4","shape":[2,2]}""", "[[1, 2], [3, 4]]")]
    [InlineData("""{"response":[["1","2"],["3","1/2"]],"shape":[2,2]}""", "[[1, 2], [3, 0.5]]")]
    [InlineData("""{"response":["left","Right"],"shape":[2],"choices":["left","right"]}""", "[left, right]")]
    [InlineData("""{"response":"0,25","decimalComma":true}""", "0,25")]
    [InlineData("""{"response":7.5}""", "7.5")]
    public async Task A_response_is_read_as_marking_reads_it(string item, string understood)
    {
        var read = Assert.Single(await ReadAsync($$"""{"items":[{{item}}]}"""))!;

        Assert.Equal(understood, (string?)read["understood"]);
        Assert.Null(read["message"]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"  \"")]
    [InlineData("[\"\",\"\"]")]
    public async Task A_blank_response_is_neither_understood_nor_wrong(string response)
    {
        var read = Assert.Single(await ReadAsync($$"""{"items":[{"id":"a","response":{{response}},"shape":[2]}]}"""))!;

        Assert.Equal("""{"id":"a"}""", read.ToJsonString());
    }

    [Fact]
    public async Task What_cannot_be_read_says_where()
    {
        var items = await ReadAsync(
            """{"items":[{"id":7,"response":"2\u200b8"},{"response":"1 2 3","shape":[2]},{"response":["1","x"],"shape":[2]}]}""");

        Assert.Equal(["7", "2", "3"], items.Select(item => (string)item!["id"]!));
        Assert.All(items, item => Assert.NotEmpty((string)item!["message"]!));
        Assert.All(items, item => Assert.Null(item!["understood"]));
        Assert.Equal(2, (int)items[0]!["place"]!["position"]!);
        Assert.Null(items[1]!["place"]);
        Assert.Equal("[2]", items[2]!["place"]!["cell"]!.ToJsonString());
    }

    [Fact]
    public async Task Messages_are_in_the_language_of_the_request()
    {
        const string body = """{"items":[{"response":"?"}]}""";
        var english = await service.PostAsync(Read, body).JsonAsync();
        var chinese = await service.PostAsync($"{Read}?lang=zh-CN", body).JsonAsync();

        Assert.DoesNotContain((string)english["items"]![0]!["message"]!, letter => letter > 0x2E80);
        Assert.Contains((string)chinese["items"]![0]!["message"]!, letter => letter > 0x2E80);
    }

    [Theory]
    [InlineData("""{"items":[]}""", "items")]
    [InlineData("""{"items":[{"reponse":"1"}]}""", "items[0].reponse")]
    [InlineData("""{"items":[{"response":{}}]}""", "")]
    [InlineData("""{"items":[{"response":"1","shape":[0]}]}""", "items[0].shape[0]")]
    [InlineData("""{"items":[{"response":"1","shape":[1000,1000]}]}""", "items[0].shape")]
    [InlineData("""{"items":[{"response":"1","choices":[]}]}""", "items[0].choices")]
    public async Task Only_a_form_that_cannot_be_is_refused(string body, string path)
    {
        if (path.Length == 0)
        {
            Assert.NotNull((await ReadAsync(body))[0]!["message"]); // what a student writes never is
            return;
        }
        var problem = await service.PostAsync(Read, body).RefusedAsync(HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(problem["errors"]![path]);
    }

    [Fact]
    public async Task Examples_run_and_answer_as_described()
    {
        var description = await service.GetAsync("/openapi/v1.json").JsonAsync();
        var content = description["paths"]![Read]!["post"]!["requestBody"]!["content"]!["application/json"]!;

        foreach (var (_, example) in content["examples"]!.AsObject())
        {
            var answer = await service.PostAsync(Read, example!["value"]!.ToJsonString()).JsonAsync();
            new ResponseSchema(description).Check(Read, "post", "200", answer);
        }
    }

    private async Task<JsonArray> ReadAsync(string body) =>
        (await service.PostAsync(Read, body).JsonAsync())["items"]!.AsArray();
}
