using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CalcService.Api.Tests.Problems;

/// <summary>
/// What a student gets to see holds no answer that is not a given: in no field, message, cell or figure, of no kind, in neither
/// language. Only numbers that cannot be there by chance are looked for, those of four figures and more.
/// </summary>
[Collection(nameof(Service))]
public sealed partial class LeakTests(Service service)
{
    private static readonly string[] Languages = ["en", "zh-CN"];

    private static readonly string[] QuestionProperties =
        ["kind", "title", "prompt", "problem", "fields", "figure", "seed", "difficulty", "token", "revealed", "terms"];

    private static readonly string[] FieldProperties =
        ["id", "label", "symbol", "mathml", "shape", "unit", "decimals", "format", "choices", "empty"];

    public static TheoryData<string, int> Seeds
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var difficulty in new[] { "easy", "medium", "hard" })
            {
                for (var seed = 100; seed < 102; seed++)
                    data.Add(difficulty, seed);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Neither_question_nor_report_nor_hint_holds_an_answer(string difficulty, int seed)
    {
        var searched = 0;
        foreach (var kind in (await service.GetAsync("/api/v1/kinds").JsonAsync()).AsArray())
        {
            var question = await service.CreateAsync($$"""{"kind":"{{kind!["id"]}}","seed":{{seed}},"difficulty":"{{difficulty}}"}""");
            var secrets = await SecretsAsync(question);
            searched += secrets.Count;
            foreach (var language in Languages)
                await KeepsAsync(question, secrets, language);
        }
        Assert.True(searched > 50, $"Only {searched} numbers were looked for.");
    }

    private async Task KeepsAsync(JsonNode question, HashSet<string> secrets, string language)
    {
        var (kind, token) = ((string)question["kind"]!, (string)question["token"]!);
        var shown = await service.GetAsync($"{Handed.Path}/{token}?lang={language}").JsonAsync();
        Assert.Empty(shown.AsObject().Select(property => property.Key).Except(QuestionProperties));
        Assert.Empty(shown["fields"]!.AsArray().SelectMany(field => field!.AsObject().Select(property => property.Key)).Except(FieldProperties));
        Holds(secrets, shown, $"{kind} question");

        foreach (var wrong in new[] { "\"0.00017\"", "\"987654319\"", "\"(1+1\"", "null" })
        {
            var report = await service.GradeAsync(token, AllWith(question, wrong), $"?lang={language}");
            Holds(secrets, report, $"{kind} report on {wrong}");
        }
        for (var level = 1; level <= 2; level++) // level 3 shows numbers that lead to the first value, its own operands
        {
            var hint = await service.PostAsync(
                $"{Handed.Path}/{token}/hint?lang={language}&math=latex,mathml,text", $$"""{"level":{{level}}}""").JsonAsync();
            Holds(secrets, hint, $"{kind} hint");
        }
    }

    private static void Holds(HashSet<string> secrets, JsonNode shown, string what)
    {
        var body = (JsonObject)shown.DeepClone();
        foreach (var opaque in new[] { "token", "problem", "seed" })
            body.Remove(opaque);
        var found = Numbers(body.ToJsonString()).FirstOrDefault(secrets.Contains);
        Assert.True(found is null, $"The {what} holds {found}.");
    }

    private static string AllWith(JsonNode question, string response) =>
        $"{{{string.Join(',', question["fields"]!.AsArray().Select(field => $"\"{field!["id"]}\":{response}"))}}}";

    /// <summary>The answers' numbers as they are printed, unless what is given has them too.</summary>
    private async Task<HashSet<string>> SecretsAsync(JsonNode question)
    {
        var givens = question["problem"]!.ToJsonString();
        var solution = await service.PostAsync($"/api/v1/kinds/{question["kind"]}/solve?figure=true&math=text", givens).JsonAsync();
        var known = Numbers(givens).Concat(Numbers((string)question["prompt"]!["markdown"]!)).ToHashSet(StringComparer.Ordinal);
        var answers = Numbers(solution["answers"]!.ToJsonString());
        var printed = solution["answers"]!.AsArray().SelectMany(answer => Entries(answer!["value"])).SelectMany(Printed);
        return answers.Concat(printed).Where(number => number.Count(char.IsAsciiDigit) >= 4).Except(known).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<double> Entries(JsonNode? value) => value switch
    {
        JsonArray array => array.SelectMany(Entries),
        JsonValue number when number.GetValueKind() == System.Text.Json.JsonValueKind.Number => [(double)number],
        _ => [],
    };

    /// <summary>A number with four to six significant digits, as derivations print it.</summary>
    private static IEnumerable<string> Printed(double value)
    {
        var size = Math.Abs(value);
        return size is 0 or >= 1e15 ? [] :
            from digits in new[] { 4, 5, 6 }
            let decimals = Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(size)), 0, 15)
            select size.ToString($"F{decimals}", CultureInfo.InvariantCulture) into text
            where text.TrimStart('0', '.').Length >= 4
            select text;
    }

    private static IEnumerable<string> Numbers(string text) =>
        Number().Matches(Separator().Replace(Namespace().Replace(text, "").Replace(@"\\,", "", StringComparison.Ordinal), "")).Select(match => match.Value.TrimStart('-'));

    [GeneratedRegex(@"(?<![A-Za-z\d.])\d+(\.\d+)?(?![\d])")]
    private static partial Regex Number();

    [GeneratedRegex(@"http://www\.w3\.org/[\w/]+")]
    private static partial Regex Namespace();

    /// <summary>What stands between groups of three digits.</summary>
    [GeneratedRegex(@"(?<=\d)(\\u202[Ff]|\\u2009|\\u00[Aa]0|[\u202F\u2009\u00A0])(?=\d{3}(?!\d))")]
    private static partial Regex Separator();
}
