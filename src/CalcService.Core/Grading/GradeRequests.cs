using System.Text.Json;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Grading;

/// <summary>Reads requests to mark responses to a problem, and answers them.</summary>
public static class GradeRequests
{
    private static readonly GivenReader<GradeRequest> Reader = new(new GradeRequest.Rules());

    /// <summary>How a request is read and described.</summary>
    public static RecordForm Form => Reader.Form;

    /// <summary>How a request is read that says more than what is to be marked.</summary>
    /// <typeparam name="T">What it says.</typeparam>
    public static RecordForm FormOf<T>()
        where T : GradeRequest => Reader.FormOf<T>();

    /// <summary>Reads a request and marks its responses. What a student writes never refuses it.</summary>
    /// <param name="kind">The kind of problem.</param>
    /// <param name="request">The JSON of a <see cref="GradeRequest"/>.</param>
    public static Outcome<GradeReport> Grade(ProblemKind kind, JsonElement request)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Grade(request, Form, kind.Solve);
    }

    /// <summary>Reads a request of a form and marks its responses. What a student writes never refuses it.</summary>
    /// <param name="request">The JSON.</param>
    /// <param name="form">How it is read: <see cref="Form"/>, or one of <see cref="FormOf{T}"/>.</param>
    /// <param name="solve">Reads and solves the problem, or has it at hand.</param>
    public static Outcome<GradeReport> Grade(JsonElement request, RecordForm form, Func<JsonElement, Outcome<Solution>> solve)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(solve);
        return Reader.Read(request, form).Then(read => solve(read.Problem.Json).Below("problem")
            .Then(solution => Grade(solution, read.Responses, read.Policy)));
    }

    /// <summary>Marks responses to a problem that is solved already.</summary>
    /// <param name="solution">The problem, solved.</param>
    /// <param name="responses">Responses by step; refused where there is no such step.</param>
    /// <param name="stated">How they are marked; null for the default.</param>
    public static Outcome<GradeReport> Grade(Solution solution, IReadOnlyDictionary<string, RawJson> responses, PolicyGiven? stated)
    {
        ArgumentNullException.ThrowIfNull(solution);
        ArgumentNullException.ThrowIfNull(responses);
        var policy = (stated ?? new PolicyGiven()).ToPolicy();
        Fault[] unknown =
        [
            .. Unknown(solution, "responses", responses.Keys), .. Unknown(solution, "policy.weights", policy.Weights.Keys),
        ];
        return unknown.Length > 0
            ? new Outcome<GradeReport>.Refused(unknown)
            : new Outcome<GradeReport>.Done(Grader.Grade(solution, RawJson.Of(responses), policy));
    }

    /// <summary>Names that are not those of steps, each refused at its path.</summary>
    internal static IEnumerable<Fault> Unknown(Solution solution, string path, IEnumerable<string> ids) =>
        from id in ids
        where solution.Trace.Find(id) is null
        let nearest = Nearest.To(id, solution.Trace.Steps.Select(step => step.Id))
        select new Fault($"{path}.{id}", "unknown-step", nearest is null
            ? new($"This problem has no step \"{id}\".", $"本题没有步骤“{id}”。")
            : new(
                $"This problem has no step \"{id}\"; did you mean \"{nearest}\"?", $"本题没有步骤“{id}”，是不是指“{nearest}”？"), nearest);
}
