using CalcService.Api.Errors;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;

namespace CalcService.Api.Kinds;

/// <summary><c>GET /kinds/{kind}</c>: all that a client needs to build a form.</summary>
internal static class DescribeKind
{
    /// <summary>All about one kind: givens, answers, formulas, mistakes, examples.</summary>
    public static IResult Handle(string kind, HttpRequest request, Catalog catalog, CatalogPages pages)
    {
        if (catalog.Find(kind) is not { } found)
            return new UnknownRefusal(catalog.Nearest(kind), request.Language);

        return View.TryRead(request, [MediaTypes.Json], [QueryParameter.Language], out var view, out var refusal)
            ? pages.Of(found, view.Language)
            : refusal;
    }
}
