using CalcService.Api.Errors;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;

namespace CalcService.Api.Kinds;

/// <summary>Where addresses of kinds lead that there are not.</summary>
internal static class UnknownKind
{
    /// <summary>Refuses, and says which kind was perhaps meant.</summary>
    public static UnknownRefusal Handle(string kind, HttpContext context, Catalog catalog) =>
        new(catalog.Nearest(kind), context.Request.Language);
}
