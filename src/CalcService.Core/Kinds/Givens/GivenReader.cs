using System.Text.Json;
using CalcService.Core.Kinds.Rules;

namespace CalcService.Core.Kinds.Givens;

/// <summary>Reads a record from JSON and checks its rules: all faults of reading, or else all faults of the rules.</summary>
/// <param name="rules">The rules.</param>
/// <typeparam name="T">The record.</typeparam>
internal sealed class GivenReader<T>(GivenValidator<T> rules)
    where T : class
{
    /// <summary>How the record is read and described.</summary>
    public RecordForm Form { get; } = RecordForm.Of(typeof(T), rules);

    /// <summary>How a record is read that says more.</summary>
    /// <typeparam name="TMore">The record.</typeparam>
    public RecordForm FormOf<TMore>()
        where TMore : T => RecordForm.Of(typeof(TMore), rules);

    /// <summary>Reads and checks.</summary>
    public Outcome<T> Read(JsonElement json) => Read(json, Form);

    /// <summary>Reads by another form and checks.</summary>
    public Outcome<T> Read(JsonElement json, RecordForm form)
    {
        var reading = new Reading();
        if (form.Read(json, reading) is not T given || reading.Faults.Count > 0)
            return new Outcome<T>.Refused(reading.Faults);
        return rules.Check(given, withinLimits: true) is { Count: > 0 } faults
            ? new Outcome<T>.Refused(faults)
            : new Outcome<T>.Done(given);
    }
}
