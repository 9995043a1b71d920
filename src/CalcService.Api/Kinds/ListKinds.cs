using CalcService.Api.Requests;

namespace CalcService.Api.Kinds;

/// <summary><c>GET /kinds</c>: the catalogue.</summary>
internal static class ListKinds
{
    /// <summary>Lists all kinds, in the order of their topics.</summary>
    public static IResult Handle(HttpRequest request, CatalogPages pages) =>
        View.TryRead(request, [MediaTypes.Json], [QueryParameter.Language], out var view, out var refusal)
            ? pages.In(view.Language)
            : refusal;
}
