using CalcService.Api.Errors;
using CalcService.Api.Kinds;
using CalcService.Api.Requests;

namespace CalcService.Api.Problems;

/// <summary><c>GET /problems/{token}/solution</c>: the worked solution, as soon as the student may see it.</summary>
internal static class ShowSolution
{
    /// <summary>Shows the solution, in any representation that <c>solve</c> has.</summary>
    public static IResult Handle(string token, HttpRequest request, Opened opened)
    {
        if (!View.TryRead(request, Solve.Offers, Solve.Parameters, out var view, out var refusal))
            return refusal;

        var (assignment, unknown) = opened.Open(token, request);
        if (assignment is null)
            return unknown!;
        if (!assignment.Reveals(opened.Now))
            return new Refusal(Reason.NotRevealed, view.Language, assignment.Stated.Reveal.Explain(assignment.Progress));

        request.HttpContext.Response.Announce(view.Language);
        return Representation.Of(assignment.Solution, view);
    }
}
