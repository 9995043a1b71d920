using CalcService.Api.Errors;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;

namespace CalcService.Api.OpenApi;

/// <summary>The other media types that an endpoint answers with, all of them text.</summary>
/// <param name="MediaTypes">The media types.</param>
internal sealed record AlsoAnswers(IReadOnlyList<string> MediaTypes);

/// <summary>An endpoint answers with lines of JSON, each of which may be an error.</summary>
internal sealed record AnswersJsonLines;

/// <summary>The query parameters of an endpoint.</summary>
/// <param name="Parameters">The parameters.</param>
internal sealed record TakesQuery(IReadOnlyList<QueryParameter> Parameters);

/// <summary>The body that an endpoint reads, where it is not the givens of a kind.</summary>
/// <param name="Id">The name of its schema.</param>
/// <param name="Form">How it is read.</param>
/// <param name="Examples">Bodies to try.</param>
internal sealed record TakesForm(string Id, RecordForm Form, IReadOnlyList<BodyExample> Examples);

/// <summary>The lines of JSON that an endpoint reads.</summary>
/// <param name="Example">Lines to try.</param>
internal sealed record TakesJsonLines(BodyExample Example);

/// <summary>The kind whose problems an endpoint takes responses to.</summary>
/// <param name="Kind">The kind.</param>
internal sealed record TakesAnswersTo(ProblemKind Kind);

/// <summary>A body to try.</summary>
/// <param name="Name">In kebab-case.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Json">The body.</param>
internal sealed record BodyExample(string Name, string Title, string Json);

/// <summary>What an endpoint says of itself in OpenAPI, beside its name and summary.</summary>
internal static class Described
{
    extension(RouteHandlerBuilder endpoint)
    {
        /// <summary>It answers with JSON, and perhaps with other representations.</summary>
        public RouteHandlerBuilder Answers<T>(params IReadOnlyList<string> others) => endpoint
            .Produces<T>(StatusCodes.Status200OK, MediaTypes.Json)
            .WithMetadata(new AlsoAnswers(others))
            .Refuses<Refusal>(Reason.NotAcceptable);

        /// <summary>It creates something, and answers with it.</summary>
        public RouteHandlerBuilder Creates<T>() => endpoint
            .Produces<T>(StatusCodes.Status201Created, MediaTypes.Json)
            .Refuses<Refusal>(Reason.NotAcceptable);

        /// <summary>It answers with lines of JSON, each of which may be an error.</summary>
        public RouteHandlerBuilder AnswersLines<T>() => endpoint
            .Produces<T>(StatusCodes.Status200OK, MediaTypes.JsonLines)
            .WithMetadata(new AnswersJsonLines())
            .Refuses<Refusal>(Reason.NotAcceptable);

        /// <summary>It reads a query, and refuses what it does not know.</summary>
        public RouteHandlerBuilder Takes(params IReadOnlyList<QueryParameter> parameters) => endpoint
            .WithMetadata(new TakesQuery(parameters))
            .Refuses<InvalidRefusal>(Reason.Invalid);

        /// <summary>Its body is the givens of a kind.</summary>
        public RouteHandlerBuilder TakesGivens(ProblemKind kind) => endpoint.WithMetadata(kind).RefusesBodies();

        /// <summary>Its body is a problem of a kind and a student's responses to it.</summary>
        public RouteHandlerBuilder TakesResponses(ProblemKind kind) => endpoint.WithMetadata(new TakesAnswersTo(kind)).RefusesBodies();

        /// <summary>Its body is of a form.</summary>
        public RouteHandlerBuilder TakesBody(string id, RecordForm form, IReadOnlyList<BodyExample> examples) =>
            endpoint.WithMetadata(new TakesForm(id, form, examples)).RefusesBodies();

        /// <summary>Its body is lines of JSON.</summary>
        public RouteHandlerBuilder TakesLines(BodyExample example) => endpoint
            .WithMetadata(new TakesJsonLines(example))
            .Refuses<Refusal>(Reason.BadRequest)
            .Refuses<Refusal>(Reason.TooLarge)
            .Refuses<Refusal>(Reason.UnsupportedMediaType);

        private RouteHandlerBuilder RefusesBodies() => endpoint
            .Refuses<MalformedRefusal>(Reason.MalformedJson)
            .Refuses<Refusal>(Reason.TooLarge)
            .Refuses<Refusal>(Reason.UnsupportedMediaType);

        /// <summary>It may refuse.</summary>
        public RouteHandlerBuilder Refuses<T>(Reason reason)
            where T : Refusal => endpoint.Produces<T>(reason.Status, MediaTypes.Problem);
    }
}
