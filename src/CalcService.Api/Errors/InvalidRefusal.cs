using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Api.Errors;

/// <summary>The request is well-formed but not valid.</summary>
internal sealed class InvalidRefusal : Refusal
{
    internal InvalidRefusal(IReadOnlyList<Fault> faults, Language language)
        : base(Reason.Invalid, language)
    {
        var byPath = faults.ToLookup(fault => fault.Path.Length > 0 ? fault.Path : "$", StringComparer.Ordinal);
        Errors = ByPath(byPath, at => at.Select(fault => fault.Message.In(language)));
        Codes = ByPath(byPath, at => at.Select(fault => fault.Code));
        var misspelt = byPath.Where(at => at.Any(fault => fault.DidYouMean is not null));
        DidYouMean = !misspelt.Any() ? null : ByPath(misspelt, at => at.First(fault => fault.DidYouMean is not null).DidYouMean!);
    }

    /// <summary>What is wrong: sentences, by JSON path or name of query parameter; "$" for the whole body.</summary>
    public IReadOnlyDictionary<string, IEnumerable<string>> Errors { get; }

    /// <summary>The same as stable codes, in the same order.</summary>
    public IReadOnlyDictionary<string, IEnumerable<string>> Codes { get; }

    /// <summary>What misspelt names were perhaps meant to be, by path.</summary>
    public IReadOnlyDictionary<string, string>? DidYouMean { get; }

    /// <inheritdoc/>
    protected override Task WriteTo(HttpResponse response) =>
        response.WriteJsonAsync(this, ApiJson.Default.InvalidRefusal, MediaTypes.Problem);

    private static Dictionary<string, T> ByPath<T>(
        IEnumerable<IGrouping<string, Fault>> faults, Func<IGrouping<string, Fault>, T> tell) =>
        faults.ToDictionary(at => at.Key, tell, StringComparer.Ordinal);
}
