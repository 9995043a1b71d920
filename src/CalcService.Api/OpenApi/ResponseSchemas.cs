using System.Reflection;
using System.Text.Json.Nodes;
using CalcService.Api.Batch;
using CalcService.Api.Json;
using CalcService.Api.Mark;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace CalcService.Api.OpenApi;

/// <summary>Says of response bodies what serialisers do: what is not null is there, what is null is absent.</summary>
internal sealed class ResponseSchemas : ISchemaFilter
{
    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>The schemas of values whose serialisers are our own.</summary>
    public static void Map(SwaggerGenOptions options)
    {
        options.MapType<Number>(() => new OpenApiSchema { Type = JsonSchemaType.Number | JsonSchemaType.Array });
        options.MapType<Exact>(() => new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Array });
        options.MapType<CellMarks>(() => new OpenApiSchema { Type = JsonSchemaType.Array });
        options.MapType<LineId>(() => new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Number });
        options.MapType<Givens>(() => new OpenApiSchema { Type = JsonSchemaType.Object });
        options.MapType<JsonObject>(() => new OpenApiSchema { Type = JsonSchemaType.Object });
        options.SchemaFilter<ResponseSchemas>();
        options.CustomSchemaIds(NameOf);
    }

    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } body)
            return;
        foreach (var (name, property) in properties)
        {
            if (property is not OpenApiSchema declared)
                continue;
            declared.ReadOnly = false;
            if (TypeOf(name, context.Type) == typeof(Number))
                declared.Type |= JsonSchemaType.Null; // a quantity that is undefined
            else if (IsNullable(name, context.Type))
                declared.Type &= ~JsonSchemaType.Null;
        }
        body.AdditionalPropertiesAllowed = true; // later versions may add some
        var required = properties.Keys.Where(name => !IsNullable(name, context.Type));
        body.Required = required.ToHashSet(StringComparer.Ordinal);
    }

    private static Type? TypeOf(string name, Type type) => PropertyOf(name, type)?.PropertyType;

    private bool IsNullable(string name, Type type) =>
        PropertyOf(name, type) is { } property && _nullability.Create(property).ReadState == NullabilityState.Nullable;

    private static PropertyInfo? PropertyOf(string name, Type type) =>
        type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);

    private static string NameOf(Type type) => type.Name.Replace("Response", "", StringComparison.Ordinal);
}
