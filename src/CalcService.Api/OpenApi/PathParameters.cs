using System.Globalization;
using System.Text.Json.Nodes;
using CalcService.Core.Kinds;
using CalcService.Core.Questions;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace CalcService.Api.OpenApi;

/// <summary>Says what the parts of addresses are, with values to try.</summary>
/// <param name="catalog">The kinds.</param>
internal sealed class PathParameters(Catalog catalog) : IParameterFilter
{
    /// <inheritdoc/>
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter { In: ParameterLocation.Path } part)
            return;
        (part.Description, part.Schema, part.Example) = part.Name switch
        {
            "kind" => ("The id of a kind.", Word(catalog.Kinds.Select(kind => kind.Id)), catalog.Kinds[0].Id),
            "seed" => ("Which question.", Seeds, 7),
            "token" => ("A token, as POST /problems and marking answer it.", part.Schema, null),
            _ => (part.Description, part.Schema, part.Example),
        };
    }

    private static OpenApiSchema Seeds => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = "0",
        Maximum = Seed.Greatest.ToString(CultureInfo.InvariantCulture),
    };

    private static OpenApiSchema Word(IEnumerable<string> words) =>
        new() { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)word)] };
}
