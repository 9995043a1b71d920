using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.OpenApi;
using CalcService.Api.Requests;
using CalcService.Core.Grading.Marking;

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

    private static Task<IResult> Handle(HttpRequest request, Limits limits) => request.AnswerAsync(limits, (body, view) =>
        ItemReader.Read(body.Root).Answer(view, read => new JsonResult<ReadingsResponse>(new(read, view.Language), ApiJson.Default.ReadingsResponse)));
}
