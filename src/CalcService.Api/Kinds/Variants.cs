using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.Problems;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Questions;

namespace CalcService.Api.Kinds;

/// <summary>Questions of seeds. Those that were asked for lately are kept as they were sent: a class works on the same ones.</summary>
/// <param name="kept">Those that are asked for again.</param>
internal sealed class Variants(Kept kept)
{
    private const string NeverChanges = "public, max-age=31536000, immutable";

    /// <summary>The question of a seed.</summary>
    /// <param name="kind">The kind of problem.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="difficulty">How hard it is.</param>
    /// <param name="view">How it is seen.</param>
    public CachedJson Of(ProblemKind kind, Seed seed, Difficulty difficulty, View view)
    {
        var key = new Key(kind.Id, seed, difficulty, view.Language);
        if (kept.Find<CachedJson>(key) is { } asked)
            return asked;
        var question = Make(kind, seed, difficulty, view);
        kept.Keep(key, question, question.Length);
        return question;
    }

    private static CachedJson Make(ProblemKind kind, Seed seed, Difficulty difficulty, View view)
    {
        var solution = kind.Variant((ulong)seed.Value, difficulty).Solve().OrThrow();
        var question = new QuestionResponse(Question.Of(solution), view)
        {
            Seed = seed.Value,
            Difficulty = QuestionResponse.NameOf(difficulty),
        };
        using var output = JsonOutput.Of(question, ApiJson.Default.QuestionResponse);
        return new(output.Written.ToArray(), view.Language, NeverChanges);
    }

    private sealed record Key(string Kind, Seed Seed, Difficulty Difficulty, Language Language);
}
