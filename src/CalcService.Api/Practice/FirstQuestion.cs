using CalcService.Api.Access;
using CalcService.Api.Hosting;
using CalcService.Api.Kinds;
using CalcService.Api.Problems;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;
using CalcService.Core.Questions;

namespace CalcService.Api.Practice;

/// <summary>
/// The question that an address of the practice page names, sealed as the page would ask for it, so that it is there with the
/// page. Where questions are for those with a key, or are counted, and where all are busy, there is none: the page asks then.
/// </summary>
internal sealed class FirstQuestion(Catalog catalog, Tokens tokens, Opened opened, ApiKeys keys, IConfiguration configuration, Workload workload)
{
    private readonly bool _isFree = keys.AreOpen && !RateLimits.AreSet(configuration);

    /// <summary>The question; null where the page has to ask for it, or names none.</summary>
    /// <param name="request">The request for the page.</param>
    public async Task<QuestionResponse?> OfAsync(HttpRequest request)
    {
        if (!_isFree || NamedBy(request.Query) is not { } named || !await workload.EnterAsync())
            return null;
        try
        {
            var now = opened.Now;
            return Assignment.Of(catalog, named, now) is Outcome<Assignment>.Done(var assignment) && tokens.Seal(assignment) is { } token
                ? ShowProblem.Show(assignment, token, now, new(MediaTypes.Json, request.Language))
                : null;
        }
        finally
        {
            workload.Leave();
        }
    }

    /// <summary>As <c>wwwroot/practice/address.js</c> reads it, and <c>practice.js</c> asks.</summary>
    private static AssignmentGiven? NamedBy(IQueryCollection query) =>
        !query.ContainsKey("own") && query["kind"] is [{ } kind] && query["seed"] is [{ } seed] && Seed.Parse(seed) is Outcome<Seed>.Done(var read)
            ? new() { Kind = kind, Seed = read, Difficulty = Variant.DifficultyIn(query) ?? Difficulty.Easy, Reveal = new Reveal.Always() }
            : null;
}
