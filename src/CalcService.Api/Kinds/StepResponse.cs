using System.Text.Json.Serialization;
using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Core.Derivations;
using CalcService.Core.Notation;

namespace CalcService.Api.Kinds;

/// <summary>A law applied: letters, numbers, result.</summary>
internal sealed class StepResponse
{
    private const int MostRepeated = 1_024; // numbers; more are said once

    private readonly Step _step;
    private readonly View _view;

    internal StepResponse(Step step, View view) => (_step, _view) = (step, view);

    /// <summary>Its id.</summary>
    public string Id => _step.Id;

    /// <summary>What it finds.</summary>
    public string Title => _step.Law.Title.In(_view.Language);

    /// <summary>One sentence that makes the law plausible.</summary>
    public string Explanation => _step.Explanation(_view.Language);

    /// <summary>The law in letters, both sides.</summary>
    public LineResponse Formula => new(_step.Equation, _view);

    /// <summary>Its right side with the numbers in it.</summary>
    public LineResponse Substitution => new(_step.Substitution, _view);

    /// <summary>The result behind its sign: = when exact, ≈ when rounded.</summary>
    public LineResponse Result => new(_step.Result, _view);

    /// <summary>The value; of a large vector or matrix it stands with the answers alone.</summary>
    public Number? Value => IsLarge ? null : new(_step.Value, _step.Names);

    /// <summary>The value without rounding; absent once the arithmetic has left the rationals.</summary>
    public Exact? Exact => IsLarge ? null : Json.Exact.Of(_step);

    private bool IsLarge => _step.Value.HasMoreThan(MostRepeated);

    /// <summary>What it is counted in.</summary>
    public string? Unit => _step.Law.Symbol.Unit?.Name;

    /// <summary>How single entries of a vector or matrix come about.</summary>
    public IReadOnlyList<DetailResponse>? Details
    {
        get
        {
            DetailResponse[] details = [.. _step.Details.Select(detail => new DetailResponse(_step, detail, _view))];
            return details.Length > 0 ? details : null;
        }
    }
}

/// <summary>How one entry of a vector or matrix comes about; of the same shape as a step.</summary>
internal sealed class DetailResponse
{
    private readonly Step _step;
    private readonly Detail _detail;
    private readonly View _view;

    internal DetailResponse(Step step, Detail detail, View view) => (_step, _detail, _view) = (step, detail, view);

    /// <summary>The id of the step.</summary>
    public string Id => _step.Id;

    /// <summary>The entry: its letter and its indices, counted from 1.</summary>
    public string Title => TextPrinter.Print(((Infix)_detail.Equation.Box).Left, _view.Language);

    /// <summary>The entry's formula in letters, both sides.</summary>
    public LineResponse Formula => new(_detail.Equation, _view);

    /// <summary>Its right side with the numbers in it.</summary>
    public LineResponse Substitution => new(_detail.Substitution, _view);

    /// <summary>The result behind its sign.</summary>
    public LineResponse Result => new(_detail.Result, _view);

    /// <summary>The value.</summary>
    public Number Value => new(_detail.Value);

    /// <summary>The value without rounding; absent once the arithmetic has left the rationals.</summary>
    public Exact? Exact => Json.Exact.Of(_detail.Value);

    /// <summary>What it is counted in.</summary>
    public string? Unit => _step.Law.Symbol.Unit?.Name;
}

/// <summary>A line of mathematics, in the notations that were asked for.</summary>
internal sealed class LineResponse
{
    private readonly Line _line;
    private readonly View _view;

    internal LineResponse(Line line, View view) => (_line, _view) = (line, view);

    /// <summary>As LaTeX; with <c>math=latex</c>, which is the default.</summary>
    public string? Latex => _view.Latex ? _line.Latex(_view.Language) : null;

    /// <summary>As MathML; with <c>math=mathml</c>.</summary>
    [JsonPropertyName("mathml")]
    public string? MathML => _view.MathML ? _line.MathML(_view.Language) : null;

    /// <summary>As plain text; with <c>math=text</c>, which is the default.</summary>
    public string? Text => _view.Text ? _line.Text(_view.Language) : null;
}
