using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Api.Kinds;

/// <summary>A kind of problem, in the catalogue.</summary>
internal sealed class KindSummary
{
    private readonly ProblemKind _kind;
    private readonly Language _language;

    internal KindSummary(ProblemKind kind, Language language) => (_kind, _language) = (kind, language);

    /// <summary>Its id.</summary>
    public string Id => _kind.Id;

    /// <summary>The id of its topic.</summary>
    public string Family => _kind.Family.Id;

    /// <summary>What its topic is called.</summary>
    public string FamilyTitle => _kind.Family.Title.In(_language);

    /// <summary>What it is called.</summary>
    public string Title => _kind.Title.In(_language);

    /// <summary>What it asks, in one sentence.</summary>
    public string Summary => _kind.Summary.In(_language);

    /// <summary>The ids of all that it may ask for.</summary>
    public IEnumerable<string> Answers => _kind.Answers.Select(answer => answer.Id);
}
