using CalcService.Api.Problems;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;
using CalcService.Core.Questions;

namespace CalcService.Api.Kinds;

/// <summary><c>GET /kinds/{kind}/variants/{seed}</c>: the question of a seed, the same for ever and on every machine.</summary>
internal static class Variant
{
    /// <summary>What the query may say.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [QueryParameter.Difficulty, QueryParameter.Language];

    /// <summary>Puts the question.</summary>
    public static IResult Handle(ProblemKind kind, string seed, HttpRequest request, Variants variants)
    {
        if (!View.TryRead(request, [MediaTypes.Json], Parameters, out var view, out var refusal))
            return refusal;
        return Seed.Parse(seed).Answer(view, read => variants.Of(kind, read, DifficultyIn(request.Query) ?? Difficulty.Medium, view));
    }

    /// <summary>The difficulty that a query names; null where it names none.</summary>
    public static Difficulty? DifficultyIn(IQueryCollection query) => Enum.GetValues<Difficulty>()
        .Where(difficulty => QueryParameter.Difficulty.Has(query, QuestionResponse.NameOf(difficulty)!) == true)
        .Cast<Difficulty?>().FirstOrDefault();
}
