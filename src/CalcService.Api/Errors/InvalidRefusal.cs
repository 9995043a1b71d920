using System.Text.Json;
using CalcService.Api.Json;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Api.Errors;

/// <summary>The request is well-formed but not valid.</summary>
internal sealed class InvalidRefusal : Refusal
{
    internal InvalidRefusal(IReadOnlyList<Fault> faults, Language language)
        : base(Reason.Invalid, language)
    {
        var byPath = faults.ToLookup(PathOf, StringComparer.Ordinal);
        Errors = ByPath(byPath, fault => fault.Message.In(language));
        Codes = ByPath(byPath, fault => fault.Code);
        var misspelt = faults.Where(fault => fault.DidYouMean is not null).DistinctBy(PathOf, StringComparer.Ordinal);
        var meant = misspelt.ToDictionary(PathOf, fault => fault.DidYouMean!, StringComparer.Ordinal);
        DidYouMean = meant.Count > 0 ? meant : null;
    }

    /// <summary>What is wrong: sentences, by JSON path or name of query parameter; "$" for the whole body.</summary>
    public IReadOnlyDictionary<string, IEnumerable<string>> Errors { get; }

    /// <summary>The same as stable codes, in the same order.</summary>
    public IReadOnlyDictionary<string, IEnumerable<string>> Codes { get; }

    /// <summary>What misspelt names were perhaps meant to be, by path.</summary>
    public IReadOnlyDictionary<string, string>? DidYouMean { get; }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter to) => JsonSerializer.Serialize(to, this, ApiJson.Default.InvalidRefusal);

    private static string PathOf(Fault fault) => fault.Path.Length > 0 ? fault.Path : "$";

    private static Dictionary<string, IEnumerable<string>> ByPath(
        ILookup<string, Fault> faults, Func<Fault, string> tell) =>
        faults.ToDictionary(at => at.Key, at => at.Select(tell), StringComparer.Ordinal);
}
