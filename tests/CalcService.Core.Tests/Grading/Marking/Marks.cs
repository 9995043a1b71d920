using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Grading;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Kinds;

namespace CalcService.Core.Tests.Grading.Marking;

/// <summary>Marks single responses, as a request would.</summary>
internal static class Marks
{
    public static Result Of(JsonObject item)
    {
        var request = new JsonObject { ["items"] = new JsonArray(item) };
        return Read(request.ToJsonString()).OrThrow().Results.Single();
    }

    public static Result Of(string item) => Of(JsonNode.Parse(item)!.AsObject());

    public static Outcome<GradeReport> Read(string request)
    {
        using var document = JsonDocument.Parse(request);
        return ItemMarker.Mark(document.RootElement);
    }
}
