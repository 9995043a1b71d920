using System.Buffers;
using System.Text.Json;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Questions;

/// <summary>
/// A question that was handed out, as JSON to be sealed and opened again. It holds the givens even of a seed's question, so
/// that what was handed out stays the same whichever release opens it.
/// </summary>
internal sealed record SealedAssignment
{
    private static readonly RecordForm Form = RecordForm.Of(typeof(SealedAssignment), validator: null);

    public required AssignmentGiven Stated { get; init; }

    public int Attempts { get; init; }

    public bool IsSolved { get; init; }

    /// <summary>Writes a question.</summary>
    public static void Write(Assignment assignment, Utf8JsonWriter to)
    {
        var stated = assignment.Stated with { Problem = new(AsJson(assignment.Solution.Problem)) };
        var (attempts, isSolved) = (assignment.Progress.Attempts, assignment.Progress.IsSolved);
        Form.Write(to, new SealedAssignment { Stated = stated, Attempts = attempts, IsSolved = isSolved });
    }

    /// <summary>Reads what was written; null where this release cannot.</summary>
    public static Assignment? Read(Catalog catalog, JsonElement json)
    {
        var reading = new Reading();
        if (Form.Read(json, reading) is not SealedAssignment read || reading.Faults.Count > 0)
            return null;
        return Assignment.Solve(catalog, read.Stated with { Seed = null }) is Outcome<Solution>.Done(var solution)
            ? new(solution, read.Stated, new(read.Attempts, read.IsSolved))
            : null;
    }

    private static JsonElement AsJson(Problem problem)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
            problem.Write(writer);
        return JsonElement.Parse(json.WrittenSpan);
    }
}
