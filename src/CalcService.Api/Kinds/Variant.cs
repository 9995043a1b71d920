using System.Diagnostics;
using CalcService.Api.Errors;
using CalcService.Api.Json;
using CalcService.Api.Problems;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;
using CalcService.Core.Questions;

namespace CalcService.Api.Kinds;

/// <summary><c>GET /kinds/{kind}/variants/{seed}</c>: the question of a seed, the same for ever and on every machine.</summary>
internal static class Variant
{
    private const string NeverChanges = "public, max-age=31536000, immutable";

    /// <summary>What the query may say.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [QueryParameter.Difficulty, QueryParameter.Language];

    /// <summary>Puts the question.</summary>
    public static IResult Handle(ProblemKind kind, string seed, HttpRequest request)
    {
        if (!View.TryRead(request, [MediaTypes.Json], Parameters, out var view, out var refusal))
            return refusal;
        return Seed.Parse(seed) switch
        {
            Outcome<Seed>.Done(var read) => Asked(kind, read, view, DifficultyIn(request.Query) ?? Difficulty.Medium),
            Outcome<Seed>.Refused(var faults) => new InvalidRefusal(faults, view.Language),
            _ => throw new UnreachableException(),
        };
    }

    private static CachedJson Asked(ProblemKind kind, Seed seed, View view, Difficulty difficulty)
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

    /// <summary>The difficulty that a query names; null where it names none.</summary>
    public static Difficulty? DifficultyIn(IQueryCollection query) => Enum.GetValues<Difficulty>()
        .Where(difficulty => QueryParameter.Difficulty.Has(query, QuestionResponse.NameOf(difficulty)!) == true)
        .Cast<Difficulty?>().FirstOrDefault();
}
