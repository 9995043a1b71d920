using System.Diagnostics;
using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.OpenApi;
using CalcService.Api.Requests;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Kinds;

namespace CalcService.Api.Mark;

/// <summary><c>POST /read</c>: tells how responses are understood, before anybody marks them.</summary>
internal static class ReadEndpoint
{
    /// <summary>Maps the address.</summary>
    public static void MapRead(this RouteGroupBuilder v1) => v1.MapPost("/read", Handle)
        .WithTags("mark")
        .WithName("read")
        .WithSummary("Reads responses, without marking them")
        .WithDescription(
            """
            For a form that shows, while a student types, how it understands what is written: `27x27` as `27 × 27`. Each item says what is
            asked for, as the fields of a question do. A response that cannot be read has a message instead; a blank one has neither.
            """)
        .Answers<ReadingsResponse>()
        .Takes(QueryParameter.Language)
        .TakesBody("read-request", ItemReader.Form, ReadExamples.All);

    private static async Task<IResult> Handle(HttpRequest request, Limits limits)
    {
        if (!View.TryRead(request, [MediaTypes.Json], [QueryParameter.Language], out var view, out var refusal))
            return refusal;

        using var body = await JsonBody.ReadAsync(request, limits);
        if (body.Refusal is not null)
            return body.Refusal;

        request.HttpContext.Response.Announce(view.Language);
        return ItemReader.Read(body.Root) switch
        {
            Outcome<IReadOnlyList<ReadResponse>>.Done(var read) =>
                new JsonResult<ReadingsResponse>(new(read, view.Language), ApiJson.Default.ReadingsResponse),
            Outcome<IReadOnlyList<ReadResponse>>.Refused(var faults) => new InvalidRefusal(faults, view.Language),
            _ => throw new UnreachableException(),
        };
    }
}
