using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CalcService.Api.Tests.Abuse.Fuzzing;

/// <summary>A valid request.</summary>
/// <param name="Group">What it asks for, for tables.</param>
/// <param name="Path">Its address.</param>
/// <param name="Body">Its body; null for GET.</param>
internal sealed record Sample(string Group, string Path, JsonElement? Body = null)
{
    /// <summary>What the query of such an address may hold.</summary>
    public IReadOnlyList<string> Queries { get; init; } = [];

    /// <summary>Whether the body is JSON lines.</summary>
    public bool IsBatch => Group == "batch";
}

/// <summary>Valid requests for all addresses, made of what the service says of itself.</summary>
internal sealed class Corpus
{
    private const string Api = "/api/v1";
    private const int LongestProblem = 1_000; // characters: most requests of a campaign are to be small

    private static readonly string[] SolveQueries =
        ["figure=true", "math=mathml", "math=latex,mathml,text", "derivation=false", "lang=zh-CN", "figure=true&lang=zh-CN"];

    private static readonly string[] Pages =
    [
        "/", "/practice/main.js", "/practice/practice.css", "/shared/tokens.css", "/shared/icon.svg", "/embed/calc-problem.js", "/embed/demo", "/swagger",
        "/swagger/index.html", "/openapi/v1.json", "/health/live", "/health/ready", "/problems/invalid", "/api/v1/kinds", "/api/v1/kinds/conv-cost", "/nothing",
    ];

    private readonly HttpClient _client;
    private readonly List<Sample> _samples = [];

    private Corpus(HttpClient client) => _client = client;

    /// <summary>Asks the service for its kinds and their examples, and makes requests of them.</summary>
    /// <param name="client">Talks to the service.</param>
    public static async Task<IReadOnlyList<Sample>> CollectAsync(HttpClient client)
    {
        var corpus = new Corpus(client);
        foreach (var kind in (await client.GetFromJsonAsync<JsonArray>($"{Api}/kinds"))!)
            await corpus.AddKindAsync((string)kind!["id"]!);
        corpus.AddMarks();
        corpus._samples.AddRange(Pages.Select(page => new Sample("page", page) { Queries = ["lang=zh-CN"] }));
        return corpus._samples;
    }

    private async Task AddKindAsync(string kind)
    {
        var described = await _client.GetFromJsonAsync<JsonObject>($"{Api}/kinds/{kind}");
        var problems = described!["examples"]!.AsArray().Select(example => example!["problem"]!).ToList();
        foreach (var difficulty in (string[])["easy", "medium", "hard"])
        {
            _samples.Add(new("variant", $"{Api}/kinds/{kind}/variants/7") { Queries = [$"difficulty={difficulty}", "lang=zh-CN"] });
            problems.Add((await _client.GetFromJsonAsync<JsonObject>($"{Api}/kinds/{kind}/variants/7?difficulty={difficulty}"))!["problem"]!);
        }
        foreach (var problem in problems.Where(problem => problem.ToJsonString().Length <= LongestProblem))
            await AddProblemAsync(kind, problem);
        await AddTokenAsync(kind);
    }

    private async Task AddProblemAsync(string kind, JsonNode problem)
    {
        _samples.Add(new("validate", $"{Api}/kinds/{kind}/validate", Parse(problem)) { Queries = ["lang=zh-CN"] });
        _samples.Add(new("solve", $"{Api}/kinds/{kind}/solve", Parse(problem)) { Queries = SolveQueries });
        var responses = await AnswersAsync(kind, problem);
        var request = new JsonObject { ["problem"] = problem.DeepClone(), ["responses"] = responses };
        _samples.Add(new("grade", $"{Api}/kinds/{kind}/grade", Parse(request)) { Queries = ["lang=zh-CN"] });
        var line = new JsonObject { ["id"] = 1, ["kind"] = kind, ["problem"] = problem.DeepClone() };
        _samples.Add(new("batch", $"{Api}/batch/solve", Parse(line)) { Queries = SolveQueries });
        line["responses"] = responses.DeepClone();
        _samples.Add(new("batch", $"{Api}/batch/grade", Parse(line)));
        var assignment = $$$"""
            {"kind":"{{{kind}}}","problem":{{{problem.ToJsonString()}}},"reveal":"afterAttempts:3","expires":"2999-01-01T00:00:00Z",
             "policy":{"tolerance":{"decimals":2},"mistakeCredit":0.5,"followThroughCredit":0.5,"feedback":"verdict"},"hints":2}
            """;
        _samples.Add(new("problem", $"{Api}/problems", Parse(assignment)));
    }

    /// <summary>The right answers, and one that is not.</summary>
    private async Task<JsonObject> AnswersAsync(string kind, JsonNode problem)
    {
        using var solved = await _client.PostAsJsonAsync($"{Api}/kinds/{kind}/solve?derivation=false", problem);
        var solution = await solved.Content.ReadFromJsonAsync<JsonObject>();
        var answers = solution!["answers"]!.AsArray();
        var responses = new JsonObject();
        foreach (var answer in answers)
            responses[(string)answer!["id"]!] = answer["value"]?.DeepClone();
        responses[(string)answers[0]!["id"]!] = "28*28 + 1/3";
        return responses;
    }

    private async Task AddTokenAsync(string kind)
    {
        using var created = await _client.PostAsJsonAsync($"{Api}/problems", new { kind, seed = 7, difficulty = "easy", reveal = "always" });
        var question = (await created.Content.ReadFromJsonAsync<JsonObject>())!;
        var (token, field) = ((string)question["token"]!, (string)question["fields"]![0]!["id"]!);
        var attempt = $$$"""{"responses":{"{{{field}}}":"1/3"}}""";
        _samples.Add(new("token", $"{Api}/problems/{token}"));
        _samples.Add(new("token", $"{Api}/problems/{token}/solution") { Queries = SolveQueries });
        _samples.Add(new("token", $"{Api}/problems/{token}/grade", Parse(attempt)));
        _samples.Add(new("token", $"{Api}/problems/{token}/hint", Parse($$$"""{"responses":{"{{{field}}}":"1/3"},"level":2}""")));
        _samples.Add(new("token", $"/embed/{token}") { Queries = ["theme=dark", "lang=zh-CN"] });
        _samples.Add(new("batch", $"{Api}/batch/grade", Parse($$$"""{"id":"t","token":"{{{token}}}","responses":{"{{{field}}}":"7"}}""")));
    }

    private void AddMarks()
    {
        foreach (var items in (string[])
        [
            """[{"id":"a","reference":3612672,"response":"3.6M","unit":"MAC","weight":2},{"id":"b","reference":"7/3","response":"2.333","tolerance":{"relative":0.01}}]""",
            """[{"id":"c","reference":[[1,2],[3,4]],"response":"1 2; 3 5"},{"id":"d","reference":[1.5,2.25],"response":"1,5; 2,25","decimalComma":true}]""",
        ])
            _samples.Add(new("mark", $"{Api}/mark", Parse($$$"""{"items":{{{items}}}}""")) { Queries = ["lang=zh-CN"] });
        _samples.Add(new("read", $"{Api}/read", Parse(
            """
            {"items":[{"id":"a","response":"27x27","shape":[2],"unit":"px","isCount":true},{"id":"b","response":["left","right"],"shape":[2],"choices":["left","right"]},
                      {"id":"c","response":"0,693","decimalComma":true}]}
            """)));
    }

    private static JsonElement Parse(JsonNode document) => Parse(document.ToJsonString());

    private static JsonElement Parse(string document) => JsonElement.Parse(Encoding.UTF8.GetBytes(document));
}
