using System.Text.Json;
using CalcService.Api.Json;
using CalcService.Api.Kinds;
using CalcService.Api.Requests;
using CalcService.Core.Documents;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Questions;

namespace CalcService.Api.Problems;

/// <summary>What a student may see of a problem: how it is put, and where to write the answers. It holds no answer.</summary>
internal sealed record QuestionResponse
{
    private readonly Question _question;
    private readonly View _view;

    internal QuestionResponse(Question question, View view)
    {
        (_question, _view) = (question, view);
        Prompt = new(question.Prompt, view.Language);
        Figure = new(question.Problem.Illustrate(trace: null, view.Language));
    }

    /// <summary>The kind of problem.</summary>
    public string Kind => _question.Problem.Kind.Id;

    /// <summary>What the kind is called.</summary>
    public string Title => _question.Problem.Kind.Title.In(_view.Language);

    /// <summary>How an exam would put it.</summary>
    public PromptResponse Prompt { get; }

    /// <summary>The givens, defaults filled in.</summary>
    public Givens Problem => new(_question.Problem);

    /// <summary>Where to write the answers.</summary>
    public IEnumerable<FieldResponse> Fields => _question.Fields.Select(asked => new FieldResponse(asked, _view));

    /// <summary>A drawing, "?" for what is asked.</summary>
    public FigureResponse Figure { get; }

    /// <summary>The seed that gave it; absent where it was stated.</summary>
    public long? Seed { get; init; }

    /// <summary>How hard it is: easy, medium, hard; absent where it was stated.</summary>
    public string? Difficulty { get; init; }

    /// <summary>The sealed question; opaque, fit for an address. Absent where it was not handed out.</summary>
    public string? Token { get; init; }

    /// <summary>Whether the solution may now be seen; only of a question that was handed out.</summary>
    public bool? Revealed { get; init; }

    /// <summary>What holds for a question that was handed out.</summary>
    public TermsResponse? Terms { get; init; }

    /// <summary>About how many bytes it takes: its texts are most of it.</summary>
    internal int Size => sizeof(char) * (Prompt.Markdown.Length + Prompt.Html.Length + Figure.Svg.Length + Figure.Alt.Length);

    /// <summary>The name of a difficulty, as requests have it.</summary>
    internal static string? NameOf(Difficulty? difficulty) =>
        difficulty is { } hard ? JsonNamingPolicy.KebabCaseLower.ConvertName(hard.ToString()) : null;
}

/// <summary>How an exam would put a problem: what is given, and what is asked, part by part.</summary>
internal sealed class PromptResponse
{
    internal PromptResponse(Prompt prompt, Language language) =>
        (Markdown, Html) = (QuestionDocument.Markdown(prompt, language), QuestionDocument.Html(prompt, language));

    /// <summary>As Markdown, with LaTeX between dollar signs.</summary>
    public string Markdown { get; }

    /// <summary>As an HTML element, with MathML; without script and style.</summary>
    public string Html { get; }
}

/// <summary>Where a student writes one answer.</summary>
internal sealed class FieldResponse
{
    private readonly AnswerField _field;
    private readonly View _view;

    internal FieldResponse(AnswerField field, View view) => (_field, _view) = (field, view);

    /// <summary>The id of the answer, and of its response.</summary>
    public string Id => _field.Id;

    /// <summary>What it is called.</summary>
    public string Label => _field.Label.In(_view.Language);

    /// <summary>Its letter, as LaTeX.</summary>
    public string Symbol => LatexPrinter.Print(_field.Symbol, _view.Language);

    /// <summary>Its letter, as MathML.</summary>
    public string Mathml => MathMLPrinter.Print(_field.Symbol, _view.Language);

    /// <summary>The extents of its axes; none for a number.</summary>
    public IReadOnlyList<int> Shape => _field.Shape;

    /// <summary>What it is counted in.</summary>
    public string? Unit => _field.Unit?.Name;

    /// <summary>So many decimals are always enough; 0 for a whole number.</summary>
    public int Decimals => _field.Decimals;

    /// <summary>integer, decimal, fraction or matrix.</summary>
    public string Format => JsonNamingPolicy.CamelCase.ConvertName(_field.Format.ToString());

    /// <summary>The names that entries are chosen from; absent where they are numbers.</summary>
    public IReadOnlyList<string>? Choices => _field.Choices;

    /// <summary>Which cells are to be left empty, row by row; absent where all are to be filled.</summary>
    public IReadOnlyList<bool>? Empty => _field.Empty;
}

/// <summary>What holds for a question that was handed out.</summary>
internal sealed class TermsResponse
{
    private readonly Assignment _assignment;
    private readonly Language _language;

    internal TermsResponse(Assignment assignment, Language language) => (_assignment, _language) = (assignment, language);

    /// <summary>When the solution may be seen: never, afterCorrect, afterAttempts:n, after:time, always.</summary>
    public string Reveal => _assignment.Stated.Reveal.ToString();

    /// <summary>The same as a sentence for the student.</summary>
    public string RevealText => _assignment.Stated.Reveal.Explain(_assignment.Progress).In(_language);

    /// <summary>When the question ends to be open; absent where it does not.</summary>
    public string? Expires => _assignment.Stated.Expires?.ToString();

    /// <summary>How many levels of hints there are.</summary>
    public int Hints => _assignment.Stated.Hints;

    /// <summary>How often responses were marked.</summary>
    public int Attempts => _assignment.Progress.Attempts;

    /// <summary>Whether everything was right once.</summary>
    public bool Solved => _assignment.Progress.IsSolved;
}
