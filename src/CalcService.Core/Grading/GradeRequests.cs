using System.Text.Json;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Grading;

/// <summary>Reads requests to mark responses to a problem, and answers them.</summary>
public static class GradeRequests
{
    private static readonly GradeRequest.Rules Rules = new();

    /// <summary>How a request is read and described.</summary>
    public static RecordForm Form { get; } = RecordForm.Of(typeof(GradeRequest), Rules);

    /// <summary>Reads a request and marks its responses. What a student writes never refuses it.</summary>
    /// <param name="kind">The kind of problem.</param>
    /// <param name="request">The JSON of a <see cref="GradeRequest"/>.</param>
    public static Outcome<GradeReport> Grade(ProblemKind kind, JsonElement request)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var reading = new Reading();
        if (Form.Read(request, reading) is not GradeRequest read || reading.Faults.Count > 0)
            return new Outcome<GradeReport>.Refused(reading.Faults);
        return Rules.Check(read, withinLimits: true) is { Count: > 0 } faults
            ? new Outcome<GradeReport>.Refused(faults)
            : Below("problem", kind.Read(read.Problem.Json)).Then(problem => Below("problem", problem.Solve()).Then(solution => Grade(solution, read)));
    }

    private static Outcome<GradeReport> Grade(Solution solution, GradeRequest request)
    {
        var policy = (request.Policy ?? new PolicyGiven()).ToPolicy();
        Fault[] unknown =
        [
            .. Unknown(solution, "responses", request.Responses.Keys), .. Unknown(solution, "policy.weights", policy.Weights.Keys),
        ];
        if (unknown.Length > 0)
            return new Outcome<GradeReport>.Refused(unknown);
        var responses = request.Responses.ToDictionary(response => response.Key, response => response.Value.Json, StringComparer.Ordinal);
        return new Outcome<GradeReport>.Done(Grader.Grade(solution, responses, policy));
    }

    private static IEnumerable<Fault> Unknown(Solution solution, string path, IEnumerable<string> ids) =>
        from id in ids
        where solution.Trace.Find(id) is null
        let nearest = Nearest.To(id, solution.Trace.Steps.Select(step => step.Id))
        select new Fault($"{path}.{id}", "unknown-step", nearest is null
            ? new($"This problem has no step \"{id}\".", $"本题没有步骤“{id}”。")
            : new(
                $"This problem has no step \"{id}\"; did you mean \"{nearest}\"?", $"本题没有步骤“{id}”，是不是指“{nearest}”？"), nearest);

    /// <summary>The outcome of a part of the request, its faults at their paths in the whole.</summary>
    private static Outcome<T> Below<T>(string path, Outcome<T> outcome) => outcome is Outcome<T>.Refused(var faults)
        ? new Outcome<T>.Refused([.. faults.Select(fault => fault with { Path = fault.Path.Length == 0 ? path : $"{path}.{fault.Path}" })])
        : outcome;
}
