using CalcService.Core.Kinds;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace CalcService.Api.OpenApi;

/// <summary>Groups the addresses by topic, in the order of the catalogue.</summary>
internal sealed class FamilyTags : IDocumentFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) =>
        swaggerDoc.Tags = new HashSet<OpenApiTag>(
        [
            new() { Name = "catalogue", Description = "What kinds of problems there are" },
            .. Family.All.Select(family => new OpenApiTag { Name = family.Id, Description = $"{family.Title}" }),
            new() { Name = "problems", Description = "Questions to hand out: sealed, marked, hinted at, solved" },
            new() { Name = "mark", Description = "Marking and reading numeric answers of any origin" },
            new() { Name = "batch", Description = "A whole class at once, line by line" },
            new() { Name = "health", Description = "How the service is" },
        ]);
}
