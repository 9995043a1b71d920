using System.Diagnostics.CodeAnalysis;
using CalcService.Api.Errors;
using CalcService.Core.Notation;

namespace CalcService.Api.Requests;

/// <summary>How a caller wants to see the response.</summary>
/// <param name="MediaType">Its representation.</param>
/// <param name="Language">The language of words.</param>
internal sealed record View(string MediaType, Language Language)
{
    /// <summary>Whether lines of mathematics come as LaTeX.</summary>
    public bool Latex { get; private init; } = true;

    /// <summary>Whether lines of mathematics come as MathML.</summary>
    public bool MathML { get; private init; }

    /// <summary>Whether lines of mathematics come as plain text.</summary>
    public bool Text { get; private init; } = true;

    /// <summary>Whether the figure is drawn.</summary>
    public bool Figure { get; private init; }

    /// <summary>Whether the derivation is told.</summary>
    public bool Derivation { get; private init; } = true;

    /// <summary>Reads what a request says of the response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="offers">The media types that there are, the best first.</param>
    /// <param name="parameters">The query parameters that there are; others are errors, as unknown fields are.</param>
    /// <param name="view">What the caller wants.</param>
    /// <param name="refusal">Why it is not to be had.</param>
    public static bool TryRead(
        HttpRequest request,
        IReadOnlyList<string> offers,
        IReadOnlyList<QueryParameter> parameters,
        [NotNullWhen(true)] out View? view,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        (view, refusal) = (null, null);
        var language = request.Language;
        if (Negotiation.Choose(request.Headers.Accept, offers) is not { } mediaType)
            refusal = new(Reason.NotAcceptable, language);
        else if (!request.QueryString.HasValue)
            view = new(mediaType, language);
        else if (QueryParameter.Check(request.Query, parameters) is { Count: > 0 } faults)
            refusal = new InvalidRefusal(faults, language);
        else
            view = new View(mediaType, language).With(request.Query);
        return view is not null;
    }

    private View With(IQueryCollection query) => this with
    {
        Latex = QueryParameter.Math.Has(query, "latex") ?? Latex,
        MathML = QueryParameter.Math.Has(query, "mathml") ?? MathML,
        Text = QueryParameter.Math.Has(query, "text") ?? Text,
        Figure = QueryParameter.Figure.Has(query, "true") ?? Figure,
        Derivation = QueryParameter.Derivation.Has(query, "true") ?? Derivation,
    };
}
