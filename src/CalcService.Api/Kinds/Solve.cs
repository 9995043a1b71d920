using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;

namespace CalcService.Api.Kinds;

/// <summary><c>POST /kinds/{kind}/solve</c>: the answers and a worked derivation.</summary>
internal static class Solve
{
    /// <summary>The representations of a solution.</summary>
    public static IReadOnlyList<string> Offers { get; } =
        [MediaTypes.Json, MediaTypes.Markdown, MediaTypes.Html, MediaTypes.Latex];

    /// <summary>What the query may say.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [QueryParameter.Math, QueryParameter.Figure, QueryParameter.Derivation, QueryParameter.Language];

    /// <summary>Solves the problem, unless its solution is still at hand.</summary>
    public static Task<IResult> Handle(ProblemKind kind, HttpRequest request, Limits limits, SolutionCache cache) =>
        request.AnswerAsync(limits, Offers, Parameters, (body, view) =>
        {
            var asked = new SolutionKey(kind.Id, view, new(body.Bytes));
            return cache.Find(asked)
                ?? kind.Solve(body.Root).Answer(view, solution => Sent(Representation.Of(solution, view), asked, cache));
        });

    private static IResult Sent(Representation solution, SolutionKey asked, SolutionCache cache) => solution.Length <= Limits.MaxSolutionBytes
        ? cache.Keep(asked, solution)
        : new InvalidRefusal([TooLong(solution.Length)], asked.View.Language);

    /// <summary>What is wrong with a problem whose solution would be too much to send.</summary>
    /// <param name="bytes">How much it would be.</param>
    public static Fault TooLong(int bytes) => new("", "answer-too-large", new(
        $"The answer would have {bytes} bytes, of at most {Limits.MaxSolutionBytes}: give a smaller problem, or ask for fewer notations.",
        $"答案将有 {bytes} 字节，上限为 {Limits.MaxSolutionBytes} 字节：请缩小题目，或减少所要的表示形式。"));
}
