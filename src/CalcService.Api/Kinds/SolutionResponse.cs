using System.Xml.Linq;
using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds;

namespace CalcService.Api.Kinds;

/// <summary>A problem solved: the answers, and how one gets there by hand.</summary>
internal class SolutionResponse
{
    private readonly Solution _solution;
    private readonly View _view;

    internal SolutionResponse(Solution solution, View view) => (_solution, _view) = (solution, view);

    /// <summary>The kind of problem.</summary>
    public string Kind => _solution.Problem.Kind.Id;

    /// <summary>The givens, defaults filled in.</summary>
    public Givens Problem => new(_solution.Problem);

    /// <summary>What was asked for.</summary>
    public IEnumerable<AnswerResponse> Answers =>
        _solution.Answers.Select(answer => new AnswerResponse(answer.Step, _view));

    /// <summary>What the numbers assume.</summary>
    public IEnumerable<string> Conventions => _solution.Conventions.Select(convention => convention.In(_view.Language));

    /// <summary>How one gets there, section by section; absent with <c>derivation=false</c>.</summary>
    public IEnumerable<SectionResponse>? Derivation =>
        _view.Derivation ? _solution.Trace.Sections.Select(section => new SectionResponse(section, _view)) : null;

    /// <summary>A drawing that explains; only with <c>figure=true</c>.</summary>
    public FigureResponse? Figure =>
        _view.Figure ? new(_solution.Problem.Illustrate(_solution.Trace, _view.Language)) : null;
}

/// <summary>A quantity that was asked for.</summary>
internal sealed class AnswerResponse
{
    private readonly Step _step;
    private readonly View _view;

    internal AnswerResponse(Step step, View view) => (_step, _view) = (step, view);

    /// <summary>Its id; also that of the step that derives it.</summary>
    public string Id => _step.Id;

    /// <summary>What it is called.</summary>
    public string Label => _step.Law.Symbol.Meaning.In(_view.Language);

    /// <summary>Its letter, as LaTeX.</summary>
    public string Symbol => _step.Law.Letter.Latex(_view.Language);

    /// <summary>The extents of its axes; none for a number.</summary>
    public int[] Shape => _step.Value.Shape.ToArray();

    /// <summary>The value.</summary>
    public Number Value => new(_step.Value, _step.Names);

    /// <summary>The value without rounding; absent once the arithmetic has left the rationals.</summary>
    public Exact? Exact => Json.Exact.Of(_step);

    /// <summary>What it is counted in.</summary>
    public string? Unit => _step.Law.Symbol.Unit?.Name;
}

/// <summary>Steps under one title.</summary>
internal sealed class SectionResponse
{
    private readonly Section _section;
    private readonly View _view;

    internal SectionResponse(Section section, View view) => (_section, _view) = (section, view);

    /// <summary>The title.</summary>
    public string Title => _section.Title.In(_view.Language);

    /// <summary>The steps, in order.</summary>
    public IEnumerable<StepResponse> Steps => _section.Steps.Select(step => new StepResponse(step, _view));
}

/// <summary>A drawing that explains.</summary>
internal sealed class FigureResponse
{
    internal FigureResponse(Figure figure) => (Svg, Alt) = (figure.Svg.ToString(SaveOptions.DisableFormatting), figure.Alt);

    /// <summary>The drawing, an SVG element.</summary>
    public string Svg { get; }

    /// <summary>What it shows, for those who do not see it.</summary>
    public string Alt { get; }
}
