using CalcService.Api.Access;
using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Api.Mark;
using CalcService.Api.OpenApi;
using CalcService.Api.Problems;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;
using CalcService.Core.Questions;

namespace CalcService.Api.Kinds;

/// <summary>The addresses of the catalogue; every kind has its own, so that OpenAPI can type them.</summary>
internal static class KindEndpoints
{
    /// <summary>Registers the kinds.</summary>
    public static void AddCatalog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Catalog.Default);
        builder.Services.AddSingleton<CatalogPages>();
        builder.Services.AddSingleton<Kept>();
        builder.Services.AddSingleton<SolutionCache>();
        builder.Services.AddSingleton<SolvedProblems>();
        builder.Services.AddSingleton<Variants>();
    }

    /// <summary>Maps all addresses below <c>/kinds</c>.</summary>
    public static void MapKinds(this RouteGroupBuilder v1)
    {
        var kinds = v1.MapGroup("/kinds");
        var catalog = ((IEndpointRouteBuilder)v1).ServiceProvider.GetRequiredService<Catalog>();

        kinds.MapGet("", ListKinds.Handle)
            .WithTags("catalogue")
            .WithName("list-kinds")
            .WithDescription("In the order of their topics, each with what it asks in one sentence.")
            .Answers<IReadOnlyList<KindSummary>>()
            .Takes(QueryParameter.Language);
        kinds.MapGet("/{kind}", DescribeKind.Handle)
            .WithTags("catalogue")
            .WithName("describe-kind")
            .WithDescription("What a client needs to build a form for it: JSON Schema of the givens, answers, formula sheet, known mistakes, examples.")
            .Answers<KindDetails>()
            .Refuses<UnknownRefusal>(Reason.UnknownKind)
            .Takes(QueryParameter.Language);
        foreach (var kind in catalog.Kinds)
            kinds.Map(kind);
        kinds.MapUnknown();
    }

    private static void Map(this RouteGroupBuilder kinds, ProblemKind kind)
    {
        var routes = kinds.MapGroup(kind.Id).WithTags(kind.Family.Id);

        routes.MapPost("/validate", (HttpRequest request, Limits limits) => Validate.Handle(kind, request, limits))
            .WithName($"validate-{kind.Id}")
            .WithSummary($"{kind.Title}: are these givens valid?")
            .WithDescription("Checks what solving checks, and solves nothing: bounds, shapes, and whether the givens agree with each other.")
            .Answers<ValidityResponse>()
            .Takes(QueryParameter.Language)
            .TakesGivens(kind);
        routes.MapPost("/solve", (HttpRequest request, Limits limits, SolutionCache cache) => Solve.Handle(kind, request, limits, cache))
            .WithName($"solve-{kind.Id}")
            .WithSummary($"{kind.Title}: answers and worked derivation")
            .WithDescription($"{kind.Summary}")
            .Answers<SolutionResponse>([.. Solve.Offers.Skip(1)])
            .Takes([.. Solve.Parameters])
            .TakesGivens(kind)
            .NeedsKey();
        routes.MapPost("/grade", (HttpRequest request, Limits limits, SolvedProblems solved) => Grade.Handle(kind, request, limits, solved))
            .WithName($"grade-{kind.Id}")
            .WithSummary($"{kind.Title}: marks a student's responses")
            .WithDescription(
                """
                Any step may have a response, not only answers; `3,612,672`, `3.6M`, `28x28`, `1/(1+e^-1)` and `1 2; 3 4` are all read. A
                response that is wrong by itself is right if it follows from an earlier one; else the mistake that leads to it is looked for.
                """)
            .Answers<GradeReportResponse>()
            .Takes(QueryParameter.Language)
            .TakesResponses(kind);
        routes.MapGet("/variants/{seed}", (string seed, HttpRequest request, Variants variants) => Variant.Handle(kind, seed, request, variants))
            .WithName($"variant-{kind.Id}")
            .WithSummary($"{kind.Title}: the question of a seed")
            .WithDescription($"The same seed (0 to {Seed.Greatest}) and difficulty give the same question, for ever and on every machine.")
            .Answers<QuestionResponse>()
            .Takes([.. Variant.Parameters])
            .TakesTurns();
    }

    private static void MapUnknown(this RouteGroupBuilder kinds)
    {
        kinds.MapPost("/{kind}/validate", UnknownKind.Handle).ExcludeFromDescription();
        kinds.MapPost("/{kind}/solve", UnknownKind.Handle).ExcludeFromDescription();
        kinds.MapPost("/{kind}/grade", UnknownKind.Handle).ExcludeFromDescription();
        kinds.MapGet("/{kind}/variants/{seed}", UnknownKind.Handle).ExcludeFromDescription();
    }
}
