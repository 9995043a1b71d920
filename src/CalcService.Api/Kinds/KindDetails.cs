using System.Text.Json.Nodes;
using CalcService.Api.Json;
using CalcService.Core.Derivations;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Api.Kinds;

/// <summary>All that a client needs to know about a kind of problem to build a form for it.</summary>
internal sealed class KindDetails
{
    private readonly ProblemKind _kind;
    private readonly Language _language;

    internal KindDetails(ProblemKind kind, Language language) => (_kind, _language) = (kind, language);

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

    /// <summary>All that it may ask for; a problem asks for those that its givens determine.</summary>
    public IEnumerable<AnswerDetails> Answers => _kind.Answers.Select(answer => new AnswerDetails(answer, _language));

    /// <summary>The formula sheet: the laws in letters, as LaTeX.</summary>
    public IEnumerable<string> Formulas =>
        _kind.Laws.Select(law => law.Equation.Latex(_language)).Distinct(StringComparer.Ordinal);

    /// <summary>The JSON Schema (2020-12) of its givens.</summary>
    public JsonObject Givens
    {
        get
        {
            var schema = _kind.Form.Schema(_language);
            schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
            return schema;
        }
    }

    /// <summary>The mistakes that it knows.</summary>
    public IEnumerable<MistakeDetails> Mistakes =>
        _kind.Mistakes.Select(mistake => new MistakeDetails(mistake, _language));

    /// <summary>Named problems that show it.</summary>
    public IEnumerable<ExampleDetails> Examples =>
        _kind.Examples.Select(example => new ExampleDetails(example, _language));
}

/// <summary>A quantity that a kind of problem may ask for.</summary>
internal sealed class AnswerDetails
{
    private readonly Answer _answer;
    private readonly Language _language;

    internal AnswerDetails(Answer answer, Language language) => (_answer, _language) = (answer, language);

    /// <summary>Its id.</summary>
    public string Id => _answer.Id;

    /// <summary>What it is called.</summary>
    public string Label => _answer.Label.In(_language);

    /// <summary>Its letter, as LaTeX.</summary>
    public string Symbol => LatexPrinter.Print(_answer.Symbol, _language);

    /// <summary>Its axes in words; none for a number.</summary>
    public IReadOnlyList<string> Shape => _answer.Shape;

    /// <summary>What it is counted in.</summary>
    public string? Unit => _answer.Unit?.Name;
}

/// <summary>A known way to get an answer wrong.</summary>
internal sealed class MistakeDetails
{
    private readonly Mistake _mistake;
    private readonly Language _language;

    internal MistakeDetails(Mistake mistake, Language language) => (_mistake, _language) = (mistake, language);

    /// <summary>Its id; stable.</summary>
    public string Id => _mistake.Id;

    /// <summary>What a student who made it is told.</summary>
    public string Message => _mistake.Message.In(_language);
}

/// <summary>A named problem.</summary>
internal sealed class ExampleDetails
{
    private readonly Example _example;
    private readonly Language _language;

    internal ExampleDetails(Example example, Language language) => (_example, _language) = (example, language);

    /// <summary>Its name.</summary>
    public string Name => _example.Name;

    /// <summary>What it shows.</summary>
    public string Title => _example.Title.In(_language);

    /// <summary>The givens.</summary>
    public Givens Problem => new(_example.Problem);
}
