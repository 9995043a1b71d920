using System.Text.Json.Nodes;
using CalcService.Api.Batch;
using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace CalcService.Api.OpenApi;

/// <summary>Adds what reflection cannot see: query parameters, typed bodies, examples, representations.</summary>
internal sealed class OperationDetails : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var metadata in context.ApiDescription.ActionDescriptor.EndpointMetadata)
        {
            switch (metadata)
            {
                case TakesQuery(var parameters): AddParameters(operation, parameters); break;
                case ProblemKind kind: operation.RequestBody = Body(kind, context.Document); break;
                case TakesAnswersTo(var kind): operation.RequestBody = ResponsesTo(kind, context.Document); break;
                case TakesForm form: operation.RequestBody = Body(form, context.Document); break;
                case TakesJsonLines(var example): operation.RequestBody = Lines(example); break;
                case AnswersJsonLines: AddErrorLines(operation, context); break;
                case AlsoAnswers(var mediaTypes): AddText(operation, mediaTypes); break;
            }
        }
        Sort(operation.Responses!);
    }

    private static void Sort(OpenApiResponses responses)
    {
        var sorted = responses.OrderBy(response => response.Key, StringComparer.Ordinal).ToArray();
        responses.Clear();
        foreach (var (status, response) in sorted)
            responses.Add(status, response);
    }

    private static void AddParameters(OpenApiOperation operation, IReadOnlyList<QueryParameter> parameters) =>
        operation.Parameters = [.. operation.Parameters ?? [], .. parameters.Select(Parameter)];

    private static IOpenApiParameter Parameter(QueryParameter parameter)
    {
        var word = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = [.. parameter.Choices.Select(choice => (JsonNode)choice)],
        };
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Style = ParameterStyle.Form,
            Explode = false,
            Schema = parameter.IsList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = word } : word,
        };
    }

    private static OpenApiRequestBody Body(ProblemKind kind, OpenApiDocument document) => new()
    {
        Required = true,
        Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
        {
            [MediaTypes.Json] = new OpenApiMediaType
            {
                Schema = SchemaOf(kind, document),
                Examples = kind.Examples.ToDictionary(example => example.Name, Example, StringComparer.Ordinal),
            },
        },
    };

    private static OpenApiRequestBody Body(TakesForm form, OpenApiDocument document)
    {
        if (document.Components?.Schemas?.ContainsKey(form.Id) != true)
            document.AddComponent(form.Id, SchemaOf(form.Form, document));
        return new()
        {
            Required = true,
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
            {
                [MediaTypes.Json] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchemaReference(form.Id, document),
                    Examples = form.Examples.ToDictionary(example => example.Name, Example, StringComparer.Ordinal),
                },
            },
        };
    }

    private static OpenApiRequestBody Lines(BodyExample example) => new()
    {
        Required = true,
        Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
        {
            [MediaTypes.JsonLines] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Examples = new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal)
                {
                    [example.Name] = new OpenApiExample { Summary = example.Title, Value = example.Json },
                },
            },
        },
    };

    /// <summary>Each line is what was asked for, or an error.</summary>
    private static void AddErrorLines(OpenApiOperation operation, OperationFilterContext context)
    {
        var lines = (OpenApiMediaType)operation.Responses!["200"].Content![MediaTypes.JsonLines];
        var error = context.SchemaGenerator.GenerateSchema(typeof(ErrorLine), context.SchemaRepository);
        lines.Schema = new OpenApiSchema { Description = "One line.", OneOf = [lines.Schema!, error] };
    }

    private static OpenApiRequestBody ResponsesTo(ProblemKind kind, OpenApiDocument document)
    {
        var schema = SchemaOf(GradeRequests.Form, document);
        schema.Properties!["problem"] = SchemaOf(kind, document);
        return new()
        {
            Required = true,
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
            {
                [MediaTypes.Json] = new OpenApiMediaType
                {
                    Schema = schema,
                    Examples = GradeExamples.Of(kind).ToDictionary(example => example.Name, Example, StringComparer.Ordinal),
                },
            },
        };
    }

    private static IOpenApiExample Example(BodyExample example) =>
        new OpenApiExample { Summary = example.Title, Value = JsonNode.Parse(example.Json)! };

    /// <summary>The schema of a kind's givens, which its operations share.</summary>
    private static OpenApiSchemaReference SchemaOf(ProblemKind kind, OpenApiDocument document)
    {
        if (document.Components?.Schemas?.ContainsKey(kind.Id) != true)
        {
            var schema = SchemaOf(kind.Form, document);
            schema.Title = $"{kind.Title}";
            schema.Description = $"{kind.Summary}";
            document.AddComponent(kind.Id, schema);
        }
        return new(kind.Id, document);
    }

    /// <summary>The schema of givens, as it is; records within records are described where they are.</summary>
    internal static OpenApiSchema SchemaOf(RecordForm form, OpenApiDocument document) =>
        OpenApiModelFactory.Parse<OpenApiSchema>(
            form.Schema(Language.English).ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out _)!;

    private static IOpenApiExample Example(Example example) =>
        new OpenApiExample { Summary = $"{example.Title}", Value = AsNode(example.Problem) };

    private static JsonNode AsNode(Problem problem)
    {
        using var output = JsonOutput.Of(problem.Write);
        return JsonNode.Parse(output.Written)!;
    }

    private static void AddText(OpenApiOperation operation, IReadOnlyList<string> mediaTypes)
    {
        foreach (var mediaType in mediaTypes)
        {
            operation.Responses!["200"].Content!.TryAdd(
                mediaType, new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        }
    }
}
